import {Invalid} from "@standpoint/model";
import {chanceOf} from "../chance.ts";
import {graphOf} from "../graph/graph.ts";
import {countOf, type Groups} from "../graph/groups.ts";
import {modularity} from "../graph/modularity.ts";
import {concor} from "./concor.ts";
import {edgeBetweenness} from "./edge-betweenness.ts";
import {fastGreedy} from "./fast-greedy.ts";
import {hierarchical} from "./hierarchical.ts";
import {infomap} from "./infomap.ts";
import {kmeans} from "./kmeans.ts";
import {labelPropagation} from "./label-propagation.ts";
import {leadingEigen} from "./leading-eigen.ts";
import {leiden} from "./leiden.ts";
import {louvain} from "./louvain.ts";
import type {Likeness, Method} from "./method.ts";
import {pam} from "./pam.ts";
import {spectral} from "./spectral.ts";
import {walktrap} from "./walktrap.ts";

const methods = {
  louvain,
  leiden,
  walktrap,
  fastgreedy: fastGreedy,
  "leading-eigen": leadingEigen,
  "edge-betweenness": edgeBetweenness,
  infomap,
  "label-propagation": labelPropagation,
  single: hierarchical("single"),
  average: hierarchical("average"),
  complete: hierarchical("complete"),
  ward: hierarchical("ward2"),
  kmeans,
  pam,
  concor,
  spectral,
} as const satisfies Record<string, Method>;

export type ClusterMethod = keyof typeof methods;
export const clusterMethods = Object.keys(methods) as readonly ClusterMethod[];

/** Those that find the number of groups themselves and cannot be asked for one. */
export const freeMethods: ReadonlySet<ClusterMethod> = new Set(["louvain", "leiden", "infomap", "label-propagation"] as const);

export interface GroupingOptions {
  readonly method: ClusterMethod;
  /** How many groups; left out, the number of the highest modularity. */
  readonly k?: number | undefined;
  /** The most groups tried where each number has to be tried; default 5. */
  readonly most?: number | undefined;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Whether ties count by their weight in the modularity that decides (default), or all alike. */
  readonly judged?: "weighted" | "unweighted" | undefined;
}

export interface Grouping {
  readonly groups: Groups;
  readonly k: number;
  /** Null where there is no tie. */
  readonly modularity: number | null;
}

/** The groups a method offers, the best by modularity, of equal ones the fewest. Throws Invalid for more groups than there are nodes. */
export function grouping(likeness: Likeness, {k, ...options}: GroupingOptions): Grouping {
  return groupings(likeness, {...options, sizes: k === undefined ? undefined : [k]}).reduce((best, found) => (isBetter(found, best) ? found : best));
}

export interface GroupingsOptions extends Omit<GroupingOptions, "k"> {
  /** The numbers of groups asked for; left out, all that the method offers. */
  readonly sizes?: readonly number[] | undefined;
}

/** All groups a method offers, or those of the numbers asked for. Throws Invalid for more groups than there are nodes. */
export function groupings(likeness: Likeness, {method, sizes, most = 5, seed = 1, judged = "weighted"}: GroupingsOptions): Grouping[] {
  const {order} = likeness.graph;
  const tooMany = sizes?.find((size) => size > order);
  if (tooMany !== undefined) throw new Invalid(`${order} cannot be put into ${tooMany} groups: take a smaller k`);
  const found = order < 2 ? [] : methods[method](likeness, {sizes, most, chance: chanceOf(seed)});
  const offered = found.length === 0 ? [new Int32Array(order)] : found;
  const graph = judged === "weighted" ? likeness.graph : graphOf(likeness.graph.weights.map((weight) => Number(weight > 0)));
  return offered.map((groups) => ({groups, k: countOf(groups), modularity: modularity(graph, groups)}));
}

function isBetter(a: Grouping, b: Grouping): boolean {
  const gain = (a.modularity ?? 0) - (b.modularity ?? 0);
  return Math.abs(gain) < 1e-12 ? a.k < b.k : gain > 0;
}
