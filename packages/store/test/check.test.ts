import {createHash} from "node:crypto";
import {closeSync, copyFileSync, mkdtempSync, existsSync, openSync, readFileSync, readSync, statSync, writeFileSync, writeSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {isFault, Missing, presets, spanOf, type StatementId} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {createSqlite, openSqlite, repairSqlite} from "@standpoint/store/sqlite";
import Database from "better-sqlite3";
import {describe, expect, test} from "vitest";
import {drawn} from "./drawn.ts";

const at = Date.parse("2024-05-01T00:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "standpoint-check-"));
let next = 0;
const path = () => join(folder, `project-${++next}.standpoint`);
const text = "Anna backs the tax. Ben does not. Nobody asked Cleo.\nThe tax came anyway. ".repeat(20);
const by = {who: "ada", at};

async function filled(store: Store): Promise<void> {
  await store.act({...by, command: "add", summary: "added texts"}, async (writing) => {
    for (const key of ["minutes", "letter"]) {
      await writing.addDocument({key, title: key, authors: ["Anna"], date: "2024-03", text, posts: [{key: "p", start: 0, end: 10}], file: fileOf(key)});
    }
    await writing.addHighlighter({pattern: "tax*", colour: "#aa0000"});
  });
  await store.act({...by, command: "code", summary: "coded"}, async (writing) => {
    for (let i = 0; i < 60; ++i) {
      const spans = [spanOf(text, i * 5, i * 5 + 9)];
      const values = {holder: i % 2 ? "Anna" : "Ben", concept: `Tax ${i % 7}`, agreement: i % 3 === 0, via: ["Cleo"]};
      await writing.addStatement({document: i % 2 ? "minutes" : "letter", type: "position", spans, values, memo: `memo ${i}`});
    }
  });
  await store.act({...by, command: "change", summary: "changed"}, (writing) =>
    writing.changeStatement(3 as StatementId, {memo: "otherwise", flags: ["unsure"]}),
  );
  await store.undo(by);
}

function fileOf(key: string) {
  return {name: `${key}.txt`, mediaType: "text/plain", bytes: Buffer.from(key.repeat(50))};
}

async function project(): Promise<string> {
  const file = path();
  const store = await createSqlite(file, {at});
  await filled(store);
  await store.close();
  return file;
}

/** A hash of every row of every table, and of what a search finds: of all that a project says. */
function everything(file: string): string {
  const raw = new Database(file, {readonly: true});
  try {
    const tables = raw
      .prepare<[], {name: string}>("select name from sqlite_schema where type = 'table' and name not like 'revision_words%' order by name")
      .all();
    const rows = tables.map(({name}) => [
      name,
      raw
        .prepare(`select * from "${name}"`)
        .all()
        .map((row) => JSON.stringify(row))
        .sort(),
    ]);
    const found = ["tax", "asked", "anyway", "nobody"].map((word) => raw.prepare("select rowid from revision_words where revision_words match ?").all(word));
    return createHash("sha256")
      .update(JSON.stringify([rows, found]))
      .digest("hex");
  } finally {
    raw.close();
  }
}

/** What check says of a file; a file that is refused at the door counts as found. */
async function told(file: string): Promise<readonly string[]> {
  try {
    const store = await openSqlite(file);
    try {
      return await store.check();
    } finally {
      await store.close();
    }
  } catch (error) {
    expect(isFault(error), String((error as Error).stack)).toBe(true);
    return [(error as Error).message];
  }
}

function flip(file: string, bit: number): void {
  const handle = openSync(file, "r+");
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, bit >> 3);
  byte[0] = byte[0]! ^ (1 << (bit & 7));
  writeSync(handle, byte, 0, 1, bit >> 3);
  closeSync(handle);
}

test("a bit that turns anywhere in a file is told, unless everything that the file says is as before", async () => {
  const file = await project();
  const before = everything(file);
  const bits = statSync(file).size * 8;
  const seed = 20240501;
  const draw = drawn(seed);
  for (let tries = 0; tries < 120; ++tries) {
    const bit = Math.floor(draw() * bits);
    const turned = path();
    copyFileSync(file, turned);
    flip(turned, bit);
    if ((await told(turned)).length === 0) expect(everything(turned), `seed ${seed}, bit ${bit}`).toBe(before);
  }
});

describe("check names", () => {
  const told1 = async (damage: string) => {
    const file = await project();
    const raw = new Database(file);
    raw.exec(damage);
    raw.close();
    return told(file);
  };
  test.each([
    ["a value of a statement that another program changed", `update statement set "values" = replace("values", 'true', 'false') where id = 1`, /statement 1/],
    ["values that are no JSON", `update statement set "values" = '{' where id = 2`, /statement 2 cannot be read/],
    ["an entity that was renamed past the program", "update entity set name = 'Otto' where id = 1", /entity 1 "Otto"/],
    ["a type", "update type set colour = '#000000' where id = 1", /type 1/],
    ["a document", "update document set title = 'x' where id = 1", /document 1/],
    ["a post", "update post set author = 'x' where id = 1", /post 1/],
    ["a coder", "update coder set name = 'x' where id = 1", /coder 1/],
    ["a highlighter", "update highlighter set colour = '#000000'", /highlighter 1/],
    ["the project", "update project set value = 'x' where key = 'name'", /project "name"/],
    ["a text", "update revision set text = text || ' ' where id = 1", /text of revision 1/],
    ["a source file", "update source_file set bytes = x'00'", /source file/],
    [
      "what a change notes of a row",
      "update change_row set before = replace(before, 'memo 2', 'memo x') where before is not null",
      /Change \d+ of the change record/,
    ],
    ["the order of what a change did", "update change_row set place = 5 - place where change = 1", /Change 1/],
    ["a change that is gone", "delete from change where id = 2", /goes from 1 to 3/],
    ["a statement that is gone", "delete from statement where id = 9", /statement 9, which change \d+ touched last, is gone/],
    [
      "an entity that came past the program",
      "insert into entity (kind, name, aliases, attributes, external_ids, version) values ('actor', 'x', '[]', '{}', '{}', 3)",
      /none of it/,
    ],
    ["source files that are gone", "delete from source_file", /source file of revision 1 of document 1 is gone/],
    ["a project without its lasting id", "delete from project where key = 'uid'", /lost its lasting id/],
    ["passages that are no list", "update statement set spans = '7' where id = 4", /passages of statement "st4"/],
    ["a trigger that is not ours", "create trigger t after insert on statement begin delete from entity; end", /trigger "t"/],
    ["a table that is not ours", "create table t (a)", /table "t"/],
    ["an index that is gone", "drop index statement_by_type", /index "statement_by_type" is gone/],
    [
      "words that a search would not find",
      "insert into revision_words (revision_words, rowid, text) select 'delete', id, text from revision where id = 1",
      /What a search finds/,
    ],
    ["ids that would be given again", "update sqlite_sequence set seq = 1 where name = 'statement'", /next statement/],
  ])("%s", async (_, damage, sentence) => {
    expect((await told1(damage)).join(" ")).toMatch(sentence);
  });
});

test("check finds nothing after any row of acts, undone and done again", async () => {
  const seed = 20240501;
  const draw = drawn(seed);
  const store = await createSqlite(":memory:", {at, presets});
  await filled(store);
  for (let i = 0; i < 120; ++i) {
    await randomAct(store, draw);
    if (i % 10 === 9) expect(await store.check(), `seed ${seed}, act ${i}`).toEqual([]);
  }
  while ((await store.undoable()).undo) await store.undo(by);
  expect(await store.check()).toEqual([]);
  while ((await store.undoable()).redo) await store.redo(by);
  expect(await store.check()).toEqual([]);
  await store.close();
}, 120_000);

/** One act of any kind on whatever is there; one that is refused leaves nothing, which is as good. */
async function randomAct(store: Store, draw: () => number): Promise<void> {
  const {rows} = await store.statements({}, {offset: 0, limit: 1000});
  const entities = await store.entities();
  const documents = await store.documents();
  const any = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Missing("There is none.");
    return list[Math.floor(draw() * list.length)]!;
  };
  const id = () => any(rows).id as StatementId;
  const act = (command: string, work: Parameters<Store["act"]>[1]) => store.act({...by, command, summary: command}, work);
  const name = `name ${Math.floor(draw() * 50)}`;
  const acts: (() => Promise<unknown>)[] = [
    () => store.undo(by),
    () => store.undo(by),
    () => store.redo(by),
    () => act("change", (w) => w.changeStatement(id(), {memo: name})),
    () => act("values", (w) => w.changeStatement(id(), {values: {holder: name, concept: "Tax", agreement: null}})),
    () => act("remove", (w) => w.removeStatement(id())),
    () => act("remove document", (w) => w.removeDocument(any(documents).key)),
    () => act("title", (w) => w.changeDocument(any(documents).key, {title: name, key: name})),
    () => act("add", (w) => w.addDocument({key: name, title: name, authors: [], text: `${name}. ${text}`})),
    () =>
      act("revise", async (w) => {
        const {key} = any(documents);
        const spans = new Map(
          rows.filter(({documentKey}) => documentKey === key).map((row) => [row.id as StatementId, row.spans.map(({start, end}) => spanOf(text, start, end))]),
        );
        await w.reviseDocument(key, {text: text + name, posts: [], spans});
      }),
    () =>
      act("merge", async (w) => {
        const into = any(entities);
        const from = any(entities.filter(({kind, id: other}) => kind === into.kind && other !== into.id));
        await w.mergeEntities(into.id as never, [from.id as never]);
      }),
    () => act("rename", (w) => w.changeEntity(any(entities).id as never, {name, aliases: [`${name} x`]})),
    () => act("type", (w) => w.addType({name, colour: "#123456", variables: [{name: "a", kind: "text"}]})),
    () => act("highlighter", (w) => w.addHighlighter({pattern: name, colour: "#123456"})),
    () => act("restore", (w) => w.restoreStatement(id(), Math.ceil(draw() * 20) as never)),
    () =>
      act("many", async (w) => {
        for (const {id: one} of rows.slice(0, 20)) await w.changeStatement(one as StatementId, {flags: [name]});
        await w.removeStatement(id());
        await w.addStatement({
          document: any(documents).key,
          type: "position",
          spans: [spanOf(text, 0, 4)],
          values: {holder: name, concept: name, agreement: true},
        });
      }),
  ];
  await any(acts)().catch((error: unknown) => {
    if (!isFault(error)) throw error;
  });
}

test("check is of one mind with the file in a store that stays open through undo and redo", async () => {
  const file = path();
  const store = await createSqlite(file, {at});
  await filled(store);
  const checked = await openSqlite(file);
  for (let round = 0; round < 3; ++round) {
    while ((await store.undoable()).undo) await store.undo(by);
    expect(await checked.check()).toEqual([]);
    while ((await store.undoable()).redo) await store.redo(by);
    expect(await checked.check()).toEqual([]);
  }
  await checked.close();
  await store.close();
});

test("rows that cannot be read are told as damage, not as a fault of the program", async () => {
  const file = await project();
  const raw = new Database(file);
  raw.exec(`update statement set "values" = '{' where id = 2`);
  raw.close();
  const store = await openSqlite(file);
  await expect(store.statements({}, {offset: 0, limit: 100})).rejects.toThrow(/is damaged/);
  await store.close();
});

test("a file is not read past the program without leaving it as it was", async () => {
  const file = await project();
  const before = readFileSync(file);
  expect(await told(file)).toEqual([]);
  expect(readFileSync(file).equals(before)).toBe(true);
});

describe("repair", () => {
  const repairOf = async (damage: (file: string) => void) => {
    const file = await project();
    damage(file);
    const before = readFileSync(file);
    const saved = path();
    const {lost, altered} = await repairSqlite(file, saved);
    expect(readFileSync(file).equals(before)).toBe(true);
    return {lost, altered, problems: await told(saved), saved, file};
  };
  const sql = (text: string) => (file: string) => {
    const raw = new Database(file);
    raw.exec(text);
    raw.close();
  };

  test.each([
    ["a lost index", "drop index statement_by_type"],
    ["words that a search would not find", "insert into revision_words (revision_words, rowid, text) select 'delete', id, text from revision where id = 1"],
    ["a trigger that is not ours", "create trigger t after insert on statement begin delete from entity; end"],
    ["ids that would be given again", "update sqlite_sequence set seq = 1 where name = 'statement'"],
  ])("makes a whole project of one with %s", async (_, damage) => {
    expect(await repairOf(sql(damage))).toMatchObject({lost: [], problems: []});
  });

  test("saves what can be read of a file whose pages are damaged, and says what cannot", async () => {
    const {lost, problems, saved} = await repairOf((file) => {
      const raw = new Database(file);
      const {pageno} = raw
        .prepare<[], {pageno: number}>("select pageno from dbstat where name = 'statement' and pagetype = 'leaf' order by pageno desc limit 1")
        .get()!;
      raw.close();
      const handle = openSync(file, "r+");
      writeSync(handle, Buffer.alloc(4096, 0xff), 0, 4096, (pageno - 1) * 8192);
      closeSync(handle);
    });
    expect(lost.length).toBeGreaterThan(0);
    expect(problems.join(" ")).toMatch(/The statement \d+, which change \d+ touched last, is gone/);
    const store = await openSqlite(saved);
    const {total} = await store.statements({}, {offset: 0, limit: 1});
    expect(total).toBeGreaterThan(10);
    expect((await store.documents()).length).toBe(2);
    await store.close();
  });

  test.each([
    ["highlighter", "drop table highlighter"],
    ["entity", "drop table entity"],
  ])("says that the table %s is lost, and saves the others", async (table, damage) => {
    const {lost, saved} = await repairOf(sql(damage));
    expect(lost.join(" ")).toContain(`The table ${table} cannot be read`);
    const raw = new Database(saved, {readonly: true});
    expect(raw.prepare("select count(*) as n from statement").get()).toEqual({n: 60});
    raw.close();
  });

  test("finds the rows of a table under another name", async () => {
    const {lost, altered, problems} = await repairOf(sql("alter table entity rename to persons"));
    expect([lost, problems]).toEqual([[], []]);
    expect(altered.join(" ")).toMatch(/description of \d tables and indexes was damaged/);
  });

  test("saves rows of a table that another program gave a column more, or one less", async () => {
    const {saved} = await repairOf(sql("alter table entity add column extra text; alter table statement drop column memo"));
    const raw = new Database(saved, {readonly: true});
    expect(raw.prepare("select (select count(*) from entity) as entities, (select count(*) from statement) as statements").get()).toEqual({
      entities: 10,
      statements: 60,
    });
    raw.close();
  });

  test.each([
    ["a row", "update entity set name = 'Otto' where id = 1", /entity 1 Otto is not as it was written/],
    ["a text", "update revision set text = text || '.' where id = 1", /text of revision 1 of document 1 is not as it was written/],
    ["an entry of the change record", "update change set summary = 'other' where id = 2", /Change 2 of the change record is not as it was written/],
    ["a gap in the change record", "delete from change where id = 2", /2 to 2 could not be read/],
    [
      "a type whose variables hold a damaged letter",
      `update type set variables = replace(variables, 'stance', 'st' || char(1) || 'nce') where id = 1`,
      /variables of type 1/,
    ],
    ["values that are no JSON", `update statement set "values" = '{' where id = 2`, /values of statement 2 could not be read, and are left empty/],
  ])("tells once of %s that is not as it was, and makes a project that is whole", async (_, damage, told) => {
    const {problems, saved, altered, lost} = await repairOf(sql(damage));
    expect([...altered, ...lost].join(" ")).toMatch(told);
    expect(problems.filter((problem) => !/statement 2|change 2\b|names entity|quotes words/.test(problem))).toEqual([]);
    const store = await openSqlite(saved);
    expect((await store.statements({}, {offset: 0, limit: 100})).total).toBe(60);
    await store.close();
  });

  test("puts the descriptions of tables back, whichever of their bytes is damaged", async () => {
    const file = await project();
    const head = readFileSync(file);
    for (let place = 120; place < 8192; place += 97) {
      const damaged = path();
      const bytes = Buffer.from(head);
      bytes[place]! ^= 1 << (place % 8);
      writeFileSync(damaged, bytes);
      const target = path();
      const {lost} = await repairSqlite(damaged, target).catch((error: unknown) => ({lost: [`${place}: ${(error as Error).message}`]}));
      expect(lost.filter((line) => !/cannot be read|could not be read/.test(line))).toEqual([]);
      if (!existsSync(target)) continue;
      const store = await openSqlite(target);
      expect(`${place}: ${(await store.statements({}, {offset: 0, limit: 100})).total >= 0}`).toBe(`${place}: true`);
      await store.close();
    }
  });
});
