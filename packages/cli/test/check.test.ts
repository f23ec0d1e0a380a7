import {existsSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Database from "better-sqlite3";
import {beforeAll, expect, test} from "vitest";
import {run} from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "standpoint-check-command-"));
const project = join(folder, "p.standpoint");
const harbour = join(import.meta.dirname, "../../../examples/harbour");

beforeAll(async () => {
  await run("new", project, "--quiet");
  await run("add", project, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
  await run("import", project, join(harbour, "codings.jsonl"));
});

test("a damaged project is told sentence by sentence, and what can be read of it is saved into a new one", async () => {
  expect((await run("check", project)).json).toEqual({ok: true, problems: []});
  const raw = new Database(project);
  raw.exec("drop index statement_by_type; create trigger t after insert on statement begin delete from entity; end");
  raw.close();
  const found = await run("check", project);
  expect([found.status, found.json]).toEqual([
    2,
    {ok: false, problems: [expect.stringContaining('trigger "t"'), expect.stringContaining('"statement_by_type" is gone')]},
  ]);
  const before = readFileSync(project);
  const saved = join(folder, "saved.standpoint");
  const repaired = await run("check", project, "--repair", saved);
  expect([repaired.status, repaired.json]).toMatchObject([0, {ok: true, problems: [], repaired: saved, lost: []}]);
  expect(readFileSync(project).equals(before)).toBe(true);
  expect((await run("statements", saved)).json.total).toBe((await run("statements", project)).json.total);
  expect((await run("check", project, "--repair", saved)).err).toContain("exists already");
});

test("a file that cannot be opened at all says how it may be saved, and nothing is left beside it", async () => {
  const broken = join(folder, "broken.standpoint");
  await run("new", broken, "--quiet");
  writeFileSync(broken, Buffer.from(readFileSync(broken, "latin1").replaceAll("using fts5(", "using fts6("), "latin1"));
  const {status, err} = await run("check", broken);
  expect([status, err]).toEqual([2, expect.stringMatching(/is damaged .*--repair/)]);
  expect(existsSync(`${broken}-wal`)).toBe(false);
});

test("a project whose dates alone are in doubt is whole, and both are said", async () => {
  const [odd, text, documents] = ["odd.standpoint", "odd.txt", "odd.json"].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(text, "Ann: build it.\n\nBen: no.\n");
  const posts = [
    {id: "1", starts: "Ann:", author: "Ann", date: "2024-05-02"},
    {id: "2", starts: "Ben:", author: "Ben", date: "2024-05-01", replyTo: "1"},
  ];
  writeFileSync(documents, JSON.stringify([{id: "odd", file: "odd.txt", title: "Odd", date: "2024-05-01", posts}]));
  await run("new", odd, "--quiet");
  await run("add", odd, text, "--documents", documents);
  const {status, out} = await run("check", odd, "--format", "table");
  expect([status, out]).toEqual([0, expect.stringMatching(/^The project is whole\.\n\nDoubts: 1 date that cannot be right\.\n.+/)]);
});
