import {Invalid, type Frame} from "@standpoint/model";
import {select, type Selection} from "../select/select.ts";
import {aggregated} from "./aggregated.ts";
import {dnaKernelAverage, dnaKernelLevels, dnaSmoothed} from "./dna-kernel.ts";
import {smoothings, type Smoothing} from "./kernel.ts";
import {withUnknown, type Levels} from "./levels.ts";
import {average} from "./normalize/average.ts";
import {resolved, type NetworkSettings, type ResolvedSettings} from "./settings.ts";
import {add, emptyTally, gridOf, narrowed, narrowedMentions, type Grid, type Part, type Tally} from "./tally.ts";
import {dateNotes, rangeOf, timelineOf} from "./timeline.ts";
import {windowsOf, type Timeline} from "./window.ts";

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
  readonly notes: readonly string[];
}

/** Throws Invalid for names the frame does not have, settings that do not go together, and results no memory can hold. */
export function network(frame: Frame, settings: NetworkSettings = {}): Network {
  const notes: string[] = [];
  const chosen = resolved(frame, settings, notes);
  const selection = selected(frame, chosen);
  const slices = chosen.mode === "events" ? [] : bounded(slicesOf(frame, selection, chosen));
  return {
    settings: chosen,
    slices,
    events: selection.filtered,
    original: selection.original.length,
    filtered: selection.filtered.length,
    whole: isWhole(selection.levels, chosen),
    notes: [...notes, ...selection.notes, ...dateNotes(frame, selection, chosen), ...emptyNotes(slices, chosen)],
  };
}

function selected(frame: Frame, settings: ResolvedSettings): Selection {
  const {mode, aggregate, qualifier, normalize, kernel, as} = settings;
  const qualified = aggregate !== "ignore";
  const dividesByLevel = normalize === "jaccard" || (normalize === "average" && kernel !== "none");
  const counted = qualified || (as === "dna-3.1" && dividesByLevel);
  const selection = select(frame, {
    ...settings,
    qualifier: counted ? qualifier : "none",
    qualified,
    known: mode === "events" ? "neither" : "both",
  });
  return counted && !qualified ? withLevels(selection, withUnknown(selection.levels, selection.original)) : selection;
}

function slicesOf(frame: Frame, selection: Selection, settings: ResolvedSettings): Iterable<Slice> {
  if (settings.kernel !== "none") return smoothed(frame, selection, settings);
  return settings.window ? windowed(frame, selection, settings) : [whole(frame, selection, settings)];
}

function whole(frame: Frame, selection: Selection, settings: ResolvedSettings): Slice {
  const grid = gridOf(selection, settings.isolates);
  const tally = emptyTally(grid);
  add(tally, grid, [0, grid.cell.length], 1);
  const {start, stop} = rangeOf(frame, settings);
  const span = {start, mid: Math.floor((start + stop) / 2), stop, statements: selection.filtered.length};
  return sliceOf(span, {...grid, tally}, {levels: selection.levels, settings});
}

/**
 * A window with few mentions is counted by itself. For fuller ones there is one tally, to which is added what has
 * entered since, and from which is taken what has left.
 */
function* windowed(frame: Frame, selection: Selection, settings: ResolvedSettings): Generator<Slice> {
  const {window, as, isolates} = settings;
  if (!window) return;
  const grid = gridOf(selection, isolates);
  const tally = emptyTally(grid);
  const timeline = timelineOf(frame, selection, settings);
  let [from, to] = [timeline.from, timeline.from];
  for (const {lo, hi, ...span} of windowsOf(timeline, window, as)) {
    const counted = {...span, statements: statementsIn(timeline, lo, hi)};
    if (!isolates && (hi - lo) * 2 < tally.cells.length) {
      yield sliceOf(counted, narrowedMentions(grid, [lo, hi]), {levels: selection.levels, settings});
      continue;
    }
    add(tally, grid, [Math.max(to, lo), hi], 1);
    add(tally, grid, [from, Math.min(lo, to)], -1);
    [from, to] = [lo, hi];
    yield sliceOf(counted, isolates ? {...grid, tally} : narrowed(tally, grid), {levels: selection.levels, settings});
  }
}

function statementsIn({statement, from}: Timeline, lo: number, hi: number): number {
  return lo < hi ? statement[hi - 1 - from] - statement[lo - from] + 1 : 0;
}

type Span = Pick<Slice, "start" | "mid" | "stop" | "statements">;

function sliceOf(span: Span, {tally, rows, columns}: Part, {levels, settings}: {levels: Levels; settings: ResolvedSettings}): Slice {
  const mode = settings.mode === "one" ? "one" : "two";
  return {mode, ...span, rows, columns: mode === "one" ? rows : columns, values: aggregated(tally, levels, settings)};
}

function* smoothed(frame: Frame, selection: Selection, settings: ResolvedSettings): Generator<Slice> {
  const dna = settings.as === "dna-3.1";
  const relevelled = dna && selection.levels.kind !== "none" ? withLevels(selection, dnaKernelLevels(selection.levels, selection.mentions)) : selection;
  const grid = gridOf(relevelled, settings.isolates);
  const timeline = timelineOf(frame, selection, settings);
  const counts = dna && settings.normalize === "average" ? countsOf(grid) : undefined;
  for (const smoothing of smoothings(timeline, settings)) {
    const {start, mid, stop} = smoothing;
    const values = smoothValues({grid, counts, smoothing, from: timeline.from}, relevelled.levels, settings);
    const statements = dna ? 0 : weighing(timeline.statement, smoothing);
    const mode = settings.mode === "one" ? "one" : "two";
    yield {mode, start, mid, stop, statements, rows: grid.rows, columns: mode === "one" ? grid.rows : grid.columns, values};
  }
}

function withLevels(selection: Selection, levels: Levels): Selection {
  return {...selection, levels, mentions: {...selection.mentions, levels: selection.mentions.at.map((row) => levels.codes[row])}};
}

function countsOf(grid: Grid): Tally {
  const tally = emptyTally(grid);
  add(tally, grid, [0, grid.cell.length], 1);
  return tally;
}

interface Smooth {
  readonly grid: Grid;
  /** Unweighted counts of the whole range, where they are needed. */
  readonly counts: Tally | undefined;
  readonly smoothing: Smoothing;
  /** The place of the first dated mention. */
  readonly from: number;
}

/** Two statements together weigh the geometric mean of their weights, so that a one-mode network is the product of sums of roots. */
function smoothValues({grid, counts, smoothing, from}: Smooth, levels: Levels, settings: ResolvedSettings): Float64Array {
  const roots = settings.mode === "one";
  const tally = weighted(grid, from, {smoothing, power: roots ? "root" : "plain"});
  if (settings.as === "dna-3.1") {
    const values = dnaSmoothed(tally, levels, settings);
    return counts ? dnaKernelAverage(values, counts) : values;
  }
  if (settings.normalize !== "average") return aggregated(tally, levels, settings);
  const values = aggregated(tally, levels, {...settings, normalize: "none"});
  return average(values, weighted(grid, from, {smoothing, power: "plain"}));
}

function weighted(grid: Grid, from: number, {smoothing, power}: {smoothing: Smoothing; power: "root" | "plain"}): Tally {
  const tally = emptyTally(grid);
  const {lo, hi, weights} = smoothing;
  const {cells} = tally;
  const {cell} = grid;
  if (power === "plain") for (let m = lo; m < hi; ++m) cells[cell[from + m]] += weights[m];
  else for (let m = lo; m < hi; ++m) cells[cell[from + m]] += Math.sqrt(weights[m]);
  return tally;
}

function weighing(statement: Int32Array, {lo, hi, weights}: Smoothing): number {
  let count = 0;
  for (let m = lo; m < hi; ++m) if (weights[m] > 0 && (m === lo || statement[m] !== statement[m - 1])) ++count;
  return count;
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

function emptyNotes(slices: readonly Slice[], {window, mode}: ResolvedSettings): string[] {
  if (!window || mode === "events" || slices.length > 0) return [];
  return [`No window of ${window.size} ${window.unit} fits into the range.`];
}
