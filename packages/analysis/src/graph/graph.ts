/** A weighted, undirected graph without loops: what of a one-mode network is above 0. */
export interface Graph {
  readonly order: number;
  /** Row by row, symmetric, from 0, the diagonal 0. */
  readonly weights: Float64Array;
  /** The neighbours of node i, ascending: `neighbors` from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly neighbors: Int32Array;
  /** Sum of the weights of each node. */
  readonly strengths: Float64Array;
  /** Sum of all strengths: twice the weight of all ties. */
  readonly total: number;
}

/** Of a symmetric square of values, row by row; negative ones and what is not a number are no ties. */
export function graphOf(values: Float64Array): Graph {
  const order = Math.sqrt(values.length);
  const weights = new Float64Array(values.length);
  const starts = new Int32Array(order + 1);
  const strengths = new Float64Array(order);
  const neighbors: number[] = [];
  for (let i = 0, at = 0; i < order; ++i) {
    for (let j = 0; j < order; ++j, ++at) {
      if (i === j || !(values[at] > 0)) continue;
      weights[at] = values[at];
      strengths[i] += values[at];
      neighbors.push(j);
    }
    starts[i + 1] = neighbors.length;
  }
  return {order, weights, starts, neighbors: Int32Array.from(neighbors), strengths, total: strengths.reduce((sum, strength) => sum + strength, 0)};
}

/** The number of the connected part each node is in, counted from 0 in the order of the nodes. */
export function partsOf({order, starts, neighbors}: Graph): Int32Array {
  const parts = new Int32Array(order).fill(-1);
  let count = 0;
  for (let from = 0; from < order; ++from) {
    if (parts[from] >= 0) continue;
    const waiting = [from];
    parts[from] = count;
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (let e = starts[node]; e < starts[node + 1]; ++e) {
        if (parts[neighbors[e]] >= 0) continue;
        parts[neighbors[e]] = count;
        waiting.push(neighbors[e]);
      }
    }
    ++count;
  }
  return parts;
}
