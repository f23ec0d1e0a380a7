import {existsSync, readFileSync, statSync} from "node:fs";
import {basename} from "node:path";
import {Invalid, isFault, Missing} from "@standpoint/model";
import Sqlite, {type Database} from "better-sqlite3";

/** Larger files are not read into memory. */
const largest = 1_000_000_000;

/**
 * Gives the database of a `.dna` file to `use` and closes it again. A copy in memory is opened, so that neither the file
 * nor its folder is touched. Throws Missing when there is no file; Invalid for one that is open elsewhere, not a
 * database, damaged, not of DNA, or of a version other than 3.
 */
export function withDna<T>(path: string, use: (database: Database) => T): T {
  const name = basename(path);
  const bytes = bytesOf(path, name);
  let database: Database | undefined;
  try {
    database = new Sqlite(bytes);
    checkWhole(database, bytes, name);
    checkVersion(database, name);
    return use(database);
  } catch (error) {
    if (isFault(error) || !(error instanceof Sqlite.SqliteError)) throw error;
    throw new Invalid(`${name}: is damaged and cannot be read as a DNA database (${error.message})`, {cause: error});
  } finally {
    database?.close();
  }
}

const signature = "SQLite format 3\0";

function bytesOf(path: string, name: string): Buffer {
  if (!existsSync(path)) throw new Missing(`${name}: there is no such file`);
  const {size} = statSync(path);
  if (size > largest) throw new Invalid(`${name}: is ${Math.round(size / 1e6)} MB; the limit is ${largest / 1e6} MB`);
  for (const side of ["-wal", "-journal"]) {
    if (existsSync(path + side) && statSync(path + side).size > 0)
      throw new Invalid(`${name}: is open or was not closed properly; open and close it in DNA first`);
  }
  const bytes = readFileSync(path);
  if (bytes.subarray(0, 16).toString("latin1") !== signature) throw new Invalid(`${name}: is not a DNA database`);
  // A database in memory cannot keep a write-ahead log; the two bytes say that this copy has none.
  if (bytes.length > 19) bytes.fill(1, 18, 20);
  return bytes;
}

/** The head says how many pages there are; the engine checks that they hang together. */
function checkWhole(database: Database, bytes: Buffer, name: string): void {
  const pageSize = bytes.readUInt16BE(16) === 1 ? 65_536 : bytes.readUInt16BE(16);
  if (bytes.length < 100 || bytes.length < bytes.readUInt32BE(28) * pageSize) throw new Invalid(`${name}: is cut off; ${bytes.length} bytes are left of it`);
  const [{quick_check: verdict} = {quick_check: "nothing"}] = database.pragma("quick_check") as {quick_check: string}[];
  if (verdict !== "ok") throw new Invalid(`${name}: is damaged (${verdict.split("\n")[0]})`);
}

function checkVersion(database: Database, name: string): void {
  const tables = new Set(
    database
      .prepare<[], {name: string}>("SELECT upper(name) AS name FROM sqlite_master WHERE type = 'table'")
      .all()
      .map((table) => table.name),
  );
  if (!tables.has("SETTINGS") || !tables.has("STATEMENTS")) throw new Invalid(`${name}: is a database, but not one of DNA`);
  const version = database.prepare<[], {Value: string}>("SELECT CAST(Value AS TEXT) AS Value FROM SETTINGS WHERE Property = 'version'").get()?.Value;
  const major = Number.parseInt(version ?? "", 10);
  if (version === undefined || Number.isNaN(major)) throw new Invalid(`${name}: does not say which version of DNA it is from`);
  if (major < 3) throw new Invalid(`${name}: is from DNA ${version}; open it in DNA 3 and save it there first`);
  if (major > 3) throw new Invalid(`${name}: is from DNA ${version}, which is newer than what is known here (3); update this program`);
}
