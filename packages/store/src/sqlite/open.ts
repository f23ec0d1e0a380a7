import {Conflict, Invalid, Missing, presets, type StatementTypeDraft} from "@standpoint/model";
import Database from "better-sqlite3";
import {Kysely, SqliteDialect} from "kysely";
import {closeSync, existsSync, openSync, readSync, statSync} from "node:fs";
import {basename, dirname} from "node:path";
import {migrations, schemaVersion} from "../migrations/index.ts";
import type {Store} from "../port.ts";
import {storeOver} from "../sql/store.ts";
import {sqliteEngine} from "./engine.ts";

/** "SPNT" in ASCII: marks a SQLite file as a Standpoint project. */
const applicationId = 0x53504e54;

export interface OpenOptions {
  /** Shown as the project's name; the file's name without its ending when left out. */
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Statement types to begin with; the five presets when left out. */
  readonly presets?: readonly StatementTypeDraft[];
}

/** Makes a new project in a file, or in memory for `:memory:`. Throws Conflict when the file exists, Missing when its folder does not. */
export async function createSqlite(path: string, {name, at, presets: types = presets}: OpenOptions): Promise<Store> {
  if (path !== ":memory:" && existsSync(path)) throw new Conflict(`${path} exists already: choose another name, or work in it as it is.`);
  if (!existsSync(dirname(path))) throw new Missing(`The folder ${dirname(path)} does not exist: make it first, or choose another place.`);
  const file = connect(path);
  file.pragma("page_size = 8192");
  file.pragma(`application_id = ${applicationId}`);
  await migrate(file, 0);
  file.prepare("insert into project values ('name', ?), ('created', ?)").run(name ?? nameOf(path), new Date(at).toISOString());
  const store = storeOver(sqliteEngine(file, path));
  await store.act({who: "standpoint", command: "new", summary: "Made the project with its first statement types", at}, async (writing) => {
    for (const type of types) await writing.addType(type);
  });
  return store;
}

/** Opens a project. Throws Missing or Invalid for a file that is not there, not ours, damaged or from a newer version. */
export async function openSqlite(path: string): Promise<Store> {
  refuseStrangers(path);
  let file: Database.Database | undefined;
  try {
    file = connect(path);
    const version = versionOf(file, path);
    if (version < schemaVersion) await migrate(file, version);
    return storeOver(sqliteEngine(file, path));
  } catch (error) {
    file?.close();
    throw error instanceof Database.SqliteError ? damaged(path, error) : error;
  }
}

/** Reads the first bytes before SQLite touches the file, so that a stranger's file stays as it was. */
function refuseStrangers(path: string): void {
  if (!existsSync(path)) throw new Missing(`${path} does not exist: "standpoint new ${path}" makes a new project.`);
  if (statSync(path).isDirectory()) throw new Invalid(`${path} is a folder, not a Standpoint project: name the .standpoint file.`);
  const head = Buffer.alloc(100);
  const handle = openSync(path, "r");
  const length = readSync(handle, head, 0, 100, 0);
  closeSync(handle);
  if (length < 100 || head.toString("latin1", 0, 16) !== "SQLite format 3\0")
    throw new Invalid(`${path} is not a Standpoint project: it is not a SQLite file, or it is cut short.`);
  if (head.readUInt32BE(68) !== applicationId) throw new Invalid(`${path} is a SQLite file of another program, not a Standpoint project.`);
  if (isCutShort(head, path)) throw new Invalid(`${path} is cut short: restore it from a copy.`);
}

/** Whether the file is smaller than its header says. With a log beside it the header may be behind: SQLite sorts that out. */
function isCutShort(head: Buffer, path: string): boolean {
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  const headerIsCurrent = head.readUInt32BE(24) === head.readUInt32BE(92);
  return headerIsCurrent && !existsSync(`${path}-wal`) && statSync(path).size < head.readUInt32BE(28) * pageSize;
}

function connect(path: string): Database.Database {
  const file = new Database(path, {timeout: 10_000});
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  file.pragma("cache_size = -65536");
  return file;
}

function versionOf(file: Database.Database, path: string): number {
  const version = file.pragma("user_version", {simple: true}) as number;
  if (version <= schemaVersion) return version;
  throw new Invalid(`${path} was written by a newer Standpoint (format ${version}, this program knows ${schemaVersion}): update the program.`);
}

function damaged(path: string, cause: Error): Invalid {
  return new Invalid(`${path} cannot be read as a project (${cause.message}): restore it from a copy.`, {cause});
}

/** Takes the tables through every step they have not taken, all or nothing. */
async function migrate(file: Database.Database, from: number): Promise<void> {
  const db = new Kysely<unknown>({dialect: new SqliteDialect({database: file})});
  file.exec("begin immediate");
  for (const step of Object.values(migrations).slice(from)) await step.up(db);
  if (from === 0)
    file.exec("create virtual table revision_words using fts5(text, content='revision', content_rowid='id', tokenize='unicode61 remove_diacritics 2')");
  file.pragma(`user_version = ${schemaVersion}`);
  file.exec("commit");
}

function nameOf(path: string): string {
  return path === ":memory:" ? "untitled" : basename(path).replace(/\.standpoint$/, "");
}
