import {UndirectedGraph} from "graphology";
import library from "graphology-communities-louvain";
import type {Chance} from "../chance.ts";
import type {Graph} from "../graph/graph.ts";
import {modularity} from "../graph/modularity.ts";
import {renumbered, type Groups} from "../graph/groups.ts";
import type {Method} from "./method.ts";

/** The package exports the function itself, which its types do not say. */
const louvainOf = library as unknown as typeof library.default;

/** How often it begins anew; the best of them is taken. */
const beginnings = 5;

/**
 * V. D. Blondel, J.-L. Guillaume, R. Lambiotte and E. Lefebvre, "Fast unfolding of communities in large networks",
 * Journal of Statistical Mechanics (2008) P10008. The library's, with weights and our source of chance.
 */
export const louvain: Method = ({graph}, {chance}) => {
  const made = libraryGraph(graph);
  return Array.from({length: beginnings}, () => grouped(made, chance))
    .sort((a, b) => (modularity(graph, b) ?? 0) - (modularity(graph, a) ?? 0))
    .slice(0, 1);
};

function libraryGraph({order, starts, neighbors, weights}: Graph): UndirectedGraph {
  const made = new UndirectedGraph();
  for (let i = 0; i < order; ++i) made.addNode(i);
  for (let i = 0; i < order; ++i) {
    for (let e = starts[i]; e < starts[i + 1]; ++e) {
      if (neighbors[e] > i) made.addEdge(i, neighbors[e], {weight: weights[i * order + neighbors[e]]});
    }
  }
  return made;
}

function grouped(made: UndirectedGraph, chance: Chance): Groups {
  if (made.size === 0) return Int32Array.from({length: made.order}, (_, i) => i);
  const found = louvainOf(made, {getEdgeWeight: "weight", rng: chance});
  return renumbered(Array.from({length: made.order}, (_, i) => found[String(i)]));
}
