import {spawn} from "node:child_process";
import {mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Database from "better-sqlite3";
import {afterEach, beforeEach, expect, test} from "vitest";
import {run} from "./run.ts";

const root = join(import.meta.dirname, "../../..");
let folder: string;
let project: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-serve-"));
  project = join(folder, "p.standpoint");
  writeFileSync(join(folder, "minutes.txt"), "Anna, Ben and Cleo spoke.");
  const said = ["Anna", "Ben", "Cleo"].flatMap((holder, i) =>
    ["Tax", "Port"].map((concept, j) => ({id: `${i}${j}`, document: "minutes", quote: "Anna, Ben", type: "position", holder, concept, agreement: i !== j})),
  );
  writeFileSync(join(folder, "lines.jsonl"), said.map((line) => JSON.stringify(line)).join("\n"));
  await run("new", project);
  await run("add", project, join(folder, "minutes.txt"));
  expect((await run("import", project, join(folder, "lines.jsonl"))).json).toMatchObject({statements: 6});
});
afterEach(() => rmSync(folder, {recursive: true}));

test.each(["SIGTERM", "SIGINT"] as const)("%s is heard while a scaling runs that never ends: exit 0, and the project is one file", async (signal) => {
  const child = spawn(process.execPath, ["standpoint", "serve", project, "--port", "0"], {cwd: root, stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
  child.stderr.on("data", (piece: Buffer) => (said += piece.toString()));
  const closed = new Promise((resolve) => child.on("close", resolve));
  const addressIn = () => /http:\/\/\S+\//.exec(said)?.[0];
  await expect.poll(addressIn).toBeDefined();
  const slow = fetch(`${addressIn()!}api/scaling?burn-in=2000000000`).then(
    (answer) => answer.status,
    () => "cut off",
  );
  const running = async () => await (await fetch(`${addressIn()!}api/jobs`)).json();
  await expect.poll(running).toEqual({rows: [{what: "scaling", askers: 1, share: 0}]});
  child.kill(signal);
  expect(await closed).toBe(0);
  expect([499, "cut off"]).toContain(await slow);
  expect(said).not.toMatch(/\n\s+at /);
  expect(readdirSync(folder).filter((name) => name.startsWith("p.standpoint"))).toEqual(["p.standpoint"]);
});

/** A server with an act that waits for a lock, which another program holds until `release`. */
async function waitingServer() {
  const child = spawn(process.execPath, ["standpoint", "serve", project, "--port", "0"], {cwd: root, stdio: ["ignore", "pipe", "pipe"]});
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise((resolve) => child.on("close", (code, signal) => resolve(code ?? signal)));
  const addressIn = () => /http:\/\/\S+\//.exec(said)?.[0];
  await expect.poll(addressIn).toBeDefined();
  const other = new Database(project);
  other.exec("begin immediate");
  const headers = {"x-standpoint": "1", "content-type": "application/json"};
  const body = JSON.stringify({document: "minutes", type: "position", start: 0, end: 4, values: {}});
  const posted = fetch(`${addressIn()!}api/statements`, {method: "POST", headers, body}).then(
    ({status}) => status,
    () => "cut off",
  );
  // Asked after the act on a connection of its own, and answered while that waits.
  await expect.poll(async () => (await fetch(`${addressIn()!}api/project`)).status).toBe(200);
  return {child, ended, posted, said: () => said, release: () => other.close()};
}

test("a server ends although an act waits for a lock that another program keeps, says so, and nothing of the act is there", async () => {
  const {child, ended, posted, said, release} = await waitingServer();
  child.kill("SIGTERM");
  expect([await ended, await posted]).toEqual([0, "cut off"]);
  expect(said()).toMatch(/still under way.*an act on .*p\.standpoint/);
  release();
  expect((await run("statements", project, "--format", "json")).json.rows).toHaveLength(6);
});

test("a second signal ends a server that waits at once", async () => {
  const {child, ended, posted, said, release} = await waitingServer();
  child.kill("SIGTERM");
  expect(await posted).toBe("cut off");
  child.kill("SIGTERM");
  expect(await ended).toBe("SIGTERM");
  expect(said()).not.toMatch(/still under way/);
  release();
});

test("bounds of work are whole numbers, and anything else is refused in a sentence", async () => {
  for (const words of [
    ["--memory", "1"],
    ["--memory", "lots"],
    ["--seconds", "0"],
    ["--seconds", "1.5"],
  ]) {
    const {status, err} = await run("serve", project, ...words);
    expect([status, err.trim().split("\n")]).toEqual([2, [expect.stringContaining(`${words[0]!} cannot be "${words[1]!}"`)]]);
  }
});
