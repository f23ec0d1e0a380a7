import type {Graph} from "./graph.ts";

/**
 * How much more weight lies within groups than strengths alone would put there:
 *
 *     Q = Σ_g  w_g / 2m − (s_g / 2m)²
 *
 * with w_g the weights between members of a group (each tie twice), s_g their strengths and 2m all strengths. From −1/2
 * to 1; null where there is no tie.
 *
 * M. E. J. Newman, "Analysis of weighted networks", Physical Review E 70 (2004), equation 5.
 */
export function modularity({order, starts, neighbors, weights, strengths, total}: Graph, groups: ArrayLike<number>): number | null {
  if (total === 0) return null;
  const within = new Float64Array(order);
  const sums = new Float64Array(order);
  for (let i = 0; i < order; ++i) {
    sums[groups[i]] += strengths[i];
    for (let e = starts[i]; e < starts[i + 1]; ++e) if (groups[neighbors[e]] === groups[i]) within[groups[i]] += weights[i * order + neighbors[e]];
  }
  let quality = 0;
  for (let group = 0; group < order; ++group) quality += within[group] / total - (sums[group] / total) ** 2;
  return quality;
}
