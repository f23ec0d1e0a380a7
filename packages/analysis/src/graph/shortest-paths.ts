import type {Graph} from "./graph.ts";

/** The shortest paths from one node, a tie being as long as 1 over its weight. */
interface Paths {
  /** Nodes in the order of their distance, the source first; those out of reach are left out. */
  readonly reached: readonly number[];
  /** Infinite where out of reach. */
  readonly lengths: Float64Array;
  /** How many shortest paths lead to each node. */
  readonly counts: Float64Array;
}

/**
 * E. W. Dijkstra's way over all nodes, in time that grows with their square: for networks that are nearly full.
 *
 * Strong ties are near: M. E. J. Newman, "Scientific collaboration networks II", Physical Review E 64 (2001) 016132.
 */
function pathsFrom(graph: Graph, source: number): Paths {
  const {order, weights, starts, neighbors} = graph;
  const lengths = new Float64Array(order).fill(Infinity);
  const counts = new Float64Array(order);
  const done = new Uint8Array(order);
  lengths[source] = 0;
  counts[source] = 1;
  const reached: number[] = [];
  for (let node = source; node >= 0; node = nearest(lengths, done)) {
    done[node] = 1;
    reached.push(node);
    if (node !== source) for (const before of beforeOn(graph, node, lengths)) counts[node] += counts[before];
    for (let e = starts[node]; e < starts[node + 1]; ++e) {
      const length = lengths[node] + 1 / weights[node * order + neighbors[e]];
      if (length < lengths[neighbors[e]]) lengths[neighbors[e]] = length;
    }
  }
  return {reached, lengths, counts};
}

function nearest(lengths: Float64Array, done: Uint8Array): number {
  let best = -1;
  for (let node = 0; node < lengths.length; ++node) {
    if (!done[node] && lengths[node] < Infinity && (best < 0 || lengths[node] < lengths[best])) best = node;
  }
  return best;
}

/** The nodes that shortest paths to `node` come from. */
function beforeOn({order, weights, starts, neighbors}: Graph, node: number, lengths: Float64Array): number[] {
  const before: number[] = [];
  for (let e = starts[node]; e < starts[node + 1]; ++e) {
    const other = neighbors[e];
    if (lengths[other] < lengths[node] && same(lengths[other] + 1 / weights[other * order + node], lengths[node])) before.push(other);
  }
  return before;
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-10 * Math.max(1, a, b);
}

/**
 * Tells, for each tie on shortest paths from `source`, what share of them crosses it, the furthest first: the sum over
 * all nodes that they lead to. U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical
 * Sociology 25 (2001).
 */
export function crossingsFrom(graph: Graph, source: number, tell: (before: number, node: number, share: number) => void): void {
  const {reached, lengths, counts} = pathsFrom(graph, source);
  const shares = new Float64Array(graph.order);
  for (let r = reached.length - 1; r > 0; --r) {
    const node = reached[r];
    for (const before of beforeOn(graph, node, lengths)) {
      const share = (counts[before] / counts[node]) * (1 + shares[node]);
      tell(before, node, share);
      shares[before] += share;
    }
  }
}
