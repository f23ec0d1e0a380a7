import type {Block} from "./product.ts";
import {grownTo, productKernel} from "./product-kernel.ts";
import {fours} from "./whole-product.ts";

/**
 * `left · rightᵀ` above the diagonal into `values`, a square row by row. Each sum is that of the even columns and that of
 * the odd ones, added at the end, with the kernel as without it: the same bits on every machine.
 */
export function realProduct(values: Float64Array, left: Block, right: Block): void {
  if (!byKernel(values, left, right)) plainly(values, left, right);
}

/** Rows of `right` that stay in the second-level cache while the left ones pass by. */
const blockRows = 32;

function byKernel(values: Float64Array, left: Block, right: Block): boolean {
  const kernel = productKernel();
  if (!kernel) return false;
  const {memory} = kernel;
  const [size, rows, stride] = [left.rows, fours(left.rows), Math.ceil(left.width / 2) * 16];
  const table = rows * stride;
  if (!grownTo(memory, 2 * table + rows * rows * 8)) return false;
  write(left, new Float64Array(memory.buffer, 0, table / 8), stride / 8);
  if (right !== left) write(right, new Float64Array(memory.buffer, table, table / 8), stride / 8);
  const other = right === left ? 0 : table;
  for (let from = 0; from < rows; from += blockRows) kernel.realProduct(0, other, 2 * table, rows, stride, from, Math.min(rows, from + blockRows));
  const sums = new Float64Array(memory.buffer, 2 * table, rows * rows);
  for (let i = 0; i < size; ++i) values.set(sums.subarray(i * rows + i + 1, i * rows + size), i * size + i + 1);
  return true;
}

function write({rows, width, cells}: Block, into: Float64Array, stride: number): void {
  if (stride === width) {
    into.set(cells);
    into.fill(0, rows * width);
    return;
  }
  into.fill(0);
  for (let i = 0; i < rows; ++i) into.set(cells.subarray(i * width, (i + 1) * width), i * stride);
}

function plainly(values: Float64Array, {rows, width, cells: z}: Block, {cells: x}: Block): void {
  for (let i = 0; i < rows; ++i) {
    for (let j = i + 1; j < rows; ++j) {
      let [even, odd] = [0, 0];
      for (let c = 0; c < width; c += 2) {
        even += z[i * width + c] * x[j * width + c];
        if (c + 1 < width) odd += z[i * width + c + 1] * x[j * width + c + 1];
      }
      values[i * rows + j] = even + odd;
    }
  }
}
