import {closeSync, copyFileSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {codeOf, Conflict, counted, Missing} from "@standpoint/model";
import Database from "better-sqlite3";
import {schemaVersion} from "../migrations/index.ts";
import {newUid} from "../sql/lasting.ts";
import {sealed, whole, type Sealed} from "../sql/sealing.ts";
import {nothing, stampText} from "../sql/stamp.ts";
import {putInPlace} from "./engine.ts";
import {faultOf} from "./faults.ts";
import {holdFile} from "./held-file.ts";
import {settleLogs} from "./log.ts";
import {madeWhole} from "./made-whole.ts";
import {mendedJson} from "./mended-json.ts";
import {mendTables} from "./mended-tables.ts";
import {emptyProject, migrateFile} from "./tables.ts";

export interface Repaired {
  /** Rows saved. */
  readonly saved: number;
  /** What could not be read, one sentence each. */
  readonly lost: readonly string[];
  /** What was saved but is not as it was written, one sentence each. */
  readonly altered: readonly string[];
}

/** Of a file of SQLite, and of the pages of ours. */
const headLength = 100;
const pageLength = 8192;

/** In the order in which they can be put back. */
const tables = [
  "project",
  "document",
  "revision",
  "source_file",
  "post",
  "entity",
  "type",
  "coder",
  "highlighter",
  "statement",
  "change",
  "change_row",
] as const;

/**
 * Saves every row of a project that can be read into a new file, and makes anew what is worked out from the rows: indexes,
 * the words of the texts, the next ids. The damaged file stays as it is. Throws Missing, Invalid or Conflict.
 */
export async function repairSqlite(path: string, target: string): Promise<Repaired> {
  if (!existsSync(path)) throw new Missing(`${path} does not exist: name the project to repair.`);
  if (existsSync(target)) throw new Conflict(`${target} exists already: choose another name for what can be saved.`);
  if (!existsSync(dirname(target))) throw new Missing(`The folder ${dirname(target)} does not exist: make it first, or choose another place.`);
  const folder = mkdtempSync(join(tmpdir(), "standpoint-repair-"));
  try {
    return await repaired(copied(path, folder), {target, folder});
  } catch (error) {
    throw faultOf(error, path);
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The file with its own log, to work on. */
function copied(path: string, folder: string): string {
  const copy = join(folder, basename(path));
  for (const ending of ["", "-wal"]) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
  const held = holdFile(copy);
  settleLogs(held, Date.now());
  held.release();
  return copy;
}

async function repaired(copy: string, {target, folder}: {readonly target: string; readonly folder: string}): Promise<Repaired> {
  const part = join(folder, "repaired.standpoint");
  const result = await savedInto(part, copy);
  const beside = `${target}.part-${newUid()}`;
  try {
    copyFileSync(part, beside);
    putInPlace(beside, target);
  } catch (error) {
    throw faultOf(error, target);
  } finally {
    rmSync(beside, {force: true});
  }
  return result;
}

async function savedInto(part: string, copy: string): Promise<Repaired> {
  const into = await emptyProject(part);
  const mended = mendedFile(copy, {file: into, path: part});
  const from = new Database(copy);
  try {
    await migrateFile(from);
    const {saved, lost, altered} = saveRows(from, into);
    into.exec("begin");
    const unlike = madeWhole(into);
    into.exec("commit");
    makeAnew(into);
    into.pragma("wal_checkpoint(TRUNCATE)");
    return {saved, lost, altered: [...mended, ...altered, ...unlike]};
  } finally {
    from.close();
    into.close();
  }
}

/**
 * Mends the descriptions of the tables of a file of this format, where they are what cannot be read; where not even the page that
 * holds them can be, it is made that of an empty project, in which the tables lie where they lay when this one was made.
 */
function mendedFile(copy: string, {file: empty, path}: {readonly file: Database.Database; readonly path: string}): string[] {
  try {
    const mended = mendedIn(copy, empty);
    lookAt(copy);
    return mended;
  } catch (error) {
    if (!/^SQLITE_(CORRUPT|NOTADB|ERROR)/.test(codeOf(error))) throw error;
    empty.pragma("wal_checkpoint(TRUNCATE)");
    putFirstPage(path, copy);
    mendedIn(copy, empty);
    return ["The first page of the file, which says where its tables are, could not be read and was made anew."];
  }
}

function mendedIn(copy: string, empty: Database.Database): string[] {
  const file = new Database(copy);
  try {
    const mended = isOfThisFormat(file) ? mendTables(file, empty) : 0;
    return mended === 0 ? [] : [`The description of ${counted(mended, "table or index", "tables and indexes")} was damaged, and is as it should be again.`];
  } finally {
    file.close();
  }
}

/** Throws where the tables of a file cannot be told. */
function lookAt(copy: string): void {
  const file = new Database(copy);
  try {
    file.prepare("select count(*) from sqlite_schema").get();
  } finally {
    file.close();
  }
}

/** The first page but for the head of the file, from one file to another. */
function putFirstPage(from: string, to: string): void {
  const page = readFileSync(from).subarray(headLength, pageLength);
  const handle = openSync(to, "r+");
  writeSync(handle, page, 0, page.length, headLength);
  closeSync(handle);
}

function isOfThisFormat(file: Database.Database): boolean {
  return ((file.pragma("user_version", {simple: true}) as number) & 0xff) === schemaVersion;
}

function saveRows(from: Database.Database, into: Database.Database): Repaired {
  const lost: string[] = [];
  const altered: string[] = [];
  let saved = 0;
  into.exec("begin");
  for (const table of tables) {
    const put = putter(into, table);
    for (const found of rowsOf(from, table, lost)) {
      const {row, sentences} = mendedJson(table, found, labelOf(found));
      altered.push(...sentences);
      try {
        put(row);
        ++saved;
      } catch (error) {
        lost.push(`A row of ${table} (${labelOf(row)}) could not be put back: ${(error as Error).message}.`);
      }
    }
  }
  into.exec("commit");
  return {saved, lost, altered};
}

/** Puts a row into a table; a column that the row lacks is left as it is in a new row, one that the table lacks is left out. */
function putter(into: Database.Database, table: string): (row: Row) => void {
  const columns = into
    .prepare<[], {name: string}>(`select name from pragma_table_info('${table}')`)
    .all()
    .map(({name}) => name);
  const insert = into.prepare(`insert into "${table}" (${columns.map((one) => `"${one}"`).join(", ")}) values (${columns.map(() => "?").join(", ")})`);
  const complete = (row: Row): Row => (table in sealed ? {...whole(table as Sealed, row), ...row} : {before: null, place: 0, removed: 0, ...row});
  return (row) => {
    const known = complete(row);
    insert.run(...columns.map((column) => known[column] ?? (column === "seal" ? "" : null)));
  };
}

function labelOf({id, key, hash}: Row): string {
  return JSON.stringify(id ?? key ?? hash ?? null);
}

type Row = Record<string, unknown>;

/** Every row that can be read; where the table cannot be read through, one number after the other. */
function* rowsOf(from: Database.Database, table: string, lost: string[]): Iterable<Row> {
  const read = new Set<number>();
  try {
    for (const {rowid_, ...row} of from.prepare<[], Row & {rowid_: number}>(`select rowid as rowid_, * from "${table}" not indexed order by rowid`).all()) {
      read.add(rowid_);
      yield row;
    }
  } catch (error) {
    if (!codeOf(error).startsWith("SQLITE_")) throw error;
    if (codeOf(error) === "SQLITE_ERROR") lost.push(`The table ${table} cannot be read: ${(error as Error).message}.`);
    else yield* oneByOne(from, table, {read, lost});
  }
}

function* oneByOne(from: Database.Database, table: string, {read, lost}: {readonly read: ReadonlySet<number>; readonly lost: string[]}): Iterable<Row> {
  const one = from.prepare<[number], Row>(`select * from "${table}" not indexed where rowid = ?`);
  for (let rowid = 1, misses = 0; misses < 100_000; ++rowid) {
    if (read.has(rowid)) continue;
    try {
      const row = one.get(rowid);
      misses = row ? 0 : misses + 1;
      if (row) yield row;
    } catch (error) {
      if (!codeOf(error).startsWith("SQLITE_")) throw error;
      ++misses;
      if (misses <= 1000) lost.push(`Row ${rowid} of ${table} cannot be read.`);
    }
  }
}

/** What is worked out from the rows. */
function makeAnew(into: Database.Database): void {
  into.exec("begin");
  const current = "select revision.id, text from revision join document on document.id = revision.document and document.revision = revision.number";
  into.exec(`insert into revision_words (rowid, text) ${current}`);
  for (const {name} of into.prepare<[], {name: string}>("select name from sqlite_sequence").all()) {
    const highest = into.prepare<[string], {last: number | null}>("select max(last) as last from change_row where noun = ?").get(name)?.last ?? 0;
    const kept = into.prepare<[], {last: number | null}>(`select max(id) as last from "${name}"`).get()?.last ?? 0;
    into.prepare("update sqlite_sequence set seq = ? where name = ?").run(Math.max(highest, kept), name);
  }
  const project = into.prepare<[], {value: string}>("select value from project where key = 'uid'").get()?.value ?? newUid();
  const change = into.prepare<[], {last: number | null}>("select max(id) as last from change").get()?.last ?? 0;
  into.prepare("update stamp set value = ?").run(stampText({project, change, state: newUid(), before: nothing}));
  into.exec("commit");
}
