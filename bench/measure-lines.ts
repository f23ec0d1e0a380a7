import {backbone, clusters, phases, polarization, scaling, structure, type ClusterMethod} from "@standpoint/analysis";
import type {DebateSize} from "./debate.ts";
import type {frameOfDebate} from "./frame.ts";
import {byCorrelations, byMedoids, bySpectrum, byWard, correlation} from "./naive-clusters.ts";
import {bitsAStep, byDescription, byEigenvectors, byLabels, byMoves, byUnions, byWalks, heaviestAround} from "./naive-communities.ts";
import {naiveBetweenness} from "./naive-graphs.ts";
import {bestOf, likenessOf, modularity, ties, type Groups, type NaiveMethod} from "./naive-likeness.ts";
import {naiveBackbone, naivePolarization} from "./naive-measures.ts";
import {naivePhases} from "./naive-phases.ts";
import {naiveScaling} from "./naive-scaling.ts";
import type {Naive} from "./naive.ts";

export type Frame = ReturnType<typeof frameOfDebate>;
export type Size = Pick<DebateSize, "statements" | "actors" | "concepts">;

/** What is timed, and what it is held against. */
export interface Line {
  readonly name: string;
  /** From the smallest. */
  readonly sizes: readonly Size[];
  readonly kernel: (frame: Frame) => Answer;
  readonly reference: Reference;
}

/** The numbers that the reference must come to as well, or better. */
export type Answer = readonly number[];

export interface Reference {
  readonly work: (rows: readonly Naive[]) => Answer;
  readonly agree: (ours: Answer, theirs: Answer, rows: readonly Naive[]) => boolean;
  /** How many of the sizes it can bear. */
  readonly bears: 1 | 2 | 3;
}

const grown: readonly Size[] = [
  {statements: 10_000, actors: 50, concepts: 30},
  {statements: 100_000, actors: 150, concepts: 100},
  {statements: 1_000_000, actors: 500, concepts: 300},
];
const still = {duplicates: "include"} as const;

const near = (ours: number, theirs: number) => Math.abs(ours - theirs) < 1e-9;
const same: Reference["agree"] = (ours, theirs) => ours.length === theirs.length && ours.every((value, i) => near(value, theirs[i]));

const grouped = (method: ClusterMethod, naive: NaiveMethod, held: Pick<Reference, "agree" | "bears">): Line => ({
  name: `clusters, ${method}`,
  sizes: grown,
  kernel: (frame) => [...clusters(frame, {...still, method}).slices[0].groups],
  reference: {work: (rows) => groupsBy(naive, rows), ...held},
});

function groupsBy(method: NaiveMethod, rows: readonly Naive[]): Groups {
  const likeness = likenessOf(rows);
  return bestOf(likeness.ties, method(likeness));
}

/** To one hundredth. */
const asModular: Reference["agree"] = (ours, theirs, rows) => {
  const weights = ties(rows);
  return modularity(weights, ours) >= modularity(weights, theirs) - 0.01;
};

/** As modular, and each actor has one of the labels with the most weight around it, which is where runs end. */
const asSettled: Reference["agree"] = (ours, theirs, rows) =>
  asModular(ours, theirs, rows) && ties(rows).every((row, i) => heaviestAround(row, ours).includes(ours[i]));

/** To one hundredth of a bit. */
const asShort: Reference["agree"] = (ours, theirs, rows) => {
  const weights = ties(rows);
  return bitsAStep(weights, ours) <= bitsAStep(weights, theirs) + 0.01;
};

const clusterings: readonly Line[] = [
  grouped("louvain", byMoves, {agree: asModular, bears: 2}),
  grouped("leiden", byMoves, {agree: asModular, bears: 2}),
  grouped("walktrap", byWalks, {agree: same, bears: 2}),
  grouped("fastgreedy", byUnions, {agree: same, bears: 2}),
  grouped("leading-eigen", byEigenvectors, {agree: same, bears: 2}),
  grouped("infomap", byDescription, {agree: asShort, bears: 2}),
  grouped("label-propagation", byLabels, {agree: asSettled, bears: 2}),
  grouped("ward", byWard, {agree: same, bears: 2}),
  grouped("pam", byMedoids, {agree: same, bears: 3}),
  grouped("concor", byCorrelations, {agree: same, bears: 2}),
  grouped("spectral", bySpectrum, {agree: asModular, bears: 2}),
];

/** States at least as good, the stress of the path and the distances the same. */
const asPhases: Reference["agree"] = ([ours, ...rest], [theirs, ...others], rows) => ours >= theirs - 1e-9 && same(rest, others, rows);

/** Of seeded runs that take other numbers: places in the same order, as far apart, mirrored or not. */
const asPlaces: Reference["agree"] = (ours, theirs) => ours.length === theirs.length && Math.abs(correlation(ours, theirs)) >= 0.99;

export const lines: readonly Line[] = [
  {
    name: "polarization, two groups",
    sizes: grown,
    kernel: (frame) => [polarization(frame, still).slices[0].score ?? 0],
    reference: {work: (rows) => [naivePolarization(rows)], agree: ([ours], [theirs]) => ours >= theirs - 1e-9, bears: 2},
  },
  {
    name: "backbone, nested",
    sizes: [
      {statements: 10_000, actors: 30, concepts: 10},
      {statements: 100_000, actors: 75, concepts: 35},
      {statements: 1_000_000, actors: 100, concepts: 50},
    ],
    kernel: (frame) => [backbone(frame, still).steps.reduce((sum, {backboneLoss}) => sum + backboneLoss, 0)],
    reference: {work: (rows) => [naiveBackbone(rows)], agree: same, bears: 2},
  },
  ...clusterings,
  {
    name: "structure (betweenness, eigenvector, cores)",
    sizes: grown,
    kernel: (frame) => [structure(frame, still).slices[0].actors.reduce((sum, {betweenness}) => sum + betweenness, 0)],
    reference: {work: (rows) => [naiveBetweenness(rows)], agree: same, bears: 3},
  },
  {
    name: "phases, 120 months",
    sizes: grown,
    kernel: (frame) => {
      const {groupings, path, distances} = phases(frame, {...still, window: {unit: "months", size: 1}});
      return [groupings[0].modularity ?? 0, path.stress, ...distances];
    },
    reference: {work: naivePhases, agree: asPhases, bears: 3},
  },
  {
    name: "scaling, 4 chains of 6000 steps",
    sizes: [
      {statements: 10_000, actors: 50, concepts: 30},
      {statements: 100_000, actors: 100, concepts: 50},
      {statements: 1_000_000, actors: 200, concepts: 100},
    ],
    kernel: (frame) => scaling(frame, {threshold: 0.25}).actors.map(({place}) => place[0].mean),
    reference: {work: naiveScaling, agree: asPlaces, bears: 1},
  },
];
