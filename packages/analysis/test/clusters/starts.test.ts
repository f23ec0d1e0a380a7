import {expect, test} from "vitest";
import {chanceOf} from "../../src/chance.ts";
import {nearestMeans, type Points} from "../../src/clusters/kmeans.ts";
import {grouping, type ClusterMethod} from "../../src/clusters/methods.ts";
import {graphOf} from "../../src/graph/graph.ts";

/** Jaccard distances of 8 to 47 actors who take one to eight points each. */
function pointsOf(seed: number): Points {
  const chance = chanceOf(seed);
  const below = (n: number) => Math.floor(chance() * n);
  const [count, concepts] = [8 + below(40), 4 + below(20)];
  const taken = Array.from({length: count}, () => new Set(Array.from({length: 1 + below(8)}, () => 2 * below(concepts) + below(2))));
  const apart = (a: ReadonlySet<number>, b: ReadonlySet<number>) => {
    const both = [...a].filter((point) => b.has(point)).length;
    return 1 - both / (a.size + b.size - both);
  };
  return {count, width: count, cells: Float64Array.from({length: count * count}, (_, at) => apart(taken[Math.floor(at / count)], taken[at % count]))};
}

function likenessOf(seed: number) {
  const {count, cells} = pointsOf(seed);
  const tie = (distance: number, at: number) => (Math.floor(at / count) === at % count ? 0 : Math.max(0, 0.5 - distance + (seed % 3) * 0.15));
  return {graph: graphOf(cells.map(tie)), distances: cells};
}

function errorOf({count, width, cells}: Points, groups: ArrayLike<number>): number {
  const nodes = Array.from({length: count}, (_, i) => i);
  const errorOfGroup = (group: number) => {
    const members = nodes.filter((i) => groups[i] === group);
    const meanOf = (c: number) => members.reduce((sum, i) => sum + cells[i * width + c], 0) / members.length;
    return nodes.reduce((sum, c) => sum + members.reduce((all, i) => all + (cells[i * width + c] - meanOf(c)) ** 2, 0), 0);
  };
  return [...new Set(Array.from(groups))].reduce((sum, group) => sum + errorOfGroup(group), 0);
}

test("no single actor in another group would lower the sum of squares of kmeans", () => {
  for (let seed = 1; seed <= 12; ++seed) {
    const points = pointsOf(seed);
    const groups = nearestMeans(points, 4, chanceOf(1));
    const error = errorOf(points, groups);
    for (let i = 0; i < points.count; ++i) {
      for (let group = 0; group < 4; ++group) expect(errorOf(points, groups.with(i, group)), `seed ${seed}`).toBeGreaterThan(error * (1 - 1e-9));
    }
  }
});

test("kmeans is seldom and barely above the best of eight other beginnings of chance", () => {
  const above = Array.from({length: 20}, (_, at) => at + 1).filter((seed) => {
    const points = pointsOf(seed);
    const errors = Array.from({length: 9}, (_, chance) => errorOf(points, nearestMeans(points, 4, chanceOf(chance + 1))));
    expect(errors[0]).toBeLessThan(Math.min(...errors) * 1.01);
    return errors[0] > Math.min(...errors) * (1 + 1e-9);
  });
  expect(above.length).toBeLessThanOrEqual(2);
});

test.each([
  ["louvain", 1e-9],
  ["leiden", 0.001],
  ["label-propagation", 0.01],
] satisfies [ClusterMethod, number][])("%s is no worse than the best of ten other seeds, or by %f at most", (method, margin) => {
  for (const seed of [3, 8, 12, 17, 21, 30, 44, 62, 75, 90, 101, 120]) {
    const likeness = likenessOf(seed);
    const [own, ...others] = Array.from({length: 11}, (_, chance) => grouping(likeness, {method, seed: chance + 1}).modularity ?? 0);
    expect(own, `seed ${seed}`).toBeGreaterThanOrEqual(Math.max(...others) - margin);
  }
});
