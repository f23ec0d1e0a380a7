import edtf from "edtf";
import {Invalid} from "./faults.ts";

/**
 * A date as typed, with its first and last possible second.
 *
 * Seconds count from 1970-01-01T00:00:00, the clock on the wall read as UTC; `null` is an end left open
 * (`2019/..`). A day ends at 23:59:59.
 */
export interface SpanOfTime {
  readonly edtf: string;
  readonly first: number | null;
  readonly last: number | null;
}

/** No date is longer: two moments with their zones and marks. */
const longest = 80;

/** Reads an EDTF level 1 date (`2024-03-18`, `2022-11~`, `2024-01/2024-03`, `201X`, `2005-01-26T13:10:00`). Throws Invalid. */
export function dateOf(text: string): SpanOfTime {
  const trimmed = text.trim();
  if (trimmed.length > longest || trimmed.split("/").length > 2) throw noDate(trimmed);
  const open = /^(?:(\.\.)?\/(.+)|(.+)\/(\.\.)?)$/.exec(trimmed);
  if (open?.[2] !== undefined && open[2] !== "..") return {edtf: trimmed, first: null, last: dateOf(open[2]).last};
  if (open?.[3] !== undefined && open[3] !== "..") return {edtf: trimmed, first: dateOf(open[3]).first, last: null};
  const [from, to] = trimmed.split("/");
  const read = parsed(from === to ? from! : trimmed);
  return {edtf: trimmed, first: Math.floor(read.min / 1000), last: Math.floor(read.max / 1000)};
}

interface Range {
  /** Milliseconds since 1970. */
  readonly min: number;
  readonly max: number;
}

/** Dates read lately: the library takes a tenth of a millisecond for each, and a table of a million rows has few different ones. */
let lately = new Map<string, Range>();
let earlier: ReadonlyMap<string, Range> = new Map();
const latelyAtMost = 50_000;

function parsed(text: string): Range {
  const known = lately.get(text);
  if (known) return known;
  const found = plainRange(text) ?? earlier.get(text) ?? parsedAnew(text);
  if (lately.size >= latelyAtMost) {
    earlier = lately;
    lately = new Map();
  }
  lately.set(text, found);
  return found;
}

/** A year, month, day or moment, or two of them with a slash between; undefined for all else, which the library reads. */
function plainRange(text: string): Range | undefined {
  const slash = text.indexOf("/");
  if (slash < 0) return plainDate(text);
  const [from, to] = [plainDate(text.slice(0, slash)), plainDate(text.slice(slash + 1))];
  return from && to && from.min <= to.min && from.min <= to.max ? {min: from.min, max: to.max} : undefined;
}

function plainDate(text: string): Range | undefined {
  const found = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d):(\d\d)Z?)?)?)?$/.exec(text);
  if (!found) return undefined;
  const [year, month, day, hour, minute, second] = found.slice(1).map(Number) as [number, number, number, number, number, number];
  const begin = dayAt(year, (month || 1) - 1, day || 1);
  // A month or a day "00" is none: the library says so.
  if (begin === undefined || month === 0 || day === 0) return undefined;
  if (!Number.isNaN(hour)) return momentAt(begin, {hour, minute, second});
  return {min: begin, max: (Number.isNaN(day) ? dayAfter(year, month) : begin + 86_400_000) - 1};
}

/** Midnight of a day that there is. */
function dayAt(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getUTCMonth() === month && date.getUTCDate() === day ? date.getTime() : undefined;
}

/** Midnight after a month of a year, or where that is NaN, after the year. */
function dayAfter(year: number, month: number): number {
  const date = new Date(0);
  return Number.isNaN(month) ? date.setUTCFullYear(year + 1, 0, 1) : date.setUTCFullYear(year, month, 1);
}

function momentAt(day: number, {hour, minute, second}: {readonly hour: number; readonly minute: number; readonly second: number}): Range | undefined {
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const at = day + ((hour * 60 + minute) * 60 + second) * 1000;
  return {min: at, max: at};
}

function parsedAnew(text: string): Range {
  try {
    const {min, max} = edtf(text);
    if (Number.isFinite(min) && Number.isFinite(max) && min <= max) return {min, max};
  } catch {
    // The library's messages speak of grammar; ours of dates.
  }
  throw noDate(text);
}

function noDate(text: string): Invalid {
  const shown = text.length > longest ? `${text.slice(0, longest)}…` : text;
  return new Invalid(`"${shown}" is not a date: write 2024-03-18, 2024-03, 2024, 2022-11~, 201X or 2024-01/2024-03 (EDTF)`);
}

/** `2005-01-26T00:00:00` for a count of seconds since 1970, read as UTC. */
export function timestampOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().slice(0, 19);
}

/** `2005-01-26` for a count of seconds since 1970, read as UTC. */
export function dayOf(seconds: number): string {
  return timestampOf(seconds).slice(0, 10);
}
