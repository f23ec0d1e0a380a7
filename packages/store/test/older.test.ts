import {spawn} from "node:child_process";
import {mkdtempSync, readFileSync, readdirSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {gunzipSync} from "node:zlib";
import {openSqlite} from "@standpoint/store/sqlite";
import {presets, type StatementId} from "@standpoint/model";
import Database from "better-sqlite3";
import {Kysely, SqliteDialect} from "kysely";
import {expect, test} from "vitest";
import {migrations} from "../src/migrations/index.ts";
import {columnKinds} from "../src/sqlite/column-kinds.ts";

const folder = mkdtempSync(join(tmpdir(), "standpoint-older-"));
let next = 0;

/**
 * A project as the program wrote it. Format 3, before rows had lasting ids: two texts, an import undone and redone, a revision.
 * Format 4, before types knew how things are said: the harbour debate, its import undone and redone.
 */
function older(format: 3 | 4 = 3): string {
  const path = join(folder, `older-${++next}.standpoint`);
  writeFileSync(path, gunzipSync(readFileSync(join(import.meta.dirname, `older/format-${format}.standpoint.gz`))));
  return path;
}

function uids(path: string): unknown[] {
  const file = new Database(path, {readonly: true});
  const nouns = ["document", "revision", "entity", "type", "statement", "coder", "change"];
  const found = nouns.map((noun) => file.prepare(`select id, uid from "${noun}" order by id`).all());
  const project = file.prepare("select value from project where key = 'uid'").get();
  file.close();
  return [project, ...found];
}

test("a project from before rows had lasting ids opens whole, and every row has one", async () => {
  const path = older();
  const store = await openSqlite(path);
  expect(await store.check()).toEqual([]);
  expect((await store.statements({}, {offset: 0, limit: 9})).rows.map(({key, version}) => [key, version])).toEqual([
    ["a", 8],
    ["b", 8],
    ["c", 5],
  ]);
  await store.close();
  expect(JSON.stringify(uids(path))).not.toContain('""');
});

test("two copies of an older project get the same lasting ids, each by itself", async () => {
  const [one, other] = [older(), older()];
  for (const path of [one, other]) await (await openSqlite(path)).close();
  expect(uids(one)).toEqual(uids(other));
});

test("what was done before there were lasting ids is undone, and is whole after each step", async () => {
  const store = await openSqlite(older());
  const before = (await store.statementHistory(1 as StatementId)).length;
  for (let steps = 3; steps > 0; --steps) {
    await store.undo({who: "ada", at: Date.now()});
    expect(await store.check()).toEqual([]);
  }
  expect((await store.documents()).length).toBe(0);
  for (let steps = 3; steps > 0; --steps) {
    await store.redo({who: "ada", at: Date.now()});
    expect(await store.check()).toEqual([]);
  }
  expect((await store.statementHistory(1 as StatementId)).length).toBeGreaterThan(before);
  await store.close();
});

test("types that began as presets gain what presets have now, after their own, and are whole and undone as before", async () => {
  const store = await openSqlite(older(4));
  expect(await store.check()).toEqual([]);
  const typed = new Map((await store.types()).map(({name, variables}) => [name, variables]));
  expect(typed.get("position")?.map(({name}) => name)).toEqual(presets[0]!.variables.map(({name}) => name));
  for (const type of ["relation", "participation", "argument", "measure"])
    expect(
      typed.get(type)?.some(({role}) => role === "via"),
      type,
    ).toBe(true);
  const part = typed.get("participation")?.find(({role}) => role === "part");
  expect(part?.choices).toContain("did not take place");
  expect(part?.presence).toEqual(["organised", "attended", "spoke", "disagreed"]);
  const ids = typed.get("position")?.map(({id}) => id) ?? [];
  expect(new Set(ids).size).toBe(ids.length);
  const {total} = await store.statements({}, {offset: 0, limit: 0});
  await store.undo({who: "ada", at: Date.now()});
  expect((await store.statements({}, {offset: 0, limit: 0})).total).toBe(0);
  await store.redo({who: "ada", at: Date.now()});
  expect((await store.statements({}, {offset: 0, limit: 0})).total).toBe(total);
  expect(await store.check()).toEqual([]);
  await store.close();
});

test("two programs that bring an older project up to date at once both succeed", async () => {
  const path = older();
  const built = join(import.meta.dirname, "../dist/src/sqlite/index.js");
  const script = `import {openSqlite} from ${JSON.stringify(built)}; const store = await openSqlite(process.argv[1]); await store.close();`;
  const open = () =>
    new Promise<number | null>((ended) => {
      spawn(process.execPath, ["--input-type=module", "-e", script, path], {stdio: "inherit"}).on("exit", ended);
    });
  expect(await Promise.all([open(), open(), open()])).toEqual([0, 0, 0]);
  const store = await openSqlite(path);
  expect(await store.check()).toEqual([]);
  await store.close();
});

test("the tables of each format are to the letter those that the program made when it was new", async () => {
  const kept = JSON.parse(readFileSync(join(import.meta.dirname, "older/schemas.json"), "utf8")) as Record<string, readonly string[]>;
  const file = new Database(":memory:");
  const db = new Kysely<unknown>({dialect: new SqliteDialect({database: file})});
  for (const [format, {up}] of Object.entries(migrations)) {
    await up(db, columnKinds);
    expect(file.prepare("select sql from sqlite_schema where sql is not null order by rowid").pluck().all(), format).toEqual(kept[format]);
  }
  file.close();
});

test("the migrations name no type of a column: each database says its own", () => {
  const folder = join(import.meta.dirname, "../src/migrations");
  for (const name of readdirSync(folder).filter((one) => /^\d/.test(one)))
    expect(readFileSync(join(folder, name), "utf8"), name).not.toMatch(/addColumn\([^,]+, *["\x60]|autoIncrement|blob|collate/i);
});
