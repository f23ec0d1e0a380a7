import type {ClustersAnswer} from "@standpoint/analysis";
import {clusterKey, clusterOptions, clusters, clusterSpreads, network, type ClusteredSlice} from "@standpoint/analysis";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {bootstrapped, spreadColumns, type ShareDone} from "./bootstrapped.ts";
import {csvFile} from "../csv-file.ts";
import {toldOf} from "../filters.ts";
import {measured, spanJson} from "./measured.ts";
import type {NamedFile} from "../named-file.ts";
import {networkPictures} from "./network-files.ts";
import type {Words} from "@standpoint/model";

/** Which actors stand together, by one method or by all. */
export async function clustersAnswer(store: Store, words: Words, progress?: ShareDone): Promise<ClustersAnswer> {
  const {settings, slices, spreads, notes, type} = await found(store, words, progress);
  const json = slices.map((slice) => ({...sliceJson(slice), ...(spreads ? {interval: spreads.get(clusterKey(slice, settings)) ?? null} : {})}));
  return answer("clusters", {settings: toldOf(type, settings), notes}, {slices: json});
}

/** A line an actor of a slice, or a picture a slice: its network with the clusters of the best method outlined. */
export async function clusterFiles(store: Store, words: Words, format: string): Promise<readonly NamedFile[]> {
  const {frame, settings, slices, spreads} = await found(store, words);
  if (format === "svg" || format === "png") {
    const drawn = network(frame, {...settings, isolates: false});
    const best = drawn.slices.map(({mid}) => slices.find((slice) => Object.is(slice.mid, mid)));
    return networkPictures(drawn, format, best.map(membership));
  }
  const {heads, cells} = spreadColumns(spreads);
  const lines = slices.flatMap((slice) => {
    const {mid, method, k, modularity} = sliceJson(slice);
    const about = [mid ?? "", method, k ?? "", modularity ?? "", ...cells(clusterKey(slice, settings))];
    return slice.actors.map((actor, i) => [...about, actor, slice.groups[i]!]);
  });
  return [csvFile([["mid", "method", "k", "modularity", ...heads("modularity"), "actor", "cluster"], ...lines])];
}

async function found(store: Store, words: Words, progress?: ShareDone) {
  const {frame, asked: chosen, seed} = await measured(store, clusterOptions, words);
  const {method = clusterOptions.method.usual, k, most} = chosen;
  const options = {method, k, most, seed};
  const asked = {...chosen, ...options};
  const {settings, slices, notes} = clusters(frame, asked);
  const sampling = bootstrapped(words, {seed: options.seed, progress});
  const spreads = sampling && clusterSpreads(frame, asked, sampling);
  return {type: frame.type, frame, settings: {...settings, ...options}, slices, spreads, notes};
}

function sliceJson(slice: ClusteredSlice) {
  const {method, k, modularity, densities} = slice;
  return {...spanJson(slice), method, k, modularity, densities, membership: membership(slice), ...(slice.untied && {untied: slice.untied})};
}

/** The number of the group of each actor, by name. */
function membership(slice: ClusteredSlice | undefined): Record<string, number> {
  return Object.fromEntries((slice?.actors ?? []).map((actor, i) => [actor, slice!.groups[i]!]));
}
