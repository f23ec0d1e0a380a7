import {closeSync, fstatSync, openSync, readSync, readlinkSync, statSync, type Stats} from "node:fs";

/**
 * A project's file, held open for reading past SQLite.
 *
 * On POSIX systems closing any handle of a file drops the locks that the whole process holds on it, those of SQLite too. So
 * a file has one handle in a process, whoever opens it, and that is closed when the last one has let go.
 */
export interface HeldFile {
  readonly path: string;
  readonly device: number;
  readonly inode: number;
  /** Reads into `into` from a place of the file; how many bytes there were. */
  read(into: Buffer, at: number): number;
  size(): number;
  /** What stands at the path now. */
  there(): "same" | "another" | "none";
  /** Where the file went that stood at the path, where the system tells; null when it is deleted. */
  whereTo(): string | null | undefined;
  release(): void;
}

const handles = new Map<string, {handle: number; holders: number}>();

/** Throws what the system throws for a file that is not there or may not be read. */
export function holdFile(path: string): HeldFile {
  const key = identity(statSync(path));
  const held = handles.get(key) ?? {handle: openSync(path, "r"), holders: 0};
  const {handle} = held;
  const kept = fstatSync(handle);
  held.holders += 1;
  handles.set(identity(kept), held);
  let released = false;
  return {
    path,
    device: kept.dev,
    inode: kept.ino,
    read: (into, at) => readSync(handle, into, 0, into.length, at),
    size: () => fstatSync(handle).size,
    there: () => standing(path, kept),
    whereTo: () => (fstatSync(handle).nlink === 0 ? null : nameOf(handle)),
    release() {
      if (released) return;
      released = true;
      held.holders -= 1;
      if (held.holders > 0) return;
      handles.delete(identity(kept));
      closeSync(handle);
    },
  };
}

function identity({dev, ino}: Pick<Stats, "dev" | "ino">): string {
  return `${dev} ${ino}`;
}

function standing(path: string, kept: Stats): "same" | "another" | "none" {
  const now = statSync(path, {throwIfNoEntry: false});
  if (now === undefined) return "none";
  return identity(now) === identity(kept) ? "same" : "another";
}

/** The name of an open file, where the system lists those of a process. */
function nameOf(handle: number): string | undefined {
  try {
    return readlinkSync(`/proc/self/fd/${handle}`);
  } catch {
    return undefined;
  }
}
