import {Invalid, type Frame} from "@standpoint/model";
import {backbone, type BackboneSettings} from "../backbone/backbone.ts";
import {clusters, type ClusteredSlice, type ClusterSettings} from "../clusters/clusters.ts";
import type {NetworkSettings} from "../network/options.ts";
import {phases, type PhaseSettings} from "../phases/phases.ts";
import {polarization, type PolarizationSettings} from "../polarization/polarization.ts";
import {turnedTo} from "../scaling/aligned.ts";
import {scaling, type Scaling, type ScalingSettings} from "../scaling/scaling.ts";
import {structure, type ActorMeasures, type StructureSettings, type StructureSlice} from "../structure/structure.ts";
import {bootstrap, type BootstrapSettings, type SampledRange, type Spread} from "./bootstrap.ts";

/** The spread of each number of a measure, by a key that each measure tells. */
export type Spreads = ReadonlyMap<string, Spread>;

/** Of the scores, by the place of the slice. */
export function polarizationSpreads(frame: Frame, settings: PolarizationSettings, sampling: BootstrapSettings): Spreads {
  return spreadsOf({frame, settings, sampling}, (sample, range) =>
    polarization(sample, {...settings, ...range, progress: undefined}).slices.map(({score}, i) => [String(i), score]),
  );
}

/** Of modularities, by `clusterKey`. */
export function clusterSpreads(frame: Frame, settings: ClusterSettings, sampling: BootstrapSettings): Spreads {
  return spreadsOf({frame, settings, sampling}, (sample, range) =>
    clusters(sample, {...settings, ...range}).slices.map((slice) => [clusterKey(slice, settings), slice.modularity]),
  );
}

/** The same slice and method in every sample. The middle of the whole hangs on the documents drawn, and so tells nothing apart. */
export function clusterKey({mid, method}: Pick<ClusteredSlice, "mid" | "method">, {window}: Pick<ClusterSettings, "window">): string {
  return window === undefined ? method : `${mid} ${method}`;
}

/** `step of CONCEPT`: when it goes; of a set its `loss`, and `in CONCEPT`, 1 or 0: the mean is the share of samples. */
export function backboneSpreads(frame: Frame, settings: BackboneSettings, sampling: BootstrapSettings): Spreads {
  return spreadsOf({frame, settings, sampling}, (sample) => {
    const {steps, set} = backbone(sample, {...settings, progress: undefined});
    if (!set) return steps.map(({step, concept}) => [`step of ${concept}`, step]);
    const inside = (concepts: readonly string[], is: 0 | 1) => concepts.map((concept) => [`in ${concept}`, is] as const);
    return [["loss", set.backboneLoss], ...inside(set.backbone, 1), ...inside(set.redundant, 0)];
  });
}

/** By the middle of each slice but the first, 1 where another state than the last known begins there: the mean is the share of samples. */
export function phaseSpreads(frame: Frame, settings: PhaseSettings, sampling: BootstrapSettings): Spreads {
  return spreadsOf({frame, settings, sampling}, (sample, range) => {
    const {slices, states} = phases(sample, {...settings, ...range});
    return slices.slice(1).map(({mid}, i) => [String(mid), Number(turnsAt(states, i + 1))]);
  });
}

function turnsAt(states: Int32Array, place: number): boolean {
  const before = states.subarray(0, place).findLast((state) => state >= 0);
  return states[place] >= 0 && before !== undefined && states[place] !== before;
}

/** Runs over samples of documents: short, as only the means of the places are taken of them. */
const quick = {chains: 2, burnIn: 500, iterations: 1000};

/** Of places, by `AXIS ACTOR` with axes from 0: each sample turned to lie nearest to the whole. */
export function scalingSpreads(frame: Frame, {settings, whole}: {settings: ScalingSettings; whole: Scaling["actors"]}, sampling: BootstrapSettings): Spreads {
  const means = (actors: Scaling["actors"]) => new Map(actors.map(({actor, place}) => [actor, place.map(({mean}) => mean)]));
  return spreadsOf({frame, settings, sampling}, (sample) => {
    const {actors} = scaling(sample, {...settings, ...quick, progress: undefined});
    const turned = turnedTo(means(whole), means(actors), settings.dimensions ?? 1);
    return Array.from(turned, ([actor, place]) => place.map((value, d) => [`${d} ${actor}`, value] as const)).flat();
  });
}

export const actorNumbers = ["degree", "strength", "betweenness", "eigenvector", "core"] as const satisfies readonly (keyof ActorMeasures)[];

/** By the place of the slice: `0 density`, `0 parts`, `0 assortativity NAME`, `0 degree of ACTOR` and so on. */
export function structureSpreads(frame: Frame, settings: StructureSettings, sampling: BootstrapSettings): Spreads {
  return spreadsOf({frame, settings, sampling}, (sample, range) => structureNumbers(structure(sample, {...settings, ...range}).slices));
}

function* structureNumbers(slices: readonly StructureSlice[]): Generator<readonly [string, number | null]> {
  for (const [i, {density, parts, assortativity, actors}] of slices.entries()) {
    yield [`${i} density`, density];
    yield [`${i} parts`, parts];
    for (const [name, value] of Object.entries(assortativity)) yield [`${i} assortativity ${name}`, value];
    for (const actor of actors) for (const name of actorNumbers) yield [`${i} ${name} of ${actor.actor}`, actor[name]];
  }
}

interface Sampled {
  readonly frame: Frame;
  readonly settings: Pick<NetworkSettings, "from" | "to" | "window">;
  readonly sampling: BootstrapSettings;
}

/** Windows keep to the range of the whole; a sample in which there is nothing to measure counts for nothing. */
function spreadsOf(
  {frame, settings, sampling}: Sampled,
  numbersOf: (sample: Frame, range: SampledRange) => Iterable<readonly [string, number | null]>,
): Spreads {
  const {from, to, window} = settings;
  const asked = {...(from === undefined ? {} : {from}), ...(to === undefined ? {} : {to})};
  return bootstrap(frame, sampling, (sample, range) => {
    try {
      return numbersOf(sample, window === undefined ? asked : {...range, ...asked});
    } catch (error) {
      if (error instanceof Invalid) return [];
      throw error;
    }
  });
}
