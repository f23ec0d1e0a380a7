import fc from "fast-check";
import {afterEach, expect, test, vi} from "vitest";
import {betweenKnots} from "../../../src/network/between/between.ts";
import {squareOf} from "../../../src/product/square.ts";
import {onRandomDebates} from "../../debates.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

interface Bump {
  readonly pair: number;
  readonly middle: number;
  readonly height: number;
}

const rows = 5;
const pairs = Array.from({length: rows}, (_, i) => Array.from({length: rows - i - 1}, (_, j): [number, number] => [i, i + 1 + j])).flat();

/** Each pair's value is the sum of its bumps, gaussians of the deviation; what is below the diagonal is not to be read. */
function debateOf(bumps: readonly Bump[], deviation: number) {
  const asked: number[] = [];
  const squareAt = (moment: number) => {
    asked.push(moment);
    const sums = new Float64Array(rows * rows).fill(NaN);
    for (const [i, j] of pairs) sums[i * rows + j] = 0;
    for (const {pair, middle, height} of bumps) {
      const [i, j] = pairs[pair];
      sums[i * rows + j] += height * Math.exp(-((moment - middle) ** 2) / (2 * deviation ** 2));
    }
    return squareOf(sums, rows);
  };
  return {squareAt, asked};
}

const bumps = fc.array(
  fc.record({pair: fc.nat(pairs.length - 1), middle: fc.double({min: -20, max: 320, noNaN: true}), height: fc.double({min: 0, max: 9, noNaN: true})}),
  {maxLength: 30},
);
/** Steps of a little under to a little over a unit, as those of months are. */
const steps = fc.array(fc.double({min: 0.9, max: 1.1, noNaN: true}), {minLength: 120, maxLength: 260});

function centresOf(steps: readonly number[]): Float64Array {
  let centre = -3;
  return Float64Array.from(steps, (step) => (centre += step));
}

test("values between knots are those at the centres, to 10^−12 of what is added up, symmetric, the diagonal 0", () => {
  onRandomDebates(
    fc.property(bumps, steps, fc.double({min: 8, max: 30, noNaN: true}), (bumps, steps, deviation) => {
      const centres = centresOf(steps);
      const {squareAt, asked} = debateOf(bumps, deviation);
      const values = betweenKnots({centres, deviation, rows, least: 0, squareAt})!;
      const tolerance = 1e-12 * (1 + bumps.reduce((sum, {height}) => sum + height, 0));
      centres.forEach((moment, place) => {
        const [found, {sums}] = [values(place), debateOf(bumps, deviation).squareAt(moment)];
        for (let i = 0; i < rows; ++i) {
          expect(found[i * rows + i]).toBe(0);
          for (let j = i + 1; j < rows; ++j) {
            expect(Math.abs(found[i * rows + j] - sums[i * rows + j])).toBeLessThan(tolerance);
            expect(found[j * rows + i]).toBe(found[i * rows + j]);
            expect(found[i * rows + j]).toBeGreaterThanOrEqual(0);
          }
        }
      });
      expect(asked).toEqual(asked.toSorted((a, b) => a - b));
      expect(asked.length).toBeLessThan(centres.length);
    }),
    60,
  );
});

test("centres that are passed over change nothing for those that are asked for", () => {
  const bumps = [{pair: 3, middle: 100, height: 2}];
  const centres = centresOf(Array.from({length: 200}, () => 1));
  const each = betweenKnots({centres, deviation: 12, rows, least: 0, squareAt: debateOf(bumps, 12).squareAt})!;
  const some = betweenKnots({centres, deviation: 12, rows, least: 0, squareAt: debateOf(bumps, 12).squareAt})!;
  const all = Array.from(centres, (_, place) => each(place));
  for (const place of [0, 7, 8, 63, 150, 199]) {
    const found = some(place);
    all[place].forEach((value, at) => {
      expect(found[at]).toBeCloseTo(value, 12);
    });
  }
});

test("where knots would spare little there are none", () => {
  const {squareAt} = debateOf([], 6);
  const course = (count: number, deviation: number) => ({centres: Float64Array.from({length: count}, (_, i) => i), deviation, rows, least: 0, squareAt});
  expect(betweenKnots(course(0, 6))).toBeUndefined();
  expect(betweenKnots(course(100, 6))).toBeUndefined();
  expect(betweenKnots(course(300, 3))).toBeUndefined();
  expect(betweenKnots(course(300, 6))).toBeDefined();
});

test("squares that would take more than half a gigabyte are not kept", () => {
  const centres = Float64Array.from({length: 500}, (_, i) => i);
  expect(betweenKnots({centres, deviation: 6, rows: 3000, least: 0, squareAt: debateOf([], 6).squareAt})).toBeUndefined();
});

test("where WebAssembly is forbidden the values are the same, to the bit", async () => {
  const bumps = pairs.map((_, pair) => ({pair, middle: 37 * pair, height: Math.sqrt(pair + 1)}));
  const course = {centres: centresOf(Array.from({length: 150}, (_, i) => 1 + (i % 7) / 50)), deviation: 9.3, rows, least: -Infinity};
  const here = betweenKnots({...course, squareAt: debateOf(bumps, 9.3).squareAt})!;
  vi.stubGlobal("WebAssembly", undefined);
  const there = betweenKnots({...course, squareAt: debateOf(bumps, 9.3).squareAt})!;
  course.centres.forEach((_, place) => {
    expect(there(place)).toEqual(here(place));
  });
});
