import fc from "fast-check";
import {expect, test} from "vitest";
import {addingByKernel} from "../../../src/network/weighing/by-kernel.ts";
import {addingPlainly} from "../../../src/network/weighing/plainly.ts";
import {rowByRow} from "../../../src/network/weighing/row-by-row.ts";
import {onRandomDebates} from "../../debates.ts";

const mentions = fc.array(fc.record({cell: fc.nat(11), moment: fc.nat(9)}), {maxLength: 60});
const reaches = fc.array(fc.tuple(fc.nat(9), fc.nat(10)), {minLength: 1, maxLength: 5});

test("weights added by the kernel are those added plainly, to the bit, and those of every mention within reach", () => {
  onRandomDebates(
    fc.property(mentions, reaches, fc.nat(5), (unordered, wishes, undated) => {
      const dated = unordered.toSorted((a, b) => a.moment - b.moment);
      const moments = [...new Set(dated.map(({moment}) => moment))];
      const begins = [...moments.map((moment) => dated.findIndex((one) => one.moment === moment)), dated.length];
      const grid = {
        rows: ["a", "b", "c"],
        columns: ["x", "y"],
        levels: 2,
        cell: Int32Array.from([...Array<number>(undated).fill(5), ...dated.map(({cell}) => cell)]),
      };
      const order = rowByRow(grid, undated, {times: Float64Array.from(moments), starts: Int32Array.from(begins)});
      const size = {cells: 12, moments: moments.length};
      const [kernel, plain] = [addingByKernel(order, size)!, addingPlainly(order, size)];
      const weights = Float64Array.from(moments, (_, k) => 1 / (k + 3));
      for (const {lo, hi} of forward(wishes, moments.length)) {
        for (const power of ["root", "plain"] as const) {
          const expected = new Float64Array(12);
          for (let k = lo; k < hi; ++k)
            for (let m = begins[k]; m < begins[k + 1]; ++m) expected[dated[m].cell] += power === "plain" ? weights[k] : Math.sqrt(weights[k]);
          expect(plain({lo, hi, weights}, power)).toEqual(expected);
          expect(new Float64Array(kernel({lo, hi, weights}, power))).toEqual(expected);
        }
      }
    }),
    200,
  );
});

/** Reaches of which neither end falls. */
function forward(wishes: readonly (readonly [number, number])[], most: number): {lo: number; hi: number}[] {
  let [lo, hi] = [0, 0];
  return wishes.map(([a, b]) => {
    lo = Math.min(most, Math.max(lo, Math.min(a, b)));
    hi = Math.min(most, Math.max(hi, lo, Math.max(a, b)));
    return {lo, hi};
  });
}
