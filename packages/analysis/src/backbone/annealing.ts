import {below, shuffle, type Chance} from "../chance.ts";

/** What is looked for: the set of concepts that costs least. */
export interface Search {
  readonly concepts: number;
  readonly costOf: (set: Uint8Array) => number;
  /** How many concepts the set has; left out, any number from 1 that leaves one out. */
  readonly size?: number | undefined;
  readonly iterations: number;
  readonly chance: Chance;
  readonly progress: (share: number) => void;
}

export interface Found {
  readonly set: Uint8Array;
  readonly cost: number;
  /** Whether every set was looked at. */
  readonly exact: boolean;
  /** Cost of the current and of the best set, at most 200 moments of the search. */
  readonly trace: readonly {readonly iteration: number; readonly cost: number; readonly best: number}[];
}

/** So many sets are looked at one by one. */
const mostSets = 4096;

/**
 * The cheapest set: by looking at every one where there are few, else by simulated annealing (S. Kirkpatrick, C. D. Gelatt
 * and M. P. Vecchi, "Optimization by simulated annealing", Science 220 (1983)) as rDNA does it: concepts are swapped and,
 * where the size is free, added or taken out; a worse set is accepted with exp(−difference) times a temperature that falls
 * from 1 to 0 as 1 − 1 / (1 + exp(5 − 12 t / T)). The best set met is the answer.
 */
export function cheapestSet(search: Search): Found {
  return countOfSets(search) <= mostSets ? cheapestOfAll(search) : annealed(search);
}

function countOfSets({concepts, size}: Search): number {
  if (size === undefined) return 2 ** concepts - 1;
  let count = 1;
  for (let i = 1; i <= size; ++i) count = (count * (concepts - size + i)) / i;
  return count;
}

function cheapestOfAll({concepts, costOf, size}: Search): Found {
  let best = {set: new Uint8Array(concepts), cost: Infinity};
  const set = new Uint8Array(concepts);
  const look = (from: number, count: number): void => {
    if (size === undefined ? count > 0 && count < concepts : count === size) {
      const cost = costOf(set);
      if (cost < best.cost - 1e-12) best = {set: set.slice(), cost};
    }
    if (count === size) return;
    for (let concept = from; concept < concepts; ++concept) {
      set[concept] = 1;
      look(concept + 1, count + 1);
      set[concept] = 0;
    }
  };
  look(0, 0);
  return {...best, exact: true, trace: []};
}

function annealed(search: Search): Found {
  const {costOf, iterations, chance, progress} = search;
  let set = beginning(search);
  let cost = costOf(set);
  let best = {set, cost};
  const trace: {iteration: number; cost: number; best: number}[] = [];
  const pace = Math.ceil(iterations / 200);
  for (let t = 1; t <= iterations; ++t) {
    const next = proposed(set, search);
    const nextCost = costOf(next);
    if (nextCost < cost || chance() < Math.exp(cost - nextCost) * temperature(t, iterations)) [set, cost] = [next, nextCost];
    if (cost <= best.cost) best = {set, cost};
    if (t % pace !== 0) continue;
    trace.push({iteration: t, cost, best: best.cost});
    progress(t / iterations);
  }
  return {...best, exact: false, trace};
}

function temperature(t: number, iterations: number): number {
  return 1 - 1 / (1 + Math.exp(5 - (12 * t) / iterations));
}

function beginning({concepts, size = 1, chance}: Search): Uint8Array {
  const order = Int32Array.from({length: concepts}, (_, i) => i);
  shuffle(order, chance);
  const set = new Uint8Array(concepts);
  for (const concept of order.subarray(0, size)) set[concept] = 1;
  return set;
}

/** One of the moves there are, each as likely: a swap, and where the size is free one more or one less. */
function proposed(set: Uint8Array, {concepts, size, chance}: Search): Uint8Array {
  const inside = placesOf(set, 1);
  const outside = placesOf(set, 0);
  const moves = [
    "swap" as const,
    ...(size === undefined && inside.length < concepts - 1 ? ["add" as const] : []),
    ...(size === undefined && inside.length > 1 ? ["remove" as const] : []),
  ];
  const move = moves[below(moves.length, chance)];
  const next = set.slice();
  if (move !== "remove") next[outside[below(outside.length, chance)]] = 1;
  if (move !== "add") next[inside[below(inside.length, chance)]] = 0;
  return next;
}

function placesOf(set: Uint8Array, value: 0 | 1): number[] {
  const places: number[] = [];
  for (let i = 0; i < set.length; ++i) if (set[i] === value) places.push(i);
  return places;
}
