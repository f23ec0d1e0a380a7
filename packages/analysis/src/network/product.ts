import {realProduct} from "./real-product.ts";
import {fours, wholeProduct} from "./whole-product.ts";

/** A table of numbers, row by row. */
export interface Block {
  readonly rows: number;
  readonly width: number;
  readonly cells: Float64Array;
}

/**
 * `left · rightᵀ` for factors whose product is symmetric: a square, row by row.
 *
 * Only half of it is computed, and copied; the diagonal is 0 unless asked for. Sparse tables (as those of short
 * windows are) go column by column over what is there, dense ones of counts by instructions for eight products at a
 * time, other dense ones two products at a time.
 */
export function product(left: Block, right: Block, diagonal: "zero" | "computed" = "zero"): Float64Array {
  const values = new Float64Array(left.rows * left.rows);
  const share = filledShare(left);
  const meetings = share * (left === right ? share : filledShare(right));
  if (meetings * wholeGain < 1 || !inWhole(values, left, right)) {
    if (meetings * realGain < 1) overColumns(values, left, right);
    else realProduct(values, left, right);
  }
  if (diagonal === "computed") onDiagonal(values, left, right);
  return mirrored(values, left.rows);
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
  const found: number[] = [];
  for (let i = 0, at = 0; i < rows; ++i) {
    for (let c = 1; c <= width; ++c, ++at) {
      if (cells[at] === 0) continue;
      ++starts[c];
      found.push(at);
    }
  }
  for (let c = 0; c < width; ++c) starts[c + 1] += starts[c];
  const places = new Int32Array(found.length);
  const values = new Float64Array(found.length);
  const next = starts.slice();
  for (const at of found) {
    const row = Math.floor(at / width);
    const to = next[at - row * width]++;
    places[to] = row;
    values[to] = cells[at];
  }
  return {starts, places, cells: values};
}

/** How many products of real numbers by the kernel, and how many of whole ones, were measured to take the time of one scattered over columns. */
const realGain = 12;
const wholeGain = 25;

/** Of large tables each 17th cell is looked at. */
function filledShare({cells}: Block): number {
  const pace = cells.length > 50_000 ? 17 : 1;
  let [count, seen] = [0, 0];
  for (let at = 0; at < cells.length; at += pace, ++seen) if (cells[at] !== 0) ++count;
  return count / Math.max(1, seen);
}

function overColumns(values: Float64Array, left: Block, right: Block): void {
  const {rows, width} = left;
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
}

/** Whether the product could be taken in whole numbers. */
function inWhole(values: Float64Array, left: Block, right: Block): boolean {
  const sums = wholeProduct(left, right);
  if (!sums) return false;
  const [size, length] = [left.rows, fours(left.rows)];
  for (let i = 0; i < size; ++i) for (let j = i + 1; j < size; ++j) values[i * size + j] = sums[i * length + j];
  return true;
}

/** Side of the squares that stay in the cache. */
const blockRows = 48;

function onDiagonal(values: Float64Array, left: Block, right: Block): void {
  for (let i = 0; i < left.rows; ++i) {
    for (let c = i * left.width; c < (i + 1) * left.width; ++c) values[i * left.rows + i] += left.cells[c] * right.cells[c];
  }
}

/** The lower half filled from the upper, in squares that stay in the cache. */
function mirrored(values: Float64Array, size: number): Float64Array {
  for (let top = 0; top < size; top += blockRows) {
    for (let left = top; left < size; left += blockRows) {
      const [bottom, right] = [Math.min(top + blockRows, size), Math.min(left + blockRows, size)];
      for (let i = top; i < bottom; ++i) for (let j = Math.max(left, i + 1); j < right; ++j) values[j * size + i] = values[i * size + j];
    }
  }
  return values;
}
