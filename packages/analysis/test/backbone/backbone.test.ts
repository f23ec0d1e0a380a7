import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {backbone, network} from "../../src/index.ts";
import {cheapestSet} from "../../src/backbone/annealing.ts";
import {laplacianSpectrum, rowSumSpectrum} from "../../src/backbone/loss.ts";
import {chanceOf} from "../../src/chance.ts";
import {debates, framed, laterFirst, mirrored, onRandomDebates} from "../debates.ts";
import {said} from "../frame-of.ts";

/** Three concepts divide eight actors, each in another way; on seven others one or two actors remark something in passing. */
function planted() {
  const actors = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const camps = ["tax", "toll", "quay"].flatMap((concept, bit) => actors.map((actor, i) => `${actor} ${(i >> bit) & 1 ? "+" : "-"} ${concept}`));
  const passing = ["n1", "n2", "n3", "n4", "n5", "n6"].map((concept, i) => `${actors[i]} + ${concept}`);
  return said([...camps, ...passing, "a + n7", "b + n7"].join(", "));
}
const plantedConcepts = ["quay", "tax", "toll"];

test("a planted backbone goes last, is found at its size and pays its penalty", () => {
  const nested = backbone(planted());
  expect(nested.steps).toHaveLength(10);
  const last = nested.steps.slice(7).map(({concept}) => concept);
  expect(last.sort()).toEqual(plantedConcepts);
  const fixed = backbone(planted(), {method: "fixed", size: 3}).set!;
  expect([...fixed.backbone].sort()).toEqual(plantedConcepts);
  expect(fixed.exact).toBe(true);
  expect(fixed.redundantLoss).toBeGreaterThan(fixed.backboneLoss);
  const costly = backbone(planted(), {method: "penalty", penalty: 3.5}).set!;
  const sizes = [0, 3.5, 100].map((penalty) => backbone(planted(), {method: "penalty", penalty}).set!.backbone.length);
  expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  expect(sizes[2]).toBe(1);
  expect(costly.penalizedBackboneLoss).toBeCloseTo(costly.backboneLoss * Math.exp((-3.5 * costly.redundant.length) / 10), 12);
});

test("the loss of two concepts is the distance of spectra worked out by hand", () => {
  // tax ties anna and ben (2 statements each: 1 / 2), toll ties ben and cleo likewise: a path of weights 1/2, and without toll one tie of weight 1.
  const frame = said("anna + tax, ben + tax, ben + toll, cleo + toll");
  const {set} = backbone(frame, {evaluate: ["tax"]});
  // anna has 1 statement, ben 2: 1 / 1.5 each tie. Path: eigenvalues 3, 1, 0 of 4. One tie: 2, 0, 0 of 2.
  expect(set!.backboneLoss).toBeCloseTo(Math.hypot(1 - 3 / 4, 0 - 1 / 4, 0), 12);
  expect(set!.redundantLoss).toBeCloseTo(set!.backboneLoss, 12);
  // As DNA 3.1: row sums 1, 2, 1 of 4 against 1, 1, 0 of 2, absolute differences.
  const dna = backbone(frame, {evaluate: ["tax"], as: "dna-3.1"}).set!;
  expect(dna.backboneLoss).toBeCloseTo(Math.abs(1 / 2 - 2 / 4) + Math.abs(1 / 2 - 1 / 4) + Math.abs(0 - 1 / 4), 12);
});

test("losses are those of eigenvalues found by a naive solver, and of every set when each is worked out anew", () => {
  onRandomDebates(
    fc.property(debates({longest: 25}), fc.integer({min: 1, max: 62}), (lines, choice) => {
      const frame = framed(lines);
      const names = (one: ReturnType<typeof network>) => one.slices[0].columns;
      const concepts = names(network(frame, {qualifier: "agreement", aggregate: "subtract"}));
      const some = concepts.filter((_, i) => (choice >> i) & 1);
      fc.pre(concepts.length > 1 && some.length > 0);
      const spectrum = (only: readonly string[]) => {
        const {rows, values} = network(frame, {
          mode: "one",
          qualifier: "agreement",
          aggregate: "subtract",
          normalize: "average",
          duplicates: "document",
          only: {concept: only},
        }).slices[0];
        const laplacian = rows.map((_, i) => rows.map((_other, j) => (i === j ? 0 : -Math.max(0, values[i * rows.length + j]))));
        laplacian.forEach((row, i) => (row[i] = -row.reduce((sum, value) => sum + value, 0)));
        const total = laplacian.reduce((sum, row, i) => sum + row[i], 0);
        return total === 0 ? [] : byTurning(laplacian).map((value) => value / total);
      };
      const [all, part] = [spectrum(concepts), spectrum(some)];
      const expected = Math.hypot(...Array.from({length: Math.max(all.length, part.length)}, (_, i) => (all[i] ?? 0) - (part[i] ?? 0)));
      expect(backbone(frame, {qualifier: "agreement", evaluate: some}).set!.backboneLoss).toBeCloseTo(expected, 9);
    }),
    60,
  );
});

/** Eigenvalues, falling, by turning away one entry off the diagonal after another (C. G. J. Jacobi, 1846). */
function byTurning(square: readonly (readonly number[])[]): number[] {
  const a = square.map((row) => [...row]);
  for (let sweep = 0; sweep < 60; ++sweep) {
    for (let p = 0; p < a.length; ++p) {
      for (let q = p + 1; q < a.length; ++q) {
        if (Math.abs(a[p][q]) < 1e-15) continue;
        const angle = Math.atan2(2 * a[p][q], a[q][q] - a[p][p]) / 2;
        const [c, s] = [Math.cos(angle), Math.sin(angle)];
        for (const row of a) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
        [a[p], a[q]] = [a[p].map((value, k) => c * value - s * a[q][k]), a[p].map((value, k) => s * value + c * a[q][k])];
      }
    }
  }
  return a.map((row, i) => row[i]).sort((x, y) => y - x);
}

test("the order in which a debate was brought in changes no step", () => {
  onRandomDebates(
    fc.property(debates({longest: 25}), (lines) => {
      const told = (some: typeof lines) => {
        try {
          return backbone(framed(some), {qualifier: "agreement"}).steps;
        } catch (error) {
          expect(error).toBeInstanceOf(Invalid);
          return undefined;
        }
      };
      expect(told(laterFirst(lines))).toEqual(told(lines));
    }),
    40,
  );
});

test("other names change no loss", () => {
  const text = "anna + tax, anna + toll, ben + tax, ben - quay, cleo - tax, cleo - toll, cleo + quay, dora - tax, dora + quay, emil + quay, emil + toll";
  const losses = (told: string) => backbone(said(told)).steps.map(({backboneLoss, redundantLoss}) => [backboneLoss, redundantLoss]);
  const [first, second] = [losses(text), losses(mirrored(text))];
  second.flat().forEach((loss, i) => expect(loss).toBeCloseTo(first.flat()[i], 12));
});

test("a note says which options are idle, and that a network without ties has nothing to lose", () => {
  const text = "anna + tax, ben + tax, ben + toll, cleo + toll";
  expect(backbone(said(text), {size: 1, penalty: 2}).notes).toEqual([
    'The size is not used: it is that of the method "fixed".',
    'The penalty is not used: it is that of the method "penalty".',
  ]);
  expect(backbone(said(text), {method: "fixed", size: 1}).notes).toEqual([]);
  expect(backbone(said("anna + tax, ben + toll")).notes).toEqual([
    "No two actors agree more than they disagree, so that the network has no tie and no set of concepts loses anything.",
  ]);
});

test("spectra fall and add up to 1, or are nothing at all", () => {
  const square = fc.array(fc.integer({min: -3, max: 5}), {minLength: 15, maxLength: 15});
  fc.assert(
    fc.property(square, (upper) => {
      const values = new Float64Array(36);
      for (let i = 0, next = 0; i < 6; ++i) for (let j = i + 1; j < 6; ++j) values[i * 6 + j] = values[j * 6 + i] = upper[next++];
      for (const spectrum of [laplacianSpectrum(values, 6), rowSumSpectrum(values, 6)]) {
        expect([...spectrum]).toEqual([...spectrum].sort((a, b) => b - a));
        expect(spectrum.reduce((sum, value) => sum + value, 0)).toBeCloseTo(upper.some((value) => value > 0) ? 1 : 0, 12);
      }
    }),
  );
});

test("steps take out every concept once, and the first losses are the least there are", () => {
  onRandomDebates(
    fc.property(debates({longest: 25}), (lines) => {
      const frame = framed(lines);
      let found;
      try {
        found = backbone(frame, {qualifier: "agreement"});
      } catch (error) {
        expect(error).toBeInstanceOf(Invalid);
        return;
      }
      expect(found.steps.map(({concept}) => concept).sort()).toEqual([...found.concepts].sort());
      const without = found.concepts.map(
        (name) => backbone(frame, {qualifier: "agreement", evaluate: found.concepts.filter((other) => other !== name)}).set!.backboneLoss,
      );
      expect(found.steps[0].backboneLoss).toBeCloseTo(Math.min(...without), 12);
      expect(found.steps.at(-1)).toMatchObject({redundantLoss: 0, statements: 0});
      for (const {backboneLoss, redundantLoss} of found.steps) expect(Number.isFinite(backboneLoss + redundantLoss)).toBe(true);
    }),
    60,
  );
});

test("annealing comes to the cheapest set where the costs of concepts add up, the same for the same seed", () => {
  const costs = Array.from({length: 20}, (_, i) => ((i * 7) % 20) / 20 - 0.3);
  const costOf = (set: Uint8Array) => costs.reduce((sum, cost, i) => sum + cost * set[i], 10);
  const search = (size?: number) => cheapestSet({concepts: 20, costOf, size, iterations: 5000, chance: chanceOf(1), progress: () => undefined});
  expect(search()).toMatchObject({exact: false});
  expect(search().cost).toBeCloseTo(
    costs.filter((cost) => cost < 0).reduce((sum, cost) => sum + cost, 10),
    9,
  );
  const five = search(10);
  expect(five.set.reduce((sum, one) => sum + one, 0)).toBe(10);
  expect(five.cost).toBeCloseTo(
    [...costs]
      .sort((a, b) => a - b)
      .slice(0, 10)
      .reduce((sum, cost) => sum + cost, 10),
    9,
  );
  expect(search(10)).toEqual(five);
});

test.each([
  ["one concept", "anna + tax, ben + tax", {}, /only one/],
  ["no concepts", "", {}, /none/],
  ["no size", "anna + tax, ben + toll", {method: "fixed"}, /needs its size/],
  ["a size beyond", "anna + tax, ben + toll", {method: "fixed", size: 2}, /there are 2 concepts/],
  ["a strange penalty", "anna + tax, ben + toll", {method: "penalty", penalty: Number.NaN}, /penalty/],
  ["a strange concept", "anna + tax, ben + toll", {evaluate: ["quay"]}, /"quay"/],
] as const)("%s is refused with a sentence", (_, text, settings, sentence) => {
  expect(() => backbone(said(text), settings)).toThrow(Invalid);
  expect(() => backbone(said(text), settings)).toThrow(sentence);
});
