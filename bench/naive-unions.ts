import {fromParts, type Groups} from "./naive-likeness.ts";

type Part = readonly number[];
type Cost = (a: Part, b: Part) => number;

/**
 * From single nodes to one group: each time the two parts whose union costs least become one, the cost of each pair
 * worked out anew. Of equal costs the pair furthest to the front goes, and what has become one goes to the front.
 */
export function unions(order: number, sizes: readonly number[] | undefined, costOf: Cost): Groups[] {
  let parts: Part[] = Array.from({length: order}, (_, i) => [i]);
  const levels = [fromParts(parts)];
  while (parts.length > 1) {
    const [a, b] = cheapest(parts, costOf);
    parts = [[...a, ...b], ...parts.filter((part) => part !== a && part !== b)];
    levels.unshift(fromParts(parts));
  }
  return (sizes ?? levels.map((_, i) => i + 1)).map((size) => levels[size - 1]);
}

function cheapest(parts: readonly Part[], costOf: Cost): [Part, Part] {
  let [least, best]: [number, [Part, Part]] = [Infinity, [parts[0], parts[1]]];
  for (let i = 1; i < parts.length; ++i) {
    for (let j = 0; j < i; ++j) {
      const cost = costOf(parts[i], parts[j]);
      if (cost < least - 1e-12) [least, best] = [cost, [parts[i], parts[j]]];
    }
  }
  return best;
}
