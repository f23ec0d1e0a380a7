import {onesOf, type Bits} from "./bits.ts";
import {closedSets, type ClosedSets} from "./closed-sets.ts";
import {extentOf, intentOf, transposed, type Context} from "./context.ts";

/**
 * The concepts of a context: nobody can be added without losing a point, no point without losing a signer.
 *
 * Counted by place; the largest extents first, then the smallest intents; of those alike in both, the one with the rarest
 * member, on the smaller side of the table, that the other lacks.
 */
export interface Concepts {
  readonly count: number;
  /** False when there are more than the limit: the count is then "at least". */
  readonly complete: boolean;
  /** How many objects and how many attributes each has. */
  readonly objects: Int32Array;
  readonly attributes: Int32Array;
  readonly extentAt: (place: number) => Bits;
  readonly intentAt: (place: number) => Bits;
}

export interface ConceptSettings {
  /** Only concepts of at least so many objects and attributes. Default 0. */
  readonly objects?: number | undefined;
  readonly attributes?: number | undefined;
  /** Look at no more than this many. Default 1,000,000. */
  readonly limit?: number | undefined;
}

/** All concepts; the search runs over the smaller side of the table (Ganter and Wille, Formal Concept Analysis, 1999). */
export function concepts(context: Context, {objects = 0, attributes = 0, limit = 1_000_000}: ConceptSettings = {}): Concepts {
  const turned = context.objects < context.attributes;
  const support = turned ? attributes : objects;
  const found = closedSets(turned ? transposed(context) : context, {support, limit});
  const own = (place: number): Bits => found.sets.subarray(place * found.words, (place + 1) * found.words);
  const sizes = sizesOf(found);
  const [extents, intents] = turned ? [sizes, found.supports] : [found.supports, sizes];
  const order = orderOf({sizes, least: turned ? objects : attributes, extents, intents});
  return {
    count: order.length,
    complete: found.complete,
    objects: order.map((place) => extents[place]),
    attributes: order.map((place) => intents[place]),
    extentAt: (place) => (turned ? own(order[place]) : extentOf(context, own(order[place]))),
    intentAt: (place) => (turned ? intentOf(context, own(order[place])) : own(order[place])),
  };
}

function sizesOf({count, words, sets}: ClosedSets): Int32Array {
  const sizes = new Int32Array(count);
  for (let place = 0, at = 0; place < count; ++place) for (let w = 0; w < words; ++w) sizes[place] += onesOf(sets[at++]);
  return sizes;
}

interface Sides {
  readonly sizes: Int32Array;
  readonly least: number;
  readonly extents: Int32Array;
  readonly intents: Int32Array;
}

/** Places of the sets that have enough members, the largest extents first, then the smallest intents; alike ones as found. */
function orderOf({sizes, least, extents, intents}: Sides): Int32Array {
  const order = new Int32Array(sizes.length);
  let kept = 0;
  for (let place = 0; place < sizes.length; ++place) if (sizes[place] >= least) order[kept++] = place;
  return sortedBy(extents, sortedBy(intents, order.subarray(0, kept)).reverse()).reverse();
}

/** The places in the order of their numbers; alike ones stay as they were. */
function sortedBy(numbers: Int32Array, places: Int32Array): Int32Array {
  const counts = new Int32Array(numbers.reduce((most, one) => Math.max(most, one), 0) + 2);
  for (let i = 0; i < places.length; ++i) ++counts[numbers[places[i]] + 1];
  for (let key = 1; key < counts.length; ++key) counts[key] += counts[key - 1];
  const sorted = new Int32Array(places.length);
  for (let i = 0; i < places.length; ++i) sorted[counts[numbers[places[i]]]++] = places[i];
  return sorted;
}
