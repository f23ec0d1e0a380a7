import {expect, test} from "vitest";
import {chanceOf} from "../../src/chance.ts";
import {nearestMeans} from "../../src/clusters/kmeans.ts";
import {clusterMethods, grouping} from "../../src/clusters/methods.ts";
import {graphOf} from "../../src/graph/graph.ts";
import {truncatedNormal} from "../../src/scaling/normal.ts";

/** A hair more than 1, some times over. */
const hair = 2 ** -52;

test("points that are equal up to rounding do not change places for ever", () => {
  const chance = chanceOf(7);
  const drawn = (below: number) => Math.floor(chance() * below);
  for (let turn = 0; turn < 3000; ++turn) {
    const [count, width, k] = [3 + drawn(6), 1 + drawn(2), 2 + drawn(2)];
    const value = [0.1, 0.2, 1 / 3, 0.7][drawn(4)];
    const cells = Float64Array.from({length: count * width}, () => value * (1 + hair * drawn(4)));
    expect(nearestMeans({count, width, cells}, k, chance)).toHaveLength(count);
  }
});

test("points that lie apart are divided whatever stands beside them within rounding", () => {
  const cells = Float64Array.of(0.1, 0.1 * (1 + hair), 0.1, 0.7, 0.7 * (1 - hair), 0.7);
  expect([...nearestMeans({count: 6, width: 1, cells}, 2, chanceOf(1))]).toEqual([0, 0, 0, 1, 1, 1]);
});

test.each(clusterMethods)("%s comes to an end on heavy ties that are equal up to rounding", (method) => {
  const chance = chanceOf(3);
  for (const weight of [1e-9, 1 / 3, 1e12]) {
    for (let turn = 0; turn < 10; ++turn) {
      const order = 9;
      const values = new Float64Array(order * order);
      for (let i = 0; i < order; ++i) {
        for (let j = i + 1; j < order; ++j) values[i * order + j] = values[j * order + i] = chance() < 0.6 ? weight * (1 + hair * Math.floor(chance() * 5)) : 0;
      }
      const graph = graphOf(values);
      const distances = graph.weights.map((one, at) => (Math.floor(at / order) === at % order ? 0 : 1 - one / (weight * 2)));
      expect(grouping({graph, distances}, {method}).groups).toHaveLength(order);
    }
  }
});

test("a draw between bounds that are no numbers ends, as does one far out", () => {
  const draw = {chance: chanceOf(1), normal: () => 0};
  expect(truncatedNormal(Number.NaN, Number.NaN, draw)).toBe(0);
  expect(truncatedNormal(1e200, Infinity, draw)).toBe(1e200);
  expect(truncatedNormal(0.5, Infinity, {...draw, chance: () => 1 - 2 ** -53})).toBeGreaterThanOrEqual(0.5);
  expect(truncatedNormal(-Infinity, -1e9, draw)).toBeLessThanOrEqual(-1e9);
});
