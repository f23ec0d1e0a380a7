import {Invalid, type Frame} from "@standpoint/model";
import {axisOf, type Axis} from "../frame/axis.ts";
import {asSaid, type Unasked} from "./as-said.ts";
import type {Filters} from "./filter-options.ts";
import {kept} from "./kept.ts";

/** The original set: rows whose date, document, coder, source, mode and manner pass, in the order of the frame. */
export function originalRows(frame: Frame, filters: Filters & Unasked, notes: string[]): Int32Array {
  let rows = withinDates(frame, everyRow(frame.size), filters);
  if (filters.sources === "own" || filters.sources === "reported") {
    const wanted = filters.sources === "own" ? 1 : 0;
    rows = kept(rows, (row) => frame.own[row] === wanted);
  }
  if (filters.practice === "stated" || filters.practice === "practised") rows = ofMode(frame, rows, filters.practice);
  if (filters.coder !== undefined) rows = byCoder(frame, rows, filters.coder);
  rows = asSaid(frame, rows, {filters, notes});
  return byValues(frame, rows, {filters, notes, ofDocuments: true});
}

/** The rows that pass all filters, in the order of the frame; what was left out unasked is said. */
export function rowsPassing(frame: Frame, filters: Filters, notes: string[] = []): number[] {
  return [...passingRows(frame, originalRows(frame, filters, notes), filters, notes)];
}

/** Of the original set, the rows whose values pass `only` and `exclude`. */
export function passingRows(frame: Frame, original: Int32Array, filters: Filters, notes: string[]): Int32Array {
  return byValues(frame, original, {filters, notes, ofDocuments: false});
}

function everyRow(size: number): Int32Array {
  const rows = new Int32Array(size);
  for (let row = 0; row < size; ++row) rows[row] = row;
  return rows;
}

/** DNA knows one instant a document; we ask whether the interval could touch the range. Undated rows never do. */
function withinDates(frame: Frame, rows: Int32Array, {from, to, as}: Filters): Int32Array {
  if (from === undefined && to === undefined) return rows;
  const [earliest, latest] = [from ?? -Infinity, to ?? Infinity];
  const ends = as === "dna-3.1" ? frame.first : frame.last;
  return kept(rows, (row) => ends[row] >= earliest && frame.first[row] <= latest);
}

function ofMode(frame: Frame, rows: Int32Array, mode: "stated" | "practised"): Int32Array {
  const column = frame.columns.find((one) => one.role === "mode");
  if (column?.form !== "codes") return mode === "stated" ? rows : rows.subarray(0, 0);
  const practised = column.labels.indexOf("practised");
  return kept(rows, (row) => (practised >= 0 && column.codes[row] === practised) === (mode === "practised"));
}

function byCoder(frame: Frame, rows: Int32Array, coder: string): Int32Array {
  const {labels, codes} = frame.coder;
  const code = labels.indexOf(coder);
  if (code < 0) throw new Invalid(`no statement was coded by "${coder}": the coders are ${labels.filter((label) => label !== "").join(", ") || "unknown"}`);
  return kept(rows, (row) => codes[row] === code);
}

interface ValuePass {
  readonly filters: Filters;
  readonly notes: string[];
  readonly ofDocuments: boolean;
}

function byValues(frame: Frame, rows: Int32Array, {filters, notes, ofDocuments}: ValuePass): Int32Array {
  for (const [values, wanted] of [
    [filters.only, true],
    [filters.exclude, false],
  ] as const) {
    for (const [name, listed] of Object.entries(values ?? {})) {
      if (name.startsWith("document.") !== ofDocuments) continue;
      const axis = axisOf(frame, name);
      rows = matching(rows, axis, {among: among(axis, listed, notes), wanted});
    }
  }
  return rows;
}

/** 1 at `code + 1` for each listed value; place 0 is unknown. */
function among(axis: Axis, listed: readonly string[], notes: string[]): Uint8Array {
  const flags = new Uint8Array(axis.labels.length + 1);
  for (const value of listed) {
    const code = value === "" ? -1 : codeOf(axis, value);
    if (code === undefined) notes.push(`No statement has ${axis.name} "${value}".`);
    else flags[code + 1] = 1;
  }
  return flags;
}

const spellings = new Map([
  ["1", "true"],
  ["yes", "true"],
  ["0", "false"],
  ["no", "false"],
  ["null", "neutral"],
]);

function codeOf({labels}: Axis, value: string): number | undefined {
  for (const spelling of [value, spellings.get(value), String(Number(value))]) {
    const code = spelling === undefined ? -1 : labels.indexOf(spelling);
    if (code >= 0) return code;
  }
  return undefined;
}

function matching(rows: Int32Array, {codes, offsets}: Axis, {among: listed, wanted}: {among: Uint8Array; wanted: boolean}): Int32Array {
  const verdict = wanted ? 1 : 0;
  if (!offsets) return kept(rows, (row) => listed[codes[row] + 1] === verdict);
  return kept(rows, (row) => {
    let found = offsets[row] === offsets[row + 1] ? listed[0] : 0;
    for (let i = offsets[row]; i < offsets[row + 1]; ++i) found |= listed[codes[i] + 1];
    return found === verdict;
  });
}
