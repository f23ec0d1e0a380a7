import {UndirectedGraph} from "graphology";
import library from "graphology-communities-louvain";
import type {Chance} from "../chance.ts";
import type {Graph} from "../graph/graph.ts";
import {renumbered, type Groups} from "../graph/groups.ts";
import {beginningsFor, bestOf, type Method} from "./method.ts";

/** The package exports the function itself, which its types do not say. */
const louvainOf = library as unknown as typeof library.default;

/**
 * V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of communities in large networks",
 * Journal of Statistical Mechanics (2008) P10008. The library's, with weights and our source of chance.
 */
export const louvain: Method = ({graph}, {chance}) => {
  const made = libraryGraph(graph);
  const found = Array.from({length: beginningsFor(graph.order)}, () => grouped(made, chance));
  return [bestOf(graph, found)];
};

function libraryGraph({order, starts, neighbors, weights, total}: Graph): UndirectedGraph {
  const made = new UndirectedGraph();
  const scale = scaleOf(total);
  for (let i = 0; i < order; ++i) made.addNode(i);
  for (let i = 0; i < order; ++i) {
    for (let e = starts[i]; e < starts[i + 1]; ++e) {
      if (neighbors[e] > i) made.addEdge(i, neighbors[e], {weight: scale * weights[i * order + neighbors[e]]});
    }
  }
  return made;
}

/** The largest total of weights at which rounding is well below the gains that the library tells apart. */
const mostTotal = 2 ** 16;

/**
 * A power of two, so that no weight is rounded. The library takes gains of less than 1e-10 as none: with a larger total,
 * rounding alone would be a gain, and nodes would move for ever.
 */
function scaleOf(total: number): number {
  return total > mostTotal ? 2 ** -Math.ceil(Math.log2(total / mostTotal)) : 1;
}

function grouped(made: UndirectedGraph, chance: Chance): Groups {
  if (made.size === 0) return Int32Array.from({length: made.order}, (_, i) => i);
  const found = louvainOf(made, {getEdgeWeight: "weight", rng: chance});
  return renumbered(Array.from({length: made.order}, (_, i) => found[String(i)]));
}
