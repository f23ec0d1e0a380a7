import {createHash} from "node:crypto";
import {existsSync, mkdtempSync, readFileSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Database from "better-sqlite3";
import {Conflict, Invalid, Missing, type ChangeId} from "@standpoint/model";
import {createSqlite, openSqlite} from "@standpoint/store/sqlite";
import {Kysely, SqliteDialect} from "kysely";
import {expect, test} from "vitest";
import type {Writing} from "@standpoint/store";
import {migrations} from "../src/migrations/index.ts";
import {uniqueColumns} from "../src/schema.ts";
import {columnKinds} from "../src/sqlite/column-kinds.ts";
import {storeContract} from "./contract/contract.ts";
import {said} from "./contract/work.ts";

const at = Date.parse("2024-05-01T00:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "standpoint-"));
let next = 0;
const path = () => join(folder, `project-${++next}.standpoint`);

storeContract({name: "SQLite in memory", make: () => createSqlite(":memory:", {at}), beside: null});
storeContract({name: "SQLite in a file", make: () => createSqlite(path(), {at}), beside: ({address}) => openSqlite(address!)});

async function project(): Promise<string> {
  const file = path();
  const store = await createSqlite(file, {at});
  await store.act({who: "ada", command: "test", summary: "filled it", at}, async (writing) => {
    await writing.addDocument({key: "minutes", title: "Minutes", authors: [], text: "Anna backs the tax. ".repeat(4000)});
  });
  await store.close();
  return file;
}

test("a project that was closed is one file, and opens again as it was", async () => {
  const file = await project();
  expect(() => readFileSync(`${file}-wal`)).toThrow();
  const store = await openSqlite(file);
  expect((await store.documents()).map((row) => row.key)).toEqual(["minutes"]);
  await store.close();
});

test("a copy taken while the project is open is one whole file with all that was done, and the project goes on", async () => {
  const store = await openSqlite(await project());
  await store.act({who: "ada", command: "test", summary: "one more", at}, (writing) =>
    writing.addDocument({key: "letter", title: "Letter", authors: [], text: "Ben does not."}),
  );
  const target = path();
  await store.copy(target);
  expect(existsSync(`${target}-wal`)).toBe(false);
  await store.undo({who: "ada", at});
  await store.close();
  const copy = await openSqlite(target);
  expect((await copy.documents()).map((row) => row.key)).toEqual(["letter", "minutes"]);
  expect(await copy.check()).toEqual([]);
  await copy.close();
});

test("a project is not made over another file", async () => {
  await expect(createSqlite(await project(), {at})).rejects.toBeInstanceOf(Conflict);
});

test("a file that is not there, of another program, cut short or newer is refused and left as it was", async () => {
  await expect(openSqlite(path())).rejects.toBeInstanceOf(Missing);
  const text = path();
  writeFileSync(text, "not a database at all, but long enough to look at ".repeat(5));
  const other = path();
  new Database(other).exec("create table t (a)").close();
  const short = await project();
  truncateSync(short, 30_000);
  const newer = await project();
  const raised = new Database(newer);
  raised.pragma("user_version = 99");
  raised.close();
  for (const file of [text, other, short, newer]) {
    const before = createHash("sha256").update(readFileSync(file)).digest("hex");
    await expect(openSqlite(file), file).rejects.toBeInstanceOf(Invalid);
    expect(createHash("sha256").update(readFileSync(file)).digest("hex")).toBe(before);
  }
});

test("a project of the first release opens, and takes names of a time", async () => {
  const file = path();
  const before = new Database(file);
  before.pragma("application_id = 0x53504e54");
  await migrations["001-first"]!.up(new Kysely({dialect: new SqliteDialect({database: before})}), columnKinds);
  before.exec("insert into entity (kind, name, aliases, attributes, external_ids) values ('actor', 'Anna', '[]', '{}', '{}')");
  before.exec("create virtual table revision_words using fts5(text, content='revision', content_rowid='id', tokenize='unicode61 remove_diacritics 2')");
  before.pragma("user_version = 1");
  before.close();
  const store = await openSqlite(file);
  const [anna] = await store.entities("actor");
  expect(anna && "names" in anna).toBe(false);
  await store.act({who: "ada", command: "test", summary: "named", at}, (writing) => writing.changeEntity(anna!.id as never, {names: [{name: "Ann"}]}));
  expect((await store.entities("actor"))[0]?.names).toEqual([{name: "Ann"}]);
  await store.undo({who: "ada", at});
  expect((await store.entities("actor"))[0]?.names).toBeUndefined();
  await store.close();
});

test("a project of the format before memos opens, and what was in it did not change by that", async () => {
  const file = path();
  const older = new Database(file);
  older.pragma("application_id = 0x53504e54");
  for (const step of ["001-first", "002-dated-names"]) await migrations[step]!.up(new Kysely({dialect: new SqliteDialect({database: older})}), columnKinds);
  older.exec("create virtual table revision_words using fts5(text, content='revision', content_rowid='id', tokenize='unicode61 remove_diacritics 2')");
  const hash = createHash("sha256").update("Anna.").digest("hex");
  older.exec(`insert into document (key, title, authors, hash, revision, length) values ('minutes', 'Minutes', '[]', '${hash}', 1, 5)`);
  older.exec(`insert into revision (document, number, text, hash) values (1, 1, 'Anna.', '${hash}')`);
  older.exec("insert into revision_words (rowid, text) values (1, 'Anna.')");
  older.exec("insert into project (key, value) values ('name', 'p'), ('created', '2024-01-01T00:00:00.000Z')");
  older.exec("insert into change (at, who, command, summary, kind) values ('2024-01-01T00:00:00.000Z', 'ada', 'add', 'Added it', 'do')");
  older.exec("insert into change_row (change, noun, row, last) values (1, 'document', 1, 1)");
  older.pragma("user_version = 2");
  older.close();
  const store = await openSqlite(file);
  await store.act({who: "ada", command: "test", summary: "retitled", at}, (writing) => writing.changeDocument("minutes", {title: "Other"}));
  await store.act({who: "ada", command: "test", summary: "as before", at}, (writing) => writing.changeDocument("minutes", {title: "Minutes"}));
  const last = await store.lastChange();
  expect((await store.compare((last - 2) as ChangeId, last as ChangeId)).rows).toEqual([]);
  await store.act({who: "ada", command: "test", summary: "noted", at}, (writing) => writing.changeDocument("minutes", {memo: "Check."}));
  expect((await store.documents())[0]?.memo).toBe("Check.");
  expect(await store.check()).toEqual([]);
  await store.close();
});

test("check names a quote that no longer stands in its document", async () => {
  const file = path();
  const store = await createSqlite(file, {at});
  await store.act({who: "ada", command: "test", summary: "filled it", at}, async (writing) => {
    await writing.addDocument({key: "minutes", title: "Minutes", authors: [], text: "Anna backs the tax. Ben does not."});
    await writing.addStatement(said("Anna", {}, {key: "a"}));
  });
  expect(await store.check()).toEqual([]);
  await store.close();
  const raw = new Database(file);
  raw.exec(`update statement set spans = replace(spans, 'Anna', 'Otto')`);
  raw.close();
  const again = await openSqlite(file);
  expect(await again.check()).toEqual([expect.stringMatching(/^The statement 1 "a" is not as it was written/), expect.stringMatching(/^Statement "a" quotes/)]);
  await again.close();
});

test("the columns that no two rows share are those of the unique indexes", async () => {
  const file = await project();
  const raw = new Database(file, {readonly: true});
  for (const [noun, columns] of Object.entries(uniqueColumns)) {
    const indexes = raw.prepare<[], {name: string}>(`select name from pragma_index_list('${noun}') where "unique"`).all();
    const found = indexes.map(({name}) => raw.prepare<[], string>(`select name from pragma_index_info('${name}') order by seqno`).pluck().all());
    expect(found, noun).toEqual(columns.length > 0 ? [columns] : []);
  }
  raw.close();
});

test("an act is undone whose record holds rows as one range that were added before and after another went", async () => {
  const file = path();
  const store = await createSqlite(file, {at});
  const act = <R>(work: (writing: Writing) => Promise<R>) => store.act({who: "ada", command: "test", summary: "named", at}, work);
  const {result: id} = await act((writing) => writing.addEntity({kind: "actor", name: "Anna"}));
  await act(async (writing) => {
    await writing.addEntity({kind: "actor", name: "Ben"});
    await writing.removeEntity(id);
    await writing.addEntity({kind: "actor", name: "Anna"});
  });
  await store.close();
  const raw = new Database(file);
  raw.exec("update change_row set last = last + 1 where change = 3 and place = 0; delete from change_row where change = 3 and place = 2");
  raw.close();
  const again = await openSqlite(file);
  await again.undo({who: "ada", at});
  expect((await again.entities()).map((row) => [row.id, row.name])).toEqual([[id, "Anna"]]);
  await again.close();
});
