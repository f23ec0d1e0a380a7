import {realProduct} from "./real-product.ts";
import {squareOf, unfolded, type Square} from "./square.ts";
import {wholeProduct} from "./whole-product.ts";

/** A table of numbers, row by row. */
export interface Block {
  readonly rows: number;
  readonly width: number;
  readonly cells: Float64Array;
}

/** Tables whose product `left · rightᵀ` is symmetric. */
export interface Factors {
  readonly left: Block;
  readonly right: Block;
}

/**
 * `left · rightᵀ` for factors whose product is symmetric: a square, row by row.
 *
 * Only half of it is computed, and copied; the diagonal is 0 unless asked for. Sparse tables (as those of short
 * windows are) go column by column over what is there, dense ones of counts by instructions for eight products at a
 * time, other dense ones two products at a time.
 */
export function product(left: Block, right: Block, diagonal: "zero" | "computed" = "zero"): Float64Array {
  const dense = denseHalf(left, right);
  const values = dense ? unfolded(new Float64Array(left.rows * left.rows), left.rows, dense) : mirrored(overColumns(left, right), left.rows);
  if (diagonal === "computed") onDiagonal(values, left, right);
  return values;
}

/** The same, its upper half only. */
export function upperHalf(left: Block, right: Block): Square {
  return denseHalf(left, right) ?? squareOf(overColumns(left, right), left.rows);
}

/** Undefined for tables that are better gone through column by column. */
function denseHalf(left: Block, right: Block): Square | undefined {
  const share = filledShare(left);
  const meetings = share * (left === right ? share : filledShare(right));
  return (meetings * wholeGain >= 1 ? wholeProduct(left, right) : undefined) ?? (meetings * realGain >= 1 ? realProduct(left, right) : undefined);
}

/** Sum over columns of the smaller of each two rows' values: a square, symmetric, its diagonal 0. */
export function sumsOfMinima(block: Block): Float64Array {
  const values = new Float64Array(block.rows * block.rows);
  const {starts, places, cells} = columnsOf(block);
  for (let c = 0; c < block.width; ++c) {
    for (let p = starts[c]; p < starts[c + 1]; ++p) {
      const base = places[p] * block.rows;
      const x = cells[p];
      for (let q = p + 1; q < starts[c + 1]; ++q) values[base + places[q]] += x < cells[q] ? x : cells[q];
    }
  }
  return mirrored(values, block.rows);
}

/** The values other than 0 of column c, top down: `places` and `cells` from `starts[c]` up to `starts[c + 1]`. */
interface Columns {
  readonly starts: Int32Array;
  readonly places: Int32Array;
  readonly cells: Float64Array;
}

function columnsOf({rows, width, cells}: Block): Columns {
  const starts = new Int32Array(width + 1);
  for (let i = 0, at = 0; i < rows; ++i) for (let c = 1; c <= width; ++c, ++at) if (cells[at] !== 0) ++starts[c];
  for (let c = 0; c < width; ++c) starts[c + 1] += starts[c];
  const places = new Int32Array(starts[width]);
  const values = new Float64Array(starts[width]);
  const next = starts.slice();
  for (let i = 0, at = 0; i < rows; ++i) {
    for (let c = 0; c < width; ++c, ++at) {
      if (cells[at] === 0) continue;
      const to = next[c]++;
      places[to] = i;
      values[to] = cells[at];
    }
  }
  return {starts, places, cells: values};
}

/** How many products of real numbers by the kernel, and how many of whole ones, were measured to take the time of one scattered over columns. */
const realGain = 45;
const wholeGain = 80;

/** Of large tables some 3,000 cells are looked at, an odd number apart. */
function filledShare({cells}: Block): number {
  const pace = cells.length > 50_000 ? Math.floor(cells.length / 3000) | 1 : 1;
  let [count, seen] = [0, 0];
  for (let at = 0; at < cells.length; at += pace, ++seen) if (cells[at] !== 0) ++count;
  return count / Math.max(1, seen);
}

function overColumns(left: Block, right: Block): Float64Array {
  const {rows, width} = left;
  const values = new Float64Array(rows * rows);
  const here = columnsOf(left);
  const there = left === right ? here : columnsOf(right);
  for (let c = 0; c < width; ++c) {
    const end = there.starts[c + 1];
    let above = there.starts[c];
    for (let p = here.starts[c]; p < here.starts[c + 1]; ++p) {
      const i = here.places[p];
      const z = here.cells[p];
      while (above < end && there.places[above] <= i) ++above;
      for (let q = above; q < end; ++q) values[i * rows + there.places[q]] += z * there.cells[q];
    }
  }
  return values;
}

function onDiagonal(values: Float64Array, left: Block, right: Block): void {
  for (let i = 0; i < left.rows; ++i) {
    for (let c = i * left.width; c < (i + 1) * left.width; ++c) values[i * left.rows + i] += left.cells[c] * right.cells[c];
  }
}

/** The lower half filled from the upper. */
function mirrored(values: Float64Array, size: number): Float64Array {
  return unfolded(values, size, squareOf(values, size));
}
