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
 * time, other dense ones by tiles of registers.
 */
export function product(left: Block, right: Block, diagonal: "zero" | "computed" = "zero"): Float64Array {
  const values = new Float64Array(left.rows * left.rows);
  const share = filledShare(left);
  const meetings = share * (left === right ? share : filledShare(right));
  if (meetings * wholeGain < 1 || !inWhole(values, left, right)) {
    if (meetings * tileGain < 1) overColumns(values, left, right);
    else byTiles(values, left, right);
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

/** How many products by tiles, and how many in whole numbers, were measured to take the time of one scattered over columns. */
const tileGain = 6;
const wholeGain = 25;

function filledShare({cells}: Block): number {
  let count = 0;
  for (let at = 0; at < cells.length; ++at) if (cells[at] !== 0) ++count;
  return count / Math.max(1, cells.length);
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

/** Rows of a tile, and rows of `right` that stay in the second-level cache while the left ones pass by. */
const tile = 3;
const blockRows = 48;

function byTiles(values: Float64Array, left: Block, right: Block): void {
  const z = padded(left);
  const x = left === right ? z : padded(right);
  const size = left.rows;
  for (let block = 0; block < size; block += blockRows) {
    const end = Math.min(block + blockRows, size);
    for (let i = 0; i < end; i += tile) {
      const sums = strip(z, i, {x, from: Math.max(block, i), to: end, width: left.width});
      place(values, sums, {size, i, from: Math.max(block, i)});
    }
  }
}

/** Room for the sums of one strip: `tile` rows by at most a block of columns, column by column. */
const stripSums = new Float64Array((blockRows + tile) * tile);

interface Strip {
  readonly x: Float64Array;
  readonly from: number;
  readonly to: number;
  readonly width: number;
}

function strip(z: Float64Array, i: number, {x, from, to, width}: Strip): Float64Array {
  const z0 = i * width;
  const z1 = z0 + width;
  const z2 = z1 + width;
  for (let j = from, at = 0; j < to; j += tile, at += 9) {
    const x0 = j * width;
    const x1 = x0 + width;
    const x2 = x1 + width;
    let s00 = 0,
      s01 = 0,
      s02 = 0,
      s10 = 0,
      s11 = 0,
      s12 = 0,
      s20 = 0,
      s21 = 0,
      s22 = 0;
    for (let c = 0; c < width; ++c) {
      const a = z[z0 + c],
        b = z[z1 + c],
        d = z[z2 + c];
      const e = x[x0 + c],
        f = x[x1 + c],
        g = x[x2 + c];
      s00 += a * e;
      s01 += a * f;
      s02 += a * g;
      s10 += b * e;
      s11 += b * f;
      s12 += b * g;
      s20 += d * e;
      s21 += d * f;
      s22 += d * g;
    }
    stripSums[at] = s00;
    stripSums[at + 1] = s01;
    stripSums[at + 2] = s02;
    stripSums[at + 3] = s10;
    stripSums[at + 4] = s11;
    stripSums[at + 5] = s12;
    stripSums[at + 6] = s20;
    stripSums[at + 7] = s21;
    stripSums[at + 8] = s22;
  }
  return stripSums.subarray(0, Math.ceil((to - from) / tile) * 9);
}

function place(values: Float64Array, sums: Float64Array, {size, i, from}: {size: number; i: number; from: number}): void {
  for (let at = 0; at < sums.length; ++at) {
    const row = i + Math.floor((at % 9) / tile);
    const column = from + Math.floor(at / 9) * tile + (at % tile);
    if (row < size && column < size && column > row) values[row * size + column] = sums[at];
  }
}

/** With rows of 0 to a whole number of tiles. */
function padded({rows, width, cells}: Block): Float64Array {
  const whole = new Float64Array((Math.ceil(rows / tile) * tile + tile) * width);
  whole.set(cells);
  return whole;
}

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
