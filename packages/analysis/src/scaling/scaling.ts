import {counted, Invalid, listed, type Frame} from "@standpoint/model";
import {countedSlices, selected} from "../network/counted.ts";
import {resolved, type ResolvedSettings} from "../network/settings.ts";
import type {ComputedBy} from "../network/measure-options.ts";
import {dateNotes} from "../network/timeline.ts";
import {aligned} from "./aligned.ts";
import {runOf, type Run} from "./run.ts";
import {observationsOf, type Observations} from "./observations.ts";
import {scalingOptions as usual} from "./options.ts";
import {summaryOf, type Summary} from "./summary.ts";

export interface ScalingSettings extends ComputedBy<typeof usual> {
  /** Told now and then how much is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

export interface ScaledActor {
  readonly actor: string;
  /** One a dimension. */
  readonly place: readonly Summary[];
  readonly positions: number;
}

export interface ScaledConcept {
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
  readonly samples: number;
  readonly notes: readonly string[];
}

/**
 * Where actors lie on one or two axes that their positions suggest, with 95 % intervals: item response models by seeded
 * Markov chains, each a run (`run.ts`).
 *
 * rDNA's dna_scale1dbin, 2dbin, 1dord and 2dord, after J. Clinton, S. Jackman and D. Rivers, "The statistical analysis of
 * roll call data", American Political Science Review 98 (2004). Throws Invalid for fewer than three actors or two
 * concepts with positions, and where all positions are the same.
 */
export function scaling(frame: Frame, settings: ScalingSettings = {}): Scaling {
  const {dimensions = 1, model = usual.model.usual, threshold, progress, ...rest} = settings;
  const {chains = usual.chains.usual, burnIn = usual.burnIn.usual, iterations = usual.iterations.usual, seed = usual.seed.usual, ...network} = rest;
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
  const runs = Array.from({length: chains}, (_, run) => runOf(data, {dimensions, burnIn, iterations, thin, seed: seed + run * 7919, progress: step}));
  aligned(runs, dimensions);
  const found = summarised(data, runs, dimensions);
  return {
    settings: chosen,
    ...found,
    notes: [...notes, ...selection.notes, ...dateNotes(frame, selection, chosen), ...leftOut(counted, data), ...unsettled(found), ...orderless(found)],
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

function summarised(data: Observations, runs: readonly Run[], dimensions: 1 | 2): Omit<Scaling, "settings" | "notes"> {
  const axes = Array.from({length: dimensions}, (_, d) => d);
  const actors = data.actorNames.map((actor, i) => ({
    actor,
    place: axes.map((d) => summaryAt(runs, "places", i * dimensions + d)),
    positions: data.actors.filter((code) => code === i).length,
  }));
  const concepts = data.conceptNames.map((concept, j) => ({
    concept,
    discrimination: axes.map((d) => summaryAt(runs, "discriminations", j * dimensions + d)),
    difficulty: summaryAt(runs, "difficulties", j),
    positions: data.concepts.filter((code) => code === j).length,
  }));
  const cuts = Array.from({length: Math.max(0, data.categoryCount - 2)}, (_, c) => summaryAt(runs, "cuts", c));
  const every = [...actors.flatMap(({place}) => place), ...concepts.flatMap(({discrimination, difficulty}) => [...discrimination, difficulty]), ...cuts];
  return {actors, concepts, cuts, rHat: worst(every, "rHat", Math.max), ess: worst(every, "ess", Math.min), samples: runs.length * runs[0].count};
}

function summaryAt(runs: readonly Run[], part: "places" | "discriminations" | "difficulties" | "cuts", at: number): Summary {
  return summaryOf(runs.map(({count, [part]: values}) => Float64Array.from({length: count}, (_, sample) => values[(sample * values.length) / count + at])));
}

function worst(every: readonly Summary[], part: "rHat" | "ess", choose: (...values: number[]) => number): number | null {
  const known = every.flatMap((summary) => summary[part] ?? []);
  return known.length === 0 ? null : choose(...known);
}

function leftOut({rows, columns}: {rows: readonly string[]; columns: readonly string[]}, {actorNames, conceptNames}: Observations): string[] {
  const [actors, concepts] = [rows.length - actorNames.length, columns.length - conceptNames.length];
  const placed = new Set(actorNames);
  const away = rows.filter((name) => !placed.has(name));
  return [
    ...(concepts > 0 ? [`${counted(concepts, "concept is", "concepts are")} left out, on which fewer than two actors take a clear position.`] : []),
    ...(actors > 0 ? [`${counted(actors, "actor is", "actors are")} left out, for want of a clear position on the other concepts: ${listed(away)}.`] : []),
  ];
}

function unsettled({rHat, ess}: Pick<Scaling, "rHat" | "ess">): string[] {
  if ((rHat ?? 1) <= 1.05 && (ess ?? 400) >= 100) return [];
  return [
    `The chains have not settled (R-hat up to ${rHat?.toFixed(2) ?? "–"}, effective draws from ${Math.round(ess ?? 0)}): take more iterations before reading the intervals.`,
  ];
}

/** Where each interval holds 0, no actor lies surely on either side of another's middle. */
function orderless({actors}: Pick<Scaling, "actors">): string[] {
  const axes = actors[0]?.place.length ?? 0;
  return Array.from({length: axes}, (_, d) => d)
    .filter((d) => actors.every(({place}) => place[d].low <= 0 && place[d].high >= 0))
    .map((d) => `No order can be told${axes > 1 ? ` on axis ${d + 1}` : ""}: all intervals hold 0.`);
}
