import fc from "fast-check";
import {expect, test} from "vitest";
import {structure} from "../../src/index.ts";
import {graphOf, type Graph} from "../../src/graph/graph.ts";
import {assortativity} from "../../src/structure/assortativity.ts";
import {eigenvectorCentrality} from "../../src/structure/eigenvector.ts";
import {betweenness, cores, degrees} from "../../src/structure/nodes.ts";
import {karate} from "../clusters/karate.ts";
import {debates, framed, laterFirst, mirrored, onRandomDebates} from "../debates.ts";
import {said} from "../frame-of.ts";

/** Of ties written as pairs, with weights. */
function graph(order: number, ties: readonly (readonly [number, number, number?])[]): Graph {
  const values = new Float64Array(order * order);
  for (const [i, j, weight = 1] of ties) values[i * order + j] = values[j * order + i] = weight;
  return graphOf(values);
}

test("measures of the karate club are those that igraph and NetworkX document", () => {
  const club = graphOf(karate());
  expect(betweenness(club)[0]).toBeCloseTo(0.43763528138528146, 12);
  expect(betweenness(club)[33]).toBeCloseTo(0.3040749759, 9);
  const eigen = eigenvectorCentrality(club);
  expect(eigen[33]).toBe(1);
  expect(eigen[0]).toBeCloseTo(0.9521324, 6);
  expect(Math.max(...cores(club))).toBe(4);
  expect(assortativity(club, [...degrees(club)])).toBeCloseTo(-0.47561309768461413, 9);
});

test("in a star the middle lies on every path, and in a path of weights the strong ties are near", () => {
  const star = graph(4, [
    [0, 1],
    [0, 2],
    [0, 3],
  ]);
  expect([...betweenness(star)]).toEqual([1, 0, 0, 0]);
  expect([...cores(star)]).toEqual([1, 1, 1, 1]);
  // 0–2 by 1: 1/4 + 1/4 is nearer than 1/1.
  expect([
    ...betweenness(
      graph(3, [
        [0, 1, 4],
        [1, 2, 4],
        [0, 2, 1],
      ]),
    ),
  ]).toEqual([0, 1, 0]);
  expect([
    ...betweenness(
      graph(3, [
        [0, 1, 4],
        [1, 2, 4],
        [0, 2, 3],
      ]),
    ),
  ]).toEqual([0, 0, 0]);
});

test("assortativity is the definition worked out by hand", () => {
  const square = graph(4, [
    [0, 1],
    [1, 2],
    [2, 3],
    [3, 0],
  ]);
  expect(assortativity(square, ["a", "b", "a", "b"])).toBe(-1);
  // Of 8 ends 4 are a: expected 1/2; two of four ties within: (1/2 − 1/2) / (1/2).
  expect(assortativity(square, ["a", "a", "b", "b"])).toBe(0);
  expect(
    assortativity(
      graph(4, [
        [0, 1],
        [2, 3],
      ]),
      ["a", "a", "b", "b"],
    ),
  ).toBe(1);
  expect(
    assortativity(
      graph(4, [
        [0, 1],
        [2, 3],
      ]),
      [1, 1, 5, 5],
    ),
  ).toBe(1);
  expect(assortativity(square, ["a", "a", "a", "a"])).toBeNull();
  expect(assortativity(square, [NaN, 1, NaN, 2])).toBeNull();
  expect(assortativity(graph(4, []), ["a", "a", "b", "b"])).toBeNull();
  expect(
    assortativity(
      graph(3, [
        [0, 1],
        [1, 2],
      ]),
      ["a", "a", null],
    ),
  ).toBeNull();
});

/** Betweenness by listing every path there is. */
function slowBetweenness({order, weights}: Graph): number[] {
  const sums = new Array<number>(order).fill(0);
  const walk = (path: readonly number[], to: number, length: number): {path: readonly number[]; length: number}[] => {
    const at = path[path.length - 1];
    if (at === to) return [{path, length}];
    return Array.from({length: order}, (_, next) => next).flatMap((next) =>
      weights[at * order + next] > 0 && !path.includes(next) ? walk([...path, next], to, length + 1 / weights[at * order + next]) : [],
    );
  };
  for (let from = 0; from < order; ++from) {
    for (let to = from + 1; to < order; ++to) {
      const paths = walk([from], to, 0);
      const least = Math.min(...paths.map(({length}) => length));
      const shortest = paths.filter(({length}) => length < least + 1e-9);
      for (const {path} of shortest) for (const node of path.slice(1, -1)) sums[node] += 1 / shortest.length;
    }
  }
  return sums.map((sum) => (2 * sum) / ((order - 1) * (order - 2)));
}

test("betweenness, eigenvectors and cores are those of their definitions on random networks", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({min: -2, max: 3}), {minLength: 15, maxLength: 15}), (upper) => {
      const values = new Float64Array(36);
      for (let i = 0, next = 0; i < 6; ++i) for (let j = i + 1; j < 6; ++j) values[i * 6 + j] = values[j * 6 + i] = upper[next++];
      const random = graphOf(values);
      betweenness(random).forEach((value, i) => expect(value).toBeCloseTo(slowBetweenness(random)[i], 9));
      const vector = eigenvectorCentrality(random);
      const image = Array.from(vector, (_, i) => vector.reduce((sum, value, j) => sum + random.weights[i * 6 + j] * value, 0));
      const value = Math.max(...image);
      if (random.total > 0) vector.forEach((entry, i) => expect(image[i]).toBeCloseTo(value * entry, 5));
      const core = cores(random);
      for (let k = 1; k <= 5; ++k) expect(core.map((found) => Number(found >= k))).toEqual(slowCore(random, k));
    }),
    {numRuns: 80},
  );
});

test("of two camps without ties between them the one with the larger eigenvalue counts, however little larger it is", () => {
  const camps = (more: number) =>
    graph(6, [
      [0, 1],
      [1, 2],
      [0, 2],
      [3, 4, 1 + more],
      [4, 5],
      [3, 5],
    ]);
  for (const more of [1e-3, 1e-6, 1e-9]) {
    const vector = eigenvectorCentrality(camps(more));
    expect([...vector.subarray(0, 3)]).toEqual([0, 0, 0]);
    expect(vector[5]).toBeCloseTo(1, 2);
    expect(Math.max(...vector)).toBe(1);
  }
  expect([...eigenvectorCentrality(camps(0))]).toEqual([1, 1, 1, 1, 1, 1]);
});

test("a part whose halves hardly touch has the eigenvector that its equation asks for", () => {
  const size = 8;
  for (const tie of [1, 1e-3, 1e-5]) {
    const ties: [number, number, number][] = [[0, size, tie]];
    for (let i = 0; i < size; ++i) for (let j = 0; j < i; ++j) ties.push([i, j, 1 + ((i * j) % 3)], [size + i, size + j, 1 + ((i * j) % 3) + 1e-5]);
    const halves = graph(2 * size, ties);
    const vector = eigenvectorCentrality(halves);
    const image = Array.from(vector, (_, i) => vector.reduce((sum, entry, j) => sum + halves.weights[i * 2 * size + j] * entry, 0));
    const value = image[vector.indexOf(1)];
    vector.forEach((entry, i) => expect(Math.abs(image[i] / (value * entry) - 1)).toBeLessThan(1e-9));
  }
});

test("betweenness is the same whatever unit weights are in, as long as they are numbers", () => {
  const ties = [
    [0, 1, 3],
    [1, 2, 3],
    [0, 2, 1.5001],
    [2, 3, 1],
    [3, 4, 2],
    [0, 4, 0.7],
  ] as const;
  const plain = betweenness(graph(5, ties));
  for (const unit of [1e-12, 1e-3, 1e9, 1e12, 1e15]) {
    const found = betweenness(
      graph(
        5,
        ties.map(([i, j, weight]) => [i, j, weight * unit]),
      ),
    );
    expect([...found]).toEqual([...plain]);
  }
});

test("a tie too short to be told beside another still leads on", () => {
  const chain = graph(4, [
    [0, 1, 1],
    [1, 2, 1e20],
    [2, 3, 1],
  ]);
  expect([...betweenness(chain)].map((value) => Math.round(value * 3) / 3)).toEqual([0, 2 / 3, 2 / 3, 0]);
});

/** Who is left when all with fewer than k ties are taken away until there are none. */
function slowCore({order, weights}: Graph, k: number): Float64Array {
  const left = new Float64Array(order).fill(1);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < order; ++i) {
      const ties = left.reduce((sum, here, j) => sum + Number(here === 1 && weights[i * order + j] > 0), 0);
      if (left[i] === 1 && ties < k) [left[i], changed] = [0, true];
    }
  }
  return left;
}

test("a debate has a structure by name, and an empty one has nulls and never NaN", () => {
  const attributes = {side: {anna: "port", ben: "port", cleo: "town", dora: "town"}};
  const [slice] = structure(said("anna + tax, ben + tax, cleo - tax, dora - tax"), {attributes}).slices;
  expect(slice).toMatchObject({density: 1 / 3, parts: 2, assortativity: {side: 1}});
  expect(slice.actors[0]).toEqual({actor: "anna", degree: 1, strength: 1, betweenness: 0, eigenvector: 1, core: 1});
  expect(structure(said("anna + tax"), {attributes}).slices[0]).toMatchObject({density: null, parts: 1, assortativity: {side: null}});
  onRandomDebates(
    fc.property(debates(), (lines) => {
      for (const {density, actors} of structure(framed(lines), {window: {unit: "months", size: 4}}).slices) {
        for (const value of [density ?? 0, ...actors.flatMap(({actor: _, ...numbers}) => Object.values(numbers))]) expect(value >= 0).toBe(true);
      }
    }),
    60,
  );
});

test("neither the order in which a debate was brought in nor the names in it change a measure", () => {
  onRandomDebates(
    fc.property(debates({longest: 25}), (lines) => {
      expect(structure(framed(laterFirst(lines)), {qualifier: "agreement"}).slices).toEqual(structure(framed(lines), {qualifier: "agreement"}).slices);
    }),
    60,
  );
  const text = "anna + tax, anna + toll, ben + tax, ben - quay, cleo - tax, cleo + toll, cleo + quay, dora - tax, dora + quay, emil + quay, emil + toll";
  const [{actors, density, parts}] = structure(said(text)).slices;
  const [other] = structure(said(mirrored(text))).slices;
  expect([other.density, other.parts]).toEqual([density, parts]);
  for (const {actor, ...numbers} of actors) {
    const found = other.actors.find((one) => one.actor === mirrored(actor))!;
    for (const name of ["degree", "strength", "betweenness", "eigenvector", "core"] as const)
      expect(found[name], `${name} of ${actor}`).toBeCloseTo(numbers[name], 9);
  }
});

test("an actor alone has no density, and a note says so", () => {
  const {slices, notes} = structure(said("anna + tax"));
  expect(slices).toMatchObject([{density: null, parts: 1}]);
  expect(notes).toEqual(["One actor alone has no ties, and so no density."]);
});
