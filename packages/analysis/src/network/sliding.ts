import {distances} from "./distance.ts";
import type {Levels} from "./levels.ts";
import type {Aggregate} from "./settings.ts";
import type {Grid} from "./tally.ts";

/** Networks of a window that moves: what enters is added, what leaves is taken away. */
export interface Sliding {
  /** Moves the window to the mentions from `lo` up to `hi`, neither of which may fall. */
  readonly moveTo: (bounds: readonly [lo: number, hi: number]) => void;
  /** Mentions of each row of the grid, over all columns and levels. */
  readonly totals: Float64Array;
  /** Among these rows of the grid: row by row, symmetric, the diagonal 0. Undefined for what is not kept up. */
  readonly values: (aggregate: Aggregate, rows: Int32Array) => Float64Array | undefined;
}

/**
 * Keeps up the sums Σ_c Σ_kl w_kl · x_ick · x_jcl of each pair of rows while single mentions come and go: a mention (i, c, k)
 * meets those of the same column and changes only row i. Undefined where that could not be exact: the weights w must be
 * halves, as sums of halves have no rounding; texts in conflict are counted otherwise.
 */
export function slidingOf(grid: Grid, levels: Levels, aggregates: readonly Aggregate[]): Sliding | undefined {
  const tables = aggregates.map((aggregate) => weightsOf(levels, aggregate));
  if (!tables.every((table) => table?.every((weight) => Number.isInteger(weight * 2)))) return undefined;
  const state = emptyState(grid);
  const kept = aggregates.map((aggregate, i) => ({aggregate, table: tables[i]!, sums: new Float64Array(grid.rows.length ** 2)}));
  let [from, to] = [0, 0];
  const moveTo = ([lo, hi]: readonly [number, number]) => {
    if (lo >= to) {
      if (to > from) clear(state, kept);
      [from, to] = [lo, lo];
    }
    for (; from < lo; ++from) change(state, kept, grid.cell[from], -1);
    for (; to < hi; ++to) change(state, kept, grid.cell[to], 1);
  };
  const values = (aggregate: Aggregate, rows: Int32Array) => {
    const sums = kept.find((one) => one.aggregate === aggregate)?.sums;
    return sums && among(sums, grid.rows.length, rows);
  };
  return {moveTo, totals: state.totals, values};
}

/** How much mentions at each two levels count together. */
function weightsOf({kind, count, ...levels}: Levels, aggregate: Aggregate): Float64Array | undefined {
  const apart = kind === "nominal" ? Float64Array.from({length: count * count}, (_, at) => Number(Math.floor(at / count) !== at % count)) : undefined;
  switch (aggregate) {
    case "ignore":
      return new Float64Array(count * count).fill(1);
    case "congruence":
      return (apart ?? distances({kind, count, ...levels}, undefined)).map((distance) => 1 - distance);
    case "conflict":
      return apart ? undefined : distances({kind, count, ...levels}, undefined);
    case "subtract":
      return apart ? undefined : distances({kind, count, ...levels}, undefined).map((distance) => 1 - 2 * distance);
    case "combine":
      return undefined;
  }
}

/** A slot is a column at a level; of each the rows that have mentions there, from slot · rows on, in no order. */
interface State {
  readonly rows: number;
  readonly levels: number;
  readonly present: Int32Array;
  /** How many mentions each of them has. */
  readonly counts: Float64Array;
  /** How many rows there are in each slot. */
  readonly sizes: Int32Array;
  /** Where each row stands in each slot, by slot and row, counted from 1; 0 for nowhere. */
  readonly places: Int32Array;
  readonly totals: Float64Array;
}

function emptyState({rows, columns, levels}: Grid): State {
  const size = rows.length * columns.length * levels;
  return {
    rows: rows.length,
    levels,
    present: new Int32Array(size),
    counts: new Float64Array(size),
    sizes: new Int32Array(columns.length * levels),
    places: new Int32Array(size),
    totals: new Float64Array(rows.length),
  };
}

interface Kept {
  readonly aggregate: Aggregate;
  readonly table: Float64Array;
  /** Row i, column j: what mentions of i added when they met those of j. With column i of row j it is the value of the pair. */
  readonly sums: Float64Array;
}

function clear({sizes, places, totals}: State, kept: readonly Kept[]): void {
  sizes.fill(0);
  places.fill(0);
  totals.fill(0);
  for (const {sums} of kept) sums.fill(0);
}

/** Adds or takes away one mention. */
function change(state: State, kept: readonly Kept[], cell: number, by: 1 | -1): void {
  const {rows, levels, sizes} = state;
  const level = cell % levels;
  const place = (cell - level) / levels;
  const columns = sizes.length / levels;
  const column = place % columns;
  const row = (place - column) / columns;
  const slot = column * levels + level;
  if (by < 0) leave(state, row, slot);
  for (const {table, sums} of kept) {
    for (let other = 0; other < levels; ++other) {
      const weight = table[level * levels + other] * by;
      if (weight !== 0) meet(state, column * levels + other, {sums, into: row * rows, weight});
    }
  }
  if (by > 0) enter(state, row, slot);
}

function meet({rows, present, counts, sizes}: State, slot: number, {sums, into, weight}: {sums: Float64Array; into: number; weight: number}): void {
  const start = slot * rows;
  const end = start + sizes[slot];
  for (let at = start; at < end; ++at) sums[into + present[at]] += weight * counts[at];
}

function enter({rows, present, counts, sizes, places, totals}: State, row: number, slot: number): void {
  const start = slot * rows;
  ++totals[row];
  const place = places[start + row];
  if (place > 0) {
    ++counts[start + place - 1];
    return;
  }
  const at = start + sizes[slot]++;
  present[at] = row;
  counts[at] = 1;
  places[start + row] = sizes[slot];
}

function leave({rows, present, counts, sizes, places, totals}: State, row: number, slot: number): void {
  const start = slot * rows;
  --totals[row];
  const at = start + places[start + row] - 1;
  if (--counts[at] > 0) return;
  const last = start + --sizes[slot];
  present[at] = present[last];
  counts[at] = counts[last];
  places[start + present[at]] = at - start + 1;
  places[start + row] = 0;
}

/** Rows of a block that stay in the cache while columns are read. */
const blockRows = 32;

function among(sums: Float64Array, size: number, rows: Int32Array): Float64Array {
  const order = rows.length;
  const values = new Float64Array(order * order);
  for (let top = 0; top < order; top += blockRows) {
    for (let left = top; left < order; left += blockRows) {
      const [bottom, right] = [Math.min(top + blockRows, order), Math.min(left + blockRows, order)];
      for (let i = top; i < bottom; ++i) {
        const row = rows[i];
        const base = row * size;
        for (let j = Math.max(left, i + 1), down = j * order + i; j < right; ++j, down += order) {
          const other = rows[j];
          const value = sums[base + other] + sums[other * size + row];
          values[i * order + j] = value;
          values[down] = value;
        }
      }
    }
  }
  return values;
}
