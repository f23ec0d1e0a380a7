import type {Graph} from "../graph/graph.ts";

/** What a node is by some attribute: a number, a word, or null where it is not known. */
export type Attribute = number | string | null;

/**
 * Whether ties join those who are alike: 1 when all do, 0 as by chance, below 0 when they join the unlike. Ties count by
 * their weight; those with an end whose attribute is not known are left out.
 *
 * Words: r = (Σ e_aa − Σ s_a²) / (1 − Σ s_a²), with e_ab the share of weight between a and b and s_a its sums; numbers:
 * Pearson's correlation over the ends of ties. M. E. J. Newman, "Mixing patterns in networks", Physical Review E 67
 * (2003) 026126, equations 2 and 21. Null where nothing varies: no ties, one word, one number.
 */
export function assortativity(graph: Graph, attributes: readonly Attribute[]): number | null {
  const known = attributes.map((value) => (typeof value === "number" && !Number.isFinite(value) ? null : value));
  const numbers = known.every((value) => value === null || typeof value === "number");
  return numbers
    ? ofNumbers(graph, known)
    : ofWords(
        graph,
        known.map((value) => (value === null ? null : String(value))),
      );
}

/** Every tie twice, once from either end. */
function eachTie({order, starts, neighbors, weights}: Graph, known: readonly Attribute[], tell: (i: number, j: number, weight: number) => void): void {
  for (let i = 0; i < order; ++i) {
    for (let e = starts[i]; e < starts[i + 1]; ++e) {
      const j = neighbors[e];
      if (known[i] !== null && known[j] !== null) tell(i, j, weights[i * order + j]);
    }
  }
}

function ofWords(graph: Graph, words: readonly (string | null)[]): number | null {
  const sums = new Map<string, number>();
  let [same, total] = [0, 0];
  eachTie(graph, words, (i, j, weight) => {
    const word = words[i] ?? "";
    sums.set(word, (sums.get(word) ?? 0) + weight);
    if (word === words[j]) same += weight;
    total += weight;
  });
  if (total === 0) return null;
  const expected = [...sums.values()].reduce((sum, share) => sum + (share / total) ** 2, 0);
  return expected > 1 - 1e-12 ? null : (same / total - expected) / (1 - expected);
}

function ofNumbers(graph: Graph, numbers: readonly Attribute[]): number | null {
  let [total, sum] = [0, 0];
  const at = (i: number) => numbers[i] as number;
  eachTie(graph, numbers, (i, _, weight) => {
    total += weight;
    sum += weight * at(i);
  });
  if (total === 0) return null;
  const mean = sum / total;
  let [together, spread] = [0, 0];
  eachTie(graph, numbers, (i, j, weight) => {
    together += weight * (at(i) - mean) * (at(j) - mean);
    spread += weight * (at(i) - mean) ** 2;
  });
  return spread <= 1e-12 * total * Math.max(1, mean * mean) ? null : together / spread;
}
