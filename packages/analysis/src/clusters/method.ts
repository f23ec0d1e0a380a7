import type {Chance} from "../chance.ts";
import type {Graph} from "../graph/graph.ts";
import {countOf, type Groups} from "../graph/groups.ts";
import {modularity} from "../graph/modularity.ts";

/** What there is to group by. */
export interface Likeness {
  /** How near each two are: what is above 0 of their network. */
  readonly graph: Graph;
  /** How far apart each two are, row by row, symmetric, from 0. */
  readonly distances: Float64Array;
}

export interface Wish {
  /** The numbers of groups asked for, each by itself; left out, as many groups as is best. */
  readonly sizes: readonly number[] | undefined;
  /** Where each number of groups has to be tried: from 2 to this many. */
  readonly most: number;
  readonly chance: Chance;
}

/** A way to group: the groups it offers, among which those of the highest modularity are taken. */
export type Method = (likeness: Likeness, wish: Wish) => readonly Groups[];

/** The numbers of groups to try. */
export function sizesOf({sizes, most}: Wish, order: number): readonly number[] {
  return sizes ?? Array.from({length: Math.max(0, Math.min(most, order) - 1)}, (_, i) => i + 2);
}

/** The numbers of groups that a way which merges or divides step by step passes through. */
export function levelsOf({sizes}: Wish, order: number): readonly number[] {
  return sizes ?? Array.from({length: order}, (_, i) => i + 1);
}

/** How often a way that hangs on where it begins does so anew, the best being taken: 100 times, and 20 at least where there are many nodes. */
export function beginningsFor(order: number): number {
  return Math.max(20, Math.min(100, Math.floor(5000 / order)));
}

/** The groups of the highest modularity, of equal ones the fewest, and else the first. */
export function bestOf(graph: Graph, found: readonly Groups[]): Groups {
  const rated = found.map((groups) => ({groups, quality: modularity(graph, groups) ?? 0}));
  const isBetter = (a: (typeof rated)[number], b: (typeof rated)[number]) =>
    Math.abs(a.quality - b.quality) < 1e-12 ? countOf(a.groups) < countOf(b.groups) : a.quality > b.quality;
  return rated.reduce((best, one) => (isBetter(one, best) ? one : best)).groups;
}
