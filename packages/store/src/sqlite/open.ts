import {accessSync, constants, copyFileSync, existsSync, mkdtempSync, realpathSync, rmSync, statfsSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {basename, dirname, join, resolve} from "node:path";
import {codeOf, Conflict, Invalid, Missing, presets, type StatementTypeDraft} from "@standpoint/model";
import Database from "better-sqlite3";
import {schemaVersion} from "../migrations/index.ts";
import type {MakeOptions, OpenOptions} from "../place.ts";
import type {Store} from "../port.ts";
import {newUid} from "../sql/lasting.ts";
import {sealOf} from "../sql/sealing.ts";
import {firstStamp} from "../sql/stamp.ts";
import {storeOver} from "../sql/store.ts";
import {putInPlace, sqliteEngine, type EngineOptions} from "./engine.ts";
import {faultOf} from "./faults.ts";
import {nameOfFile} from "./file-names.ts";
import {holdFile, type HeldFile} from "./held-file.ts";
import {settleLogs} from "./log.ts";
import {applicationId, headOf, stateOfFile} from "./pages.ts";
import {door, patiently} from "./patience.ts";
import {emptyProject, migrateFile, settings} from "./tables.ts";

/**
 * Makes a new project in a file, or in memory for `:memory:`. Throws Conflict when the file exists, Missing when its folder
 * does not. The file is there whole, or nothing is.
 */
export async function createSqlite(path: string, {name, at, presets: types = presets, tell}: MakeOptions): Promise<Store> {
  if (path === ":memory:") return made(path, {name: name ?? "untitled", at, types});
  if (existsSync(path)) throw new Conflict(`${path} exists already: choose another name, or work in it as it is.`);
  if (!existsSync(dirname(path))) throw new Missing(`The folder ${dirname(path)} does not exist: make it first, or choose another place.`);
  const part = `${path}.part-${newUid()}`;
  try {
    accessSync(dirname(path), constants.W_OK);
    await (await made(part, {name: name ?? nameOfFile(path), at, types})).close();
    removeEmptyLogs(path);
    putInPlace(part, path);
  } catch (error) {
    throw faultOf(error, path);
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(part + ending, {force: true});
  }
  return openSqlite(path, tell && {tell});
}

/** What a file that is gone left behind and that holds nothing. */
function removeEmptyLogs(path: string): void {
  if ((statSync(`${path}-wal`, {throwIfNoEntry: false})?.size ?? 0) === 0) for (const ending of ["-wal", "-shm"]) rmSync(path + ending, {force: true});
}

interface Making extends Required<Pick<MakeOptions, "name" | "at">> {
  readonly types: readonly StatementTypeDraft[];
}

async function made(path: string, {name, at, types}: Making): Promise<Store> {
  const file = await emptyProject(path);
  try {
    begin(file, {name, created: new Date(at).toISOString()});
    const store = storeOver(sqliteEngine(file, {path, shown: path, held: undefined, readOnly: null, closed: () => undefined}));
    await store.act({who: "standpoint", command: "new", summary: "Made the project with its first statement types", at}, async (writing) => {
      for (const type of types) await writing.addType(type);
    });
    return store;
  } catch (error) {
    file.close();
    throw error;
  }
}

/**
 * Opens a project. One that may not be written to is opened for reading. Throws Missing or Invalid for a file that is not
 * there, not ours, damaged or from a newer version, Conflict for what the disk or another program does not allow.
 */
export async function openSqlite(path: string, {tell = () => undefined, beside = false}: OpenOptions = {}): Promise<Store> {
  try {
    if (beside) return await opened({path, shown: path, held: undefined, readOnly: null, closed: () => undefined});
    // SQLite keeps its log beside the file itself, whatever link leads there.
    const real = realpathSync(path);
    const hindrance = hindranceTo(real);
    return hindrance === null ? await openedAlone(real, tell) : await openedToRead(real, {tell, readOnly: hindrance});
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw new Missing(`${path} does not exist: "standpoint new ${path}" makes a new project.`, {cause: error});
    throw faultOf(error, path, {opening: true});
  }
}

async function openedAlone(path: string, tell: (sentence: string) => void): Promise<Store> {
  const held = heldProject(path);
  try {
    for (const sentence of await patiently(() => settleLogs(held, Date.now()), door)) tell(sentence);
    return await opened({path, shown: path, held, readOnly: null, closed: () => undefined});
  } catch (error) {
    held.release();
    throw error;
  }
}

/** The program needs to write even to read (a log, an index of it): it works in a copy, in a folder of its own. */
async function openedToRead(path: string, {tell, readOnly}: {readonly tell: (sentence: string) => void; readonly readOnly: string}): Promise<Store> {
  const held = heldProject(path);
  const folder = mkdtempSync(join(tmpdir(), "standpoint-reading-"));
  const closed = () => rmSync(folder, {recursive: true, force: true});
  try {
    const copy = join(folder, basename(path));
    for (const ending of ["", "-wal"]) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending, constants.COPYFILE_FICLONE);
    const copied = heldProject(copy);
    for (const sentence of settleLogs(copied, Date.now())) tell(sentence);
    copied.release();
    return await opened({path: copy, shown: path, held: undefined, readOnly, closed});
  } catch (error) {
    closed();
    throw error;
  } finally {
    held.release();
  }
}

/** Why a project cannot be worked in where it lies, in a sentence, or null. */
function hindranceTo(path: string): string | null {
  if (![path, dirname(path)].every(isWritable))
    return `${resolve(path)} can only be read: it or its folder may not be written to. Allow it, or work in a copy in a folder of your own.`;
  if (statSync(path).nlink > 1 && statSync(path).isFile())
    return `${resolve(path)} can only be read: the same file has a second name (a hard link), and two programs that opened it by both would destroy it. Copy it, and work in the copy.`;
  if (!existsSync(`${path}-shm`) && roomBeside(path) < neededRoom)
    return `${resolve(path)} can only be read: there is no room left on its disk. Make room there, then open it again.`;
  return null;
}

/** Bytes that SQLite needs beside a file to open it: an index of its log, and a first act. */
const neededRoom = 128 * 1024;

function roomBeside(path: string): number {
  const {bavail, bsize} = statfsSync(dirname(path));
  return bavail * bsize;
}

function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return true;
  } catch (error) {
    if (codeOf(error) === "ENOENT") throw error;
    return false;
  }
}

async function opened(options: EngineOptions): Promise<Store> {
  const file = await patiently(() => connect(options.path), door);
  try {
    await migrateFile(file, () => options.held && stateOfFile(options.held));
    return storeOver(sqliteEngine(file, options));
  } catch (error) {
    file.close();
    throw error;
  }
}

/** Reads the first bytes before SQLite touches the file, so that a stranger's file stays as it was. */
function heldProject(path: string): HeldFile {
  if (statSync(path).isDirectory()) throw new Invalid(`${path} is a folder, not a Standpoint project: name the .standpoint file.`);
  const held = holdFile(path);
  try {
    refuseStrangers(held);
    return held;
  } catch (error) {
    held.release();
    throw error;
  }
}

function refuseStrangers(held: HeldFile): void {
  const {path} = held;
  const head = headOf(held);
  if (head === undefined) throw new Invalid(`${path} is not a Standpoint project: it is not a SQLite file, or it is cut short.`);
  if (head.application !== applicationId) throw new Invalid(`${path} is a SQLite file of another program, not a Standpoint project.`);
  // With a log beside it the head may be behind: SQLite sorts that out.
  if (head.pagesAreCurrent && !existsSync(`${path}-wal`) && held.size() < head.pages * head.pageSize)
    throw new Invalid(`${path} is cut short: restore it from a copy.`);
  if (head.format > schemaVersion)
    throw new Invalid(`${path} was written by a newer Standpoint (format ${head.format}, this program knows ${schemaVersion}): update the program.`);
}

function connect(path: string): Database.Database {
  const file = new Database(path, {timeout: 0, fileMustExist: true});
  try {
    settings(file);
    return file;
  } catch (error) {
    file.close();
    throw error;
  }
}

/** What a new project says of itself. */
function begin(file: Database.Database, {name, created}: {readonly name: string; readonly created: string}): void {
  const uid = newUid();
  const insert = file.prepare("insert into project (key, value, seal) values (?, ?, ?)");
  for (const [key, value] of Object.entries({name: name.toWellFormed(), created, uid})) insert.run(key, value, sealOf("project", {key, value}));
  file.prepare("update stamp set value = ?").run(firstStamp(uid, 0));
}
