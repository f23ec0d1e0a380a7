import {copyFileSync, existsSync, linkSync, lstatSync, mkdtempSync, readlinkSync, renameSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {Conflict, Invalid, isFault, Missing} from "@standpoint/model";
import type {Place, Store} from "@standpoint/store";
import {partIn, settled, unwritable} from "../whole-files.ts";
import {datedName} from "./names.ts";

export interface Restoring {
  readonly backup: string;
  /** Where it is put. */
  readonly path: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly place: Place;
}

export interface Restored {
  readonly restored: string;
  readonly from: string;
  /** The project that lay there, under its new name; null when none did. */
  readonly kept: string | null;
  readonly documents: number;
  readonly statements: number;
}

export interface Verified {
  readonly ok: boolean;
  /** A sentence each. */
  readonly problems: readonly string[];
  readonly documents: number;
  readonly statements: number;
}

const logs = ["-wal", "-shm", "-journal"];
const another = "choose another place";

/** Whether a backup is whole; the backup itself is not touched, a copy of it is opened. */
export async function verifyBackup({backup, place}: Pick<Restoring, "backup" | "place">): Promise<Verified> {
  refuseNoBackup(backup);
  const folder = mkdtempSync(join(tmpdir(), "standpoint-verify-"));
  try {
    const copy = join(folder, "copy.standpoint");
    copyFileSync(backup, copy);
    return await proved(copy, backup, place);
  } catch (error) {
    throw unwritable(folder, error, "name another folder for passing files with TMPDIR");
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/**
 * Puts a backup where a project lies or is to lie. It is proved whole first; a project that lies there is kept beside
 * under a dated name, with its log. Throws Invalid for a backup that is not whole, Conflict for a project that another program has open.
 */
export async function restore({backup, path, at, place}: Restoring): Promise<Restored> {
  refuseNoBackup(backup);
  refuseNoPlace(path, backup);
  const part = partIn(dirname(path));
  try {
    copyFileSync(backup, part);
    const {ok, problems, documents, statements} = await proved(part, backup, place);
    if (!ok) throw new Invalid(`${backup} is not whole (${problems[0]}), so nothing was changed: restore another backup.`);
    settled(part);
    if (existsSync(path)) await refuseOpen(path, place);
    const kept = existsSync(path) ? keptBeside(path, {name: place.nameOf(path), at}) : null;
    renameSync(part, path);
    settled(dirname(path));
    return {restored: path, from: backup, kept, documents, statements};
  } catch (error) {
    throw unwritable(path, error, another);
  } finally {
    for (const ending of ["", ...logs]) rmSync(part + ending, {force: true});
  }
}

function refuseNoBackup(backup: string): void {
  const found = statSync(backup, {throwIfNoEntry: false});
  if (found === undefined) throw new Missing(`${backup} does not exist: name a backup, a file that "standpoint backup" made.`);
  if (!found.isFile()) throw new Invalid(`${backup} is no file: name a backup, a file that "standpoint backup" made.`);
  const log = ["-wal", "-journal"].find((ending) => (statSync(backup + ending, {throwIfNoEntry: false})?.size ?? 0) > 0);
  if (log !== undefined)
    throw new Conflict(
      `${backup} is open in another program, or was not closed (${backup}${log} lies beside it): close it there, or "standpoint check" it first.`,
    );
}

function refuseNoPlace(path: string, backup: string): void {
  if (!statSync(dirname(path), {throwIfNoEntry: false})?.isDirectory())
    throw new Missing(`The folder ${dirname(path)} does not exist: make it first, or ${another}.`);
  const found = lstatSync(path, {throwIfNoEntry: false});
  if (found === undefined) return;
  if (found.isSymbolicLink()) throw new Invalid(`${path} is a link to ${readlinkSync(path)}: name the project itself.`);
  if (!found.isFile()) throw new Invalid(`${path} is no file: name the project to be restored.`);
  const from = statSync(backup);
  if (found.dev === from.dev && found.ino === from.ino) throw new Invalid(`${path} is the backup itself: name the project it is to be restored to.`);
  if (!/\.standpoint$/i.test(path)) throw new Invalid(`${path} does not end in .standpoint, so it is not replaced: name the project to be restored.`);
}

async function proved(copy: string, backup: string, place: Place): Promise<Verified> {
  let store: Store | undefined;
  try {
    store = await place.open(copy);
    const problems = await store.check();
    const types = await store.types();
    const statements = types.reduce((sum, type) => sum + type.statements, 0);
    return {ok: problems.length === 0, problems, documents: (await store.documents()).length, statements};
  } catch (error) {
    if (!isFault(error)) throw error;
    return {ok: false, problems: [error.message.replaceAll(copy, backup)], documents: 0, statements: 0};
  } finally {
    await store?.close();
  }
}

/**
 * Throws Conflict while another program has the project open: then a log is beside it, which goes with the last who
 * closes. A project that cannot be opened for damage is nobody's work and may be replaced.
 */
async function refuseOpen(path: string, place: Place): Promise<void> {
  try {
    const store = await place.open(path);
    await store.act({who: "standpoint", command: "restore", summary: "", at: 0}, async () => undefined).finally(() => store.close());
  } catch (error) {
    if (error instanceof Conflict) throw new Conflict(`${path} is in use by another program: close it there first, then restore.`, {cause: error});
    if (isFault(error)) return;
    throw error;
  }
  if (existsSync(`${path}-wal`) || existsSync(`${path}-shm`)) throw new Conflict(`${path} is open in another program: close it there first, then restore.`);
}

/** Gives what lies there another name beside it, without a moment in which nothing lies there. */
function keptBeside(path: string, {name, at}: {readonly name: string; readonly at: number}): string {
  for (let n = 1; ; ++n) {
    const kept = join(dirname(path), datedName(`${name} replaced`, at, n));
    if (existsSync(kept)) continue;
    for (const log of logs) if (existsSync(path + log)) renameSync(path + log, kept + log);
    try {
      linkSync(path, kept);
    } catch {
      copyFileSync(path, kept);
    }
    return kept;
  }
}
