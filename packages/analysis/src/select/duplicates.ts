import type {Frame} from "@standpoint/model";
import {civilOf, dayNumber, monthNumber, weekNumber, weekOfYear} from "../calendar.ts";
import type {As} from "./filter-options.ts";
import type {Mentions} from "./mentions.ts";

/** Within which period the same thing said again is not counted again. */
export const duplicateRules = ["include", "document", "week", "month", "year", "range"] as const;
export type Duplicates = (typeof duplicateRules)[number];

export interface Sameness {
  readonly duplicates: Duplicates;
  /** Whether mentions of different levels differ: with aggregate "ignore" they do not. */
  readonly byLevel: boolean;
  /** Numbers behind the levels of an integer qualifier. */
  readonly numbers?: Float64Array | undefined;
  readonly as?: As | undefined;
}

/**
 * The places of the mentions that stay: of those with the same row, column, level and period the earliest, in the
 * order of the frame.
 *
 * Weeks are ISO weeks of ISO week-years and months have a year; a statement without a date is in no week, month or
 * year and always stays. As DNA 3.1 weeks and months are compared by their number only, and integers outside
 * −128..127 never equal each other (it compares boxed integers by reference).
 */
export function withoutDuplicates(frame: Frame, mentions: Mentions, sameness: Sameness): Int32Array {
  const {at, rows, columns, levels} = mentions;
  const period = periodsOf(frame, at, sameness);
  const always = alwaysDifferent(sameness);
  const table = new Int32Array(2 ** Math.ceil(Math.log2(at.length * 2 + 2))).fill(-1);
  const mask = table.length - 1;
  const places = new Int32Array(at.length);
  let size = 0;
  for (let m = 0; m < at.length; ++m) {
    const level = sameness.byLevel ? levels[m] : 0;
    if (period[m] === undated || (always && level >= 0 && always[level])) {
      places[size++] = m;
      continue;
    }
    let slot = mixed(period[m], rows[m], columns[m], level) & mask;
    for (; table[slot] >= 0; slot = (slot + 1) & mask) {
      const k = table[slot];
      if (period[k] === period[m] && rows[k] === rows[m] && columns[k] === columns[m] && (!sameness.byLevel || levels[k] === level)) break;
    }
    if (table[slot] >= 0) continue;
    table[slot] = m;
    places[size++] = m;
  }
  return places.subarray(0, size);
}

const undated = -(2 ** 31);

/** 32 well stirred bits of four numbers (the finisher of MurmurHash3, A. Appleby). */
function mixed(a: number, b: number, c: number, d: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ Math.imul(b + 1, 0x85ebca6b) ^ Math.imul(c + 1, 0xc2b2ae35) ^ Math.imul(d + 2, 0x27d4eb2f);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function periodsOf(frame: Frame, at: Int32Array, {duplicates, as}: Sameness): Int32Array {
  const periods = new Int32Array(at.length);
  if (duplicates === "range") return periods;
  if (duplicates === "document") return periods.map((_, m) => frame.documents[at[m]]);
  const number = periodNumber(duplicates, as);
  let [last, current] = [NaN, undated];
  for (let m = 0; m < at.length; ++m) {
    const time = frame.first[at[m]];
    if (time !== last) current = Number.isFinite(time) ? number(time) : undated;
    last = time;
    periods[m] = current;
  }
  return periods;
}

function periodNumber(duplicates: Duplicates, as: As | undefined): (seconds: number) => number {
  const year = (seconds: number) => civilOf(dayNumber(seconds)).year;
  if (duplicates === "year") return year;
  if (duplicates === "week") return as === "dna-3.1" ? weekOfYear : weekNumber;
  return as === "dna-3.1" ? (seconds) => civilOf(dayNumber(seconds)).month : monthNumber;
}

function alwaysDifferent({numbers, byLevel, as}: Sameness): Uint8Array | undefined {
  if (as !== "dna-3.1" || !byLevel || !numbers) return undefined;
  return Uint8Array.from(numbers, (value) => (value < -128 || value > 127 ? 1 : 0));
}
