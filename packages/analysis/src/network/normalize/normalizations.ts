import type {Choice} from "@standpoint/model";
import type {Tally} from "../tally.ts";
import {average} from "./average.ts";
import {averageConcepts} from "./average-concepts.ts";
import {cosine, dnaCosine} from "./cosine.ts";
import {dnaJaccard, jaccard} from "./jaccard.ts";
import {activity, prominence, type TwoMode} from "./two-mode.ts";

/** A way to divide the ties of a network, with the networks it fits. */
interface Normalization extends Choice {
  /** Divides the values of a one-mode network. */
  readonly one?: (values: Float64Array, tally: Tally) => Float64Array;
  /** Takes the place of the aggregate: a likeness of two rows of counts. */
  readonly likeness?: (tally: Tally) => Float64Array;
  /** What DNA 3.1 divides by instead. */
  readonly dna?: (values: Float64Array, tally: Tally) => Float64Array;
  /** Whether DNA 3.1 does without it. */
  readonly notInDna?: boolean;
  /** As DNA 3.1: whether mentions of different stances are kept apart in what is divided by, whatever the aggregate. */
  readonly byLevel?: boolean;
  /** Divides the values of a two-mode network. */
  readonly two?: (network: TwoMode) => Float64Array;
}

const likenesses = {mode: ["one"], aggregate: ["ignore", "congruence"]};

/** Every normalisation there is: a new one is a file here, a row, and its paragraph in the manual. */
const rows = {
  none: {label: "none"},
  activity: {label: "activity of the actor", fits: {mode: ["two"]}, two: activity},
  prominence: {label: "prominence of the concept", fits: {mode: ["two"]}, two: prominence},
  average: {label: "average activity", fits: {mode: ["one"]}, one: average},
  "average-concepts": {label: "average of concepts", fits: {mode: ["one"]}, one: averageConcepts, notInDna: true},
  jaccard: {label: "Jaccard similarity", fits: likenesses, likeness: jaccard, dna: dnaJaccard, byLevel: true},
  cosine: {label: "cosine similarity", fits: likenesses, likeness: cosine, dna: dnaCosine},
} as const satisfies Record<string, Normalization>;

export type Normalize = keyof typeof rows;
export const normalizations: Readonly<Record<Normalize, Normalization>> = rows;
