import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type {Ties} from "./ties.ts";

/** Where each name stands; a column of a two-mode network is `→` and its name, so that it may be called like a row. */
export type Places = Readonly<Record<string, readonly [number, number]>>;

export function columnKey(name: string): string {
  return `→${name}`;
}

/**
 * Places for every node of a network, the same for the same ties.
 *
 * ForceAtlas2 (M. Jacomy and others, PLoS ONE 9(6), 2014) from a start on a spiral in the order of names. Only ties
 * above 0 attract: who disagree need not stand close.
 */
export function placesOf(ties: Ties, mode: "one" | "two"): Places {
  const graph = new Graph({type: "undirected"});
  const keys = [...ties.rows, ...(mode === "two" ? ties.columns.map(columnKey) : [])];
  keys.forEach((key, place) => graph.addNode(key, {...start(place), size: 1}));
  for (let tie = 0; tie < ties.weight.length; tie += 1) {
    const weight = ties.weight[tie] ?? 0;
    const to = ties.columns[ties.to[tie] ?? 0] ?? "";
    if (weight > 0 || mode === "two") graph.mergeUndirectedEdge(ties.rows[ties.from[tie] ?? 0] ?? "", mode === "two" ? columnKey(to) : to, {weight: Math.abs(weight)});
  }
  if (graph.order < 2) return Object.fromEntries(keys.map((key) => [key, [0, 0] as const]));
  const iterations = Math.max(60, Math.min(600, Math.floor(20_000_000 / (graph.size + graph.order ** 2 + 1))));
  const settings = {...forceAtlas2.inferSettings(graph), linLogMode: true, gravity: 0.6, strongGravityMode: true, scalingRatio: 2, barnesHutOptimize: graph.order > 400, edgeWeightInfluence: 0.7};
  const places = forceAtlas2(graph, {iterations, settings, getEdgeWeight: "weight"});
  return Object.fromEntries(Object.entries(places).map(([key, {x, y}]) => [key, [x, y] as const]));
}

const goldenAngle = Math.PI * (3 - Math.sqrt(5));

function start(place: number): {x: number; y: number} {
  const radius = 10 * Math.sqrt(place + 0.5);
  return {x: radius * Math.cos(place * goldenAngle), y: radius * Math.sin(place * goldenAngle)};
}
