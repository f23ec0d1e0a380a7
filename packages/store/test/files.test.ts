import {copyFileSync, existsSync, linkSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {gunzipSync} from "node:zlib";
import {basename, dirname, join} from "node:path";
import {Conflict} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {createSqlite, openSqlite} from "@standpoint/store/sqlite";
import Database from "better-sqlite3";
import {expect, test} from "vitest";

const at = Date.parse("2024-05-01T00:00:00Z");
const folder = mkdtempSync(join(tmpdir(), "standpoint-files-"));
let next = 0;
const path = () => join(folder, `project-${++next}.standpoint`);

const write = (store: Store, key: string) =>
  store.act({who: "ada", command: "test", summary: `wrote ${key}`, at}, (writing) =>
    writing.addDocument({key, title: key, authors: [], text: `Words of ${key}. `.repeat(300)}),
  );

/** The documents of a file, opened and closed; it must be whole. What opening it told goes to `told`. */
async function contents(file: string, told: string[] = []): Promise<readonly string[]> {
  const store = await openSqlite(file, {tell: (sentence) => told.push(sentence)});
  try {
    expect(await store.check()).toEqual([]);
    return (await store.documents()).map(({key}) => key);
  } finally {
    await store.close();
  }
}

async function project(...keys: readonly string[]): Promise<string> {
  const file = path();
  const store = await createSqlite(file, {at});
  for (const key of keys) await write(store, key);
  await store.close();
  return file;
}

/** A copy of a file and its log as a killed program leaves them: somebody was reading, so that what was done was not folded yet. */
async function killed(file: string, keys: readonly string[], meanwhile: (file: string) => void = () => undefined): Promise<string> {
  const store = await openSqlite(file);
  const reader = new Database(file, {readonly: true});
  reader.exec("begin");
  reader.prepare("select count(*) from document").get();
  for (const key of keys) await write(store, key);
  meanwhile(file);
  const left = path();
  for (const ending of ["", "-wal"]) copyFileSync(file + ending, left + ending);
  reader.exec("commit");
  reader.close();
  await store.close();
  return left;
}

const asideOf = (file: string) => readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}-`) && name.includes("set-aside"));

test("a plain copy of the file beside the open project has every act that was acknowledged", async () => {
  const file = await project("one");
  const store = await openSqlite(file);
  for (const key of ["two", "three", "four"]) {
    await write(store, key);
    const copy = path();
    copyFileSync(file, copy);
    expect(await contents(copy)).toContain(key);
  }
  await store.close();
  expect(readdirSync(folder).filter((name) => name.startsWith(basename(file)))).toEqual([basename(file)]);
});

test("what was kept from folding is folded as soon as nobody reads any more", async () => {
  const file = await project("one");
  const store = await openSqlite(file);
  const reader = new Database(file, {readonly: true});
  reader.exec("begin");
  reader.prepare("select count(*) from document").get();
  await write(store, "two");
  reader.exec("commit");
  reader.close();
  await expect
    .poll(async () => {
      const copy = path();
      copyFileSync(file, copy);
      return contents(copy);
    })
    .toEqual(["one", "two"]);
  await store.close();
});

test("the log that a killed program left beside its file is applied", async () => {
  const left = await killed(await project("one"), ["two", "three"]);
  const told: string[] = [];
  expect(await contents(left, told)).toEqual(["one", "three", "two"]);
  expect(told).toEqual([]);
});

test("a log that was being folded when the program was killed is applied", async () => {
  const left = await killed(await project("one"), ["two", "three"], (file) => {
    const other = new Database(file);
    other.pragma("wal_checkpoint(PASSIVE)");
    other.close();
  });
  expect(await contents(left)).toEqual(["one", "three", "two"]);
});

test("the log of a later state beside a backup put back is set aside, and the backup stays as it is", async () => {
  const file = await project("one");
  const backup = path();
  copyFileSync(file, backup);
  const store = await openSqlite(file);
  await write(store, "two");
  await store.close();
  const left = await killed(file, ["three"]);
  copyFileSync(backup, left);
  const told: string[] = [];
  expect(await contents(left, told)).toEqual(["one"]);
  expect([told.length, asideOf(left).length]).toEqual([1, 1]);
});

test("the log of a copy that went another way, and that of another project, are set aside", async () => {
  const file = await project("one");
  const sibling = path();
  copyFileSync(file, sibling);
  for (const [one, key] of [
    [file, "two"],
    [sibling, "other"],
  ] as const) {
    const store = await openSqlite(one);
    await write(store, key);
    await store.close();
  }
  const stranger = await project("one", "two");
  const left = await killed(file, ["three"]);
  for (const [put, documents] of [
    [sibling, ["one", "other"]],
    [stranger, ["one", "two"]],
  ] as const) {
    const there = path();
    copyFileSync(put, there);
    copyFileSync(`${left}-wal`, `${there}-wal`);
    expect(await contents(there)).toEqual(documents);
    expect(asideOf(there)).toHaveLength(1);
  }
});

test("programs that open a file with a foreign log at once set it aside once, and all read the file as it was put there", async () => {
  const left = await killed(await project("one"), ["two"]);
  copyFileSync(await project("other"), left);
  const open = () => openSqlite(left);
  const stores = await Promise.all([open(), open(), open()]);
  for (const store of stores) expect((await store.documents()).map(({key}) => key)).toEqual(["other"]);
  for (const store of stores) await store.close();
  expect([asideOf(left).length, existsSync(`${left}-settling`)]).toEqual([1, false]);
});

test("a program that was killed while it set a log aside does not hold others up", async () => {
  const left = await killed(await project("one"), ["two"]);
  copyFileSync(await project("other"), left);
  writeFileSync(`${left}-settling`, "");
  utimesSync(`${left}-settling`, new Date(), new Date(Date.now() - 60_000));
  expect(await contents(left)).toEqual(["other"]);
});

test("a journal of the older kind beside a project is set aside", async () => {
  const other = path();
  const raw = new Database(other);
  raw.pragma("journal_mode = delete");
  raw.exec("create table t (a); insert into t values (zeroblob(100000))");
  raw.exec("begin immediate; update t set a = zeroblob(100001)");
  raw.pragma("cache_size = 1");
  raw.exec("create table u as select * from t");
  const journal = readFileSync(`${other}-journal`);
  raw.exec("rollback");
  raw.close();
  const file = await project("one");
  writeFileSync(`${file}-journal`, journal);
  expect(await contents(file)).toEqual(["one"]);
  expect(asideOf(file)).toHaveLength(1);
});

test("the log of a project that was deleted is not taken for that of a new one of its name", async () => {
  const left = await killed(await project("one"), ["two"]);
  rmSync(left);
  await (await createSqlite(left, {at})).close();
  expect(await contents(left)).toEqual([]);
  expect(asideOf(left)).toHaveLength(1);
});

test.each([
  ["moved", (file: string) => renameSync(file, `${file}.elsewhere`), /was moved to .*elsewhere/],
  ["deleted", (file: string) => rmSync(file), /was deleted/],
  [
    "replaced",
    (file: string) => {
      copyFileSync(file, `${file}.copy`);
      renameSync(`${file}.copy`, file);
    },
    /was replaced by another file/,
  ],
])("an act in a file that was %s while it was open is refused, and a copy has all that was done before", async (_, change, sentence) => {
  const file = await project("one");
  const store = await openSqlite(file);
  await write(store, "two");
  change(file);
  const refused = write(store, "three");
  await expect(refused).rejects.toBeInstanceOf(Conflict);
  await expect(refused).rejects.toThrow(sentence);
  expect(await store.lost()).toMatch(sentence);
  const saved = path();
  await store.copy(saved);
  await store.close();
  expect(await contents(saved)).toEqual(["one", "two"]);
  if (existsSync(file)) expect(await contents(file)).toEqual(["one", "two"]);
});

test("an act in a file that was overwritten in place while it was open is refused, and the file stays as it was put there", async () => {
  const [file, older, other] = [await project("one"), path(), await project("other")];
  copyFileSync(file, older);
  for (const put of [older, other]) {
    const there = path();
    copyFileSync(file, there);
    const store = await openSqlite(there);
    await write(store, "two");
    writeFileSync(there, readFileSync(put));
    await expect(write(store, "three")).rejects.toThrow(/was overwritten by another program/);
    await store.close();
    expect(await contents(there)).toEqual(await contents(put));
  }
});

test("a foreign log is set aside, too, where a symbolic link leads to the file", async () => {
  const left = await killed(await project("one"), ["two"]);
  copyFileSync(await project("other"), left);
  const link = path();
  symlinkSync(left, link);
  expect(await contents(link)).toEqual(["other"]);
  expect(asideOf(left)).toHaveLength(1);
});

test("a file with a second name is opened for reading alone", async () => {
  const file = await project("one");
  const second = path();
  linkSync(file, second);
  const store = await openSqlite(second);
  expect(store.readOnly).toMatch(/hard link/);
  await expect(write(store, "two")).rejects.toThrow(/hard link/);
  await store.close();
  expect(await contents(file)).toEqual(["one"]);
});

test.each([3, 120])(
  "a log of %i acts that waits for a reader is not folded into a file that was overwritten meanwhile, and the next act is refused",
  async (acts) => {
    const [file, other] = [await project("one"), await project("other")];
    const store = await openSqlite(file);
    const reader = new Database(file, {readonly: true});
    reader.exec("begin");
    reader.prepare("select count(*) from document").get();
    for (let i = 0; i < acts; ++i)
      await store.act({who: "ada", command: "test", summary: "wrote", at}, (writing) =>
        writing.addDocument({key: `k${i}`, title: "long", authors: [], text: `Words ${i}. `.repeat(8000)}),
      );
    writeFileSync(file, readFileSync(other));
    reader.exec("commit");
    reader.close();
    await expect(write(store, "three")).rejects.toBeInstanceOf(Conflict);
    await store.close();
    expect(await contents(file)).toEqual(["other"]);
  },
);

test("the log in which an older project was brought up to date is not applied to another older project", async () => {
  const older = gunzipSync(readFileSync(join(import.meta.dirname, "older/format-3.standpoint.gz")));
  const [one, other] = [path(), path()];
  for (const file of [one, other]) writeFileSync(file, older);
  const raw = new Database(other);
  raw.exec("update document set title = 'Other'");
  raw.pragma("wal_checkpoint(TRUNCATE)");
  raw.close();
  const reader = new Database(one, {readonly: true});
  reader.exec("begin");
  reader.prepare("select count(*) from document").get();
  const store = await openSqlite(one);
  await write(store, "two");
  const left = path();
  for (const ending of ["", "-wal"]) copyFileSync(one + ending, left + ending);
  reader.exec("commit");
  reader.close();
  await store.close();
  const swapped = path();
  copyFileSync(other, swapped);
  copyFileSync(`${left}-wal`, `${swapped}-wal`);
  expect(await contents(left)).toEqual(["a", "b", "two"]);
  expect(await contents(swapped)).toEqual(["a", "b"]);
  expect(asideOf(swapped)).toHaveLength(1);
});

test("a project that another program packed anew is written to as before", async () => {
  const file = await project("one");
  const raw = new Database(file);
  raw.exec("create table t (a); insert into t values (zeroblob(100000)); drop table t; vacuum");
  raw.close();
  const store = await openSqlite(file);
  await write(store, "two");
  await store.close();
  expect(await contents(file)).toEqual(["one", "two"]);
});

test("a log that lies where a new project is made is set aside, and that is said", async () => {
  const left = await killed(await project("one"), ["two"]);
  rmSync(left);
  const told: string[] = [];
  await (await createSqlite(left, {at, tell: (sentence) => told.push(sentence)})).close();
  expect(told).toEqual([expect.stringContaining("set-aside")]);
});

test("of the list of documents, rows that no change touched are not read again", async () => {
  const file = await project("one");
  const [one, other] = [await openSqlite(file), await openSqlite(file)];
  for (const key of ["a", "b"]) await write(other, key);
  const before = await one.documents();
  await other.act({who: "ada", command: "test", summary: "renamed it", at}, (writing) => writing.changeDocument("b", {title: "c"}));
  const after = await one.documents();
  const row = (rows: typeof before, key: string) => rows.find((document) => document.key === key);
  expect(row(after, "a")).toBe(row(before, "a"));
  expect(row(after, "b")).toMatchObject({title: "c"});
  for (const store of [one, other]) await store.close();
});

test("two programs write in turn, and neither takes the other's acts for a replaced file", async () => {
  const file = await project();
  const [one, other] = [await openSqlite(file), await openSqlite(file)];
  for (let i = 0; i < 20; ++i) await Promise.all([write(one, `a${i}`), write(other, `b${i}`)]);
  await one.close();
  await write(other, "last");
  await other.close();
  expect(await contents(file)).toHaveLength(41);
});

test("a file that is made where one lies, or where no folder is, leaves nothing behind", async () => {
  const file = await project("one");
  const before = readdirSync(folder);
  await expect(createSqlite(file, {at})).rejects.toBeInstanceOf(Conflict);
  await expect(
    createSqlite(path(), {
      at,
      presets: [
        {name: "twice", colour: "#000000", variables: []},
        {name: "twice", colour: "#000000", variables: []},
      ],
    }),
  ).rejects.toBeInstanceOf(Conflict);
  expect(readdirSync(folder)).toEqual(before);
});
