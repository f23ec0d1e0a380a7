import {createHash} from "node:crypto";
import {uidOfBytes} from "../sql/lasting.ts";
import {stampIn, type Stamp} from "../sql/stamp.ts";
import type {HeldFile} from "./held-file.ts";

/** "SPNT" in ASCII: marks a SQLite file as a Standpoint project. */
export const applicationId = 0x53504e54;

/** What the first hundred bytes of a SQLite file say (SQLite, "Database File Format", 1.3). */
export interface Head {
  readonly bytes: Buffer;
  readonly pageSize: number;
  /** Pages, and whether that number is up to date. */
  readonly pages: number;
  readonly pagesAreCurrent: boolean;
  readonly application: number;
  /** The format of the project's tables. */
  readonly format: number;
  /** The page with the stamp, counted from 1; 0 in a format without one. */
  readonly stampPage: number;
}

/** Undefined for a file that is not SQLite's, or is shorter than that. */
export function headOf(file: HeldFile): Head | undefined {
  const bytes = Buffer.alloc(100);
  if (file.read(bytes, 0) < 100 || bytes.toString("latin1", 0, 16) !== "SQLite format 3\0") return undefined;
  const size = bytes.readUInt16BE(16);
  const version = bytes.readUInt32BE(60);
  return {
    bytes,
    pageSize: size === 1 ? 65_536 : size,
    pages: bytes.readUInt32BE(28),
    pagesAreCurrent: bytes.readUInt32BE(24) === bytes.readUInt32BE(92),
    application: bytes.readUInt32BE(68),
    format: version & 0xff,
    stampPage: version >>> 8,
  };
}

/** An id of the state that a file without a stamp is in, worked out from all its bytes. */
export function stateOfFile(file: HeldFile): string {
  const sum = createHash("sha256");
  const part = Buffer.alloc(1 << 20);
  for (let at = 0, length = file.read(part, 0); length > 0; length = file.read(part, at)) {
    sum.update(part.subarray(0, length));
    at += length;
  }
  return uidOfBytes(sum.digest("hex"));
}

/** The number in a file's head that says its format and where the stamp is: `pragma user_version`. */
export function headNumber(format: number, stampPage: number): number {
  return stampPage * 256 + format;
}

/** The stamp in a file, read past SQLite, so without what a log beside it adds; undefined where there is none. */
export function stampOf(file: HeldFile, {pageSize, stampPage}: Pick<Head, "pageSize" | "stampPage">): Stamp | undefined {
  if (stampPage === 0) return undefined;
  const page = Buffer.alloc(pageSize);
  return file.read(page, (stampPage - 1) * pageSize) < pageSize ? undefined : stampInPage(page);
}

/** The text of the one row of a table that lies whole on its only page ("Database File Format", 1.6). */
export function stampInPage(page: Buffer): Stamp | undefined {
  if (page[0] !== 0x0d || page.readUInt16BE(3) !== 1) return undefined;
  const cell = page.readUInt16BE(8);
  return stampIn(page.toString("latin1", cell, cell + 300));
}
