import type {Graph} from "../graph/graph.ts";
import {cut, type Merge} from "../graph/groups.ts";
import {levelsOf, type Method} from "./method.ts";

/** Steps of a walk, as the article recommends: few enough to stay near, a power of two. */
const steps = 4;

/**
 * P. Pons and M. Latapy, "Computing communities in large networks using random walks", Journal of Graph Algorithms and
 * Applications 10 (2006): two nodes are near when walks of four steps from either end at the same places (section 3).
 * Groups that touch become one where that adds least to the squared distances within groups (section 4);
 * groups that do not touch only when no others are left. Each node has a loop as heavy as its mean tie.
 *
 * What each union adds is worked out from the walks themselves. igraph puts an estimate in its place where a group
 * touches one half of a union only, and works it out when the estimate is the least: what is estimated too high may so
 * wait too long. It divides the karate club in 5 (modularity 0.3532), which is what this comes to with its estimates;
 * without them it comes to the 4 groups of the highest modularity there is.
 */
export const walktrap: Method = ({graph}, wish) => {
  const merges = mergesOf(graph);
  return levelsOf(wish, graph.order).map((k) => cut(merges, graph.order, k));
};

interface Walkers {
  readonly order: number;
  /** Where a walk from each group ends, divided by the root of the place's strength: distances are then plain. */
  readonly ends: Float64Array;
  readonly sizes: Float64Array;
  /** Whether two groups touch. */
  readonly touches: Uint8Array;
  /** What the union of two groups adds. */
  readonly costs: Float64Array;
}

function mergesOf(graph: Graph): Merge[] {
  const {order} = graph;
  const walkers = walkersOf(graph);
  const ids = Array.from({length: order}, (_, i) => i);
  const alive = [...ids];
  const merges: Merge[] = [];
  while (alive.length > 1) {
    const [a, b] = cheapest(alive, walkers);
    alive.splice(alive.indexOf(b), 1);
    unite(walkers, [a, b], alive);
    merges.push([ids[a], ids[b]]);
    ids[a] = order + merges.length - 1;
  }
  return merges;
}

function walkersOf(graph: Graph): Walkers {
  const {order, weights} = graph;
  const touches = Uint8Array.from(weights, (weight) => (weight > 0 ? 1 : 0));
  const walkers = {order, ends: endsOf(graph), sizes: new Float64Array(order).fill(1), touches, costs: new Float64Array(order * order)};
  for (let i = 0; i < order; ++i) for (let j = i + 1; j < order; ++j) setCost(walkers, i, j);
  return walkers;
}

function endsOf({order, weights, starts, strengths}: Graph): Float64Array {
  const walks = weights.slice();
  const withLoop = new Float64Array(order);
  for (let i = 0; i < order; ++i) {
    const degree = starts[i + 1] - starts[i];
    const loop = degree === 0 ? 1 : strengths[i] / degree;
    walks[i * order + i] = loop;
    withLoop[i] = strengths[i] + loop;
    for (let j = 0; j < order; ++j) walks[i * order + j] /= withLoop[i];
  }
  let ends: Float64Array = walks;
  for (let length = 1; length < steps; length *= 2) ends = squared(ends, order);
  for (let i = 0, at = 0; i < order; ++i) for (let j = 0; j < order; ++j, ++at) ends[at] /= Math.sqrt(withLoop[j]);
  return ends;
}

function squared(square: Float64Array, order: number): Float64Array {
  const out = new Float64Array(square.length);
  for (let i = 0; i < order; ++i) {
    for (let k = 0; k < order; ++k) {
      const share = square[i * order + k];
      if (share === 0) continue;
      for (let j = 0; j < order; ++j) out[i * order + j] += share * square[k * order + j];
    }
  }
  return out;
}

function setCost({order, ends, sizes, costs}: Walkers, i: number, j: number): void {
  let distance = 0;
  for (let c = 0; c < order; ++c) distance += (ends[i * order + c] - ends[j * order + c]) ** 2;
  const cost = ((sizes[i] * sizes[j]) / (sizes[i] + sizes[j])) * distance;
  costs[i * order + j] = costs[j * order + i] = cost;
}

function cheapest(alive: readonly number[], {order, touches, costs}: Walkers): [number, number] {
  let best: [number, number] = [alive[0], alive[1]];
  let [least, touching] = [Infinity, 0];
  for (let i = 0; i < alive.length; ++i) {
    for (let j = i + 1; j < alive.length; ++j) {
      const at = alive[i] * order + alive[j];
      if (touches[at] < touching || (touches[at] === touching && !(costs[at] < least - 1e-15))) continue;
      [least, touching, best] = [costs[at], touches[at], [alive[i], alive[j]]];
    }
  }
  return best;
}

/** Group b goes into a. */
function unite(walkers: Walkers, [a, b]: readonly [number, number], alive: readonly number[]): void {
  const {order, ends, sizes, touches} = walkers;
  const size = sizes[a] + sizes[b];
  for (let c = 0; c < order; ++c) ends[a * order + c] = (sizes[a] * ends[a * order + c] + sizes[b] * ends[b * order + c]) / size;
  sizes[a] = size;
  for (const other of alive) {
    if (other === a) continue;
    touches[a * order + other] = touches[other * order + a] |= touches[b * order + other];
    setCost(walkers, a, other);
  }
}
