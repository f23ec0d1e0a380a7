import {countOf, has, keyOf, meet, within, type Bits} from "./bits.ts";
import type {Concepts} from "./concepts.ts";
import {rowOf, type Context} from "./context.ts";

/** A concept among its neighbours. */
export interface LatticeConcept {
  readonly extent: Bits;
  readonly intent: Bits;
  /** Places of the concepts just above it: more objects, fewer attributes, nothing in between. Ascending. */
  readonly covers: readonly number[];
}

/**
 * Concepts with their upper neighbours.
 *
 * An object outside the extent leads to the concept of what it shares with the intent; that concept is a neighbour when
 * each object it adds leads to it (after Lindig, Fast concept analysis, 2000). `concepts` must hold, with a concept, all
 * those above it with at least as many attributes as it asks for.
 */
export function lattice(context: Context, concepts: Concepts): LatticeConcept[] {
  const all = Array.from({length: concepts.count}, (_, place) => ({extent: concepts.extentAt(place), intent: concepts.intentAt(place)}));
  const places = new Map(all.map(({intent}, place) => [keyOf(intent), place]));
  return all.map((one, place) => ({...one, covers: coversOf(context, one, (intent) => neighbour(places, concepts, {intent, below: place}))}));
}

interface Neighbour {
  readonly place: number;
  /** How many objects it has more. */
  readonly more: number;
}

function coversOf(context: Context, {extent, intent}: {extent: Bits; intent: Bits}, find: (intent: Bits) => Neighbour | undefined): number[] {
  const led = new Map<string, {count: number; to: Neighbour | undefined}>();
  for (let g = 0; g < context.objects; ++g) {
    if (has(extent, g)) continue;
    const common = meet(intent, rowOf(context, g));
    const key = keyOf(common);
    const known = led.get(key) ?? {count: 0, to: find(common)};
    led.set(key, {...known, count: known.count + 1});
  }
  return [...led.values()].flatMap(({count, to}) => (to && to.more === count ? [to.place] : [])).sort((a, b) => a - b);
}

function neighbour(places: ReadonlyMap<string, number>, {objects}: Concepts, {intent, below}: {intent: Bits; below: number}): Neighbour | undefined {
  const place = places.get(keyOf(intent));
  return place === undefined ? undefined : {place, more: objects[place] - objects[below]};
}

/**
 * How many of the subsets of each extent have exactly its intent in common (Kuznetsov, On stability of a formal concept,
 * 2007): how far a platform depends on particular signers. The denominator is 2 to the power of the extent's size.
 * Needs all concepts below those it is asked for; they come largest extents first.
 */
export function stabilities(all: readonly {readonly extent: Bits}[]): bigint[] {
  const sizes = all.map(({extent}) => countOf(extent));
  const numerators = sizes.map((size) => 1n << BigInt(size));
  for (let place = all.length - 1; place >= 0; --place) {
    const {extent} = all[place];
    for (let above = place - 1; above >= 0; --above) {
      if (sizes[above] > sizes[place] && within(extent, all[above].extent)) numerators[above] -= numerators[place];
    }
  }
  return numerators;
}
