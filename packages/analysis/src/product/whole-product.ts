import type {Block} from "./product.ts";
import {grownTo} from "../assembly.ts";
import {productKernel} from "./product-kernel.ts";
import {squareOf, type Square} from "./square.ts";

/**
 * `left · rightᵀ` above the diagonal, for tables of small whole numbers: the sums are those of every other way, since
 * whole numbers have no rounding, some ten times as fast.
 *
 * Undefined where it cannot be done exactly: a value is a fraction or beyond 16 bits, a sum could leave 32 bits, or the
 * machine (or a page's content security policy, without 'wasm-unsafe-eval') has no WebAssembly with SIMD.
 */
export function wholeProduct(left: Block, right: Block): Square | undefined {
  if (!fits(left, right)) return undefined;
  const kernel = productKernel();
  if (!kernel) return undefined;
  const rows = fours(left.rows);
  const stride = Math.ceil(left.width / 8) * 16;
  const table = rows * stride;
  const {memory, product} = kernel;
  const needed = 2 * table + rows * rows * 4;
  if (!grownTo(memory, needed)) return undefined;
  write(left, {into: new Int16Array(memory.buffer, 0, table / 2), stride});
  if (right !== left) write(right, {into: new Int16Array(memory.buffer, table, table / 2), stride});
  product(0, right === left ? 0 : table, 2 * table, rows, stride);
  return squareOf(new Int32Array(memory.buffer, 2 * table, rows * rows), rows);
}

/** The next multiple of 4. */
export function fours(rows: number): number {
  return Math.ceil(rows / 4) * 4;
}

function fits(left: Block, right: Block): boolean {
  const [here, there] = [extent(left), left === right ? undefined : extent(right)];
  const other = there ?? here;
  return here.most <= 32_767 && other.most <= 32_767 && here.most * other.sum < 2 ** 31 && here.sum * other.most < 2 ** 31;
}

/** The largest value, and the largest sum of a row; infinite where a value is not whole. */
function extent({rows, width, cells}: Block): {most: number; sum: number} {
  let [most, sum] = [0, 0];
  for (let i = 0, at = 0; i < rows; ++i) {
    let line = 0;
    for (let c = 0; c < width; ++c, ++at) {
      const value = cells[at] < 0 ? -cells[at] : cells[at];
      if ((value | 0) !== value) return {most: Infinity, sum: Infinity};
      line += value;
      if (value > most) most = value;
    }
    if (line > sum) sum = line;
  }
  return {most, sum};
}

function write({rows, width, cells}: Block, {into, stride}: {into: Int16Array; stride: number}): void {
  into.fill(0);
  for (let i = 0, from = 0; i < rows; ++i) for (let c = 0, to = (i * stride) / 2; c < width; ++c, ++from, ++to) into[to] = cells[from];
}
