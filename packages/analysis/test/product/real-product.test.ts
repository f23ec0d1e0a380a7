import {afterEach, expect, test, vi} from "vitest";
import {product, type Block} from "../../src/product/product.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Sums of roots, as under a kernel: each product is rounded. */
function rootsOf(rows: number, width: number): Block {
  return {rows, width, cells: Float64Array.from({length: rows * width}, (_, at) => Math.sqrt((at * 7919) % 101))};
}

function summedInOrder({rows, width, cells}: Block): Float64Array {
  return Float64Array.from({length: rows * rows}, (_, at) => {
    const [i, j] = [Math.floor(at / rows), at % rows];
    if (i === j) return 0;
    let sum = 0;
    for (let c = 0; c < width; ++c) sum += cells[i * width + c] * cells[j * width + c];
    return sum;
  });
}

test("products of fractions are summed from the first column to the last, to the bit, for any number of rows and columns", () => {
  for (const [rows, width] of [
    [1, 1],
    [4, 1],
    [5, 3],
    [6, 8],
    [7, 33],
    [50, 20],
  ] as const) {
    const block = rootsOf(rows, width);
    expect(product(block, block), `${rows} × ${width}`).toEqual(summedInOrder(block));
  }
  const empty = {rows: 3, width: 0, cells: new Float64Array(0)};
  expect(product(empty, empty)).toEqual(new Float64Array(9));
});

test("where WebAssembly is forbidden the sums are the same, to the bit", async () => {
  vi.stubGlobal("WebAssembly", undefined);
  vi.resetModules();
  const without = await import("../../src/product/product.ts");
  expect((await import("../../src/product/product-kernel.ts")).productKernel()).toBeUndefined();
  for (const block of [rootsOf(13, 9), {...rootsOf(13, 9), cells: rootsOf(13, 9).cells.map(Math.floor)}]) {
    expect(without.product(block, block)).toEqual(product(block, block));
  }
});
