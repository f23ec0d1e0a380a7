import Database from "better-sqlite3";
import {Kysely, SqliteDialect} from "kysely";
import {migrations, schemaVersion} from "../migrations/index.ts";
import {applicationId, headNumber} from "./pages.ts";
import {patiently} from "./patience.ts";
import {wordTable} from "./search.ts";

/** The tables of a project without a row but for the stamp, in a new file. */
export async function emptyProject(path: string): Promise<Database.Database> {
  const file = new Database(path, {timeout: 0});
  file.pragma("page_size = 8192");
  settings(file);
  file.pragma(`application_id = ${applicationId}`);
  await migrateFile(file);
  return file;
}

export function settings(file: Database.Database): void {
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  file.pragma("cache_size = -65536");
  // The log is folded after each act.
  file.pragma("wal_autocheckpoint = 0");
}

/** Takes the tables through every step they have not taken, all or nothing; another program may have done so while this one waited. */
export async function migrateFile(file: Database.Database): Promise<void> {
  if (formatOf(file) >= schemaVersion) return;
  const db = new Kysely<unknown>({dialect: new SqliteDialect({database: file})});
  await patiently(() => file.exec("begin immediate"));
  try {
    const from = formatOf(file);
    for (const step of Object.values(migrations).slice(from)) await step.up(db);
    if (from === 0) file.exec(wordTable("revision_words", "revision"));
    const {rootpage} = file.prepare<[], {rootpage: number}>("select rootpage from sqlite_schema where name = 'stamp'").get()!;
    file.pragma(`user_version = ${headNumber(schemaVersion, rootpage)}`);
    file.exec("commit");
  } catch (error) {
    if (file.inTransaction) file.exec("rollback");
    throw error;
  }
}

function formatOf(file: Database.Database): number {
  return (file.pragma("user_version", {simple: true}) as number) & 0xff;
}
