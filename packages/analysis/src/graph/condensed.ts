import type {Graph} from "./graph.ts";

/** A graph whose nodes may stand for several: with loops, weights kept a tie each. */
export interface Condensed {
  readonly order: number;
  /** The ties of node i: `neighbors` and `weights` from `starts[i]` up to `starts[i + 1]`, without the loop. */
  readonly starts: Int32Array;
  readonly neighbors: Int32Array;
  readonly weights: Float64Array;
  /** Weight within each node, each tie twice. */
  readonly loops: Float64Array;
  /** Weights and loop of each node. */
  readonly strengths: Float64Array;
  readonly total: number;
}

export function condensedOf({order, starts, neighbors, weights, strengths, total}: Graph): Condensed {
  const ties = new Float64Array(neighbors.length);
  for (let i = 0; i < order; ++i) for (let e = starts[i]; e < starts[i + 1]; ++e) ties[e] = weights[i * order + neighbors[e]];
  return {order, starts, neighbors, weights: ties, loops: new Float64Array(order), strengths, total};
}

/** With each group as one node, in the order of their numbers. */
export function condensed(graph: Condensed, members: readonly (readonly number[])[], groups: ArrayLike<number>): Condensed {
  const order = members.length;
  const [loops, strengths, starts] = [new Float64Array(order), new Float64Array(order), new Int32Array(order + 1)];
  const [neighbors, weights]: [number[], number[]] = [[], []];
  const sums = new Float64Array(order);
  members.forEach((nodes, group) => {
    const met = gathered(graph, nodes, {groups, sums});
    for (const node of nodes) {
      loops[group] += graph.loops[node];
      strengths[group] += graph.strengths[node];
    }
    for (const other of met.sort((a, b) => a - b)) {
      if (other === group) loops[group] += sums[other];
      else {
        neighbors.push(other);
        weights.push(sums[other]);
      }
      sums[other] = 0;
    }
    starts[group + 1] = neighbors.length;
  });
  return {order, starts, neighbors: Int32Array.from(neighbors), weights: Float64Array.from(weights), loops, strengths, total: graph.total};
}

/** The groups that these nodes have ties with; `sums` holds the weight with each, and was 0 throughout. */
export function gathered(graph: Condensed, nodes: readonly number[], {groups, sums}: {groups: ArrayLike<number>; sums: Float64Array}): number[] {
  const met: number[] = [];
  for (const node of nodes) {
    for (let e = graph.starts[node]; e < graph.starts[node + 1]; ++e) {
      const group = groups[graph.neighbors[e]];
      if (sums[group] === 0) met.push(group);
      sums[group] += graph.weights[e];
    }
  }
  return met;
}
