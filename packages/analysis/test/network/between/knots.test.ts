import fc from "fast-check";
import {expect, test} from "vitest";
import {knotsADeviation, knotsAside, knotWeights} from "../../../src/network/between/knots.ts";
import {onRandomDebates} from "../../debates.ts";

/** A gaussian of which the middle lies at `middle`, where knot 0 is the last before the moment. */
const gaussian = (at: number, middle: number) => Math.exp(-((at - middle) ** 2) / (2 * knotsADeviation ** 2));

const between = (x: number, middle: number) => knotWeights(x).reduce((sum, weight, place) => sum + weight * gaussian(place + 1 - knotsAside, middle), 0);

test("a gaussian comes out within 10^−13 of its height, wherever its middle and the moment lie", () => {
  onRandomDebates(
    fc.property(fc.double({min: 0, max: 1, maxExcluded: true, noNaN: true}), fc.double({min: -60, max: 60, noNaN: true}), (x, middle) => {
      expect(Math.abs(between(x, middle) - gaussian(x, middle))).toBeLessThan(1e-13);
    }),
    2000,
  );
});

test("at a knot only that knot weighs", () => {
  const weights = [...knotWeights(0)];
  expect(weights.filter((weight) => weight !== 0)).toHaveLength(1);
  expect(weights[knotsAside - 1]).toBeCloseTo(1, 14);
});

test("what lies symmetrically about the middle of two knots weighs the same", () => {
  const weights = knotWeights(0.5);
  for (let k = 0; k < knotsAside; ++k) expect(weights[k]).toBeCloseTo(weights[weights.length - 1 - k], 14);
});
