import {counted, Invalid} from "@standpoint/model";
import {graphOf, partsOf, type Graph} from "../graph/graph.ts";
import {countOf, type Groups} from "../graph/groups.ts";
import {crossingsIn} from "../graph/shortest-paths.ts";
import type {Method} from "./method.ts";

/** Steps this way takes are about nodes times ties times ties. */
const mostSteps = 4e9;

/**
 * M. Girvan and M. E. J. Newman, "Community structure in social and biological networks", PNAS 99 (2002): the tie that
 * most shortest paths cross is cut, again and again, and the parts that come apart are the groups. A tie is as long as 1
 * over its weight, so that strong ties are near. Of equal ties the first is cut. Throws Invalid where it would take hours.
 */
export const edgeBetweenness: Method = ({graph}, {sizes}) => {
  const ties = graph.neighbors.length / 2;
  if (graph.order * ties * ties > mostSteps) {
    throw new Invalid(
      `edge-betweenness would take hours for ${graph.order} actors with ${counted(ties, "tie")}: take another method, or fewer actors with only, exclude, from or to`,
    );
  }
  const divisions = divisionsOf(graph);
  return sizes?.map((size) => divisions.find((groups) => countOf(groups) >= size) ?? divisions[divisions.length - 1]) ?? divisions;
};

/** The parts at first, and whenever there are more of them. */
function divisionsOf(graph: Graph): Groups[] {
  const weights = graph.weights.slice();
  const divisions = [partsOf(graph)];
  let left = graphOf(weights);
  let crossings = crossingsOf(
    left,
    nodesWhere(left, () => true),
  );
  while (left.neighbors.length > 0) {
    const [i, j] = mostCrossed(left, crossings);
    weights[i * left.order + j] = weights[j * left.order + i] = 0;
    const before = divisions[divisions.length - 1];
    left = graphOf(weights);
    const parts = partsOf(left);
    if (countOf(parts) > countOf(before)) divisions.push(parts);
    crossings = recomputed(
      left,
      crossings,
      nodesWhere(left, (node) => parts[node] === parts[i] || parts[node] === parts[j]),
    );
  }
  return divisions;
}

function nodesWhere({order}: Graph, holds: (node: number) => boolean): number[] {
  return Array.from({length: order}, (_, node) => node).filter(holds);
}

/** Only the part that lost a tie has other paths than before. */
function recomputed(graph: Graph, crossings: Float64Array, nodes: readonly number[]): Float64Array {
  const fresh = crossingsOf(graph, nodes);
  for (const i of nodes) for (const j of nodes) crossings[i * graph.order + j] = fresh[i * graph.order + j];
  return crossings;
}

function mostCrossed({order, starts, neighbors}: Graph, crossings: Float64Array): [number, number] {
  let [best, most]: [[number, number], number] = [[0, 0], -Infinity];
  for (let i = 0; i < order; ++i) {
    for (let e = starts[i]; e < starts[i + 1]; ++e) {
      const j = neighbors[e];
      if (j > i && crossings[i * order + j] > most + 1e-9) [best, most] = [[i, j], crossings[i * order + j]];
    }
  }
  return best;
}

/** How many shortest paths from these nodes cross each tie. */
function crossingsOf(graph: Graph, nodes: readonly number[]): Float64Array {
  const {order} = graph;
  const sums = new Float64Array(order * order);
  const crossings = crossingsIn(graph);
  for (const source of nodes) {
    crossings(source, (before, node, share) => {
      sums[before * order + node] += share;
      sums[node * order + before] += share;
    });
  }
  return sums;
}
