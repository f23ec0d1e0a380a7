import {Invalid} from "@standpoint/model";
import {expect, test} from "vitest";
import {
  actorNumbers,
  backbone,
  backboneSpreads,
  clusterKey,
  clusters,
  clusterSpreads,
  phases,
  phaseSpreads,
  polarization,
  polarizationSpreads,
  scaling,
  scalingSpreads,
  structure,
  structureSpreads,
  type Spreads,
} from "../../src/index.ts";
import {frameOf, type Line} from "../frame-of.ts";

const sampling = {times: 20, seed: 5};
const months = {window: {unit: "months", size: 1}, duplicates: "include"} as const;
const documents = ["d1", "d2", "d3", "d4"];

interface Camps {
  readonly month: number;
  readonly pros: readonly string[];
}

/** Four actors on three concepts, all in one breath. */
function dispute(document: string, {month, pros}: Camps): Line[] {
  const date = `2020-${String(month).padStart(2, "0")}-10`;
  return ["anna", "ben", "cleo", "dora"].flatMap((holder) =>
    ["tax", "ban", "toll"].map((concept) => ({document, date, values: {holder, concept, agreement: pros.includes(holder)}})),
  );
}

/** For three months camps, for three months others; each document says all of it, so that every sample is the whole. */
const alike = frameOf(
  documents.flatMap((document) => [1, 2, 3, 4, 5, 6].flatMap((month) => dispute(document, {month, pros: month <= 3 ? ["anna", "ben"] : ["anna", "cleo"]}))),
);

/** A document for each month: a sample misses some. */
const apart = frameOf([1, 2, 3, 4, 5, 6].flatMap((month) => dispute(`d${month}`, {month, pros: ["anna", "ben"]})));

const certain = (value: number, draws = sampling.times) => ({
  mean: expect.closeTo(value, 9),
  low: expect.closeTo(value, 9),
  high: expect.closeTo(value, 9),
  draws,
});

/** What the spreads of a whole should be where every sample is the whole. */
function certainly(numbers: readonly (readonly [string, number | null])[]) {
  return Object.fromEntries(numbers.flatMap(([key, value]) => (value === null ? [] : [[key, certain(value)]])));
}

const asObject = (spreads: Spreads) => Object.fromEntries(spreads);

test("where all documents say the same, every sample gives the numbers of the whole, under the key of each", () => {
  const polar = polarization(alike, months);
  expect(asObject(polarizationSpreads(alike, months, sampling))).toEqual(certainly(polar.slices.map(({score}, i) => [String(i), score])));
  const grouped = clusters(alike, {...months, method: "louvain"});
  expect(asObject(clusterSpreads(alike, {...months, method: "louvain"}, sampling))).toEqual(
    certainly(grouped.slices.map((slice) => [clusterKey(slice, months), slice.modularity])),
  );
  const {steps} = backbone(alike);
  expect(asObject(backboneSpreads(alike, {}, sampling))).toEqual(certainly(steps.map(({step, concept}) => [`step of ${concept}`, step])));
  const {slices, states} = phases(alike, months);
  expect([...states]).toEqual([0, 0, 0, 1, 1, 1]);
  expect(asObject(phaseSpreads(alike, months, sampling))).toEqual(certainly(slices.slice(1).map(({mid}, i) => [String(mid), i === 2 ? 1 : 0])));
});

test("the numbers of a structure are those of its slices and of the actors in them", () => {
  const settings = {attributes: {side: {anna: "left", ben: "left", cleo: "right", dora: "right"}}};
  const [{density, parts, assortativity, actors}] = structure(alike, settings).slices;
  const ofActors = actors.flatMap((actor) => actorNumbers.map((name) => [`0 ${name} of ${actor.actor}`, actor[name]] as const));
  const found = asObject(structureSpreads(alike, settings, sampling));
  expect(found).toEqual(certainly([["0 density", density], ["0 parts", parts], ["0 assortativity side", assortativity["side"] ?? null], ...ofActors]));
});

test("of a set the loss is told, and in which share of samples each concept is in it: together as many as there are places", () => {
  const settings = {method: "fixed", size: 2} as const;
  const spreads = backboneSpreads(apart, settings, sampling);
  const shares = ["tax", "ban", "toll"].map((concept) => spreads.get(`in ${concept}`)!);
  expect(shares.reduce((sum, {mean}) => sum + mean, 0)).toBeCloseTo(2, 9);
  expect(spreads.get("loss")!.draws).toBe(sampling.times);
});

test("slices of a sample are those of the whole, and one that a sample says nothing in counts for nothing there", () => {
  const {slices} = polarization(apart, months);
  const spreads = polarizationSpreads(apart, months, {times: 60, seed: 5});
  expect([...spreads.keys()].sort()).toEqual(slices.flatMap(({score}, i) => (score === null ? [] : [String(i)])));
  // A month is drawn with a chance of 1 − (5/6)^6 = 0.67, and is then all camps.
  for (const {mean, draws} of spreads.values()) {
    expect(mean).toBeCloseTo(1, 9);
    expect(draws).toBeGreaterThan(25);
    expect(draws).toBeLessThan(55);
  }
});

test("a sample in which there is nothing to measure counts for nothing", () => {
  const lonely = frameOf([...dispute("d1", {month: 1, pros: ["anna", "ben"]}), {document: "d2", date: "2020-02-10", values: {holder: "anna"}}]);
  const {draws} = backboneSpreads(lonely, {}, sampling).get("step of tax")!;
  expect(draws).toBeGreaterThan(0);
  expect(draws).toBeLessThan(sampling.times);
  expect(() => backboneSpreads(lonely, {}, {times: 3})).toThrow(Invalid);
});

/** From all yes to all no, in each of four documents. */
const shades = frameOf(
  documents.flatMap((document) =>
    Object.entries({anna: "+++", ben: "++-", cleo: "+--", dora: "---"}).flatMap(([holder, stances]) =>
      ["tax", "ban", "toll"].map((concept, i) => ({document, values: {holder, concept, agreement: stances[i] === "+"}})),
    ),
  ),
);

test("places of samples are turned to lie near those of the whole, on one axis and on two", () => {
  const short = {chains: 2, burnIn: 100, iterations: 300};
  for (const dimensions of [1, 2] as const) {
    const {actors} = scaling(shades, {...short, dimensions});
    const spreads = scalingSpreads(shades, {settings: {...short, dimensions}, whole: actors}, {times: 10, seed: 5});
    expect([...spreads.keys()].sort()).toEqual(actors.flatMap(({actor}) => Array.from({length: dimensions}, (_, d) => `${d} ${actor}`)).sort());
    for (const {actor, place} of actors) expect(Math.abs(spreads.get(`0 ${actor}`)!.mean - place[0].mean)).toBeLessThan(0.5);
  }
});

test("without a window the modularity has a spread over all samples, also those that lack the first or last document", () => {
  const spreads = clusterSpreads(apart, {method: "ward", duplicates: "include"}, sampling);
  expect(Array.from(spreads.keys())).toEqual(["ward"]);
  expect(spreads.get(clusterKey(clusters(apart, {method: "ward"}).slices[0], {}))).toMatchObject({draws: sampling.times});
});
