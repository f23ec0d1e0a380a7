import fc from "fast-check";
import {expect, test} from "vitest";
import {product, sumsOfMinima, type Block} from "../../src/product/product.ts";
import {wholeProduct} from "../../src/product/whole-product.ts";
import {onRandomDebates} from "../debates.ts";

/** Blocks of up to 130 rows, nearly empty to full. */
const blocks = fc
  .record({rows: fc.integer({min: 0, max: 130}), width: fc.integer({min: 1, max: 9}), every: fc.integer({min: 1, max: 12}), seed: fc.nat(99)})
  .map(({rows, width, every, seed}): Block => {
    const value = (at: number) => Math.imul(at + seed, 0x9e3779b1) >>> 8;
    return {rows, width, cells: Float64Array.from({length: rows * width}, (_, at) => (value(at) % every === 0 ? 1 + (value(at) % 5) : 0))};
  });

const row = ({width, cells}: Block, i: number) => cells.slice(i * width, (i + 1) * width);

test("the product of a table with itself is that of every two rows, sparse or dense, and its diagonal is 0", () => {
  onRandomDebates(
    fc.property(blocks, (block) => {
      expect(product(block, block)).toEqual(slow(block, (x, y) => x * y));
    }),
    100,
  );
});

test("tables of fractions, of large numbers and of both signs give the same as row by row", () => {
  for (const [of, factor] of [
    ["fractions", 0.5],
    ["large numbers", 40_000],
    ["sums beyond 32 bits", 32_000],
    ["both signs", -3],
  ] as const) {
    const block = {rows: 7, width: 5, cells: Float64Array.from({length: 35}, (_, at) => ((at * 7) % 11) * factor + (at % 2))};
    expect(product(block, block), of).toEqual(slow(block, (x, y) => x * y));
  }
});

test("different tables whose product is symmetric give it too", () => {
  const block = {rows: 9, width: 4, cells: Float64Array.from({length: 36}, (_, at) => (at * 5) % 7)};
  const twice = {...block, cells: block.cells.map((value) => 2 * value)};
  expect(product(twice, block)).toEqual(product(block, block).map((value) => 2 * value));
});

test("counts are multiplied by the kernel, and what it cannot hold is left to others", () => {
  const block = {rows: 2, width: 2, cells: Float64Array.of(1, 2, 3, 4)};
  expect(wholeProduct(block, block)?.sums[1]).toBe(11);
  for (const value of [0.5, 40_000, NaN, Infinity]) expect(wholeProduct({...block, cells: Float64Array.of(1, 2, 3, value)}, block)).toBeUndefined();
  const large = {rows: 1, width: 40_000, cells: new Float64Array(40_000).fill(300)};
  expect(wholeProduct(large, large)).toBeUndefined();
});

test("asked for, the diagonal is computed", () => {
  const block = {rows: 2, width: 2, cells: Float64Array.of(1, 2, 3, 4)};
  expect(Array.from(product(block, block, "computed"))).toEqual([5, 11, 11, 25]);
});

test("sums of minima are those of every two rows", () => {
  onRandomDebates(
    fc.property(blocks, (block) => {
      expect(sumsOfMinima(block)).toEqual(slow(block, Math.min));
    }),
    100,
  );
});

function slow(block: Block, combine: (x: number, y: number) => number): Float64Array {
  const {rows} = block;
  return Float64Array.from({length: rows * rows}, (_, at) => {
    const [i, j] = [Math.floor(at / rows), at % rows];
    return i === j ? 0 : row(block, i).reduce((sum, x, c) => sum + combine(x, row(block, j)[c]), 0);
  });
}
