import {Invalid, type Frame} from "@standpoint/model";
import {countedSlices, selected, valuesOf, type Counted} from "./counted.ts";
import type {Levels} from "./levels.ts";
import {readingOf} from "./meaning.ts";
import {resolved, type ResolvedSettings} from "./settings.ts";
import type {Aggregate, NetworkSettings} from "./options.ts";
import {dateNotes, windowNotes} from "./timeline.ts";

/** One network. */
export interface Slice {
  /** "one": rows and columns are the same nodes. */
  readonly mode: "one" | "two";
  /** First, middle and last second since 1970; NaN where nothing is dated. */
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
  /** Statements it rests on. */
  readonly statements: number;
  /** Sorted by UTF-16 code units. */
  readonly rows: readonly string[];
  /** One-mode: the same as `rows`. */
  readonly columns: readonly string[];
  /** Row by row; one-mode symmetric, the diagonal 0. */
  readonly values: Float64Array;
}

export interface Network {
  readonly settings: ResolvedSettings;
  /** One without a window, else one a window, in order of time. Empty for event lists. */
  readonly slices: readonly Slice[];
  /** The statements counted, as rows of the frame in its order: the result of mode "events". */
  readonly events: Int32Array;
  /** Statements before and after values, unknown ones and duplicates are filtered. */
  readonly original: number;
  readonly filtered: number;
  /** Whether all values are whole numbers by their nature, and so are written without decimals. */
  readonly whole: boolean;
  /** What the values can be read as: the aggregate, but "ignore" for combinations that were divided or are of no stances. */
  readonly reading: Aggregate;
  readonly notes: readonly string[];
}

/** Throws Invalid for names the frame does not have, settings that do not go together, and results no memory can hold. */
export function network(frame: Frame, settings: NetworkSettings = {}): Network {
  const notes: string[] = [];
  const chosen = resolved(frame, settings, notes);
  const selection = selected(frame, chosen);
  const slices = chosen.mode === "events" ? [] : bounded(slicesOf(countedSlices(frame, selection, chosen, {knots: true}), chosen));
  return {
    settings: chosen,
    slices,
    events: selection.filtered,
    original: selection.original.length,
    filtered: selection.filtered.length,
    whole: isWhole(selection.levels, chosen),
    reading: readingOf(chosen, selection.levels),
    notes: [...notes, ...selection.notes, ...dateNotes(frame, selection, chosen), ...windowNotes(slices, selection, chosen)],
  };
}

function* slicesOf(counted: Iterable<Counted>, settings: ResolvedSettings): Generator<Slice> {
  const mode = settings.mode === "one" ? "one" : "two";
  for (const slice of counted) {
    const {start, mid, stop, statements, rows} = slice;
    yield {mode, start, mid, stop, statements, rows, columns: mode === "one" ? rows : slice.columns, values: valuesOf(slice, settings)};
  }
}

/** A gigabyte of results. */
const mostValues = 2 ** 27;

function bounded(slices: Iterable<Slice>): Slice[] {
  const all: Slice[] = [];
  let size = 0;
  for (const slice of slices) {
    all.push(slice);
    size += slice.values.length;
    if (size > mostValues)
      throw new Invalid(`the first ${all.length} windows have more than ${mostValues} cells: take a longer unit, fewer labels or a shorter range`);
  }
  return all;
}

function isWhole(levels: Levels, {aggregate, normalize, mode, kernel}: ResolvedSettings): boolean {
  if (normalize !== "none" || kernel !== "none") return false;
  return mode === "two" || aggregate === "ignore" || levels.kind === "nominal" || (levels.kind === "boolean" && levels.count === 2);
}
