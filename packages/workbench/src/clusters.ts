import {clusterMethods, clusters, type ClusteredSlice} from "@standpoint/analysis";
import type {Store} from "@standpoint/store";
import {answer, type Answer} from "./answer.ts";
import {bootstrapped, type ShareDone} from "./bootstrapped.ts";
import {csvText} from "./csv-text.ts";
import {measured, spanJson} from "./measured.ts";
import {one, type NamedFile} from "./named-file.ts";
import {Reader, type Words} from "./words.ts";

export const clusterFormats = ["table", "json", "csv"] as const;

/** Which actors stand together, by one method or by all. */
export async function clustersAnswer(store: Store, words: Words, progress?: ShareDone): Promise<Answer> {
  const {settings, slices, spreads, notes, type} = await found(store, words, progress);
  const json = slices.map((slice) => ({...sliceJson(slice), ...(spreads ? {interval: spreads.get(keyOf(slice)) ?? null} : {})}));
  return answer("clusters", {settings: {type, sources: "all", ...settings}, notes, slices: json});
}

/** A line an actor of a slice. */
export async function clusterFiles(store: Store, words: Words): Promise<readonly NamedFile[]> {
  const {slices} = await found(store, words);
  const lines = slices.flatMap((slice) => {
    const {mid, method, k, modularity} = sliceJson(slice);
    return slice.actors.map((actor, i) => [mid ?? "", method, k ?? "", modularity ?? "", actor, slice.groups[i]!]);
  });
  return [one("csv", csvText([["mid", "method", "k", "modularity", "actor", "cluster"], ...lines]))];
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const read = new Reader(words);
  const {frame, network} = await measured(store, words);
  const options = {
    method: read.oneOf("method", [...clusterMethods, "all"]) ?? ("leiden" as const),
    k: read.whole("k", 2),
    most: read.whole("most", 2),
    seed: read.whole("seed", 0) ?? 1,
  };
  const {settings, slices, notes} = clusters(frame, {...network, ...options});
  const spreads = bootstrapped(words, {frame, network, seed: options.seed, progress}, (drawn, range) =>
    clusters(drawn, {...network, ...options, ...range}).slices.map((slice) => [keyOf(slice), slice.modularity]),
  );
  return {type: frame.type, settings: {...settings, ...options}, slices, spreads, notes};
}

/** The same slice and method in every draw. */
function keyOf({mid, method}: ClusteredSlice): string {
  return `${mid} ${method}`;
}

function sliceJson(slice: ClusteredSlice) {
  const {method, k, modularity, actors, groups} = slice;
  return {...spanJson(slice), method, k, modularity, membership: Object.fromEntries(actors.map((actor, i) => [actor, groups[i]!]))};
}
