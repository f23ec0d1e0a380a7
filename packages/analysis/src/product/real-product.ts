import type {Block} from "./product.ts";
import {grownTo} from "../assembly.ts";
import {productKernel} from "./product-kernel.ts";
import {squareOf, type Square} from "./square.ts";
import {fours} from "./whole-product.ts";

/**
 * `left · rightᵀ` above the diagonal, two products an instruction. Each sum is taken from the first column to the last, so
 * that the bits are those of the plain way on every machine.
 *
 * Undefined for tables without columns, and where the machine (or a page's content security policy, without
 * 'wasm-unsafe-eval') has no WebAssembly with SIMD, or too little memory for it.
 */
export function realProduct(left: Block, right: Block): Square | undefined {
  const kernel = left.width > 0 ? productKernel() : undefined;
  if (!kernel) return undefined;
  const {memory} = kernel;
  const rows = fours(left.rows);
  const table = rows * left.width;
  if (!grownTo(memory, (2 * table + rows * rows) * 8)) return undefined;
  inPanels(left, new Float64Array(memory.buffer, 0, table));
  if (right !== left) inPanels(right, new Float64Array(memory.buffer, table * 8, table));
  kernel.realProduct(0, right === left ? 0 : table * 8, 2 * table * 8, rows, left.width);
  return squareOf(new Float64Array(memory.buffer, 2 * table * 8, rows * rows), rows);
}

/** Four rows a panel, column by column; rows that are wanting are 0. */
function inPanels({rows, width, cells}: Block, into: Float64Array): void {
  const whole = rows - (rows % 4);
  let to = 0;
  for (let i = 0; i < whole; i += 4) {
    const [a, b, c, d] = [i * width, (i + 1) * width, (i + 2) * width, (i + 3) * width];
    for (let at = 0; at < width; ++at, to += 4) {
      into[to] = cells[a + at];
      into[to + 1] = cells[b + at];
      into[to + 2] = cells[c + at];
      into[to + 3] = cells[d + at];
    }
  }
  into.fill(0, to);
  for (let i = whole; i < rows; ++i) for (let at = 0; at < width; ++at) into[to + 4 * at + (i - whole)] = cells[i * width + at];
}
