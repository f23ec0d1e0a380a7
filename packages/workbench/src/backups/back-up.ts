import type {BackedUp} from "@standpoint/model";
import {mkdirSync, rmSync, statSync} from "node:fs";
import {dirname, join} from "node:path";
import {Conflict, Invalid, isFault, Missing} from "@standpoint/model";
import type {Place, Store} from "@standpoint/store";
import {clearedOfParts, namedNew, partIn, settled, unwritable} from "../whole-files.ts";
import {backupsIn, datedName} from "./names.ts";

export interface BackingUp {
  /** Where the project is kept, for the name of the backup. */
  readonly address: string;
  /** Made when it is not there, unless what it would lie in is not there either. */
  readonly folder: string;
  /** How many of the newest stay, the new one among them, from 1; 10 when left out. */
  readonly keep?: number | undefined;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Knows the project's address, and opens what was copied. */
  readonly place: Place;
}

const another = "choose another folder";

/**
 * Puts a dated copy of a project, as it stands, into a folder, and lets go of the oldest copies of the same project. A
 * copy gets its name only when it was proved whole. Throws Invalid when it is not, and when it cannot be written.
 */
export async function backUp(store: Store, wish: BackingUp): Promise<BackedUp> {
  const {address, folder, keep = 10, at, place} = wish;
  const name = place.nameOf(address);
  madeFolder(folder);
  const part = partIn(folder);
  try {
    const change = await store.lastChange();
    await store.copy(part);
    await refuseBroken(part, {address, change, place});
    settled(part);
    const backup = placed(part, {name, folder, at});
    settled(folder);
    const notes = await noted(store, at);
    clearedOfParts(folder, at);
    const {removed, spared} = await rotated(store, {name, folder, keep, place});
    return {backup, kept: backupsIn(folder, name).length, removed, notes: [...notes, ...spared]};
  } catch (error) {
    throw unwritable(join(folder, datedName(name, at)), error, another);
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
async function refuseBroken(part: string, {address, change, place}: {address: string; change: number; place: Place}): Promise<void> {
  const copy = await place.open(part);
  try {
    const problems = await copy.check();
    if ((await copy.lastChange()) < change) throw new Conflict(`The copy of ${address} lacks its last changes: make the backup again.`);
    if (problems.length > 0)
      throw new Invalid(
        `${address} is not whole (${problems[0]}), so no backup was made and none was removed: "standpoint check" says more; restore an earlier backup.`,
      );
  } finally {
    await copy.close();
  }
}

/** Gives the copy its name; one more of the same second gets the next number, never one that was there before. */
function placed(part: string, {name, folder, at}: {readonly name: string; readonly folder: string; readonly at: number}): string {
  const second = new Date(at).toISOString().slice(0, 19);
  const last = backupsIn(folder, name).find((one) => one.at.startsWith(second))?.n ?? 0;
  for (let n = last + 1; n < last + 1000; ++n) {
    const file = join(folder, datedName(name, at, n));
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
  readonly name: string;
  readonly folder: string;
  readonly keep: number;
  readonly place: Place;
}

/** Removes the oldest backups of this very project beyond those kept; a file of that name which is another project, or cannot be read, stays. */
async function rotated(store: Store, {name, folder, keep, place}: Rotation): Promise<{removed: readonly string[]; spared: readonly string[]}> {
  const {uid} = await store.facts();
  const removed: string[] = [];
  const spared: string[] = [];
  for (const {file} of backupsIn(folder, name).slice(keep)) {
    const whole = join(folder, file);
    if (await isOf(uid, whole, place)) {
      rmSync(whole);
      removed.push(whole);
    } else spared.push(`${whole} stays, because it is no readable backup of this project.`);
  }
  return {removed, spared};
}

async function isOf(uid: string, file: string, place: Place): Promise<boolean> {
  try {
    const copy = await place.open(file);
    try {
      return (await copy.facts()).uid === uid;
    } finally {
      await copy.close();
    }
  } catch (error) {
    if (!isFault(error)) throw error;
    return false;
  }
}
