import {closeSync, existsSync, lstatSync, openSync, readlinkSync, readSync, realpathSync, statSync, type Stats} from "node:fs";
import {basename, dirname, relative, isAbsolute} from "node:path";
import {Invalid, Missing} from "@standpoint/model";
import type {NamedFile} from "@standpoint/workbench";
import {kindOfExport} from "./kind-of-export.ts";

/** Where a result may be put: nothing is there yet, or an earlier export. */
export interface PlaceOfOutput {
  readonly path: string;
  readonly before?: Earlier;
}

/** What stands there now. */
interface Earlier {
  /** Undefined for an empty file. */
  readonly kind: string | undefined;
  readonly mode: number;
  readonly dev: number;
  readonly ino: number;
}

const sniffed = 4096;
const another = "choose another name with --out";

/**
 * The place of a result. Throws Invalid or Missing for one where something could be lost: a project or another
 * database, what the command reads (by whatever name), a link, a folder, a device, and any file that is no export.
 */
export function placeOfOutput(path: string, inputs: readonly string[]): PlaceOfOutput {
  refuseName(path);
  const found = standing(path);
  if (found === undefined) return {path};
  refuseNoFile(path, found);
  refuseInput(path, found, inputs);
  const beginning = beginningOf(path);
  if (beginning.length === 0) return {path, before: earlier(found, undefined)};
  refuseDatabase(path, beginning);
  const kind = kindOfExport(beginning);
  if (kind === undefined)
    throw new Invalid(`${path} is there already and is no export of Standpoint, so it is not replaced: ${another}, or move it away first.`);
  return {path, before: earlier(found, kind)};
}

/** Throws Invalid when what is to be written is not of the kind of what stands there. */
export function refuseOtherKind({path, before}: PlaceOfOutput, {ending, content}: Pick<NamedFile, "ending" | "content">): void {
  if (before?.kind === undefined) return;
  const kind = ending === "txt" ? "table" : kindOfExport(beginningBytes(content));
  if (kind !== before.kind)
    throw new Invalid(`${path} is there already and is another kind of export, so it is not replaced: ${another}, or move it away first.`);
}

function earlier({mode, dev, ino}: Stats, kind: string | undefined): Earlier {
  return {kind, mode: mode & 0o7777, dev, ino};
}

function refuseName(path: string): void {
  if (path === "") throw new Invalid("--out names no file: write --out FILE.");
  if (/\.(standpoint|dna)$/i.test(path))
    throw new Invalid(`${path} has the name of a project, and a result is none: ${another}, one that does not end in .standpoint or .dna.`);
  const project = /^(.+)-(wal|shm|journal)$/i.exec(path)?.[1];
  if (project !== undefined && existsSync(project)) throw new Invalid(`${path} is where the log of ${basename(project)} belongs: ${another}.`);
}

/** What is there, links not followed; undefined when nothing is and something can be. */
function standing(path: string): Stats | undefined {
  try {
    const found = lstatSync(path, {throwIfNoEntry: false});
    if (found === undefined) refuseMissingFolder(path);
    return found;
  } catch (cause) {
    const {code} = cause as NodeJS.ErrnoException;
    if (code === "ENOTDIR") throw new Missing(`${path} cannot be made, because a part of its path is a file, not a folder: ${another}.`, {cause});
    if (code === "ENAMETOOLONG") throw new Invalid(`${path.slice(0, 60)}… is too long for a name: choose a shorter one with --out.`, {cause});
    if (code === "EACCES" || code === "EPERM")
      throw new Invalid(`You may not look into the folder ${dirname(path)}: change its permissions, or choose another place with --out.`, {cause});
    throw cause;
  }
}

function refuseMissingFolder(path: string): void {
  const folder = statSync(dirname(path), {throwIfNoEntry: false});
  if (folder === undefined) throw new Missing(`The folder ${dirname(path)} does not exist: make it first, or choose another place with --out.`);
  if (/[/\\]$/.test(path)) throw new Invalid(`${path} is the name of a folder: name a file in it with --out.`);
}

function refuseNoFile(path: string, found: Stats): void {
  if (found.isSymbolicLink()) throw new Invalid(`${path} is a link to ${readlinkSync(path)}, which is not written through: name the file itself with --out.`);
  if (found.isDirectory()) throw new Invalid(`${path} is a folder: name a file in it with --out.`);
  if (!found.isFile()) throw new Invalid(`${path} is a device, a pipe or a socket, not a file: name a file with --out, or leave it out for the terminal.`);
}

function refuseInput(path: string, {dev, ino}: Stats, inputs: readonly string[]): void {
  for (const input of inputs) {
    const read = statSync(input, {throwIfNoEntry: false});
    if (read === undefined) continue;
    if (read.dev === dev && read.ino === ino) throw new Invalid(`${path} is ${same(path, input)}, which this command reads: ${another}.`);
    if (read.isDirectory() && liesIn(path, input)) throw new Invalid(`${path} lies in ${input}, which this command reads: ${another}.`);
  }
}

function same(path: string, input: string): string {
  return path === input ? "the file" : `the same file as ${input}`;
}

function liesIn(path: string, folder: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(path));
  return way !== "" && !way.startsWith("..") && !isAbsolute(way);
}

function refuseDatabase(path: string, beginning: Uint8Array): void {
  const head = Buffer.from(beginning);
  if (head.toString("latin1", 0, 16) !== "SQLite format 3\0") return;
  const ours = head.length >= 72 && head.toString("latin1", 68, 72) === "SPNT";
  throw new Invalid(`${path} is ${ours ? "a project" : "a database"}, which --out never replaces: ${another}.`);
}

function beginningOf(path: string): Uint8Array {
  try {
    const handle = openSync(path, "r");
    try {
      const bytes = Buffer.alloc(sniffed);
      return bytes.subarray(0, readSync(handle, bytes, 0, sniffed, 0));
    } finally {
      closeSync(handle);
    }
  } catch (cause) {
    throw new Invalid(`${path} is there already and cannot be read (${(cause as Error).message}), so it is not replaced: ${another}.`, {cause});
  }
}

function beginningBytes(content: string | Uint8Array): Uint8Array {
  return typeof content === "string" ? new TextEncoder().encode(content.slice(0, sniffed)).subarray(0, sniffed) : content.subarray(0, sniffed);
}
