import {mkdirSync, rmSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {Conflict, Invalid, isFault, Missing} from "@standpoint/model";
import type {ProjectFacts, Store} from "@standpoint/store";
import {clearedOfParts, namedNew, partIn, settled, unwritable} from "../whole-files.ts";
import {backupsIn, datedName, stemOf} from "./names.ts";

export interface BackingUp {
  /** The project's file, for the name of the backup. */
  readonly path: string;
  /** Made when it is not there, unless what it would lie in is not there either. */
  readonly folder: string;
  /** How many of the newest stay, the new one among them, from 1; 10 when left out. */
  readonly keep?: number | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly open: (path: string) => Promise<Store>;
}

export interface BackedUp {
  readonly backup: string;
  /** How many backups of this project lie in the folder now. */
  readonly kept: number;
  /** Older ones that went. */
  readonly removed: readonly string[];
  readonly notes: readonly string[];
}

const another = "choose another folder";

/**
 * Puts a dated copy of a project, as it stands, into a folder, and lets go of the oldest copies of the same project. A
 * copy gets its name only when it was proved whole. Throws Invalid when it is not, and when it cannot be written.
 */
export async function backUp(store: Store, wish: BackingUp): Promise<BackedUp> {
  const {path, folder, keep = 10, at, open} = wish;
  madeFolder(folder);
  const part = partIn(folder);
  try {
    const change = await store.lastChange();
    await store.copy(part);
    await refuseBroken(part, {path, change, open});
    settled(part);
    const backup = placed(part, wish);
    settled(folder);
    const notes = await noted(store, at);
    clearedOfParts(folder, at);
    const {removed, spared} = await rotated(store, {path, folder, keep, open});
    return {backup, kept: backupsIn(folder, path).length, removed, notes: [...notes, ...spared]};
  } catch (error) {
    throw unwritable(join(folder, datedName(stemOf(path), at)), error, another);
  } finally {
    for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(part + ending, {force: true});
  }
}

function madeFolder(folder: string): void {
  const found = statSync(folder, {throwIfNoEntry: false});
  if (found?.isDirectory() === true) return;
  if (found) throw new Invalid(`${folder} is a file, not a folder: ${another} for the backups.`);
  if (!statSync(dirname(folder), {throwIfNoEntry: false})?.isDirectory())
    throw new Missing(`The folder ${dirname(folder)} does not exist: make it first, or ${another} for the backups.`);
  try {
    mkdirSync(folder);
  } catch (error) {
    throw unwritable(folder, error, another);
  }
}

/** Throws Invalid for a copy that is not whole, or lacks what the project held when it was begun. */
async function refuseBroken(part: string, {path, change, open}: {path: string; change: number; open: BackingUp["open"]}): Promise<void> {
  const copy = await open(part);
  try {
    const problems = await copy.check();
    if ((await copy.lastChange()) < change) throw new Conflict(`The copy of ${path} lacks its last changes: make the backup again.`);
    if (problems.length > 0)
      throw new Invalid(
        `${path} is not whole (${problems[0]}), so no backup was made and none was removed: "standpoint check" says more; restore an earlier backup.`,
      );
  } finally {
    await copy.close();
  }
}

/** Gives the copy its name; one more of the same second gets the next number, never one that was there before. */
function placed(part: string, {path, folder, at}: BackingUp): string {
  const second = new Date(at).toISOString().slice(0, 19);
  const last = backupsIn(folder, path).find((one) => one.at.startsWith(second))?.n ?? 0;
  for (let n = last + 1; n < last + 1000; ++n) {
    const file = join(folder, datedName(stemOf(path), at, n));
    if (namedNew(part, file)) return file;
  }
  throw new Conflict(`A thousand backups of this second lie in ${folder}: wait a second.`);
}

/** Tells the project when it was backed up; a project that can only be read is not told. */
async function noted(store: Store, at: number): Promise<readonly string[]> {
  try {
    await store.noteBackup(at);
    return [];
  } catch (error) {
    if (!isFault(error)) throw error;
    return [`The project itself could not note its backup: ${error.message}`];
  }
}

interface Rotation {
  readonly path: string;
  readonly folder: string;
  readonly keep: number;
  readonly open: BackingUp["open"];
}

/** Removes the oldest backups of this very project beyond those kept; a file of that name which is another project, or cannot be read, stays. */
async function rotated(store: Store, {path, folder, keep, open}: Rotation): Promise<{removed: readonly string[]; spared: readonly string[]}> {
  const uid = await uidOf(store);
  const removed: string[] = [];
  const spared: string[] = [];
  for (const {file} of backupsIn(folder, path).slice(keep)) {
    const whole = join(folder, file);
    if (await isOf(uid, whole, open)) {
      rmSync(whole);
      removed.push(whole);
    } else spared.push(`${whole} stays, because it is no readable backup of this project.`);
  }
  return {removed, spared};
}

async function isOf(uid: string | undefined, file: string, open: BackingUp["open"]): Promise<boolean> {
  try {
    const copy = await open(file);
    try {
      return (await uidOf(copy)) === uid;
    } finally {
      await copy.close();
    }
  } catch (error) {
    if (!isFault(error)) throw error;
    return false;
  }
}

/** The lasting id of a project; undefined in one that has none. */
async function uidOf(store: Store): Promise<string | undefined> {
  const facts: ProjectFacts & {readonly uid?: string} = await store.facts();
  return facts.uid;
}
