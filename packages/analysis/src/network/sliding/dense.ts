import {assembled, grownTo, type AssemblyMemory} from "../../assembly.ts";
import type {Grid} from "../tally.ts";
import {among} from "./among.ts";
import type {Kept, Sliding} from "./sliding.ts";
import {slidingWasm} from "./sliding-wasm.ts";

/** The program `sliding.wat`. */
interface SlidingKernel {
  readonly memory: AssemblyMemory;
  /** Adds (1) or takes away (−1) the mentions from `from` up to `to`. */
  readonly move: (from: number, to: number, by: 1 | -1) => void;
}

/** Four times the product of two such totals is a whole number of 32 bits. */
const mostMentions = 23_170;

/**
 * The sums kept up column by column: a mention adds the counts of all rows in its column, four at a time, whoever is there.
 *
 * Undefined where there is no WebAssembly with SIMD, where it would take too much memory, or where a sum could leave 32
 * bits. Sums are of halves: two at most when a mention of a pair meets one of the other as it enters, and two when it
 * leaves, so that no row may have more than 23,170 mentions.
 */
export function denseSliding(grid: Grid, kept: readonly Kept[]): Sliding | undefined {
  const kernel = assembled(slidingWasm) as SlidingKernel | undefined;
  const layout = layoutOf(grid, kept.length);
  if (!kernel || mostOfARow(grid) > mostMentions || !grownTo(kernel.memory, layout.end)) return undefined;
  const {changing, sums} = laidOut(kernel.memory.buffer, layout, {grid, kept});
  const totals = new Float64Array(grid.rows.length);
  let [from, to] = [0, 0];
  const moveTo = ([lo, hi]: readonly [number, number]) => {
    if (lo >= to) {
      if (to > from) changing.fill(0);
      [from, to] = [lo, lo];
    }
    kernel.move(from, lo, -1);
    kernel.move(to, hi, 1);
    [from, to] = [lo, Math.max(to, hi)];
    totals.set(changing.subarray(0, totals.length));
  };
  const values: Sliding["values"] = (aggregate, rows) => {
    const i = kept.findIndex((one) => one.aggregate === aggregate);
    return i < 0 ? undefined : among(sums[i], layout.length, {rows, scale: 1 / 2});
  };
  return {moveTo, totals, values};
}

/** Where things lie in the memory, in bytes; what changes begins with the totals. */
interface Layout {
  /** Places of a row of counts or sums: the rows of the grid, and more up to a multiple of four. */
  readonly length: number;
  readonly cells: number;
  readonly tables: number;
  readonly totals: number;
  readonly counts: number;
  readonly sums: number;
  readonly end: number;
}

const headerBytes = 64;

function layoutOf({rows, columns, levels, cell}: Grid, aggregates: number): Layout {
  const length = Math.ceil(rows.length / 4) * 4;
  const cells = headerBytes;
  const tables = cells + cell.length * 4;
  const totals = tables + aggregates * levels * levels * 4;
  const counts = totals + length * 4;
  const sums = counts + columns.length * levels * length * 4;
  return {length, cells, tables, totals, counts, sums, end: sums + aggregates * rows.length * length * 4};
}

/** Writes down what stays, in the order in which the program reads its header, and shows what will change. */
function laidOut(buffer: ArrayBuffer, {length, cells, tables, totals, counts, sums, end}: Layout, {grid, kept}: {grid: Grid; kept: readonly Kept[]}) {
  const {rows, columns, levels, cell} = grid;
  const square = rows.length * length;
  const header = [cells, tables, totals, counts, sums, columns.length * levels, levels, length * 4, kept.length, square * 4];
  new Int32Array(buffer, 0, header.length).set(header);
  new Int32Array(buffer, cells, cell.length).set(cell);
  const size = levels * levels;
  for (const [i, {table}] of kept.entries()) new Int32Array(buffer, tables + i * size * 4, size).set(table.map((weight) => 2 * weight));
  return {
    changing: new Int32Array(buffer, totals, (end - totals) / 4),
    sums: kept.map((_, i) => new Int32Array(buffer, sums + i * square * 4, square)),
  };
}

function mostOfARow({rows, columns, levels, cell}: Grid): number {
  const width = columns.length * levels;
  const totals = new Int32Array(rows.length);
  for (let m = 0; m < cell.length; ++m) ++totals[(cell[m] / width) | 0];
  return totals.reduce((most, total) => Math.max(most, total), 0);
}
