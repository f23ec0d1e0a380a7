import {closeSync, existsSync, fstatSync, openSync, readSync, renameSync, rmSync, statSync, writeFileSync} from "node:fs";
import type {Stamp} from "../sql/stamp.ts";
import {settling} from "./faults.ts";
import type {HeldFile} from "./held-file.ts";
import {headOf, stampInPage, stampOf, stateOfFile, type Head} from "./pages.ts";

/** What the log beside a file (`-wal`) holds that SQLite would take as done. */
export interface Log {
  /** Whether any commit is in it. */
  readonly empty: boolean;
  /** The stamps its commits wrote, in their order. */
  readonly stamps: readonly Stamp[];
  /** The first bytes of the file that it would write, as hexadecimal. */
  readonly heads: ReadonlySet<string>;
}

const headLength = 32;
const frameHead = 24;

/** Reads a log past SQLite ("WAL-mode File Format", 2 and 4): the frames of its present run, up to its last commit. */
export function logOf(path: string, {pageSize, stampPage}: Pick<Head, "pageSize" | "stampPage">): Log {
  const stamps: Stamp[] = [];
  const heads = new Set<string>();
  let pending: Stamp | undefined;
  let empty = true;
  for (const {page, commits, content} of frames(`${path}-wal`, pageSize)) {
    if (page === 1) heads.add(content.toString("hex", 0, 100));
    if (page === stampPage || stampPage === 0) pending = stampInPage(content) ?? pending;
    if (!commits) continue;
    empty = false;
    if (pending) stamps.push(pending);
    pending = undefined;
  }
  return {empty, stamps, heads};
}

interface Frame {
  readonly page: number;
  /** Whether it ends a transaction. */
  readonly commits: boolean;
  readonly content: Buffer;
}

function* frames(path: string, pageSize: number): Iterable<Frame> {
  if (!existsSync(path)) return;
  const handle = openSync(path, "r");
  try {
    const head = Buffer.alloc(headLength);
    if (readSync(handle, head, 0, headLength, 0) < headLength || head.readUInt32BE(8) !== pageSize) return;
    const sum = new Checksum(head.readUInt32BE(0));
    if (!sum.add(head, 0, 24).is(head, 24)) return;
    const size = fstatSync(handle).size;
    const frame = Buffer.alloc(frameHead + pageSize);
    for (let at = headLength; at + frame.length <= size; at += frame.length) {
      readSync(handle, frame, 0, frame.length, at);
      const ofThisRun = frame.compare(head, 16, 24, 8, 16) === 0;
      if (!ofThisRun || !sum.add(frame, 0, 8).add(frame, frameHead, frame.length).is(frame, 16)) return;
      yield {page: frame.readUInt32BE(0), commits: frame.readUInt32BE(4) !== 0, content: frame.subarray(frameHead)};
    }
  } finally {
    closeSync(handle);
  }
}

/** The running sum over a log, in the byte order that the log's first number tells. */
class Checksum {
  readonly #little: boolean;
  #first = 0;
  #second = 0;

  constructor(magic: number) {
    this.#little = magic === 0x377f0682;
  }

  add(bytes: Buffer, from: number, to: number): this {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    for (let at = from; at < to; at += 8) {
      this.#first = (this.#first + view.getUint32(at, this.#little) + this.#second) >>> 0;
      this.#second = (this.#second + view.getUint32(at + 4, this.#little) + this.#first) >>> 0;
    }
    return this;
  }

  is(bytes: Buffer, at: number): boolean {
    return bytes.readUInt32BE(at) === this.#first && bytes.readUInt32BE(at + 4) === this.#second;
  }
}

/**
 * Whether a log continues the state that a file holds: it began from that state, or the file already has one of the log's
 * (a log that was being folded when the program was killed). A file from before there were stamps is known by its bytes, or by
 * a head that the log wrote; a log from then cannot be told from another, and is held to belong to a file from then.
 */
export function belongs(file: HeldFile, head: Head, {empty, stamps, heads}: Log): boolean {
  if (empty) return true;
  const stamp = stampOf(file, head);
  const [first] = stamps;
  if (first === undefined) return stamp === undefined;
  if (stamp !== undefined) return stamp.state === first.before || stamps.some(({state}) => state === stamp.state);
  return heads.has(head.bytes.toString("hex")) || first.before === stateOfFile(file);
}

/**
 * Sets logs of another state aside, under another name, so that SQLite never applies one: a sentence for each.
 *
 * While other programs work in the file, its log and it change together; a look at both counts only if the file was the
 * same before and after it, and only one program at a time sets aside.
 */
export function settleLogs(file: HeldFile, at: number): readonly string[] {
  const {path} = file;
  const foreign = (["-journal", "-wal"] as const).filter((ending) => isForeign(file, ending));
  if (foreign.length === 0) return [];
  return alone(path + settling, () => foreign.filter((ending) => isForeign(file, ending)).map((ending) => setAside(path, ending, at)));
}

/** A project never has a journal of the older kind once it is made: one that lies beside it is of another file. */
function isForeign(file: HeldFile, ending: "-journal" | "-wal"): boolean {
  const log = statSync(file.path + ending, {throwIfNoEntry: false});
  if (log === undefined || log.size === 0) return false;
  if (ending === "-journal") return true;
  for (let tries = 0; tries < 20; ++tries) {
    const before = headOf(file);
    if (before === undefined) return false;
    const stamp = stampOf(file, before);
    const ours = belongs(file, before, logOf(file.path, before));
    if (ours) return false;
    const after = stampOf(file, headOf(file) ?? before);
    const same = statSync(file.path + ending, {throwIfNoEntry: false});
    if (stamp?.state === after?.state && same?.size === log.size && same.mtimeMs === log.mtimeMs) return true;
  }
  return false;
}

function setAside(path: string, ending: string, at: number): string {
  const stamp = new Date(at).toISOString().replace(/[:.]/g, "-");
  let name = `${path}${ending}.set-aside-${stamp}`;
  for (let next = 2; existsSync(name); ++next) name = `${path}${ending}.set-aside-${stamp}-${next}`;
  renameSync(path + ending, name);
  // Its index, which says what the log held, goes with it.
  if (ending === "-wal") rmSync(`${path}-shm`, {force: true});
  return `The log beside ${path} belongs to another state of it or to another project, so it was not applied: it is kept as ${name}. If work is missing, it may be there; otherwise delete it.`;
}

/** Does something while no other program does the same; one that was killed at it does not hold the others up. */
function alone<Result>(lock: string, work: () => Result): Result {
  const since = statSync(lock, {throwIfNoEntry: false})?.mtimeMs;
  if (since !== undefined && Date.now() - since > 5000) rmSync(lock, {force: true});
  writeFileSync(lock, "", {flag: "wx"});
  try {
    return work();
  } finally {
    rmSync(lock, {force: true});
  }
}
