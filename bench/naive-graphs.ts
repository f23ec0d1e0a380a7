import {pairs} from "./naive-measures.ts";
import type {Naive} from "./naive.ts";

/** Agreement less disagreement over mean activity, where it is above 0. */
function ties(rows: readonly Naive[]): number[][] {
  const {agree, disagree} = pairs(rows);
  return agree.map((row, i) => row.map((value, j) => (i === j ? 0 : Math.max(0, value - disagree[i][j]))));
}

function modularity(weights: readonly number[][], groups: readonly number[]): number {
  const strengths = weights.map((row) => row.reduce((sum, weight) => sum + weight, 0));
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  let quality = 0;
  for (let i = 0; i < groups.length; ++i) {
    for (let j = 0; j < groups.length; ++j) {
      if (groups[i] === groups[j]) quality += weights[i][j] / total - (strengths[i] * strengths[j]) / total ** 2;
    }
  }
  return quality;
}

/** The best modularity on the way from single actors to one group, each time by the union that leaves most of it. */
export function naiveUnions(rows: readonly Naive[]): number {
  const weights = ties(rows);
  let groups = weights.map((_, i) => i);
  let best = modularity(weights, groups);
  for (let left = groups.length; left > 1; --left) {
    const names = [...new Set(groups)];
    let [most, next] = [-Infinity, groups];
    for (const a of names) {
      for (const b of names) {
        if (a >= b) continue;
        const united = groups.map((group) => (group === b ? a : group));
        const quality = modularity(weights, united);
        if (quality > most) [most, next] = [quality, united];
      }
    }
    groups = next;
    best = Math.max(best, most);
  }
  return best;
}

/** Single actors move to whichever group raises modularity most, until none does. */
export function naiveMoves(rows: readonly Naive[]): number {
  const weights = ties(rows);
  const groups = weights.map((_, i) => i);
  let quality = modularity(weights, groups);
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 0; i < groups.length; ++i) {
      for (const group of new Set(groups)) {
        const before = groups[i];
        groups[i] = group;
        const next = modularity(weights, groups);
        if (next > quality + 1e-12) [quality, moved] = [next, true];
        else groups[i] = before;
      }
    }
  }
  return quality;
}

/** All betweenness, from the lengths and the numbers of shortest paths between every two (R. W. Floyd 1962). */
export function naiveBetweenness(rows: readonly Naive[]): number {
  const weights = ties(rows);
  const n = weights.length;
  const lengths = weights.map((row, i) => row.map((weight, j) => (i === j ? 0 : weight > 0 ? 1 / weight : Infinity)));
  for (let k = 0; k < n; ++k) {
    for (let i = 0; i < n; ++i) for (let j = 0; j < n; ++j) lengths[i][j] = Math.min(lengths[i][j], lengths[i][k] + lengths[k][j]);
  }
  const same = (a: number, b: number) => Math.abs(a - b) <= 1e-12 * Math.max(a, b);
  const counts = lengths.map((row, i) => pathsFrom(i, row, weights, same));
  let sum = 0;
  for (let s = 0; s < n; ++s) {
    for (let t = 0; t < n; ++t) {
      for (let v = 0; v < n; ++v) {
        if (s === t || v === s || v === t || lengths[s][t] === Infinity) continue;
        if (same(lengths[s][v] + lengths[v][t], lengths[s][t])) sum += (counts[s][v] * counts[v][t]) / counts[s][t];
      }
    }
  }
  return sum / ((n - 1) * (n - 2));
}

function pathsFrom(source: number, lengths: readonly number[], weights: readonly number[][], same: (a: number, b: number) => boolean): number[] {
  const counts = lengths.map((_, i) => Number(i === source));
  const order = lengths.map((_, i) => i).sort((a, b) => lengths[a] - lengths[b]);
  for (const node of order) {
    if (node === source || lengths[node] === Infinity) continue;
    counts[node] = order.reduce(
      (sum, before) => (weights[before][node] > 0 && same(lengths[before] + 1 / weights[before][node], lengths[node]) ? sum + counts[before] : sum),
      0,
    );
  }
  return counts;
}
