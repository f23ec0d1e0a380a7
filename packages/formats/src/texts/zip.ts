import {inflateRawSync, crc32} from "node:zlib";
import {Invalid} from "@standpoint/model";
import iconv from "iconv-lite";

/** How much an archive may hold. Ratios count only once an entry is larger than `ratioFrom` bytes. */
export interface ZipLimits {
  readonly entries: number;
  readonly total: number;
  readonly ratio: number;
  readonly ratioFrom: number;
}

export const zipLimits: ZipLimits = {entries: 10_000, total: 500_000_000, ratio: 200, ratioFrom: 5_000_000};

export interface ZipEntry {
  /** As the archive has it; never to be used as a path. */
  readonly name: string;
  readonly encrypted: boolean;
  readonly directory: boolean;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly offset: number;
}

/** An archive, its entries by name, and the bytes of one, each checked while it is unpacked. */
export interface Zip {
  readonly entries: readonly ZipEntry[];
  /** Throws Invalid for an encrypted or damaged entry, and for one that takes the archive past its limits. */
  read(entry: ZipEntry): Uint8Array;
  /** The bytes of the entry with a name, or undefined. */
  named(name: string): Uint8Array | undefined;
}

/** An archive that runs past its limits: no entry of it is to be trusted. */
export class TooLarge extends Invalid {}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

/**
 * Opens a zip archive by its directory at the end (APPNOTE.TXT 4.3). Throws Invalid for a damaged one.
 *
 * Unpacking is zlib's, which stops at a given size: a bomb is refused while it goes off, whatever size it claims.
 */
export function openZip(bytes: Uint8Array, name: string, limits: ZipLimits = zipLimits): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = entriesOf(view, name, limits);
  let left = limits.total;
  function read(entry: ZipEntry): Uint8Array {
    const unpacked = unpackedEntry(view, entry, {left, limits, name});
    left -= unpacked.length;
    return unpacked;
  }
  return {
    entries,
    read,
    named(sought) {
      const entry = entries.find((candidate) => candidate.name === sought);
      return entry && read(entry);
    },
  };
}

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function entriesOf(view: DataView, name: string, limits: ZipLimits): ZipEntry[] {
  try {
    const end = endOf(view, name);
    const count = view.getUint16(end + 10, true);
    if (count > limits.entries) throw new Invalid(`${name}: the archive has ${count} entries; the limit is ${limits.entries}`);
    const entries: ZipEntry[] = [];
    for (let at = view.getUint32(end + 16, true); entries.length < count; ) {
      if (view.getUint32(at, true) !== entryMark) throw damaged(name);
      entries.push(entryAt(view, at));
      at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (error) {
    throw error instanceof RangeError ? damaged(name, error) : error;
  }
}

/** The end record stands in the last 64 KB, before a comment. */
function endOf(view: DataView, name: string): number {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 65_557); --at) {
    if (view.getUint32(at, true) === endMark) return at;
  }
  throw damaged(name);
}

function entryAt(view: DataView, at: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const name = nameOf(new Uint8Array(view.buffer, view.byteOffset + at + 46, view.getUint16(at + 28, true)), flags);
  return {
    name,
    encrypted: (flags & 1) !== 0,
    directory: /[/\\]$/.test(name),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packed: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
}

/** UTF-8 where the entry says so or where it reads as such; else the code page of DOS. */
function nameOf(bytes: Uint8Array, flags: number): string {
  const text = new TextDecoder().decode(bytes);
  return (flags & 0x800) !== 0 || !text.includes("\uFFFD") ? text : iconv.decode(bytes, "cp437");
}

function unpackedEntry(view: DataView, entry: ZipEntry, {left, limits, name}: {left: number; limits: ZipLimits; name: string}): Uint8Array {
  if (entry.encrypted) throw new Invalid(`${name}: "${entry.name}" is encrypted; save it without a password`);
  const packed = packedBytes(view, entry, name);
  const allowed = Math.min(left, Math.max(limits.ratioFrom, packed.length * limits.ratio));
  const unpacked = entry.method === 0 ? packed : inflated(packed, allowed, `${name}: "${entry.name}"`, entry.method);
  if (unpacked.length > left) throw bomb(`${name}: "${entry.name}"`, left);
  if (crc32(unpacked) !== entry.crc) throw new Invalid(`${name}: "${entry.name}" is damaged; its checksum is wrong`);
  return unpacked;
}

function packedBytes(view: DataView, {offset, packed}: ZipEntry, name: string): Uint8Array {
  try {
    if (view.getUint32(offset, true) !== localMark) throw damaged(name);
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    return new Uint8Array(view.buffer, view.byteOffset + start, Math.min(packed, view.byteLength - start));
  } catch (error) {
    throw error instanceof RangeError ? damaged(name, error) : error;
  }
}

function inflated(packed: Uint8Array, allowed: number, what: string, method: number): Uint8Array {
  if (method !== 8) throw new Invalid(`${what} is packed by a method not known here (${method}); pack it again as an ordinary zip`);
  try {
    return inflateRawSync(packed, {maxOutputLength: Math.max(1, allowed)});
  } catch (error) {
    if (error instanceof RangeError) throw bomb(what, allowed, error);
    throw new Invalid(`${what} is damaged and cannot be unpacked`, {cause: error});
  }
}

function bomb(what: string, allowed: number, cause?: unknown): TooLarge {
  return new TooLarge(`${what} unpacks to more than ${Math.round(allowed / 1e6)} MB, as a zip bomb would; unpack it yourself if it is not one`, {cause});
}

function damaged(name: string, cause?: unknown): Invalid {
  return new Invalid(`${name}: the archive is damaged or cut off; pack it again`, {cause});
}
