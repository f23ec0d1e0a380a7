import {spawn} from "node:child_process";
import {once} from "node:events";
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import {createServer} from "node:net";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {run} from "./run.ts";

const root = join(import.meta.dirname, "../../..");
const harbour = join(root, "examples/harbour");
const folder = mkdtempSync(join(tmpdir(), "standpoint-out-"));
const project = join(folder, "harbour.standpoint");
const place = (name: string) => join(folder, "out", name);

beforeAll(async () => {
  await run("new", project);
  await run("add", project, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
  await run("import", project, join(harbour, "codings.jsonl"));
});
beforeEach(() => {
  rmSync(join(folder, "out"), {recursive: true, force: true});
  mkdirSync(join(folder, "out"));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** What lies in the folder, with its content, so that nothing may have been touched. */
function everything(): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder, {recursive: true, withFileTypes: true})
      .filter((entry) => entry.isFile() && !/-(wal|shm)$/.test(entry.name))
      .map((entry) => [join(entry.parentPath, entry.name), readFileSync(join(entry.parentPath, entry.name), "latin1")]),
  );
}

async function refused(...words: string[]): Promise<string> {
  const before = everything();
  const {status, out, err} = await run(...words);
  expect([status, out, err.split("\n").length]).toEqual([2, "", 2]);
  expect(everything()).toEqual(before);
  return err;
}

const commands: readonly (readonly string[])[] = [
  ["matrix", project],
  ["matrix", project, "--format", "csv"],
  ["network", project, "--format", "svg"],
  ["export", project, "--as", "jsonl"],
  ["documents", project],
  ["check", project],
  ["bases", project, "lattice"],
  ["add", project, join(harbour, "texts")],
  ["import", project, join(harbour, "codings.jsonl")],
];

describe.each(commands.map((words) => [basename(words.join(" ")), words] as const))("--out of %s is refused", (_, words) => {
  test("for the project, by whatever name", async () => {
    expect(await refused(...words, "--out", project)).toMatch(/project/);
    linkSync(project, place("alias.json"));
    expect(await refused(...words, "--out", place("alias.json"))).toMatch(/the same file as .*harbour\.standpoint/);
    symlinkSync(project, place("link.json"));
    expect(await refused(...words, "--out", place("link.json"))).toMatch(/is a link to .*harbour\.standpoint/);
    symlinkSync(folder, place("way"));
    expect(await refused(...words, "--out", place("way/./out/alias.json"))).toMatch(/the same file as/);
  });

  test("for another project, a database, a key, a text, a document", async () => {
    copyFileSync(project, place("other.json"));
    expect(await refused(...words, "--out", place("other.json"))).toMatch(/is a project/);
    writeFileSync(place("places.db"), `SQLite format 3\0${"\0".repeat(200)}`);
    expect(await refused(...words, "--out", place("places.db"))).toMatch(/is a database/);
    for (const [name, content] of strangers) {
      writeFileSync(place(name), content);
      expect(await refused(...words, "--out", place(name)), name).toMatch(/is no export of Standpoint/);
    }
  });
});

const strangers: readonly (readonly [string, string])[] = [
  ["id_rsa", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1r\n"],
  ["notes.txt", "A note of mine.\nAnd another.\n"],
  ["thesis.docx", "PK\u0003\u0004 zipped"],
  ["list.json", '[{"file": "a.txt"}]'],
  ["ratings.csv", "a,b\n1,2\n"],
  ["page.html", "<!DOCTYPE html>\n<html><head><title>Saved</title></head></html>"],
];

const tables = [
  ["matrix"],
  ["frequencies", "--by", "concept"],
  ["frequencies", "--by", "concept", "--per", "year"],
  ["network"],
  ["network", "--mode", "events"],
  ["polarization"],
  ["clusters", "--method", "louvain"],
  ["backbone"],
  ["backbone", "--bootstrap", "10"],
  ["backbone", "--method", "fixed", "--size", "2"],
  ["phases", "--window", "years:1"],
  ["scaling", "--iterations", "100", "--burn-in", "10"],
  ["structure"],
  ["lines"],
  ["lineage"],
  ["measures"],
  ["sources"],
  ["matrix"],
];

describe("--out is refused", () => {
  test.each([
    ["a folder", () => folder, /is a folder/],
    ["a device", () => "/dev/null", /is a device/],
    ["a folder that is not there", () => place("none/x.json"), /folder .*none does not exist/],
    ["a file for a folder", () => join(project, "x.json"), /is a file, not a folder/],
    ["a name too long", () => place("x".repeat(300)), /too long/],
    ["no name", () => "", /--out is empty/],
    ["the name of a project", () => place("new.standpoint"), /has the name of a project/],
    ["the log of a project", () => `${project}-wal`, /log of harbour\.standpoint/],
  ])("for %s", async (_, name, sentence) => {
    expect(await refused("matrix", project, "--out", name())).toMatch(sentence);
  });

  test("for a link that leads nowhere, and for a socket", async () => {
    symlinkSync(place("nowhere"), place("link.json"));
    expect(await refused("matrix", project, "--out", place("link.json"))).toMatch(/is a link to/);
    const socket = createServer().listen(place("socket"));
    await once(socket, "listening");
    expect(await refused("matrix", project, "--out", place("socket"))).toMatch(/a socket/);
    socket.close();
  });

  test("for what the command reads beside the project, before anything is changed", async () => {
    const list = place("documents.json");
    copyFileSync(join(harbour, "documents.json"), list);
    const texts = join(folder, "texts");
    mkdirSync(texts);
    writeFileSync(join(texts, "draft.json"), '{"added": 1}');
    const before = (await run("history", project)).json.total;
    expect(await refused("add", project, join(harbour, "texts"), "--documents", list, "--out", list)).toMatch(/which this command reads/);
    expect(await refused("add", project, texts, "--out", join(texts, "draft.json"))).toMatch(/lies in .*texts, which this command reads/);
    expect((await run("history", project)).json.total).toBe(before);
    rmSync(texts, {recursive: true});
  });

  test("for another kind of export, also of a command that changes, before it does", async () => {
    await run("matrix", project, "--format", "svg", "--out", place("a"));
    expect(await refused("matrix", project, "--format", "csv", "--out", place("a"))).toMatch(/another kind of export/);
    await run("matrix", project, "--out", place("b.json"));
    const before = (await run("history", project)).json.total;
    writeFileSync(place("new.txt"), "One more text.");
    expect(await refused("add", project, place("new.txt"), "--out", place("b.json"))).toMatch(/another kind of export/);
    expect((await run("history", project)).json.total).toBe(before);
  });

  test("for one slice of many before the first is written", async () => {
    const words = ["network", project, "--window", "years:1", "--format", "dl", "--out", place("net.dl")];
    const {err} = await run(...words);
    const names = err.trim().split("\n");
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) rmSync(name);
    writeFileSync(names.at(-1)!, "my notes");
    expect(await refused(...words)).toMatch(/is no export/);
  });
});

test("a new project is not made through a link", async () => {
  symlinkSync(place("elsewhere.standpoint"), place("new.standpoint"));
  expect(await refused("new", place("new.standpoint"))).toMatch(/is a link to/);
});

describe("--out", () => {
  test("replaces an earlier export of the same kind, and keeps its mode", async () => {
    for (const [name, ...words] of [
      ["a.json", "matrix", project],
      ["a.csv", "matrix", project, "--format", "csv"],
      ["a.svg", "network", project, "--format", "svg"],
      ["a.png", "matrix", project, "--format", "png"],
      ["a.txt", "documents", project, "--format", "table"],
      ["n.csv", "network", project, "--format", "csv"],
      ["e.csv", "network", project, "--mode", "events", "--format", "csv"],
      ...["jsonl", "csv", "graphml", "gexf", "dl", "net", "cxt", "aif", "argdown"].map((as) => [`x.${as}`, "export", project, "--as", as]),
      ...["apx", "tgf", "af"].map((format) => [`t.${format}`, "threads", project, "--format", format]),
    ] as [string, ...string[]][]) {
      expect([name, (await run(...words, "--out", place(name))).status]).toEqual([name, 0]);
      const first = readFileSync(place(name));
      chmodSync(place(name), 0o640);
      expect([name, (await run(...words, "--out", place(name))).err]).toEqual([name, ""]);
      expect(readFileSync(place(name)).equals(first)).toBe(true);
      expect(statSync(place(name)).mode & 0o777).toBe(0o640);
    }
    expect(readdirSync(join(folder, "out")).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  test("replaces the answer of another analysis, and an empty file", async () => {
    writeFileSync(place("a.json"), "");
    expect((await run("matrix", project, "--out", place("a.json"))).status).toBe(0);
    expect((await run("lines", project, "--out", place("a.json"))).status).toBe(0);
    expect(JSON.parse(readFileSync(place("a.json"), "utf8")).analysis).toBe("lines");
  });

  test("replaces the table of another analysis", async () => {
    const out = ["--format", "csv", "--out", place("a.csv")];
    for (const words of tables) expect([...words, (await run(words[0]!, project, ...words.slice(1), ...out)).err]).toEqual([...words, ""]);
  });

  test("may be the terminal by name", async () => {
    expect((await run("matrix", project, "--out", "/dev/stdout")).json.analysis).toBe("matrix");
  });

  test("of two commands at once gives one whole file, and leaves nothing else", async () => {
    const words = [join(root, "standpoint"), "export", project, "--as", "csv", "--out", place("both.csv")];
    const ended = [0, 1, 2].map(() => new Promise((resolve) => spawn(process.execPath, words, {stdio: "inherit"}).on("close", resolve)));
    expect(await Promise.all(ended)).toEqual([0, 0, 0]);
    expect(readFileSync(place("both.csv"), "utf8")).toBe((await run("export", project, "--as", "csv")).out);
    expect(readdirSync(join(folder, "out"))).toEqual(["both.csv"]);
  });

  test.runIf(process.getuid?.() !== 0)("of a folder that may not be written is a sentence", async () => {
    chmodSync(join(folder, "out"), 0o500);
    const {status, err} = await run("matrix", project, "--out", place("a.json"));
    chmodSync(join(folder, "out"), 0o700);
    expect([status, existsSync(place("a.json"))]).toEqual([2, false]);
    expect(err).toMatch(/may not be used: change the permissions/);
  });
});
