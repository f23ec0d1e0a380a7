import type {Moments, Reach} from "../kernel.ts";
import type {Grid, Tally} from "../tally.ts";
import {addingByKernel} from "./by-kernel.ts";
import {addingPlainly} from "./plainly.ts";
import {rowByRow} from "./row-by-row.ts";

/** Which power of its weight a mention counts with: a half, or one. */
export type Power = "root" | "plain";

/** The weights of each cell of the grid at a centre, none of which may begin before the one before it. Filled anew by every call with the same power. */
export type Adding = (reach: Reach, power: Power) => Float64Array;

/**
 * Counts mentions by their weights at one centre after another; `from` is the place of the first dated mention. Sums are in
 * the order of time, the same to the bit with WebAssembly and without.
 */
export function weighing(grid: Grid, from: number, moments: Moments): (reach: Reach, power: Power) => Tally {
  const order = rowByRow(grid, from, moments);
  const size = {cells: grid.rows.length * grid.columns.length * grid.levels, moments: moments.times.length};
  const cellsAt: Adding = addingByKernel(order, size) ?? addingPlainly(order, size);
  const {rows, columns, levels} = grid;
  return (reach, power) => ({rows: rows.length, columns: columns.length, levels, cells: cellsAt(reach, power)});
}
