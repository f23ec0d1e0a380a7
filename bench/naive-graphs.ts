import {ties} from "./naive-likeness.ts";
import type {Naive} from "./naive.ts";

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
