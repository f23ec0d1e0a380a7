import {counted, Invalid, listed, type Frame, present} from "@standpoint/model";
import {countedSlices, selected, valuesOf, type Counted} from "../network/counted.ts";
import {resolved, type ResolvedSettings} from "../network/settings.ts";
import type {ComputedBy} from "../network/measure-options.ts";
import {likenessOptions, type NetworkSettings} from "../network/options.ts";
import type {Tally} from "../network/tally.ts";
import {dateNotes, windowNotes} from "../network/timeline.ts";
import {graphOf} from "../graph/graph.ts";
import {densities, type Densities} from "./densities.ts";
import type {Likeness} from "./method.ts";
import {clusterMethods, freeMethods, grouping, type ClusterMethod, type GroupingOptions} from "./methods.ts";
import {clusterOptions as usual} from "./options.ts";

export type ClusterSettings = ComputedBy<typeof usual>;

export interface ClusteredSlice extends Pick<Counted, "start" | "mid" | "stop" | "statements"> {
  readonly method: ClusterMethod;
  /** How many groups came out; null with nobody to group, or fewer actors than groups were asked for. */
  readonly k: number | null;
  /** Weighted; null where nobody agrees with anybody more than they disagree. */
  readonly modularity: number | null;
  /** The actors of the slice, sorted, and the number of each one's group, from 0 in the order of their first. */
  readonly actors: readonly string[];
  readonly groups: Int32Array;
  /** How many of the ties that could be are there, within groups and between them; null without groups. */
  readonly densities: Densities | null;
  /** Who has no tie with anybody, and so is in no group; left out where there is none. */
  readonly untied?: readonly string[];
}

export interface Clusters {
  readonly settings: ResolvedSettings;
  /** In order of time; of several methods the one of the highest modularity first. */
  readonly slices: readonly ClusteredSlice[];
  readonly notes: readonly string[];
}

/**
 * Which actors stand together, by one method or by all.
 *
 * Methods on graphs take the one-mode network, by default congruence less conflict over mean activity, of which only
 * what is above 0 is a tie. single, average, complete, ward, kmeans and pam take Jaccard distances: 1 less the share of
 * the points (concept and stance) of either of two actors that both have taken. Quality is the modularity of the first.
 *
 * P. Leifeld, rDNA's dna_multiclust, from which it departs in that modularity is weighted; as DNA 3.1 it is not.
 */
export function clusters(frame: Frame, settings: ClusterSettings = {}): Clusters {
  const {method = usual.method.usual, k, most, seed, ...network} = settings;
  if (k !== undefined && !(Number.isInteger(k) && k >= 2)) throw new Invalid(`Actors cannot be put into ${k} groups: take a whole number from 2.`);
  const notes: string[] = [];
  const chosen = likenessSettings(frame, network, notes);
  const selection = selected(frame, chosen);
  const asked = method === "all" ? clusterMethods : [method];
  const slices: ClusteredSlice[] = [];
  for (const counted of countedSlices(frame, selection, chosen)) {
    if (!chosen.window && k !== undefined && counted.rows.length < k) throw new Invalid(fewer(counted.rows.length, k));
    slices.push(...byQuality(clustered(counted, chosen, {asked, k, most, seed, all: method === "all"}, notes)));
  }
  return {
    settings: chosen,
    slices,
    notes: [
      ...notes,
      ...selection.notes,
      ...dateNotes(frame, selection, chosen),
      ...windowNotes(slices, selection, chosen),
      ...freeNotes(asked, k),
      ...gapNotes(slices, k),
      ...untiedNotes(slices),
    ],
  };
}

/** A one-mode network of agreement less disagreement over activity, unless settings say otherwise. */
export function likenessSettings(frame: Frame, network: Omit<NetworkSettings, "mode" | "isolates">, notes: string[]): ResolvedSettings {
  const {normalize, duplicates} = likenessOptions;
  const unqualified = network.qualifier === "none" || (network.qualifier === undefined && !frame.columns.some(({role}) => role === "stance"));
  return resolved(
    frame,
    {aggregate: unqualified ? "ignore" : "subtract", normalize: normalize.usual, duplicates: duplicates.usual, ...present(network), mode: "one"},
    notes,
  );
}

function fewer(actors: number, k: number): string {
  return `${counted(actors, "actor")} cannot be put into ${k} groups: take a smaller k, or filters that leave more of them.`;
}

interface Asked extends Omit<GroupingOptions, "method"> {
  readonly asked: readonly ClusterMethod[];
  readonly all: boolean;
}

function clustered(counted: Counted, settings: ResolvedSettings, {asked, all, ...options}: Asked, notes: string[]): ClusteredSlice[] {
  const {start, mid, stop, statements, rows} = counted;
  const {likeness, tied} = likenessOf(counted, settings);
  const untied = rows.filter((_, place) => !tied.includes(place));
  const about = {start, mid, stop, statements, actors: tied.map((place) => rows[place]), ...(untied.length > 0 && {untied})};
  const nothing = {k: null, modularity: null, groups: new Int32Array(0), densities: null, actors: []};
  if (tied.length === 0 || (options.k ?? 0) > tied.length) return asked.map((method) => ({...about, ...nothing, method}));
  const judged = settings.as === "dna-3.1" ? "unweighted" : "weighted";
  const found = asked.flatMap((method) => {
    try {
      const found = grouping(likeness, {...options, method, judged});
      return [{...about, method, ...found, densities: densities(likeness.graph, found.groups)}];
    } catch (error) {
      if (!all || !(error instanceof Invalid)) throw error;
      if (!notes.includes(error.message)) notes.push(error.message);
      return [];
    }
  });
  const short = found.filter(({method, k}) => options.k !== undefined && k !== options.k && !freeMethods.has(method));
  for (const note of short.map((one) => shortNote(one, {k: options.k, listed: !all}))) if (!notes.includes(note)) notes.push(note);
  return all && options.k !== undefined ? found.filter(({k}) => k === options.k) : found;
}

/** That a method tells fewer apart than it was asked for: there are too few different actors, or ties. */
function shortNote({method, k: found}: Pick<ClusteredSlice, "method" | "k">, {k, listed}: {k: number | undefined; listed: boolean}): string {
  return `${method} tells only ${counted(found ?? 0, "group")} apart where ${k} were asked for${listed ? "" : ", and is not listed"}.`;
}

/** What groups are made of: the actors who have a tie with somebody, by place; all of them where nobody has, and as DNA 3.1. */
function likenessOf(counted: Counted, settings: ResolvedSettings): {readonly likeness: Likeness; readonly tied: readonly number[]} {
  const [values, distances, width] = [valuesOf(counted, settings), jaccardDistances(counted.tally), counted.rows.length];
  const all = counted.rows.map((_, place) => place);
  const some = all.filter((i) => all.some((j) => i !== j && values[i * width + j] !== 0));
  const tied = settings.as === "dna-3.1" || some.length === 0 ? all : some;
  if (tied.length === width) return {likeness: {graph: graphOf(values), distances}, tied};
  const taken = (from: Float64Array) =>
    Float64Array.from({length: tied.length ** 2}, (_, at) => from[tied[Math.floor(at / tied.length)] * width + tied[at % tied.length]]);
  return {likeness: {graph: graphOf(taken(values)), distances: taken(distances)}, tied};
}

/** P. Jaccard (1912): 1 − |A ∩ B| / |A ∪ B| of the filled cells of each two rows; 1 where neither has any. */
function jaccardDistances({rows, columns, levels, cells}: Tally): Float64Array {
  const width = columns * levels;
  const filled = Array.from({length: rows}, (_, i) => Int32Array.from({length: width}, (_cell, c) => i * width + c).filter((at) => cells[at] > 0));
  const distances = new Float64Array(rows * rows);
  for (let i = 0; i < rows; ++i) {
    for (let j = i + 1; j < rows; ++j) {
      let both = 0;
      for (const at of filled[i]) if (cells[at + (j - i) * width] > 0) ++both;
      const either = filled[i].length + filled[j].length - both;
      distances[i * rows + j] = distances[j * rows + i] = either === 0 ? 1 : 1 - both / either;
    }
  }
  return distances;
}

function byQuality(slices: ClusteredSlice[]): ClusteredSlice[] {
  return slices.sort((a, b) => (b.modularity ?? -1) - (a.modularity ?? -1));
}

function freeNotes(asked: readonly ClusterMethod[], k: number | undefined): string[] {
  const free = asked.filter((method) => freeMethods.has(method));
  if (k === undefined || free.length === 0) return [];
  const rest = asked.length > 1 ? `, so that only those that found ${k} are listed` : `, so that k = ${k} was not asked of it`;
  return [`${free.join(", ")} ${free.length > 1 ? "find" : "finds"} the number of groups without being told${rest}.`];
}

/** Who is in no group for want of a tie: by name, or in how many slices. */
function untiedNotes(slices: readonly ClusteredSlice[]): string[] {
  const mids = new Set(slices.map(({mid}) => mid)).size;
  const left = new Set(slices.filter(({untied, k}) => untied !== undefined && k !== null).map(({mid}) => mid)).size;
  if (left === 0) return [];
  if (mids > 1) return [`In ${left} of ${mids} slices actors who agree with nobody more than they disagree are in no group.`];
  const names = slices.find(({untied}) => untied !== undefined)?.untied ?? [];
  return [
    `${counted(names.length, "actor who agrees with nobody more than it disagrees is", "actors who agree with nobody more than they disagree are")} in no group: ${listed(names)}.`,
  ];
}

/** Slices without groups, and those without ties, by which groups could be judged. */
function gapNotes(slices: readonly ClusteredSlice[], k: number | undefined): string[] {
  const all = new Set(slices.map(({mid}) => mid)).size;
  const among = (test: (slice: ClusteredSlice) => boolean) => new Set(slices.filter(test).map(({mid}) => mid)).size;
  const gaps = among((slice) => slice.k === null);
  const untied = among((slice) => slice.k !== null && slice.modularity === null);
  const few = k === undefined ? "no actors" : `fewer than ${k} actors`;
  return [
    ...(gaps > 0 && slices.some(({statements}) => statements > 0)
      ? [`${counted(gaps, `of ${all} slices has`, `of ${all} slices have`)} ${few} and so no groups.`]
      : []),
    ...(untied > 0 && all === 1 ? ["No two actors agree more than they disagree, so that there is no modularity and the groups say nothing."] : []),
    ...(untied > 0 && all > 1
      ? [`In ${untied} of ${all} slices no two actors agree more than they disagree, so that there is no modularity and the groups say nothing.`]
      : []),
  ];
}
