import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {clusterMethods, clusters} from "../../src/index.ts";
import {densities} from "../../src/clusters/densities.ts";
import {descriptionLength} from "../../src/clusters/infomap.ts";
import {grouping, groupings, type ClusterMethod} from "../../src/clusters/methods.ts";
import {condensedOf} from "../../src/graph/condensed.ts";
import {graphOf, partsOf} from "../../src/graph/graph.ts";
import {countOf, renumbered} from "../../src/graph/groups.ts";
import {modularity} from "../../src/graph/modularity.ts";
import {framed, debates, laterFirst, mirrored, onRandomDebates} from "../debates.ts";
import {frameOf, said} from "../frame-of.ts";
import {haveSample, sampleFrame} from "../sample-dna.ts";
import {karate} from "./karate.ts";

/** A likeness whose distances are 1 less the weights. */
function likeness(values: Float64Array) {
  const graph = graphOf(values);
  const most = Math.max(1, ...values);
  return {graph, distances: graph.weights.map((weight, at) => (Math.floor(at / graph.order) === at % graph.order ? 0 : 1 - weight / most))};
}

/** Groups of five within which ties are strong; between them there are few, and weak ones. */
function planted(groups: number, noise: () => number): Float64Array {
  const order = groups * 5;
  const values = new Float64Array(order * order);
  for (let i = 0; i < order; ++i) {
    for (let j = i + 1; j < order; ++j) values[i * order + j] = values[j * order + i] = i % groups === j % groups ? 0.8 + noise() : Math.max(0, noise() - 0.17);
  }
  return values;
}

function noiseOf(seed: number): () => number {
  let state = seed;
  return () => ((state = (state * 16_807) % 2_147_483_647) / 2_147_483_647) * 0.2;
}

const squares = (order: number) =>
  fc.array(fc.integer({min: -3, max: 5}), {minLength: (order * (order - 1)) / 2, maxLength: (order * (order - 1)) / 2}).map((upper) => {
    const values = new Float64Array(order * order);
    let next = 0;
    for (let i = 0; i < order; ++i) for (let j = i + 1; j < order; ++j) values[i * order + j] = values[j * order + i] = upper[next++];
    return values;
  });

test.each([
  // As igraph's manual gives them for this network (cluster_fast_greedy, cluster_leading_eigen, cluster_edge_betweenness, cluster_infomap).
  ["fastgreedy", 3, 0.3806706],
  ["leading-eigen", 4, 0.3934089],
  ["edge-betweenness", 5, 0.4012985],
  ["infomap", 3, 0.4020381],
  // The highest modularity there is: Brandes et al., "On modularity clustering", IEEE TKDE 20 (2008), table 1.
  ["louvain", 4, 0.4197896],
  ["leiden", 4, 0.4197896],
] satisfies [ClusterMethod, number, number][])("%s divides the karate club as is known", (method, k, quality) => {
  const found = grouping(likeness(karate()), {method});
  expect(found.k).toBe(k);
  expect(found.modularity).toBeCloseTo(quality, 7);
});

test("the karate club is described in 4.3118 bits a step, as the authors of Infomap give it", () => {
  const {graph} = likeness(karate());
  const {groups} = grouping(likeness(karate()), {method: "infomap"});
  expect(descriptionLength(condensedOf(graph), groups)).toBeCloseTo(4.31179, 5);
});

test("walktrap without igraph's estimates groups the karate club better than igraph's own test has it", () => {
  // igraph, tests/testthat/test-walktrap.community.R: five groups.
  const known = [1, 1, 2, 1, 5, 5, 5, 1, 2, 2, 5, 1, 1, 2, 3, 3, 5, 1, 3, 1, 3, 1, 3, 4, 4, 4, 3, 4, 2, 3, 2, 2, 3, 3].map((group) => group - 1);
  expect(modularity(graphOf(karate()), known)).toBeCloseTo(0.3532216, 7);
  const found = grouping(likeness(karate()), {method: "walktrap"});
  expect(found.k).toBe(4);
  expect(found.modularity).toBeCloseTo(0.4197896, 7);
});

test("each union of walktrap's adds least to the squared distances within groups, of all that touch", () => {
  fc.assert(
    fc.property(squares(7), (values) => {
      const graph = graphOf(values);
      const spread = spreadOf(graph);
      const levels = groupings(likeness(values), {method: "walktrap", sizes: [7, 6, 5, 4, 3, 2, 1]}).map(({groups}) => Array.from(groups));
      levels.slice(1).forEach((groups, step) => {
        const before = levels[step];
        const least = Math.min(...unionsOf(graph, before).map((union) => spread(union)));
        expect(spread(groups)).toBeCloseTo(least, 10);
      });
    }),
    {numRuns: 60},
  );
});

/** Sum over all nodes of the squared distance to the middle of their group: walks by multiplying four times. */
function spreadOf({order, weights, starts, strengths}: ReturnType<typeof graphOf>): (groups: readonly number[]) => number {
  const loops = Array.from({length: order}, (_, i) => (starts[i + 1] === starts[i] ? 1 : strengths[i] / (starts[i + 1] - starts[i])));
  const step = (from: number, to: number) => (from === to ? loops[from] : weights[from * order + to]) / (strengths[from] + loops[from]);
  const nodes = Array.from({length: order}, (_, i) => i);
  const walk = (ends: readonly number[]) => nodes.map((to) => nodes.reduce((sum, from) => sum + ends[from] * step(from, to), 0));
  const ends = nodes.map((node) => walk(walk(walk(walk(nodes.map((other) => Number(other === node)))))));
  return (groups) =>
    [...new Set(groups)].reduce((sum, group) => {
      const members = nodes.filter((node) => groups[node] === group);
      const middle = nodes.map((k) => members.reduce((all, node) => all + ends[node][k], 0) / members.length);
      return sum + members.reduce((all, node) => all + nodes.reduce((far, k) => far + (ends[node][k] - middle[k]) ** 2 / (strengths[k] + loops[k]), 0), 0);
    }, 0);
}

/** What two groups that touch make together, or any two where none do. */
function unionsOf({order, weights}: ReturnType<typeof graphOf>, groups: readonly number[]): number[][] {
  const numbers = [...new Set(groups)];
  const pairs = numbers.flatMap((a) => numbers.filter((b) => b > a).map((b) => [a, b] as const));
  const touch = pairs.filter(([a, b]) => weights.some((weight, at) => weight > 0 && groups[Math.floor(at / order)] === a && groups[at % order] === b));
  return (touch.length > 0 ? touch : pairs).map(([a, b]) => groups.map((group) => (group === b ? a : group)));
}

test("the two halves the karate club fell into are found by ways that divide in two", () => {
  // Zachary's table of factions: the members who went with Mr. Hi, by number; of the two in doubt (3 and 9) either side is right.
  const hisOwn = new Set([1, 2, 4, 5, 6, 7, 8, 11, 12, 13, 14, 17, 18, 20, 22]);
  for (const method of ["walktrap", "spectral", "ward", "average"] as const) {
    const {groups} = grouping(likeness(karate()), {method, k: 2});
    const strayed = Array.from(groups, (group, i) => (i === 2 || i === 8 ? 0 : Number((group === groups[0]) !== hisOwn.has(i + 1)))).reduce(
      (sum, one) => sum + one,
      0,
    );
    expect(strayed, method).toBeLessThanOrEqual(3);
  }
});

test.each(clusterMethods)("%s finds three planted groups, whatever the order of the actors", (method) => {
  const values = planted(3, noiseOf(3));
  const groups = renumbered(Array.from({length: 15}, (_, i) => i % 3));
  expect(grouping(likeness(values), {method, k: 3}).groups).toEqual(groups);
  const order = [7, 3, 14, 0, 1, 12, 5, 9, 2, 13, 4, 10, 6, 11, 8];
  const mixed = new Float64Array(values.length);
  order.forEach((i, row) => order.forEach((j, column) => (mixed[row * 15 + column] = values[i * 15 + j])));
  expect(grouping(likeness(mixed), {method, k: 3}).groups).toEqual(renumbered(order.map((i) => groups[i])));
});

test.each(clusterMethods)("%s gives every node a group, the same for the same seed, and as many as asked for", (method) => {
  fc.assert(
    fc.property(squares(7), fc.integer({min: 2, max: 4}), (values, k) => {
      const found = grouping(likeness(values), {method, k});
      expect(grouping(likeness(values), {method, k})).toEqual(found);
      expect(found.groups).toEqual(renumbered(found.groups));
      expect(found.k).toBe(countOf(found.groups));
      if (["walktrap", "fastgreedy", "single", "average", "complete", "ward", "pam"].includes(method)) expect(found.k).toBe(k);
    }),
    {numRuns: 30},
  );
});

test("modularity is its definition summed over all pairs", () => {
  fc.assert(
    fc.property(squares(6), fc.array(fc.nat({max: 5}), {minLength: 6, maxLength: 6}), (values, groups) => {
      const graph = graphOf(values);
      fc.pre(graph.total > 0);
      let sum = 0;
      for (let i = 0; i < 6; ++i) {
        for (let j = 0; j < 6; ++j) {
          if (groups[i] === groups[j]) sum += graph.weights[i * 6 + j] - (graph.strengths[i] * graph.strengths[j]) / graph.total;
        }
      }
      expect(modularity(graph, groups)).toBeCloseTo(sum / graph.total, 12);
    }),
  );
});

test("leiden and louvain reach the best of all groups of small networks, or come near", () => {
  fc.assert(
    fc.property(squares(6), (values) => {
      const {graph, distances} = likeness(values);
      if (graph.total === 0) return;
      const best = Math.max(...allGroups(6).map((groups) => modularity(graph, groups)!));
      for (const method of ["leiden", "louvain"] as const) expect(grouping({graph, distances}, {method}).modularity).toBeGreaterThan(best - 0.06);
    }),
    {numRuns: 60, seed: 20_261_122},
  );
});

/** Every way to group so many nodes. */
function allGroups(order: number): number[][] {
  if (order === 0) return [[]];
  return allGroups(order - 1).flatMap((groups) => Array.from({length: Math.max(-1, ...groups) + 2}, (_, group) => [...groups, group]));
}

test("no community of leiden's falls apart", () => {
  fc.assert(
    fc.property(squares(9), (values) => {
      const {graph, distances} = likeness(values);
      const {groups} = grouping({graph, distances}, {method: "leiden"});
      const within = graph.weights.map((weight, at) => (groups[Math.floor(at / 9)] === groups[at % 9] ? weight : 0));
      expect(countOf(partsOf(graphOf(within)))).toBe(countOf(groups));
    }),
  );
});

test("two camps of a debate are found by every method, by name", () => {
  const frame = said("anna + tax, anna + toll, ben + tax, ben + toll, cleo - tax, cleo - toll, dora - tax, dora - toll");
  const {slices} = clusters(frame, {method: "all", k: 2});
  expect(slices.length).toBeGreaterThan(10);
  for (const {actors, groups} of slices)
    expect([actors, [...groups]]).toEqual([
      ["anna", "ben", "cleo", "dora"],
      [0, 0, 1, 1],
    ]);
});

test("what cannot be grouped gets a sentence or a null, and nothing is ever NaN", () => {
  const frame = said("anna + tax, ben - tax");
  expect(() => clusters(frame, {k: 3})).toThrow(Invalid);
  expect(() => clusters(frame, {k: 1})).toThrow(Invalid);
  expect(clusters(said("anna + tax")).slices).toMatchObject([{k: 1, modularity: null, actors: ["anna"]}]);
  expect(clusters(said("")).slices).toMatchObject([{k: null, modularity: null}]);
  onRandomDebates(
    fc.property(debates({longest: 15}), fc.constantFrom(...clusterMethods), (lines, method) => {
      for (const {modularity: quality, k, actors, groups} of clusters(framed(lines), {method, window: {unit: "months", size: 6}}).slices) {
        expect(quality === null || Number.isFinite(quality)).toBe(true);
        expect(groups.length).toBe(actors.length);
        expect(k).toBe(actors.length === 0 ? null : countOf(groups));
      }
    }),
    60,
  );
});

test("a debate is grouped alike in whatever order it was brought in", () => {
  onRandomDebates(
    fc.property(debates({longest: 25}), fc.constantFrom(...clusterMethods), (lines, method) => {
      const options = {method, qualifier: "agreement", seed: 3} as const;
      expect(clusters(framed(laterFirst(lines)), options).slices).toEqual(clusters(framed(lines), options).slices);
    }),
    60,
  );
});

test("groups do not hang on what actors and concepts are called", () => {
  const text = "anna + tax, anna + toll, ben + tax, ben + toll, ben - quay, cleo - tax, cleo - toll, cleo + quay, dora - tax, dora + quay, emil + quay";
  for (const method of clusterMethods) {
    const together = (told: string) => {
      const [{actors, groups, modularity: quality}] = clusters(said(told), {method}).slices;
      return {groupOf: new Map(actors.map((actor, i) => [actor, groups[i]])), quality};
    };
    const [first, second] = [together(text), together(mirrored(text))];
    expect(second.quality, method).toBeCloseTo(first.quality!, 12);
    for (const [a, group] of first.groupOf) {
      for (const [b, other] of first.groupOf) {
        expect(second.groupOf.get(mirrored(a)) === second.groupOf.get(mirrored(b)), `${method}: ${a} and ${b}`).toBe(group === other);
      }
    }
  }
});

test("who has no tie with anybody is in no group, and named", () => {
  const text = "anna + tax, ben + tax, cleo + port, dora + port, alone + lattices";
  const {slices, notes} = clusters(said(text));
  expect(slices[0]).toMatchObject({k: 2, actors: ["anna", "ben", "cleo", "dora"], untied: ["alone"]});
  expect(Array.from(slices[0].groups)).toEqual([0, 0, 1, 1]);
  expect(notes).toContain("1 actor who agrees with nobody more than it disagrees is in no group: alone.");
  for (const method of ["single", "kmeans", "louvain", "concor"] as const)
    expect(clusters(said(text), {method, k: 2}).slices[0]?.actors).not.toContain("alone");
  expect(clusters(said(text), {as: "dna-3.1"}).slices[0]?.actors).toContain("alone");
});

test("what has no groups says so: nothing counted, one slice too small, no ties", () => {
  expect(clusters(frameOf([])).notes).toEqual(['There is no statement of type "position" yet, so nothing is counted.']);
  expect(clusters(said("anna ? tax")).notes).toEqual([
    'Nothing has a value for each of holder, concept, stance, of 1 statement of type "position", so nothing is counted.',
  ]);
  expect(clusters(said("anna + tax, ben + tax"), {only: {concept: ["toll"]}}).notes).toEqual([
    'No statement has concept "toll".',
    'Nothing passes the filters, of 2 statements of type "position", so nothing is counted.',
  ]);
  expect(clusters(said("anna + tax, ben + toll")).notes).toEqual([
    "No two actors agree more than they disagree, so that there is no modularity and the groups say nothing.",
  ]);
  const dated = said("2020-01-05: anna + tax, 2020-01-06: ben + tax, 2020-02-05: cleo + tax");
  expect(clusters(dated, {method: "all", k: 2, window: {unit: "months", size: 1}}).notes).toContain("1 of 2 slices has fewer than 2 actors and so no groups.");
  expect(clusters(dated, {window: {unit: "years", size: 9}}).notes).toEqual([
    "No window of 9 years fits into the range: take a shorter one, or a longer range.",
  ]);
  expect(() => clusters(said("anna + tax"), {k: 2})).toThrow("1 actor cannot be put into 2 groups");
});

test.skipIf(!haveSample)("DNA's sample has a modularity of 0.4084, and of 0.3672 as DNA 3.1 gives it, without weights", () => {
  const quality = (as?: "dna-3.1") => clusters(sampleFrame(), {method: "louvain", as}).slices[0].modularity;
  expect(quality()).toBeCloseTo(0.408391, 6);
  expect(quality("dna-3.1")).toBeCloseTo(0.3671875, 9);
});

test("a method that tells fewer groups apart than were asked for says so, listed or not", () => {
  const frame = said("anna + tax, ben + tax, cleo - tax, dora - tax, emil + tax, anna + toll, cleo + toll, ben + toll, dora + toll, emil + toll");
  const {slices, notes} = clusters(frame, {method: "kmeans", k: 4});
  expect(slices[0].k).toBe(2);
  expect(notes).toContain("kmeans tells only 2 groups apart where 4 were asked for.");
  const all = clusters(frame, {method: "all", k: 4});
  expect(all.slices.map(({method}) => method)).not.toContain("kmeans");
  expect(all.notes).toContain("kmeans tells only 2 groups apart where 4 were asked for, and is not listed.");
});

test("densities are the shares of pairs with a tie, within groups, between them, and block by block", () => {
  onRandomDebates(
    fc.property(squares(7), fc.array(fc.nat({max: 2}), {minLength: 7, maxLength: 7}), (values, drawn) => {
      const [graph, groups] = [graphOf(values), renumbered(drawn)];
      const shareOf = (counts: (a: number, b: number) => boolean) => {
        const pairs = Array.from({length: 49}, (_, at) => [Math.floor(at / 7), at % 7]).filter(([i, j]) => i < j && counts(groups[i], groups[j]));
        return pairs.length === 0 ? null : pairs.filter(([i, j]) => values[i * 7 + j] > 0).length / pairs.length;
      };
      const found = densities(graph, groups);
      expect([found.within, found.between]).toEqual([shareOf((a, b) => a === b), shareOf((a, b) => a !== b)]);
      found.blocks.forEach((row, a) => row.forEach((share, b) => expect(share).toBe(shareOf((x, y) => (x === a && y === b) || (x === b && y === a)))));
    }),
  );
});
