import {spawnSync} from "node:child_process";
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join, resolve} from "node:path";
import {describe, expect, test} from "vitest";

const root = join(import.meta.dirname, "../..");
const manual = join(root, "docs/manual");
const pages = readdirSync(manual).filter((name) => name.endsWith(".md"));

/** The commands of a page, in order. */
function commandsOf(page: string): string[] {
  return [...page.matchAll(/^ *```sh\n([\s\S]*?)^ *```/gm)].flatMap(([, block]) => block!.split("\n").map((line) => line.trim())).filter((line) => line !== "");
}

describe.each(pages.filter((name) => commandsOf(readFileSync(join(manual, name), "utf8")).length > 0))("manual/%s", (name) => {
  const page = readFileSync(join(manual, name), "utf8");

  test("runs as it stands, in an empty folder", () => {
    const folder = mkdtempSync(join(tmpdir(), "standpoint-manual-"));
    symlinkSync(join(root, "examples"), join(folder, "examples"));
    for (const command of commandsOf(page)) {
      const {status, stderr} = spawnSync("sh", ["-c", command.replace(/^standpoint /, `"${process.execPath}" "${join(root, "standpoint")}" `)], {cwd: folder, encoding: "utf8"});
      expect(`${command}: ${status} ${status === 0 ? "" : stderr}`.trim()).toBe(`${command}: 0`);
    }
    rmSync(folder, {recursive: true});
    // As many programs one after the other as the page has commands: on a busy machine that takes its time.
  }, 600_000);
});

test("every link between the project's pages leads somewhere", () => {
  const texts = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "packages/README.md", "docs/words.md", ...readdirSync(join(root, "docs/decisions")).map((name) => `docs/decisions/${name}`), ...pages.map((name) => `docs/manual/${name}`)];
  const broken = texts.flatMap((name) => {
    const links = [...readFileSync(join(root, name), "utf8").matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
    return links.filter((link) => !existsSync(resolve(root, dirname(name), link))).map((link) => `${name}: ${link}`);
  });
  expect(broken).toEqual([]);
});
