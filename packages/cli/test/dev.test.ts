import {spawn, type ChildProcess} from "node:child_process";
import {cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, describe, expect, inject, test} from "vitest";
import {run} from "./run.ts";

const root = join(import.meta.dirname, "../../..");
let folder: string;
let dev: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-dev-"));
});
afterEach(async () => {
  const ended = new Promise((resolve) => dev?.on("close", resolve));
  dev?.kill("SIGTERM");
  await ended;
  rmSync(folder, {recursive: true});
});

/** The program with its sources as a checkout of its own, which a test may write in; of the page only its name. */
function checkout(): void {
  for (const name of ["scripts", "standpoint", "package.json", "tsconfig.base.json"]) cpSync(join(root, name), join(folder, name), {recursive: true});
  for (const name of readdirSync(join(root, "packages"), {withFileTypes: true}).flatMap((one) => (one.isDirectory() ? [one.name] : [])))
    for (const part of readdirSync(join(root, "packages", name)).filter((one) =>
      name === "web" ? one === "package.json" : one !== "test" && one !== "node_modules",
    ))
      cpSync(join(root, "packages", name, part), join(folder, "packages", name, part), {recursive: true});
  mkdirSync(join(folder, "node_modules/@standpoint"), {recursive: true});
  for (const name of readdirSync(join(root, "node_modules")).filter((one) => one !== "@standpoint"))
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name));
  for (const name of readdirSync(join(folder, "packages"))) symlinkSync(join(folder, "packages", name), join(folder, "node_modules/@standpoint", name));
}

/** Saves as editors do that lose no file: beside it, and then in its place. */
function saved(file: string, text: string): void {
  writeFileSync(`${file}~`, text);
  renameSync(`${file}~`, file);
}

const build: unknown = inject("build" as never);

describe.skipIf(build !== "fresh")("npm run dev (needs a built program)", () => {
  test("a server's source that an editor puts in the place of the old one, twice, is answered from each time", async () => {
    checkout();
    const project = join(folder, "p.standpoint");
    await run("new", project);
    let said = "";
    dev = spawn(process.execPath, ["scripts/dev.mjs", project, "--as-built"], {cwd: folder, stdio: ["ignore", "pipe", "pipe"]});
    for (const stream of [dev.stdout, dev.stderr]) stream?.on("data", (piece: Buffer) => (said += piece.toString()));
    const refusal = async () => {
      const address = said.match(/http:\/\/\S+\//g)?.at(-1);
      if (address === undefined) return said;
      return fetch(`${address}api/undo`, {method: "POST"}).then(
        (answer) => answer.text(),
        () => said,
      );
    };
    const guard = join(folder, "packages/server/src/guard.ts");
    const before = readFileSync(guard, "utf8");
    await expect.poll(refusal, {timeout: 50_000}).toContain("needs the header");
    for (const words of ["wants the header", "asks for the header"]) {
      saved(guard, before.replace("needs the header", words));
      await expect.poll(refusal, {timeout: 50_000}).toContain(words);
    }
  });
});
