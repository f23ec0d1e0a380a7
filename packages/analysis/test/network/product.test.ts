import fc from "fast-check";
import {expect, test} from "vitest";
import {product, sumsOfMinima, type Block} from "../../src/network/product.ts";
import {onRandomDebates} from "../debates.ts";

/** Blocks of up to 130 rows, nearly empty to full. */
const blocks = fc.record({rows: fc.integer({min: 0, max: 130}), width: fc.integer({min: 1, max: 9}), every: fc.integer({min: 1, max: 12}), seed: fc.nat(99)}).map(({rows, width, every, seed}): Block => {
  const value = (at: number) => Math.imul(at + seed, 0x9e3779b1) >>> 8;
  return {rows, width, cells: Float64Array.from({length: rows * width}, (_, at) => (value(at) % every === 0 ? 1 + (value(at) % 5) : 0))};
});

const row = ({width, cells}: Block, i: number) => cells.slice(i * width, (i + 1) * width);

test("the product of a table with itself is that of every two rows, sparse or dense, and its diagonal is 0", () => {
  onRandomDebates(fc.property(blocks, (block) => void expect(product(block, block)).toEqual(slow(block, (x, y) => x * y))), 100);
});

test("asked for, the diagonal is computed", () => {
  const block = {rows: 2, width: 2, cells: Float64Array.of(1, 2, 3, 4)};
  expect(Array.from(product(block, block, "computed"))).toEqual([5, 11, 11, 25]);
});

test("sums of minima are those of every two rows", () => {
  onRandomDebates(fc.property(blocks, (block) => void expect(sumsOfMinima(block)).toEqual(slow(block, Math.min))), 100);
});

function slow(block: Block, combine: (x: number, y: number) => number): Float64Array {
  const {rows} = block;
  return Float64Array.from({length: rows * rows}, (_, at) => {
    const [i, j] = [Math.floor(at / rows), at % rows];
    return i === j ? 0 : row(block, i).reduce((sum, x, c) => sum + combine(x, row(block, j)[c]), 0);
  });
}
