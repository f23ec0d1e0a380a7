import {linkSync, renameSync, rmSync} from "node:fs";
import {codeOf, Conflict} from "@standpoint/model";
import Database from "better-sqlite3";
import {Kysely, sql, SqliteDialect} from "kysely";
import type {Noun, Schema} from "../schema.ts";
import type {Engine, KeyedStatement, ReadingEngine, StatementRecordRow, WritingEngine} from "../sql/engine.ts";
import {newUid} from "../sql/lasting.ts";
import {sealed} from "../sql/sealing.ts";
import {following, stampText, type Stamp} from "../sql/stamp.ts";
import {faultOf} from "./faults.ts";
import {folding} from "./folding.ts";
import {guarded} from "./guard.ts";
import type {HeldFile} from "./held-file.ts";
import {integrity} from "./integrity.ts";
import {patiently} from "./patience.ts";
import {scan, scanValues} from "./scan.ts";
import {search} from "./search.ts";
import {withWellFormed} from "./well-formed.ts";

export interface EngineOptions {
  /** Of the file that SQLite works in. */
  readonly path: string;
  /** As it is called to a person. */
  readonly shown: string;
  readonly held: HeldFile | undefined;
  /** Why nothing can be changed, or null. */
  readonly readOnly: string | null;
  readonly closed: () => void;
}

/** SQLite behind the store: one connection that writes, one that reads what is committed. */
export function sqliteEngine(file: Database.Database, {path, shown, held, readOnly, closed}: EngineOptions): Engine {
  const inMemory = path === ":memory:";
  const guard = guarded(file, {path: inMemory ? null : path, held});
  const fold = folding(file, () => guard.intact());
  const worked = transactions(file);
  // Last, so that nothing is left open when the tables are not what they should be.
  const reading = inMemory ? file : readingConnection(path);
  let last: Promise<unknown> = Promise.resolve();

  async function transaction<Result>(work: (engine: WritingEngine) => Promise<Result>): Promise<Result> {
    if (readOnly !== null) throw new Conflict(readOnly);
    guard.check();
    await patiently(() => file.exec("begin immediate"));
    try {
      const {result, kept} = await worked(guard.checkContent(), work);
      guard.check();
      file.exec(kept === undefined ? "rollback" : "commit");
      if (kept !== undefined) guard.seen(kept);
      return result;
    } catch (error) {
      if (file.inTransaction) file.exec("rollback");
      throw error;
    } finally {
      fold.now();
    }
  }

  let ended: Promise<void> | undefined;

  async function end(): Promise<void> {
    await last;
    await fold.end();
    // The last connection to close folds the log into the file and removes it, which must not happen to another file's:
    // one that only reads leaves both alone.
    const order = guard.intact() ? [reading, file] : [file, reading];
    for (const connection of order) connection.close();
    held?.release();
    closed();
  }

  fold.now();
  return {
    ...readingEngine(reading),
    address: inMemory ? null : path,
    readOnly,
    transaction(work) {
      const next = last.then(() => transaction(work));
      last = next.catch(() => undefined);
      return next;
    },
    integrity: () => (inMemory || guard.lost() !== null ? integrity(reading) : integrityOf(path)),
    copy: (target) => copy(reading, target),
    faultOf: (error) => faultOf(error, shown),
    lost: () => guard.lost(),
    close: () => (ended ??= end()),
  };
}

/** On a connection of its own: what one that lives long remembers of the index of words is not what the file holds. */
async function integrityOf(path: string): Promise<readonly string[]> {
  const anew = new Database(path, {readonly: true, timeout: 1000});
  try {
    return await integrity(anew);
  } finally {
    anew.close();
  }
}

/** It reads at once, while its log is surely there: later the file may be moved, and what was read can still be saved. */
function readingConnection(path: string): Database.Database {
  const reading = new Database(path, {readonly: true, timeout: 1000});
  try {
    reading.prepare("select value from stamp").get();
    return reading;
  } catch (error) {
    reading.close();
    throw error;
  }
}

/** Writes a whole copy under another name first, so that a file of that name is there whole or not at all. */
async function copy(reading: Database.Database, target: string): Promise<void> {
  const part = `${target}.part-${newUid()}`;
  try {
    await reading.backup(part);
    putInPlace(part, target);
  } catch (error) {
    throw faultOf(error, target);
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(part + ending, {force: true});
  }
}

/** Gives a finished file its name. Throws Conflict when there is a file of that name. */
export function putInPlace(part: string, target: string): void {
  try {
    linkSync(part, target);
  } catch (cause) {
    const code = codeOf(cause);
    if (code === "EEXIST") throw new Conflict(`${target} exists already: choose another name, or work in it as it is.`, {cause});
    // Some disks know no second name for a file.
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS" && code !== "EMLINK") throw cause;
    renameSync(part, target);
    return;
  }
  rmSync(part);
}

function readingEngine(database: Database.Database): ReadingEngine {
  return {
    db: new Kysely<Schema>({dialect: new SqliteDialect({database: withWellFormed(database)})}),
    scan: (type) => scan(database, type),
    scanValues: (type) => scanValues(database, type),
    search: async (query, limit) => search(database, query, limit),
    contains: (column, characters) => sql<boolean>`instr(${sql.ref(column)}, ${characters}) > 0`,
  };
}

/** What the work of one transaction came to, and the stamp of what is to be kept of it, if anything. */
interface Worked<Result> {
  readonly result: Result;
  readonly kept: Stamp | undefined;
}

type Transactions = <Result>(before: Stamp, work: (engine: WritingEngine) => Promise<Result>) => Promise<Worked<Result>>;

/** Runs the work of transactions, each with an engine of its own over statements prepared once. */
function transactions(file: Database.Database): Transactions {
  const statics = {...readingEngine(file), ...rowWriting(file)};
  const sequence = file.prepare<[string], {seq: number}>("select seq from sqlite_sequence where name = ?");
  const stampNow = file.prepare<[string]>("update stamp set value = ?");
  return async (before, work) => {
    const ids = new Map<string, number>();
    let change: number | undefined;
    const nextId = (table: "change" | "revision" | Noun) => {
      const id = (ids.get(table) ?? sequence.get(table)?.seq ?? 0) + 1;
      if (table !== "change") ids.set(table, id);
      return id;
    };
    const result = await work({...statics, project: before.project, nextId, keep: (number) => void (change = number)});
    if (change === undefined) return {result, kept: undefined};
    const kept = following(before, change);
    stampNow.run(stampText(kept));
    return {result, kept};
  };
}

function rowWriting(file: Database.Database): Pick<WritingEngine, "addStatement" | "statementKeyed" | "index" | "unindex"> {
  const columns = [...sealed.statement, "seal"] as const;
  const insert = file.prepare(`insert into statement (${columns.map((one) => `"${one}"`).join(", ")}) values (${columns.map(() => "?").join(", ")})`);
  const keyed = file.prepare<[string], KeyedStatement>("select id, document, start from statement where key = ?");
  const indexWords = file.prepare<[number, string]>("insert into revision_words (rowid, text) values (?, ?)");
  const unindexWords = file.prepare<[number, string]>("insert into revision_words (revision_words, rowid, text) values ('delete', ?, ?)");
  return {
    addStatement: (record: StatementRecordRow) => void insert.run(...columns.map((column) => record[column])),
    statementKeyed: (key) => keyed.get(key.toWellFormed()),
    index: (revision, text) => void indexWords.run(revision, text.toWellFormed()),
    unindex: (revision, text) => void unindexWords.run(revision, text),
  };
}
