import {chanceOf} from "../chance.ts";
import {normalCdf, normalsOf, truncatedNormal} from "./normal.ts";
import type {Observations} from "./observations.ts";
import {addRow, sampleSolution, emptyEquations, reduce, type Equations} from "./regression.ts";

export interface RunSettings {
  readonly dimensions: 1 | 2;
  /** Steps thrown away at first, steps kept, and of how many one is kept. */
  readonly burnIn: number;
  readonly iterations: number;
  readonly thin: number;
  readonly seed: number;
  readonly progress: (steps: number) => void;
}

/** What a run kept, sample after sample. */
export interface Run {
  readonly count: number;
  /** Sample by sample, actor by actor, dimension by dimension. */
  readonly places: Float64Array;
  /** Sample by sample, concept by concept, dimension by dimension. */
  readonly discriminations: Float64Array;
  /** Sample by sample, concept by concept. */
  readonly difficulties: Float64Array;
  /** Sample by sample: the cuts between categories above the first cut, which is 0. */
  readonly cuts: Float64Array;
}

/** Prior precision of discriminations and difficulties: a standard deviation of 2, as MCMCpack's default. */
const priorPrecision = 0.25;

/** Cuts hang on all observations and change little: they move at each fourth step. */
const cutPace = 4;

/**
 * A run of samples (a Markov chain) from the posterior of an item response model:
 *
 *     z_ij = β_j · θ_i − α_j + ε,  ε ~ N(0, 1),   category c where cut_c < z_ij < cut_(c+1), cut_1 = 0
 *     θ_i ~ N(0, I),   α_j, β_j ~ N(0, 4)
 *
 * θ are the places of actors, β the discriminations and α the difficulties of concepts. By Gibbs steps with z as hidden
 * data (J. H. Albert and S. Chib, "Bayesian analysis of binary and polychotomous response data", JASA 88 (1993)); the
 * cuts, the same for all concepts, by Metropolis steps without z (M. K. Cowles, Statistics and Computing 6 (1996)). Of a
 * binary model the z of each concept are stretched together before its discriminations are sampled, which leaves the
 * posterior as it is and lets sharp concepts move (J. S. Liu and Y. N. Wu, "Parameter expansion for data augmentation",
 * JASA 94 (1999)).
 */
export function runOf(data: Observations, settings: RunSettings): Run {
  const state = beginning(data, settings);
  const kept = keeping(data, settings);
  for (let step = 0; step < settings.burnIn + settings.iterations; ++step) {
    if (data.categoryCount > 2 && step % cutPace === 0) moveCuts(state, step < settings.burnIn);
    sampleHidden(state);
    samplePlaces(state);
    sampleItems(state);
    const after = step - settings.burnIn;
    if (after >= 0 && after % settings.thin === 0) keep(kept, state, after / settings.thin);
    settings.progress(1);
  }
  return kept;
}

interface State {
  readonly data: Observations;
  readonly dimensions: number;
  readonly chance: () => number;
  readonly normal: () => number;
  readonly hidden: Float64Array;
  readonly places: Float64Array;
  readonly discriminations: Float64Array;
  readonly difficulties: Float64Array;
  /** From −∞ over 0 to ∞. */
  readonly cuts: Float64Array;
  /** Observations of each actor and of each concept. */
  readonly ofActor: readonly Int32Array[];
  readonly ofConcept: readonly Int32Array[];
  readonly pace: {size: number; taken: number; tried: number};
}

function beginning(data: Observations, {dimensions, seed}: RunSettings): State {
  const chance = chanceOf(seed);
  const normal = normalsOf(chance);
  const drawn = (size: number) => Float64Array.from({length: size}, normal);
  const cuts = Float64Array.from({length: data.categoryCount + 1}, (_, c) => c - 1);
  cuts[0] = -Infinity;
  cuts[data.categoryCount] = Infinity;
  return {
    ...{data, dimensions, chance, normal, cuts},
    hidden: new Float64Array(data.categories.length),
    places: drawn(data.actorNames.length * dimensions),
    discriminations: drawn(data.conceptNames.length * dimensions),
    difficulties: drawn(data.conceptNames.length),
    ofActor: groupsOf(data.actors, data.actorNames.length),
    ofConcept: groupsOf(data.concepts, data.conceptNames.length),
    pace: {size: 0.3, taken: 0, tried: 0},
  };
}

function groupsOf(codes: Int32Array, count: number): Int32Array[] {
  const groups: number[][] = Array.from({length: count}, () => []);
  codes.forEach((code, at) => groups[code].push(at));
  return groups.map((group) => Int32Array.from(group));
}

function meanOf({data, dimensions, places, discriminations, difficulties}: State, at: number): number {
  const [actor, concept] = [data.actors[at], data.concepts[at]];
  let mean = -difficulties[concept];
  for (let d = 0; d < dimensions; ++d) mean += discriminations[concept * dimensions + d] * places[actor * dimensions + d];
  return mean;
}

function sampleHidden(state: State): void {
  const {data, hidden, cuts} = state;
  for (let at = 0; at < hidden.length; ++at) {
    const mean = meanOf(state, at);
    const category = data.categories[at];
    hidden[at] = mean + truncatedNormal(cuts[category] - mean, cuts[category + 1] - mean, state);
  }
}

function samplePlaces(state: State): void {
  const {data, dimensions, places, discriminations, difficulties, hidden, ofActor} = state;
  for (let actor = 0; actor < ofActor.length; ++actor) {
    const normalEquations = emptyEquations(dimensions, 1);
    for (const at of ofActor[actor]) {
      const concept = data.concepts[at];
      addRow(normalEquations, (d) => discriminations[concept * dimensions + d], hidden[at] + difficulties[concept]);
    }
    reduce(normalEquations);
    sampleSolution(normalEquations, state.normal, (d, value) => (places[actor * dimensions + d] = value));
  }
}

/** Of each concept the discriminations and, last, the difficulty: a regression on places and −1. */
function sampleItems(state: State): void {
  const {data, dimensions, places, discriminations, difficulties, hidden, ofConcept} = state;
  for (let concept = 0; concept < ofConcept.length; ++concept) {
    const normalEquations = emptyEquations(dimensions + 1, priorPrecision);
    for (const at of ofConcept[concept]) {
      const actor = data.actors[at];
      addRow(normalEquations, (d) => (d < dimensions ? places[actor * dimensions + d] : -1), hidden[at]);
    }
    reduce(normalEquations);
    if (data.categoryCount === 2) stretch(state, ofConcept[concept], normalEquations);
    sampleSolution(normalEquations, state.normal, (d, value) => {
      if (d < dimensions) discriminations[concept * dimensions + d] = value;
      else difficulties[concept] = value;
    });
  }
}

/** By g with g² S ~ χ²(n), S = zᵀz − |L⁻¹ Xᵀz|². */
function stretch({hidden, normal}: State, places: Int32Array, {right}: Equations): void {
  let [spread, squares] = [0, 0];
  for (const at of places) {
    spread += hidden[at] ** 2;
    squares += normal() ** 2;
  }
  for (const value of right) spread -= value * value;
  const factor = Math.sqrt(squares / spread);
  if (!(factor > 0 && factor < Infinity)) return;
  for (const at of places) hidden[at] *= factor;
  for (let d = 0; d < right.length; ++d) right[d] *= factor;
}

/** Proposes other gaps between the cuts; while burning in, the size of the step follows how often it is taken. */
function moveCuts(state: State, burning: boolean): void {
  const {cuts, pace, chance, normal} = state;
  const next = cuts.slice();
  let ratio = 0;
  for (let c = 2; c < cuts.length - 1; ++c) {
    const step = pace.size * normal();
    next[c] = next[c - 1] + (cuts[c] - cuts[c - 1]) * Math.exp(step);
    ratio += step;
  }
  ratio += logLikelihood(state, next) - logLikelihood(state, cuts) + gapPrior(next) - gapPrior(cuts);
  ++pace.tried;
  if (Math.log(1 - chance()) < ratio) {
    cuts.set(next);
    ++pace.taken;
  }
  if (!burning || pace.tried < 50) return;
  pace.size *= pace.taken / pace.tried < 0.3 ? 0.8 : 1.25;
  pace.tried = pace.taken = 0;
}

/** Gaps are exponential with mean 1 before the data are seen. */
function gapPrior(cuts: Float64Array): number {
  return -(cuts[cuts.length - 2] - cuts[1]);
}

function logLikelihood(state: State, cuts: Float64Array): number {
  const {categories} = state.data;
  let sum = 0;
  for (let at = 0; at < categories.length; ++at) {
    const mean = meanOf(state, at);
    const low = cuts[categories[at]] - mean;
    const high = cuts[categories[at] + 1] - mean;
    const share = low > 0 ? normalCdf(-low) - normalCdf(-high) : normalCdf(high) - normalCdf(low);
    sum += Math.log(Math.max(share, 1e-300));
  }
  return sum;
}

function keeping({actorNames, conceptNames, categoryCount}: Observations, {dimensions, iterations, thin}: RunSettings): Run {
  const count = Math.ceil(iterations / thin);
  return {
    count,
    places: new Float64Array(count * actorNames.length * dimensions),
    discriminations: new Float64Array(count * conceptNames.length * dimensions),
    difficulties: new Float64Array(count * conceptNames.length),
    cuts: new Float64Array(count * Math.max(0, categoryCount - 2)),
  };
}

function keep(kept: Run, {places, discriminations, difficulties, cuts}: State, sample: number): void {
  kept.places.set(places, sample * places.length);
  kept.discriminations.set(discriminations, sample * discriminations.length);
  kept.difficulties.set(difficulties, sample * difficulties.length);
  const inner = cuts.subarray(2, cuts.length - 1);
  kept.cuts.set(inner, sample * inner.length);
}
