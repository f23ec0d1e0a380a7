import type {Debate} from "./debate.ts";

/**
 * The reference: what one writes first. Strings as keys, every statement looked at again for every window, every pair
 * of actors for every concept. Each returns a checksum that the kernels must reach too.
 */
export interface Naive {
  readonly holder: string;
  readonly concept: string;
  readonly agrees: boolean;
  readonly document: string;
  readonly time: number;
}

export function plainRows({actors, concepts, documents, actor, concept, document, agreement, time}: Debate): Naive[] {
  return Array.from(time, (at, i) => ({
    holder: actors[actor[i]],
    concept: concepts[concept[i]],
    agrees: agreement[i] === 1,
    document: documents[document[i]],
    time: at,
  }));
}

export function twoMode(rows: readonly Naive[]): number {
  const counts = new Map<string, number>();
  for (const {holder, concept} of rows) counts.set(`${holder}|${concept}`, (counts.get(`${holder}|${concept}`) ?? 0) + 1);
  return total(counts.values());
}

export function congruence(rows: readonly Naive[], weightOf: (row: Naive) => number = () => 1): number {
  const counts = new Map<string, Map<string, number>>();
  for (const row of rows) {
    const actors = counts.get(`${row.concept}|${row.agrees}`) ?? new Map<string, number>();
    counts.set(`${row.concept}|${row.agrees}`, actors.set(row.holder, (actors.get(row.holder) ?? 0) + weightOf(row)));
  }
  const edges = new Map<string, number>();
  for (const actors of counts.values()) {
    for (const [a, x] of actors) {
      for (const [b, y] of actors) if (a !== b) edges.set(`${a}|${b}`, (edges.get(`${a}|${b}`) ?? 0) + x * y);
    }
  }
  return total(edges.values());
}

/** Signed two-mode sums, sums of combined levels, and all pairs of either the same or the other level: what seven networks add up to. */
export function allAggregations(rows: readonly Naive[]): number {
  const signed = new Map<string, number>();
  const combined = new Map<string, Set<number>>();
  for (const {holder, concept, agrees} of rows) {
    const key = `${holder}|${concept}`;
    signed.set(key, (signed.get(key) ?? 0) + (agrees ? 1 : -1));
    combined.set(key, (combined.get(key) ?? new Set()).add(agrees ? 1 : 2));
  }
  const together = [...combined.values()].reduce((sum, levels) => sum + total(levels), 0);
  const all = congruence(rows.map((row) => ({...row, agrees: true})));
  const same = congruence(rows);
  return twoMode(rows) + total(signed.values()) + together + all + same + (all - same) + (same - (all - same));
}

export function withoutDuplicates(rows: readonly Naive[]): number {
  const kept: Naive[] = [];
  for (const row of rows) {
    if (!kept.some((other) => other.document === row.document && other.holder === row.holder && other.concept === row.concept)) kept.push(row);
  }
  return kept.length;
}

export function windows(rows: readonly Naive[], bounds: readonly (readonly [number, number])[]): number {
  return bounds.reduce((sum, [start, stop]) => sum + congruence(rows.filter(({time}) => time >= start && time <= stop)), 0);
}

export function gaussian(rows: readonly Naive[], centres: readonly number[], unitsBetween: (time: number, centre: number) => number): number {
  const weight = (x: number) => Math.exp(-(x * x) / 2) / Math.sqrt(2 * Math.PI);
  return centres.reduce((sum, centre) => sum + congruence(rows, ({time}) => Math.sqrt(weight(unitsBetween(time, centre)))), 0);
}

function total(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
