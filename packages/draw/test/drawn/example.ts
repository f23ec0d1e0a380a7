import {readFileSync} from "node:fs";
import {join} from "node:path";
import type {Aggregate, Matrix, Slice} from "@standpoint/analysis";
import type {
  DrawnClaim,
  DrawnConcept,
  DrawnFront,
  DrawnLink,
  DrawnMoment,
  DrawnRemoval,
  DrawnReports,
  DrawnScaling,
  DrawnScore,
  frequencyMarks,
} from "../../src/index.ts";

/** A slice as answers write it. */
interface Written extends Omit<Slice, "values"> {
  readonly values: readonly (readonly number[])[];
}

interface Answers {
  readonly matrix: Omit<Matrix, "notes">;
  readonly frequencies: Parameters<typeof frequencyMarks>[0];
  readonly polarization: readonly DrawnScore[];
  readonly backbone: readonly DrawnRemoval[];
  readonly phases: {readonly moments: readonly DrawnMoment[]; readonly distances: readonly number[]};
  readonly scaling: DrawnScaling;
  readonly reporting: readonly DrawnReports[];
  readonly threads: {readonly claims: readonly DrawnClaim[]; readonly links: readonly DrawnLink[]};
  readonly front: readonly DrawnFront[];
  readonly lattice: readonly DrawnConcept[];
  readonly windows: readonly Written[];
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, "../example", name), "utf8"));
}

/** What the commands answer of the example debate, as far as it is drawn. */
export const answers = read("answers.json") as Answers;

const networks = read("networks.json") as Readonly<Record<string, Written>>;

/** The network of the example debate: `"two combine"`. */
export function exampleNetwork(mode: "one" | "two", aggregate: Aggregate): Slice {
  return sliceOf({...networks[`${mode} ${aggregate}`], start: NaN, mid: NaN, stop: NaN});
}

/** Networks of every eighth year of the example debate, the years a month apart. */
export const windows: readonly Slice[] = answers.windows.map(sliceOf);

function sliceOf(written: Written): Slice {
  return {...written, values: Float64Array.from(written.values.flat())};
}
