import Database from "better-sqlite3";
import {Kysely, SqliteDialect} from "kysely";
import {migrations, schemaVersion} from "../migrations/index.ts";
import {stampIn, stampText} from "../sql/stamp.ts";
import {columnKinds} from "./column-kinds.ts";
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

/**
 * Takes the tables through every step they have not taken, all or nothing; another program may have done so while this one
 * waited. `before` works out the state of the file without its log.
 */
export async function migrateFile(file: Database.Database, before: () => string | undefined = () => undefined): Promise<void> {
  if (formatOf(file) >= schemaVersion) return renumber(file);
  const db = new Kysely<unknown>({dialect: new SqliteDialect({database: file})});
  await patiently(() => file.exec("begin immediate"));
  try {
    const from = formatOf(file);
    for (const step of Object.values(migrations).slice(from)) await step.up(db, columnKinds);
    if (from === 0) file.exec(wordTable("revision_words", "revision"));
    stampFrom(file, before());
    file.pragma(`user_version = ${headNumber(schemaVersion, stampPageOf(file))}`);
    file.exec("commit");
  } catch (error) {
    if (file.inTransaction) file.exec("rollback");
    throw error;
  }
}

/** A program that packs a file anew gives its pages other numbers: the head is told where the stamp is now. */
async function renumber(file: Database.Database): Promise<void> {
  const right = headNumber(schemaVersion, stampPageOf(file));
  if (file.pragma("user_version", {simple: true}) === right) return;
  await patiently(() => file.pragma(`user_version = ${right}`));
}

function stampPageOf(file: Database.Database): number {
  return file.prepare<[], {rootpage: number}>("select rootpage from sqlite_schema where name = 'stamp'").get()?.rootpage ?? 0;
}

/** The first stamp of a file says from which state without one it comes. */
function stampFrom(file: Database.Database, before: string | undefined): void {
  if (before === undefined) return;
  const first = stampIn(file.prepare<[], {value: string}>("select value from stamp").get()?.value ?? "");
  if (first) file.prepare("update stamp set value = ?").run(stampText({...first, before}));
}

function formatOf(file: Database.Database): number {
  return (file.pragma("user_version", {simple: true}) as number) & 0xff;
}
