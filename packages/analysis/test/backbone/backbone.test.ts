import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {backbone} from "../../src/index.ts";
import {cheapestSet} from "../../src/backbone/annealing.ts";
import {laplacianSpectrum, rowSumSpectrum} from "../../src/backbone/loss.ts";
import {chanceOf} from "../../src/chance.ts";
import {debates, framed, onRandomDebates} from "../debates.ts";
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
  ["a size beyond", "anna + tax, ben + toll", {method: "fixed", size: 2}, /of 2 concepts/],
  ["a strange penalty", "anna + tax, ben + toll", {method: "penalty", penalty: Number.NaN}, /penalty/],
  ["a strange concept", "anna + tax, ben + toll", {evaluate: ["quay"]}, /"quay"/],
] as const)("%s is refused with a sentence", (_, text, settings, sentence) => {
  expect(() => backbone(said(text), settings)).toThrow(Invalid);
  expect(() => backbone(said(text), settings)).toThrow(sentence);
});
