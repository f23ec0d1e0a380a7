import {counted, Invalid, type Frame} from "@standpoint/model";
import {countedSlices, selected} from "../network/counted.ts";
import {resolved, type NetworkSettings, type ResolvedSettings} from "../network/settings.ts";
import {dateNotes} from "../network/timeline.ts";
import {aligned} from "./aligned.ts";
import {chainOf, type Draws} from "./chain.ts";
import {observationsOf, type Observations} from "./observations.ts";
import {summaryOf, type Summary} from "./summary.ts";

export const scalingModels = ["binary", "ordinal"] as const;
export type ScalingModel = (typeof scalingModels)[number];

export interface ScalingSettings extends Omit<NetworkSettings, "mode" | "aggregate" | "normalize" | "isolates" | "window" | "kernel" | "indent"> {
  /** Default 1. */
  readonly dimensions?: 1 | 2 | undefined;
  /** Default "binary". */
  readonly model?: ScalingModel | undefined;
  /** Of "binary": up to which share of contrary statements (0 to 0.5) a mixed position counts for the other side; default 0, mixed ones are left out. */
  readonly threshold?: number | undefined;
  /** Chains, each with so many steps thrown away and so many kept; default 4, 1000 and 5000. */
  readonly chains?: number | undefined;
  readonly burnIn?: number | undefined;
  readonly iterations?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Told now and then how much is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

interface ScaledActor {
  readonly actor: string;
  /** One a dimension. */
  readonly place: readonly Summary[];
  readonly positions: number;
}

interface ScaledConcept {
  readonly concept: string;
  /** How sharply, and to which side, it parts actors; one a dimension. */
  readonly discrimination: readonly Summary[];
  /** How far to the agreeing side an actor must be to agree as likely as not. */
  readonly difficulty: Summary;
  readonly positions: number;
}

export interface Scaling {
  readonly settings: ResolvedSettings;
  readonly actors: readonly ScaledActor[];
  readonly concepts: readonly ScaledConcept[];
  /** Of an ordinal model: where categories part, above the first cut, which is 0. */
  readonly cuts: readonly Summary[];
  /** The worst of all numbers. */
  readonly rHat: number | null;
  readonly ess: number | null;
  readonly draws: number;
  readonly notes: readonly string[];
}

/**
 * Where actors lie on one or two axes that their positions suggest, with 95 % intervals: item response models by seeded
 * Markov chains (`chain.ts`).
 *
 * rDNA's dna_scale1dbin, 2dbin, 1dord and 2dord, after J. Clinton, S. Jackman and D. Rivers, "The statistical analysis of
 * roll call data", American Political Science Review 98 (2004). Throws Invalid for fewer than three actors or two
 * concepts with positions, and where all positions are the same.
 */
export function scaling(frame: Frame, settings: ScalingSettings = {}): Scaling {
  const {dimensions = 1, model = "binary", threshold, chains = 4, burnIn = 1000, iterations = 5000, seed = 1, progress, ...network} = settings;
  checkCounts({chains, burnIn, iterations, threshold});
  const notes: string[] = [];
  const chosen = resolved(frame, {...network, mode: "two", aggregate: "subtract"}, notes);
  const selection = selected(frame, chosen);
  const [counted] = [...countedSlices(frame, selection, chosen)];
  if (model === "binary" && counted.levels.kind !== "boolean")
    throw new Invalid(`A binary scaling needs a yes or no, and "${chosen.qualifier}" is none: take --model ordinal.`);
  const data = observationsOf(counted, {model, threshold});
  checkData(data);
  const all = chains * (burnIn + iterations);
  let done = 0;
  const step = () => {
    if (++done % 50 === 0) progress?.(done / all);
  };
  const thin = Math.max(1, Math.floor(iterations / 1000));
  const draws = Array.from({length: chains}, (_, chain) => chainOf(data, {dimensions, burnIn, iterations, thin, seed: seed + chain * 7919, progress: step}));
  aligned(draws, dimensions);
  const found = summarised(data, draws, dimensions);
  return {
    settings: chosen,
    ...found,
    notes: [...notes, ...selection.notes, ...dateNotes(frame, selection, chosen), ...leftOut(counted, data), ...unsettled(found)],
  };
}

function checkCounts({chains, burnIn, iterations, threshold}: {chains: number; burnIn: number; iterations: number; threshold: number | undefined}): void {
  if (!(Number.isInteger(chains) && chains >= 2)) throw new Invalid(`${chains} chains cannot be compared: take a whole number from 2.`);
  if (!(Number.isInteger(burnIn) && burnIn >= 0)) throw new Invalid(`A burn-in of ${burnIn} steps is none: take a whole number from 0.`);
  if (!(Number.isInteger(iterations) && iterations >= 100))
    throw new Invalid(`${iterations} iterations are too few to say anything: take a whole number from 100.`);
  if (threshold !== undefined && !(threshold >= 0 && threshold < 0.5))
    throw new Invalid(`A threshold of ${threshold} is none: take a share from 0 to below 0.5.`);
}

function checkData({actorNames, conceptNames, categoryCount}: Observations): void {
  if (actorNames.length < 3 || conceptNames.length < 2) {
    throw new Invalid(
      `Scaling needs three actors and two concepts that at least two actors take a clear position on; here are ${counted(actorNames.length, "actor")} and ${counted(conceptNames.length, "concept")}: take filters that leave more of them, or a threshold.`,
    );
  }
  if (categoryCount < 2) throw new Invalid("All positions are the same, so that nothing parts the actors: take filters that leave some on either side.");
}

function summarised(data: Observations, draws: readonly Draws[], dimensions: 1 | 2): Omit<Scaling, "settings" | "notes"> {
  const axes = Array.from({length: dimensions}, (_, d) => d);
  const actors = data.actorNames.map((actor, i) => ({
    actor,
    place: axes.map((d) => summaryAt(draws, "places", i * dimensions + d)),
    positions: data.actors.filter((code) => code === i).length,
  }));
  const concepts = data.conceptNames.map((concept, j) => ({
    concept,
    discrimination: axes.map((d) => summaryAt(draws, "discriminations", j * dimensions + d)),
    difficulty: summaryAt(draws, "difficulties", j),
    positions: data.concepts.filter((code) => code === j).length,
  }));
  const cuts = Array.from({length: Math.max(0, data.categoryCount - 2)}, (_, c) => summaryAt(draws, "cuts", c));
  const every = [...actors.flatMap(({place}) => place), ...concepts.flatMap(({discrimination, difficulty}) => [...discrimination, difficulty]), ...cuts];
  return {actors, concepts, cuts, rHat: worst(every, "rHat", Math.max), ess: worst(every, "ess", Math.min), draws: draws.length * draws[0].count};
}

function summaryAt(draws: readonly Draws[], part: "places" | "discriminations" | "difficulties" | "cuts", at: number): Summary {
  return summaryOf(draws.map(({count, [part]: values}) => Float64Array.from({length: count}, (_, draw) => values[(draw * values.length) / count + at])));
}

function worst(every: readonly Summary[], part: "rHat" | "ess", choose: (...values: number[]) => number): number | null {
  const known = every.flatMap((summary) => summary[part] ?? []);
  return known.length === 0 ? null : choose(...known);
}

function leftOut({rows, columns}: {rows: readonly string[]; columns: readonly string[]}, {actorNames, conceptNames}: Observations): string[] {
  const [actors, concepts] = [rows.length - actorNames.length, columns.length - conceptNames.length];
  return [
    ...(concepts > 0 ? [`${counted(concepts, "concept is", "concepts are")} left out, on which fewer than two actors take a clear position.`] : []),
    ...(actors > 0 ? [`${counted(actors, "actor is", "actors are")} left out, for want of a clear position on the other concepts.`] : []),
  ];
}

function unsettled({rHat, ess}: Pick<Scaling, "rHat" | "ess">): string[] {
  if ((rHat ?? 1) <= 1.05 && (ess ?? 400) >= 100) return [];
  return [
    `The chains have not settled (R-hat up to ${rHat?.toFixed(2) ?? "–"}, effective draws from ${Math.round(ess ?? 0)}): take more iterations before reading the intervals.`,
  ];
}
