import {analyses, clusterMethods, fitting, networkModes} from "@standpoint/analysis";
import type {Aggregate, ClusterMethod, NetworkSettings} from "@standpoint/analysis";
import {addressIn, choice as chosen, some, present} from "@standpoint/model";
import type {AddressOf} from "@standpoint/model";
import type {Query} from "../api/client.ts";
import {queryFrom, settingsFrom} from "../measure/measure-search.ts";
import {amount, choice, count, word} from "../shell/url-state.ts";

/** What a network is asked with on the page, which draws no lists of events and shows one mode first. */
export const pageOptions = {
  ...analyses.network.options,
  mode: chosen(some<"one" | "two">(networkModes, ["one", "two"]), {words: analyses.network.options.mode.words, usual: "one"}),
};

/** What the network shows; all of it is in the address. */
export interface NetworkSearch extends AddressOf<typeof pageOptions> {
  /** Which window, counted from 0. */
  readonly slice?: number;
  /** Ties weaker than this are not drawn. */
  readonly threshold?: number;
  /** The tie whose statements are open, by names. */
  readonly one?: string;
  readonly other?: string;
  /** The actor or concept whose statements are open. */
  readonly actor?: string;
  readonly concept?: string;
  /** How actors are put into clusters; left out, they are not. */
  readonly clusters?: ClusterMethod;
  /** How many clusters; left out, the best number. */
  readonly k?: number;
  /** What the size and the shade of actors tell; sizes tell the ties shown where nothing is chosen. */
  readonly size?: (typeof actorMeasures)[number];
  readonly shade?: (typeof actorMeasures)[number];
  /** The attribute that colours actors; then there is no shade. */
  readonly colour?: string;
  /** One slice (default), one against another, or all of them small. */
  readonly show?: "compared" | "multiples";
  /** The slice to compare with, counted from 0; default the first. */
  readonly against?: number;
  /** What stands beside the picture: ties (default) or actors. */
  readonly beside?: "actors";
}

/** What can be measured of an actor in a network. */
export const actorMeasures = ["degree", "strength", "betweenness", "eigenvector", "core"] as const;

export function networkSearch(given: Record<string, unknown>): NetworkSearch {
  return {
    ...addressIn(pageOptions, given),
    ...present({
      slice: count(given, "slice"),
      threshold: amount(given, "threshold"),
      one: word(given, "one"),
      other: word(given, "other"),
      actor: word(given, "actor"),
      concept: word(given, "concept"),
      clusters: choice(given, "clusters", clusterMethods),
      k: count(given, "k"),
      size: choice(given, "size", actorMeasures),
      shade: choice(given, "shade", actorMeasures),
      colour: word(given, "colour"),
      show: choice(given, "show", ["compared", "multiples"] as const),
      against: count(given, "against"),
      beside: choice(given, "beside", ["actors"] as const),
    }),
  };
}

/** What the kernel computes; settings that do not fit the mode fall back to what does. */
export function settingsOf(search: NetworkSearch): NetworkSettings {
  const {seed: _, ...settings} = settingsFrom(pageOptions, fittingSearch(search));
  return settings;
}

function fittingSearch(search: NetworkSearch): NetworkSearch {
  const {mode = pageOptions.mode.usual, normalize = pageOptions.normalize.usual} = search;
  const fits = fitting[mode].normalize.includes(normalize);
  return {...search, mode, ...fittingSettings(search), normalize: fits ? normalize : pageOptions.normalize.usual};
}

/** What clusters and measures of actors are of: the ties shown, or in a two-mode network agreement less disagreement over activity. */
export function actorSettings(search: NetworkSearch): Omit<NetworkSettings, "mode" | "isolates"> {
  const {mode, isolates: _, aggregate, normalize, ...rest} = settingsOf(search);
  return mode === "one" ? {...rest, ...present({aggregate, normalize})} : rest;
}

/** Whether there may be several slices. */
export function windowed(search: NetworkSearch): boolean {
  return settingsOf(search).window !== undefined;
}

/** The aggregate in force: without a qualifier there is nothing to agree on. */
export function fittingSettings({mode = "one", aggregate, qualifier}: {[Field in "mode" | "aggregate" | "qualifier"]?: NetworkSearch[Field] | undefined}): {
  readonly aggregate: Aggregate;
} {
  const fits = (one: string) => (fitting[mode].aggregate as readonly string[]).includes(one);
  if (qualifier === "none") return {aggregate: "ignore"};
  if (aggregate !== undefined && fits(aggregate)) return {aggregate};
  return {aggregate: mode === "one" ? "congruence" : "ignore"};
}

/** The same settings in the words of requests, for downloads. */
export function querySettings(search: NetworkSearch): Query {
  return queryFrom(pageOptions, fittingSearch(search));
}

/** What clusters and measures are of, in the words of requests: those of `actorSettings`. */
export function actorQuery(search: NetworkSearch): Query {
  const {mode = pageOptions.mode.usual, aggregate, normalize, isolates: _, ...rest} = fittingSearch(search);
  const ofTies = mode === "one" ? {...rest, ...present({aggregate, normalize})} : rest;
  return queryFrom(analyses.structure.options, ofTies);
}

export function clusterQuery(search: NetworkSearch): Query {
  const {clusters, k = 0} = search;
  return {...actorQuery(search), method: clusters, k: k >= 2 ? k : undefined};
}
