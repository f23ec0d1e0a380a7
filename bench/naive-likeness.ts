import {pairs} from "./naive-measures.ts";
import type {Naive} from "./naive.ts";

export type Square = readonly (readonly number[])[];

/** The number of each actor's group, from 0 in the order of their first. */
export type Groups = readonly number[];

/** How near and how far apart each two actors are, by name. */
export interface Likeness {
  readonly ties: Square;
  readonly distances: Square;
}

/** The groups that a way to group offers: those of the numbers asked for, or all that it comes through. */
export type NaiveMethod = (likeness: Likeness, sizes?: readonly number[]) => Groups[];

/** The numbers of groups tried where each has to be tried. */
export const few: readonly number[] = [2, 3, 4, 5];

export function likenessOf(rows: readonly Naive[]): Likeness {
  return {ties: ties(rows), distances: jaccard(rows)};
}

/** Agreement less disagreement over mean activity, where it is above 0. */
export function ties(rows: readonly Naive[]): number[][] {
  const {agree, disagree} = pairs(rows);
  return agree.map((row, i) => row.map((value, j) => (i === j ? 0 : Math.max(0, value - disagree[i][j]))));
}

/** P. Jaccard (1912): 1 less the share of the concepts agreed to or not that both have among those that either has. */
function jaccard(rows: readonly Naive[]): number[][] {
  const taken = new Map<string, Set<string>>();
  for (const {holder, concept, agrees} of rows) taken.set(holder, (taken.get(holder) ?? new Set()).add(`${concept}|${agrees}`));
  const points = [...taken.keys()].sort().map((actor) => taken.get(actor)!);
  return points.map((a) => points.map((b) => 1 - [...a].filter((point) => b.has(point)).length / new Set([...a, ...b]).size));
}

/** M. E. J. Newman, "Analysis of weighted networks" (2004), equation 1: a sum over all pairs. */
export function modularity(weights: Square, groups: Groups): number {
  const strengths = weights.map(sumOf);
  const total = sumOf(strengths);
  let quality = 0;
  for (let i = 0; i < groups.length; ++i) {
    for (let j = 0; j < groups.length; ++j) {
      if (groups[i] === groups[j]) quality += weights[i][j] / total - (strengths[i] * strengths[j]) / total ** 2;
    }
  }
  return quality;
}

/** Those of the highest modularity, of equal ones the fewest. */
export function bestOf(weights: Square, offered: readonly Groups[]): Groups {
  const judged = offered.map((groups) => ({groups: numbered(groups), quality: modularity(weights, groups)}));
  const most = Math.max(...judged.map(({quality}) => quality));
  const best = judged.filter(({quality}) => quality > most - 1e-12).map(({groups}) => groups);
  return best.reduce((least, groups) => (Math.max(...groups) < Math.max(...least) ? groups : least));
}

/** From 0 in the order of their first member. */
export function numbered(groups: Groups): Groups {
  const names = [...new Set(groups)];
  return groups.map((group) => names.indexOf(group));
}

/** From lists of members. */
export function fromParts(parts: readonly (readonly number[])[]): Groups {
  const groups = parts.flat().fill(0);
  parts.forEach((part, group) => part.forEach((node) => (groups[node] = group)));
  return numbered(groups);
}

export function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
