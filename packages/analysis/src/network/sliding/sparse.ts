import type {Grid} from "../tally.ts";
import {among} from "./among.ts";
import type {Kept, Sliding} from "./sliding.ts";

/** The sums kept up over what is there: a mention visits the rows that have mentions in its column. */
export function sparseSliding(grid: Grid, kept: readonly Kept[]): Sliding {
  const state = emptyState(grid);
  const summed = kept.map((one) => ({...one, sums: new Float64Array(grid.rows.length ** 2)}));
  let [from, to] = [0, 0];
  const moveTo = ([lo, hi]: readonly [number, number]) => {
    if (lo >= to) {
      if (to > from) clear(state, summed);
      [from, to] = [lo, lo];
    }
    for (; from < lo; ++from) change(state, summed, grid.cell[from], -1);
    for (; to < hi; ++to) change(state, summed, grid.cell[to], 1);
  };
  const values: Sliding["values"] = (aggregate, rows) => {
    const found = summed.find((one) => one.aggregate === aggregate);
    return found && among(found.sums, grid.rows.length, {rows, scale: 1});
  };
  return {moveTo, totals: state.totals, values};
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

interface Summed extends Kept {
  /** Row i, column j: what mentions of i added when they met those of j. With column i of row j it is the value of the pair. */
  readonly sums: Float64Array;
}

function clear({sizes, places, totals}: State, summed: readonly Summed[]): void {
  sizes.fill(0);
  places.fill(0);
  totals.fill(0);
  for (const {sums} of summed) sums.fill(0);
}

/** Adds or takes away one mention. */
function change(state: State, summed: readonly Summed[], cell: number, by: 1 | -1): void {
  const {rows, levels, sizes} = state;
  const level = cell % levels;
  const place = (cell - level) / levels;
  const columns = sizes.length / levels;
  const column = place % columns;
  const row = (place - column) / columns;
  const slot = column * levels + level;
  if (by < 0) leave(state, row, slot);
  for (const {table, sums} of summed) {
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
