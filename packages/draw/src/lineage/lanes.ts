import type {Event, Lineage} from "@standpoint/analysis";

/**
 * The lane of each organisation, counted from 0: one lane for each.
 *
 * Families that are joined by events lie together, the earliest first; within one, an organisation lies next to whom it
 * first meets in an event. Those with ties alone come where their first tie puts them.
 */
export function lanesOf({events, lives}: Lineage): ReadonlyMap<string, number> {
  const neighbours = new Map<string, string[]>();
  for (const event of events) for (const [one, other] of pairsOf(event)) meet(neighbours, one, other);
  const lanes = new Map<string, number>();
  for (const {actor} of lives) {
    const waiting = [actor];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (lanes.has(next)) continue;
      lanes.set(next, lanes.size);
      const near = neighbours.get(next) ?? [];
      for (let i = near.length - 1; i >= 0; --i) if (!lanes.has(near[i])) waiting.push(near[i]);
    }
  }
  return lanes;
}

function pairsOf({from, to}: Event): [string, string][] {
  return from.flatMap((one) => to.map((other): [string, string] => [one, other]));
}

function meet(neighbours: Map<string, string[]>, one: string, other: string): void {
  for (const [a, b] of [
    [one, other],
    [other, one],
  ]) {
    const near = neighbours.get(a);
    if (near) near.push(b);
    else neighbours.set(a, [b]);
  }
}
