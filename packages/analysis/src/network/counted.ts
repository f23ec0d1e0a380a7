import type {Frame} from "@standpoint/model";
import {restingOnReports} from "../select/resting-on-reports.ts";
import {select, type Selection} from "../select/select.ts";
import {aggregated} from "./aggregated.ts";
import {betweenKnotsOf} from "./between/of-debate.ts";
import {dnaKernelAverage, dnaKernelLevels, dnaSmoothed} from "./dna-kernel.ts";
import {momentsOf, smoothings, type Moments, type Smoothing} from "./kernel.ts";
import {withUnknown, type Levels} from "./levels.ts";
import {average, byMeanActivity} from "./normalize/average.ts";
import {normalizations} from "./normalize/normalizations.ts";
import type {Aggregate} from "./options.ts";
import type {ResolvedSettings} from "./settings.ts";
import {slidingOf, type Sliding} from "./sliding/sliding.ts";
import {add, emptyTally, gridOf, narrowed, narrowedMentions, type Grid, type Part, type Tally} from "./tally.ts";
import {rangeOf, timelineOf} from "./timeline.ts";
import {weighing} from "./weighing/weighing.ts";
import {windowsOf, type Timeline, type Window} from "./window.ts";

/** What is counted in one slice. */
export interface Counted extends Part {
  /** First, middle and last second since 1970; NaN where nothing is dated. */
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
  /** Statements it rests on. */
  readonly statements: number;
  readonly levels: Levels;
  /**
   * Weights where the tally holds their roots: two statements together weigh the geometric mean of their weights, so
   * that a one-mode network under a kernel is the product of sums of roots, and averages need the weights themselves.
   */
  readonly activity?: Tally;
  /** One-mode values that were kept up while the window moved, before they are normalised, and mentions of each row. */
  readonly slid?: {readonly values: (aggregate: Aggregate) => Float64Array | undefined; readonly totals: Float64Array};
  /** One-mode values of a gaussian, not normalised, that were taken from those at knots in time around its centre. */
  readonly between?: () => Float64Array;
  /** Unweighted counts of the whole range, which DNA 3.1 averages kernels by. */
  readonly dnaCounts?: Tally;
}

/** The values of a network, row by row: counts aggregated over levels, then normalised. */
export function valuesOf(counted: Counted, settings: ResolvedSettings): Float64Array {
  const {normalize, aggregate} = settings;
  if (counted.between) return counted.between();
  const slid = normalize === "none" || normalize === "average" ? counted.slid?.values(aggregate) : undefined;
  if (slid) return normalize === "none" ? slid : byMeanActivity(slid, counted.slid?.totals ?? new Float64Array(0));
  const {tally, levels, activity, dnaCounts} = counted;
  if (settings.as === "dna-3.1" && settings.kernel !== "none") {
    const values = dnaSmoothed(tally, levels, settings);
    return dnaCounts ? dnaKernelAverage(values, dnaCounts) : values;
  }
  if (!activity) return aggregated(tally, levels, settings);
  return average(aggregated(tally, levels, {...settings, normalize: "none"}), activity);
}

/** The statements that settings count, with their levels. */
export function selected(frame: Frame, settings: ResolvedSettings): Selection {
  const {mode, aggregate, qualifier, normalize, kernel, as} = settings;
  const qualified = aggregate !== "ignore";
  const dividesByLevel = normalizations[normalize].byLevel === true || (normalize === "average" && kernel !== "none");
  const counted = qualified || (as === "dna-3.1" && dividesByLevel);
  const selection = select(frame, {
    ...settings,
    qualifier: counted ? qualifier : "none",
    qualified,
    ...(qualified && {questions: "leave"}),
    known: mode === "events" ? "neither" : "both",
  });
  const found = counted && !qualified ? withLevels(selection, withUnknown(selection.levels, selection.original)) : selection;
  return mode === "events" ? found : {...found, notes: [...found.notes, ...restingOnReports(frame, found)]};
}

/** What will be asked of slices. */
export interface Asked {
  /** What values will be of; default the aggregate of the settings. */
  readonly aggregates?: readonly Aggregate[];
  /** Whether values may be taken between knots in time, where those near 0 are right to 10^−13 of the largest only. Default false. */
  readonly knots?: boolean;
}

/** One without a window, else one a window, in order of time. What it holds is valid until the next is asked for. */
export function countedSlices(frame: Frame, selection: Selection, settings: ResolvedSettings, asked: Asked = {}): Iterable<Counted> {
  if (settings.kernel !== "none") return smoothed(frame, selection, settings, asked);
  const {aggregates = [settings.aggregate]} = asked;
  if (!settings.window) return [whole(frame, selection, settings)];
  const grid = gridOf(selection, settings.isolates);
  const timeline = timelineOf(frame, selection, settings);
  const windows = windowsOf(timeline, settings.window, settings.as);
  const mentions = windows.reduce((sum, {lo, hi}) => sum + hi - lo, 0) / windows.length;
  const sliding = settings.mode === "one" && !settings.as ? slidingOf(grid, selection.levels, {aggregates, mentions}) : undefined;
  const parts = {grid, timeline, windows, levels: selection.levels, isolates: settings.isolates};
  return sliding ? slid(parts, sliding) : windowed(parts);
}

function whole(frame: Frame, selection: Selection, settings: ResolvedSettings): Counted {
  const grid = gridOf(selection, settings.isolates);
  const tally = emptyTally(grid);
  add(tally, grid, [0, grid.cell.length], 1);
  const {start, stop} = rangeOf(frame, settings);
  const span = {start, mid: Math.floor((start + stop) / 2), stop, statements: selection.filtered.length};
  return {...span, rows: grid.rows, columns: grid.columns, tally, levels: selection.levels};
}

interface Windowed {
  readonly grid: Grid;
  readonly timeline: Timeline;
  readonly windows: readonly Window[];
  readonly levels: Levels;
  readonly isolates: boolean;
}

/**
 * A window with few mentions is counted by itself. For fuller ones there is one tally, to which is added what has
 * entered since, and from which is taken what has left.
 */
function* windowed({grid, timeline, windows, levels, isolates}: Windowed): Generator<Counted> {
  const tally = emptyTally(grid);
  let [from, to] = [timeline.from, timeline.from];
  for (const {lo, hi, ...span} of windows) {
    const counted = {...span, statements: statementsIn(timeline, lo, hi), levels};
    if (!isolates && (hi - lo) * 2 < tally.cells.length) {
      yield {...counted, ...narrowedMentions(grid, [lo, hi])};
      continue;
    }
    add(tally, grid, [Math.max(to, lo), hi], 1);
    add(tally, grid, [from, Math.min(lo, to)], -1);
    [from, to] = [lo, hi];
    yield {...counted, ...(isolates ? {rows: grid.rows, columns: grid.columns, tally} : narrowed(tally, grid))};
  }
}

/** The same by values that are kept up; the tally is made only where it is asked for. */
function* slid({grid, timeline, windows, levels, isolates}: Windowed, sliding: Sliding): Generator<Counted> {
  for (const {lo, hi, ...span} of windows) {
    sliding.moveTo([lo, hi]);
    const present = placesWhere(sliding.totals, isolates);
    const part = once(() => (isolates ? wholePart(grid, [lo, hi]) : narrowedMentions(grid, [lo, hi])));
    yield {
      ...{...span, statements: statementsIn(timeline, lo, hi), levels},
      rows: isolates ? grid.rows : grid.rows.filter((_, row) => sliding.totals[row] > 0),
      get columns() {
        return part().columns;
      },
      get tally() {
        return part().tally;
      },
      slid: {values: (aggregate) => sliding.values(aggregate, present), totals: taken(sliding.totals, present)},
    };
  }
}

function once<Value>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}

function wholePart(grid: Grid, bounds: readonly [number, number]): Part {
  const tally = emptyTally(grid);
  add(tally, grid, bounds, 1);
  return {rows: grid.rows, columns: grid.columns, tally};
}

function taken(totals: Float64Array, rows: Int32Array): Float64Array {
  const out = new Float64Array(rows.length);
  for (let i = 0; i < rows.length; ++i) out[i] = totals[rows[i]];
  return out;
}

function placesWhere(totals: Float64Array, all: boolean): Int32Array {
  let size = 0;
  const places = new Int32Array(totals.length);
  for (let row = 0; row < totals.length; ++row) if (all || totals[row] > 0) places[size++] = row;
  return places.subarray(0, size);
}

function statementsIn({statement, from}: Timeline, lo: number, hi: number): number {
  return lo < hi ? statement[hi - 1 - from] - statement[lo - from] + 1 : 0;
}

function* smoothed(frame: Frame, selection: Selection, settings: ResolvedSettings, {knots = false}: Asked): Generator<Counted> {
  const dna = settings.as === "dna-3.1";
  const relevelled = dna && selection.levels.kind !== "none" ? withLevels(selection, dnaKernelLevels(selection.levels, selection.mentions)) : selection;
  const grid = gridOf(relevelled, settings.isolates);
  const timeline = timelineOf(frame, selection, settings);
  const counts = dna && settings.normalize === "average" ? countsOf(grid) : undefined;
  const averaged = !dna && settings.normalize === "average";
  const moments = momentsOf(timeline);
  const {levels} = relevelled;
  const between = knots ? betweenKnotsOf({grid, timeline, moments, levels}, settings) : undefined;
  const weighted = once(() => weighing(grid, timeline.from, moments));
  let next = 0;
  for (const smoothing of smoothings(timeline, moments, settings)) {
    const {start, mid, stop} = smoothing;
    const centre = next++;
    const tally = once(() => weighted()(smoothing, settings.mode === "one" ? "root" : "plain"));
    yield {
      ...{start, mid, stop, rows: grid.rows, columns: grid.columns, levels},
      statements: dna ? 0 : statementsWeighing(timeline.statement, moments, smoothing),
      get tally() {
        return tally();
      },
      ...(between ? {between: () => between(centre)} : {}),
      ...(averaged ? {activity: weighted()(smoothing, "plain")} : {}),
      ...(counts ? {dnaCounts: counts} : {}),
    };
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

/** How many statements weigh anything. */
function statementsWeighing(statement: Int32Array, {starts}: Moments, {lo, hi, weights}: Smoothing): number {
  let count = 0;
  for (let k = lo; k < hi; ++k) if (weights[k] > 0) count += statement[starts[k + 1] - 1] - statement[starts[k]] + 1;
  return count;
}
