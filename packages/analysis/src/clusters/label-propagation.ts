import {below, shuffle, type Chance} from "../chance.ts";
import type {Graph} from "../graph/graph.ts";
import {renumbered, type Groups} from "../graph/groups.ts";
import {beginningsFor, bestOf, type Method} from "./method.ts";

const mostRounds = 100;

/**
 * U. N. Raghavan, R. Albert and S. Kumara, "Near linear time algorithm to detect community structures in large-scale
 * networks", Physical Review E 76 (2007) 036106: each node takes the label with the most weight around it, ties drawn,
 * in a random order, until each has one of the heaviest. Two runs seldom agree: of several the one of the highest modularity is taken.
 */
export const labelPropagation: Method = ({graph}, {chance}) => [
  bestOf(
    graph,
    Array.from({length: 4 * beginningsFor(graph.order)}, () => propagated(graph, chance)),
  ),
];

function propagated(graph: Graph, chance: Chance): Groups {
  const labels = Int32Array.from({length: graph.order}, (_, i) => i);
  const turns = labels.slice();
  const sums = new Float64Array(graph.order);
  for (let round = 0, changed = true; changed && round < mostRounds; ++round) {
    changed = false;
    shuffle(turns, chance);
    for (const node of turns) {
      const heaviest = heaviestAround(graph, node, {labels, sums});
      if (heaviest.length === 0 || heaviest.includes(labels[node])) continue;
      labels[node] = heaviest[below(heaviest.length, chance)];
      changed = true;
    }
  }
  return renumbered(labels);
}

function heaviestAround({order, weights, starts, neighbors}: Graph, node: number, {labels, sums}: {labels: Int32Array; sums: Float64Array}): number[] {
  const met: number[] = [];
  for (let e = starts[node]; e < starts[node + 1]; ++e) {
    const label = labels[neighbors[e]];
    if (sums[label] === 0) met.push(label);
    sums[label] += weights[node * order + neighbors[e]];
  }
  const most = met.reduce((top, label) => Math.max(top, sums[label]), 0);
  const heaviest = met.filter((label) => sums[label] >= most * (1 - 1e-12));
  for (const label of met) sums[label] = 0;
  return heaviest;
}
