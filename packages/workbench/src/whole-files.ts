import {randomBytes} from "node:crypto";
import {closeSync, fsyncSync, linkSync, openSync, readdirSync, renameSync, rmSync, statSync} from "node:fs";
import {join} from "node:path";
import {codeOf, Invalid, isFault, systemFault} from "@standpoint/model";

/** A name in a folder that no other program uses, for a file that is being written. */
export function partIn(folder: string): string {
  return join(folder, `.standpoint-${randomBytes(8).toString("hex")}.part`);
}

const part = /^\.standpoint-[0-9a-f]{16}\.part(-wal|-shm|-journal)?$/;
const day = 86_400_000;

/** Clears away what programs that were killed while writing left in a folder, once it is a day old. */
export function clearedOfParts(folder: string, now: number): void {
  for (const file of readdirSync(folder).filter((name) => part.test(name))) {
    const path = join(folder, file);
    if (now - (statSync(path, {throwIfNoEntry: false})?.mtimeMs ?? now) > day) rmSync(path, {force: true});
  }
}

/** Gives a whole file its name, unless something has that name: then false. Some file systems know no hard links; there it is renamed. */
export function namedNew(file: string, path: string): boolean {
  try {
    linkSync(file, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    renameSync(file, path);
  }
  return true;
}

/** Waits until a file, or the names in a folder, are on the disk. Not every system can say so of a folder. */
export function settled(path: string): void {
  let handle: number | undefined;
  try {
    handle = openSync(path, "r");
    fsyncSync(handle);
  } catch (error) {
    if (!["EPERM", "EISDIR", "EACCES", "EINVAL", "EBADF"].includes(codeOf(error))) throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** Why a file cannot be written, as a sentence with the remedy; faults that are sentences already stay. */
export function unwritable(path: string, cause: unknown, or: string): unknown {
  if (isFault(cause) || codeOf(cause) === "") return cause;
  return systemFault(cause, path, {or}) ?? new Invalid(`${path} cannot be written (${(cause as Error).message}): ${or}.`, {cause});
}
