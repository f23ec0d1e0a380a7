import {statSync} from "node:fs";
import {Conflict, Invalid} from "@standpoint/model";
import type Database from "better-sqlite3";
import {stampIn, type Stamp} from "../sql/stamp.ts";
import type {HeldFile} from "./held-file.ts";
import {belongs, logOf} from "./log.ts";
import {headOf, stampOf} from "./pages.ts";

/** Makes sure, before anything is changed, that the file at the path is still the one that was opened, with the record that was seen. */
export interface Guard {
  /** What became of the file, in a sentence; null while it is where it was. */
  lost(): string | null;
  /** Throws Conflict when the file is no longer where it was. */
  check(): void;
  /** Throws Conflict when the file's content is of another state than what SQLite sees; called while no other program can write. The stamp. */
  checkContent(): Stamp;
  /** Whether the log may be folded into the file that lies there now: it is the one that was opened, in a state that the log goes on from. */
  intact(): boolean;
  /** Notes the state that the file was left in. */
  seen(stamp: Stamp): void;
}

/** A log longer than that is being kept long by a reader: it is not read anew before each act. */
const longLog = 64_000_000;

/**
 * Without `held` (another part of this process holds the file) only its place and its record are looked at; without a path
 * (a project in memory) there is nothing that could come between.
 */
export function guarded(file: Database.Database, {path, held}: {readonly path: string | null; readonly held: HeldFile | undefined}): Guard {
  const stamp = file.prepare<[], {value: string}>("select value from stamp");
  const uid = file.prepare<[number], {uid: string}>("select uid from change where id = ?");
  const uidOf = (change: number) => uid.get(change)?.uid;
  const before = path === null ? undefined : statSync(path, {throwIfNoEntry: false});
  let last: {readonly stamp: Stamp; readonly uid: string | undefined} | undefined;

  function lost(): string | null {
    if (path === null) return null;
    const now = statSync(path, {throwIfNoEntry: false});
    if (now && before && now.dev === before.dev && now.ino === before.ino) return null;
    if (now) return replaced(path);
    return gone(path, held?.whereTo());
  }

  function seen(stamp: Stamp): void {
    last = {stamp, uid: uidOf(stamp.change)};
  }

  /** Whether a state is of the same project and its record goes on from what was seen. */
  function follows(now: Stamp): boolean {
    return last === undefined || (now.project === last.stamp.project && uidOf(last.stamp.change) === last.uid);
  }

  return {
    lost,
    check() {
      const sentence = lost();
      if (sentence !== null) throw new Conflict(sentence);
    },
    checkContent() {
      const now = stampIn(stamp.get()?.value ?? "");
      const shown = path ?? "The project";
      if (now === undefined) throw last === undefined ? new Invalid(damaged(shown)) : new Conflict(overwritten(shown));
      if (!follows(now) || (held && !holds(held, now))) throw new Conflict(overwritten(shown));
      seen(now);
      return now;
    },
    intact: () => lost() === null && (held === undefined || goesOn(held)),
    seen,
  };
}

/** Whether the log beside a file goes on from what the file holds. */
function goesOn(held: HeldFile): boolean {
  const head = headOf(held);
  return head !== undefined && belongs(held, head, logOf(held.path, head));
}

/** Whether a file, read past SQLite, holds a state that SQLite has: that one, or one that the log goes on from. */
function holds(held: HeldFile, now: Stamp): boolean {
  const head = headOf(held);
  if (head === undefined) return false;
  const size = statSync(`${held.path}-wal`, {throwIfNoEntry: false})?.size ?? 0;
  if (size > longLog) return true;
  const raw = stampOf(held, head);
  const log = logOf(held.path, head);
  return log.empty ? raw?.state === now.state : belongs(held, head, log) && log.stamps.at(-1)?.state === now.state;
}

const nothingLost = 'Nothing was changed. What was done before is still held: "Download a copy of the project" on the page Project keeps it.';

function gone(path: string, to: string | null | undefined): string {
  if (to === null) return `${path} was deleted while it was open. ${nothingLost}`;
  if (to === undefined) return `${path} was moved or deleted while it was open. ${nothingLost}`;
  return `${path} was moved to ${to} while it was open. ${nothingLost} Or move it back, or open it where it is now.`;
}

function replaced(path: string): string {
  return `${path} was replaced by another file while it was open. ${nothingLost} Then open the file anew.`;
}

function damaged(path: string): string {
  return `${path} is damaged: its stamp cannot be read. "standpoint check ${path} --repair Q" saves what can be read into a new file.`;
}

function overwritten(path: string): string {
  return `${path} was overwritten by another program while it was open. Nothing was changed, and nothing can be saved from here: close it and open it anew. What it held before may be in a backup.`;
}
