import {renumbered, type Groups} from "../graph/groups.ts";
import {sizesOf, type Method} from "./method.ts";

/** Swaps of a medoid; each brings all nodes nearer by more than rounding. */
const mostSwaps = 10_000;

/**
 * L. Kaufman and P. J. Rousseeuw, "Finding Groups in Data" (1990), chapter 2: groups around `k` of the nodes, built one
 * by one and then swapped for others as long as that brings all nodes nearer.
 */
export const pam: Method = ({graph: {order}, distances}, wish) => sizesOf(wish, order).map((k) => aroundMedoids(distances, order, k));

function aroundMedoids(distances: Float64Array, order: number, k: number): Groups {
  const medoids: number[] = [];
  const cost = (chosen: readonly number[]) => costOf(distances, order, chosen);
  while (medoids.length < k) medoids.push(best(order, medoids, (node) => cost([...medoids, node])).node);
  for (let swap = 0, least = cost(medoids); swap < mostSwaps; ++swap) {
    const swaps = medoids.map((_, place) => best(order, medoids, (node) => cost(medoids.with(place, node))));
    const place = swaps.reduce((top, swap, i) => (swap.cost < swaps[top].cost ? i : top), 0);
    if (!(swaps[place].cost < least - 1e-12)) break;
    medoids[place] = swaps[place].node;
    least = swaps[place].cost;
  }
  return renumbered(Array.from({length: order}, (_, i) => nearestOf(distances, {node: i, order}, medoids)));
}

/** The node outside `taken` that costs least, the first of several. */
function best(order: number, taken: readonly number[], costAt: (node: number) => number): {node: number; cost: number} {
  let found = {node: -1, cost: Infinity};
  for (let node = 0; node < order; ++node) {
    if (taken.includes(node)) continue;
    const cost = costAt(node);
    if (found.node < 0 || cost < found.cost - 1e-12) found = {node, cost};
  }
  return found;
}

function costOf(distances: Float64Array, order: number, medoids: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < order; ++i) {
    let least = Infinity;
    for (const medoid of medoids) least = Math.min(least, distances[i * order + medoid]);
    sum += least;
  }
  return sum;
}

/** The place of the nearest medoid; of itself for a medoid, also where another lies at no distance. */
function nearestOf(distances: Float64Array, {node, order}: {node: number; order: number}, medoids: readonly number[]): number {
  const own = medoids.indexOf(node);
  if (own >= 0) return own;
  const row = node * order;
  return medoids.reduce((near, medoid, place) => (distances[row + medoid] < distances[row + medoids[near]] ? place : near), 0);
}
