import fc from "fast-check";
import {expect, test} from "vitest";
import {denseSliding} from "../../../src/network/sliding/dense.ts";
import type {Kept} from "../../../src/network/sliding/sliding.ts";
import {sparseSliding} from "../../../src/network/sliding/sparse.ts";
import type {Grid} from "../../../src/network/tally.ts";
import {onRandomDebates} from "../../debates.ts";

const grids = fc
  .record({rows: fc.integer({min: 1, max: 9}), columns: fc.integer({min: 1, max: 3}), levels: fc.integer({min: 1, max: 3})})
  .chain(({rows, columns, levels}) =>
    fc.array(fc.nat(rows * columns * levels - 1), {maxLength: 80}).map(
      (cell): Grid => ({
        rows: Array.from({length: rows}, (_, i) => `row ${i}`),
        columns: Array.from({length: columns}, (_, i) => `column ${i}`),
        levels,
        cell: Int32Array.from(cell),
      }),
    ),
  );

const weights = fc.array(fc.constantFrom(-1, -0.5, 0, 0.5, 1), {minLength: 9, maxLength: 9});
const bounds = fc.array(fc.tuple(fc.nat(80), fc.nat(80)), {minLength: 1, maxLength: 6});

test("sums kept up column by column are those kept up over who is there, for two aggregates and windows that overlap or do not", () => {
  onRandomDebates(
    fc.property(grids, weights, weights, bounds, (grid, first, second, moves) => {
      const size = grid.levels ** 2;
      const kept: Kept[] = [
        {aggregate: "congruence", table: Float64Array.from(first.slice(0, size))},
        {aggregate: "conflict", table: Float64Array.from(second.slice(0, size))},
      ];
      const [dense, sparse] = [denseSliding(grid, kept)!, sparseSliding(grid, kept)];
      const rows = Int32Array.from(grid.rows.keys());
      for (const move of forward(moves, grid.cell.length)) {
        dense.moveTo(move);
        sparse.moveTo(move);
        expect(dense.totals).toEqual(sparse.totals);
        for (const {aggregate} of kept) expect([...dense.values(aggregate, rows)!]).toEqual([...sparse.values(aggregate, rows)!].map((value) => value + 0));
      }
    }),
    200,
  );
});

test("a row with more mentions than sums of 32 bits can hold is left to the other way", () => {
  const kept: Kept[] = [{aggregate: "ignore", table: Float64Array.of(1)}];
  const grid = (size: number): Grid => ({rows: ["a", "b"], columns: ["c"], levels: 1, cell: new Int32Array(size)});
  expect(denseSliding(grid(23_170), kept)).toBeDefined();
  expect(denseSliding(grid(23_171), kept)).toBeUndefined();
});

test("the sum of two rows with as many mentions as there may be does not wrap around", () => {
  const most = 23_170;
  const grid: Grid = {rows: ["a", "b"], columns: ["c"], levels: 1, cell: Int32Array.from({length: 2 * most}, (_, m) => m % 2)};
  const sliding = denseSliding(grid, [{aggregate: "ignore", table: Float64Array.of(1)}])!;
  sliding.moveTo([0, 2 * most]);
  expect([...sliding.values("ignore", Int32Array.of(0, 1))!]).toEqual([0, most ** 2, most ** 2, 0]);
});

/** Windows of which neither end falls. */
function forward(moves: readonly (readonly [number, number])[], size: number): [number, number][] {
  let [lo, hi] = [0, 0];
  return moves.map(([a, b]) => {
    lo = Math.min(size, Math.max(lo, Math.min(a, b)));
    hi = Math.min(size, Math.max(hi, lo, Math.max(a, b)));
    return [lo, hi];
  });
}
