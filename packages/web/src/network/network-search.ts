import {analyses, clusterMethods, networkModes} from "@standpoint/analysis";
import type {ClusterMethod, NetworkSettings} from "@standpoint/analysis";
import {choice as chosen, some, present} from "@standpoint/model";
import type {AddressOf} from "@standpoint/model";
import type {Query} from "../api/client.ts";
import {queryFrom, settingsFrom} from "../measure/measure-search.ts";
import {pageAddress} from "../shell/page-address.ts";
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

const read = pageAddress<Omit<NetworkSearch, keyof typeof pageOptions>, typeof pageOptions>(
  {
    slice: count,
    threshold: amount,
    one: word,
    other: word,
    actor: word,
    concept: word,
    clusters: choice(...clusterMethods),
    k: count,
    size: choice(...actorMeasures),
    shade: choice(...actorMeasures),
    colour: word,
    show: choice("compared", "multiples"),
    against: count,
    beside: choice("actors"),
  },
  pageOptions,
);

/** What the page's address asks for. It names mode and aggregate, so that it is a whole question, and the same one to a command. */
export function networkSearch(given: Record<string, unknown>): NetworkSearch {
  return whole(read(given));
}

/** An address that asks for no kind of network is given one of actors who agree; any other means what it means as a command. */
function whole(search: NetworkSearch): Whole {
  const {mode, aggregate, normalize, qualifier} = search;
  if (mode === undefined && aggregate === undefined && normalize === undefined) return {...search, ...usually("one", qualifier)};
  return {...search, mode: mode ?? "two", aggregate: aggregate ?? analyses.network.options.aggregate.usual};
}

type Whole = NetworkSearch & Required<Pick<NetworkSearch, "mode" | "aggregate">>;

/** What a network of a mode shows first: without a qualifier there is nothing to agree on. */
export function usually(mode: NonNullable<NetworkSearch["mode"]>, qualifier: string | undefined): Required<Pick<NetworkSearch, "mode" | "aggregate">> {
  return {mode, aggregate: mode === "one" && qualifier !== "none" ? "congruence" : "ignore"};
}

/** What the kernel computes. It refuses settings that do not go together, as a command does. */
export function settingsOf(search: NetworkSearch): NetworkSettings {
  const {seed: _, ...settings} = settingsFrom(pageOptions, whole(search));
  return settings;
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

/** The same settings in the words of requests, for downloads. */
export function querySettings(search: NetworkSearch): Query {
  return queryFrom(pageOptions, whole(search));
}

/** What clusters and measures are of, in the words of requests: those of `actorSettings`. */
export function actorQuery(search: NetworkSearch): Query {
  const {mode, aggregate, normalize, isolates: _, ...rest} = whole(search);
  const ofTies = mode === "one" ? {...rest, ...present({aggregate, normalize})} : rest;
  return queryFrom(analyses.structure.options, ofTies);
}

export function clusterQuery(search: NetworkSearch): Query {
  const {clusters, k = 0} = search;
  return {...actorQuery(search), method: clusters, k: k >= 2 ? k : undefined};
}
