import type {Graph} from "../graph/graph.ts";
import {crossingsIn} from "../graph/shortest-paths.ts";

/** How many others each node has a tie with. */
export function degrees({order, starts}: Graph): Float64Array {
  return Float64Array.from({length: order}, (_, i) => starts[i + 1] - starts[i]);
}

/**
 * On what share of the shortest paths between each two others a node lies, summed over the pairs and divided by their
 * number (n − 1)(n − 2) / 2: 0 to 1. A tie is as long as 1 over its weight.
 *
 * L. C. Freeman, "A set of measures of centrality based on betweenness", Sociometry 40 (1977); computed as Brandes (2001).
 */
export function betweenness(graph: Graph): Float64Array {
  const {order} = graph;
  const sums = new Float64Array(order);
  const crossings = crossingsIn(graph);
  for (let source = 0; source < order; ++source) {
    crossings(source, (before, _, share) => {
      if (before !== source) sums[before] += share;
    });
  }
  const pairs = (order - 1) * (order - 2);
  return pairs > 0 ? sums.map((sum) => sum / pairs) : sums;
}

/**
 * The largest k for which a node lies in a part of the network where each has k ties or more.
 *
 * S. B. Seidman, "Network structure and minimum degree", Social Networks 5 (1983); computed as V. Batagelj and
 * M. Zaveršnik (2003): the node of the least degree left goes first.
 */
export function cores(graph: Graph): Float64Array {
  const {order, starts, neighbors} = graph;
  const left = degrees(graph);
  const found = new Float64Array(order);
  const gone = new Uint8Array(order);
  for (let count = 0, core = 0; count < order; ++count) {
    let node = -1;
    for (let i = 0; i < order; ++i) if (!gone[i] && (node < 0 || left[i] < left[node])) node = i;
    core = Math.max(core, left[node]);
    found[node] = core;
    gone[node] = 1;
    for (let e = starts[node]; e < starts[node + 1]; ++e) --left[neighbors[e]];
  }
  return found;
}
