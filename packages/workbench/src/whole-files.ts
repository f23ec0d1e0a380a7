import {randomBytes} from "node:crypto";
import {closeSync, fsyncSync, linkSync, openSync, renameSync} from "node:fs";
import {join} from "node:path";
import {Invalid, isFault} from "@standpoint/model";

/** A name in a folder that no other program uses, for a file that is being written. */
export function partIn(folder: string): string {
  return join(folder, `.standpoint-${randomBytes(8).toString("hex")}.part`);
}

/** Gives a whole file its name, unless something has that name: then false. Some file systems know no hard links; there it is renamed. */
export function namedNew(file: string, path: string): boolean {
  try {
    linkSync(file, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
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
    if (!["EPERM", "EISDIR", "EACCES", "EINVAL", "EBADF"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error;
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: make room there",
  EDQUOT: "your share of the disk is full: make room there",
  EROFS: "the disk can only be read",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  ENAMETOOLONG: "its name is too long: choose a shorter one",
  ENOENT: "its folder is gone: make it again",
  ENOTDIR: "a part of its path is a file, not a folder",
};

/** Why a file cannot be written, as a sentence with the remedy; faults that are sentences already stay. */
export function unwritable(path: string, cause: unknown, remedy: string): unknown {
  const {code, message} = cause as NodeJS.ErrnoException;
  if (isFault(cause) || code === undefined) return cause;
  return new Invalid(`${path} cannot be written: ${reasons[code] ?? message}, or ${remedy}.`, {cause});
}
