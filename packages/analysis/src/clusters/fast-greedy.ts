import type {Graph} from "../graph/graph.ts";
import {cut, type Merge} from "../graph/groups.ts";
import {levelsOf, type Method} from "./method.ts";

/**
 * A. Clauset, M. E. J. Newman and C. Moore, "Finding community structure in very large networks", Physical Review E 70
 * (2004) 066111: from single nodes, the two groups whose union raises modularity most become one. It goes on until one
 * group is left, so that any number of groups can be asked for; of equal gains the first pair is taken.
 */
export const fastGreedy: Method = ({graph}, wish) => {
  const merges = mergesOf(graph);
  return levelsOf(wish, graph.order).map((k) => cut(merges, graph.order, k));
};

function mergesOf({order, weights, strengths, total}: Graph): Merge[] {
  const between = weights.map((weight) => (total === 0 ? 0 : weight / total));
  const shares = strengths.map((strength) => (total === 0 ? 0 : strength / total));
  const ids = Array.from({length: order}, (_, i) => i);
  const alive = [...ids];
  const merges: Merge[] = [];
  while (alive.length > 1) {
    const [a, b] = bestPair(alive, between, shares);
    for (const other of alive) between[a * order + other] = between[other * order + a] += between[b * order + other];
    shares[a] += shares[b];
    alive.splice(alive.indexOf(b), 1);
    merges.push([ids[a], ids[b]]);
    ids[a] = order + merges.length - 1;
  }
  return merges;
}

/** The gain of a union is 2 (e_ab − a_a a_b), equation 10 of the article. */
function bestPair(alive: readonly number[], between: Float64Array, shares: Float64Array): [number, number] {
  const order = shares.length;
  let best: [number, number] = [alive[0], alive[1]];
  let most = -Infinity;
  for (let i = 0; i < alive.length; ++i) {
    const [row, share] = [alive[i] * order, shares[alive[i]]];
    for (let j = i + 1; j < alive.length; ++j) {
      const gain = between[row + alive[j]] - share * shares[alive[j]];
      if (gain > most + 1e-15) [most, best] = [gain, [alive[i], alive[j]]];
    }
  }
  return best;
}
