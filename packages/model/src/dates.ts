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

/** Dates read lately: the library takes a tenth of a millisecond for each, and a table of a million rows has few different ones. */
const lately = new Map<string, {min: number; max: number}>();
const latelyAtMost = 10_000;

function parsed(text: string): {min: number; max: number} {
  const known = lately.get(text) ?? parsedAnew(text);
  if (lately.size >= latelyAtMost) lately.clear();
  lately.set(text, known);
  return known;
}

function parsedAnew(text: string): {min: number; max: number} {
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
