import {
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
  utimesSync,
  writeFileSync,
} from "node:fs";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {places} from "@standpoint/store/places";
import {openSqlite} from "@standpoint/store/sqlite";
import {backUp, backupsIn} from "@standpoint/workbench";
import {afterEach, beforeEach, describe, expect, test} from "vitest";
import {run} from "./run.ts";

const name = /^debate \d{4}-\d\d-\d\d \d\d-\d\d-\d\d( \d+)?\.standpoint$/;
let folder: string;
let project: string;
let copies: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "standpoint-backup-"));
  project = join(folder, "debate.standpoint");
  copies = join(folder, "copies");
  await run("new", project);
  await coded("first");
});
afterEach(() => rmSync(folder, {recursive: true}));

async function coded(key: string): Promise<void> {
  writeFileSync(join(folder, `${key}.txt`), `The text called ${key}.`);
  await run("add", project, join(folder, `${key}.txt`));
}

async function documentsOf(path: string): Promise<string[]> {
  return (await run("documents", path)).json.rows.map(({key}: {key: string}) => key);
}

/** Breaks the text of a document inside the file, below all that the program would notice by itself. */
function broken(path: string): void {
  const bytes = readFileSync(path);
  const at = bytes.indexOf("The text called first.");
  bytes[at + 4] = 0x58;
  writeFileSync(path, bytes);
}

describe("a backup", () => {
  test("is a dated copy that is whole and holds all, and says what was done", async () => {
    const {json, status} = await run("backup", project, copies);
    expect([status, json.kept, json.removed]).toEqual([0, 1, []]);
    expect(basename(json.backup)).toMatch(name);
    expect(readdirSync(copies)).toEqual([basename(json.backup)]);
    expect(await documentsOf(json.backup)).toEqual(["first"]);
    expect((await run("check", json.backup)).json).toEqual({ok: true, problems: []});
  });

  test("is made while others work in the project, and has their acknowledged acts", async () => {
    const store = await openSqlite(project);
    await store.act({who: "ada", command: "test", summary: "added", at: 1}, (writing) =>
      writing.addDocument({key: "second", title: "Second", authors: [], text: "Two."}),
    );
    const {json} = await run("backup", project, copies);
    await store.close();
    expect((await documentsOf(json.backup)).sort()).toEqual(["first", "second"]);
  });

  test("leaves the newest of this project, and all else in the folder", async () => {
    mkdirSync(copies);
    const others = [
      "debate of 1912 2020-01-01 00-00-00.standpoint",
      "debate.standpoint",
      "debate 2020-01-01 notes.standpoint",
      "debate 2020-01-01 00-00-00.txt",
    ];
    for (const other of others) writeFileSync(join(copies, other), "another's");
    writeFileSync(join(copies, "debate 2019-01-01 00-00-00.standpoint"), "no project at all");
    const made: string[] = [];
    for (let n = 0; n < 4; ++n) made.push((await run("backup", project, copies, "--keep", "2")).json.backup);
    const {json} = await run("backup", project, copies, "--keep", "2");
    expect(json.removed).toEqual([made[2]!]);
    expect(json.notes.join()).toMatch(/2019-01-01.* stays/);
    const left = readdirSync(copies);
    expect(left).toEqual(expect.arrayContaining([...others, "debate 2019-01-01 00-00-00.standpoint", basename(made[3]!), basename(json.backup)]));
    expect(left.length).toBe(others.length + 3);
  });

  test("clears away what a killed one left behind, once it is a day old", async () => {
    mkdirSync(copies);
    const [old, fresh] = ["0", "1"].map((n) => join(copies, `.standpoint-${n.repeat(16)}.part`));
    for (const part of [old!, fresh!]) writeFileSync(part, "half");
    utimesSync(old!, 1, 1);
    await run("backup", project, copies);
    expect([existsSync(old!), existsSync(fresh!)]).toEqual([false, true]);
  });

  test("of one second get a number each, and the later one counts as newer", async () => {
    const store = await openSqlite(project);
    const wish = {address: project, folder: copies, at: Date.parse("2026-12-01T14:05:33Z"), place: places, keep: 2};
    for (let n = 0; n < 3; ++n) await backUp(store, wish);
    await store.close();
    expect(backupsIn(copies, "debate").map(({file}) => file)).toEqual(["debate 2026-12-01 14-05-33 3.standpoint", "debate 2026-12-01 14-05-33 2.standpoint"]);
  });

  test("of a project that is not whole is not made, and none is removed", async () => {
    const first = (await run("backup", project, copies)).json.backup;
    broken(project);
    const {status, err} = await run("backup", project, copies, "--keep", "1");
    expect(status).toBe(2);
    expect(err).toMatch(/is not whole .*no backup was made and none was removed/);
    expect(readdirSync(copies)).toEqual([basename(first)]);
  });

  test.each([
    ["a file for the folder", () => ["backup", project, project], /is a file, not a folder/],
    ["a folder in none", () => ["backup", project, join(folder, "none/copies")], /none does not exist/],
    ["none to keep", () => ["backup", project, copies, "--keep", "0"], /--keep cannot be "0"/],
    ["no number to keep", () => ["backup", project, copies, "--keep", "all"], /--keep cannot be "all"/],
    ["a DNA database", () => ["backup", join(folder, "x.dna"), copies], /copy the file itself/],
  ])("refuses %s", async (_, words, sentence) => {
    const {status, err} = await run(...words());
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
  });
});

describe("restoring", () => {
  test("keeps what lay there under a dated name", async () => {
    const {backup} = (await run("backup", project, copies)).json;
    await coded("later");
    const {json, status} = await run("restore", backup, project);
    expect([status, json.restored, json.documents, json.statements]).toEqual([0, project, 1, 0]);
    expect(basename(json.kept)).toMatch(/^debate replaced \d{4}-\d\d-\d\d \d\d-\d\d-\d\d\.standpoint$/);
    expect([await documentsOf(project), await documentsOf(json.kept), await documentsOf(backup)]).toEqual([["first"], ["first", "later"], ["first"]]);
  });

  test("makes a project where none lies", async () => {
    const {backup} = (await run("backup", project, copies)).json;
    const fresh = join(folder, "fresh.standpoint");
    expect((await run("restore", backup, fresh)).json).toMatchObject({restored: fresh, kept: null});
    expect(await documentsOf(fresh)).toEqual(["first"]);
  });

  test("replaces a project that is damaged, and keeps it too", async () => {
    const {backup} = (await run("backup", project, copies)).json;
    writeFileSync(project, readFileSync(project).subarray(0, 9000));
    const damaged = readFileSync(project);
    const {json} = await run("restore", backup, project);
    expect(readFileSync(json.kept).equals(damaged)).toBe(true);
    expect(await documentsOf(project)).toEqual(["first"]);
  });

  test("refuses a backup that is not whole, and changes nothing", async () => {
    const {backup} = (await run("backup", project, copies)).json;
    broken(backup);
    const before = readFileSync(project);
    const {status, err} = await run("restore", backup, project);
    expect(status).toBe(2);
    expect(err).toMatch(/is not whole .*nothing was changed/);
    expect(readFileSync(project).equals(before)).toBe(true);
    expect(readdirSync(folder).filter((file) => /replaced|part/.test(file))).toEqual([]);
    expect((await run("restore", backup, "--verify")).json).toMatchObject({ok: false});
  });

  test("refuses while the project is open elsewhere", async () => {
    const {backup} = (await run("backup", project, copies)).json;
    const store = await openSqlite(project);
    await store.act({who: "ada", command: "test", summary: "added", at: 1}, (writing) => writing.addHighlighter({pattern: "quay", colour: "#112233"}));
    const {status, err} = await run("restore", backup, project);
    await store.close();
    expect(status).toBe(2);
    expect(err).toMatch(/is open in another program/);
    expect(readdirSync(folder).filter((file) => file.includes("replaced"))).toEqual([]);
  });

  test("only looks at a copy of the backup when it verifies", async () => {
    const {backup} = (await run("backup", project, copies)).json;
    const [bytes, {mtimeMs}] = [readFileSync(backup), statSync(backup)];
    expect((await run("restore", backup, "--verify")).json).toEqual({ok: true, problems: [], documents: 1, statements: 0});
    expect([readFileSync(backup).equals(bytes), statSync(backup).mtimeMs, readdirSync(copies)]).toEqual([true, mtimeMs, [basename(backup)]]);
  });

  test("refuses itself, a link, a file that is no project, a copy in use", async () => {
    const {backup} = (await run("backup", project, copies)).json;
    const place = (file: string) => join(folder, file);
    linkSync(backup, place("same.standpoint"));
    symlinkSync(project, place("link.standpoint"));
    copyFileSync(backup, place("used.standpoint"));
    writeFileSync(place("used.standpoint-wal"), "log");
    for (const [words, sentence] of [
      [[backup, place("same.standpoint")], /is the backup itself/],
      [[backup, place("link.standpoint")], /is a link to/],
      [[backup, place("first.txt")], /does not end in \.standpoint/],
      [[backup, folder], /is no file/],
      [[place("used.standpoint"), project], /open in another program, or was not closed/],
      [[place("none.standpoint"), project], /does not exist/],
      [[place("first.txt"), project], /is not whole .*not a Standpoint project/],
      [[backup], /Where is it to be restored to/],
    ] as const) {
      const {status, err} = await run("restore", ...words);
      expect([status, sentence.test(err) ? "" : err]).toEqual([2, ""]);
    }
    expect(existsSync(project)).toBe(true);
  });
});
