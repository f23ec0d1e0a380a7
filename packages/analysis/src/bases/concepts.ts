import {bitsOf, membersOf, onesOf, type Bits} from "./bits.ts";
import {closedSets, rarestFirst, type ClosedSets} from "./closed-sets.ts";
import {extentOf, intentOf, transposed, type Context} from "./context.ts";

/**
 * The concepts of a context: nobody can be added without losing a point, no point without losing a signer.
 *
 * Counted by place; the largest extents first, then the smallest intents; of those alike in both, the one with the rarest
 * member, on the smaller side of the table, that the other lacks.
 */
export interface Concepts {
  readonly count: number;
  /** False when there are more than the limit, or more to look at: the count is then "at least". */
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
  /** Find no more than this many. Default 1,000,000. */
  readonly limit?: number | undefined;
  /** Look at no more than this many, those that are too small counted. Default 10,000,000. */
  readonly effort?: number | undefined;
}

/**
 * All concepts (Ganter and Wille, Formal Concept Analysis, 1999), or those of an iceberg (Stumme and others, Computing iceberg
 * concept lattices with Titanic, 2002). The search runs over the side whose sets the threshold on the other one ends, where
 * there is none over the smaller one; neither changes what is found, nor its order.
 */
export function concepts(context: Context, {objects = 0, attributes = 0, limit = 1_000_000, effort = 10_000_000}: ConceptSettings = {}): Concepts {
  const wide = context.objects < context.attributes;
  const turned = isTurned(context, {objects, attributes, wide});
  const [support, size] = turned ? [attributes, objects] : [objects, attributes];
  const found = closedSets(turned ? transposed(context) : context, {support, size, limit, effort});
  const own = (place: number): Bits => found.sets.subarray(place * found.words, (place + 1) * found.words);
  const extentAt = (place: number): Bits => (turned ? own(place) : extentOf(context, own(place)));
  const intentAt = (place: number): Bits => (turned ? intentOf(context, own(place)) : own(place));
  const sizes = sizesOf(found);
  const [extents, intents] = turned ? [sizes, found.supports] : [found.supports, sizes];
  const places = turned === wide ? Int32Array.from(sizes.keys()) : rarestOf(wide ? transposed(context) : context, found.count, wide ? extentAt : intentAt);
  const order = sortedBy(extents, sortedBy(intents, places).reverse()).reverse();
  return {
    count: order.length,
    complete: found.complete,
    objects: order.map((place) => extents[place]),
    attributes: order.map((place) => intents[place]),
    extentAt: (place) => extentAt(order[place]),
    intentAt: (place) => intentAt(order[place]),
  };
}

/** A threshold that asks for less of its side than this ends few searches early. */
const littleAsked = 0.1;

/** Whether to search over objects: a threshold ends the search over the other side, the one that asks for the larger share. */
function isTurned(context: Context, {objects, attributes, wide}: {objects: number; attributes: number; wide: boolean}): boolean {
  const [some, others] = [objects / Math.max(1, context.objects), attributes / Math.max(1, context.attributes)];
  return some === others || Math.max(some, others) < littleAsked ? wide : some < others;
}

/** Places of sets on the smaller side of a table in the order in which a search over it finds them. */
function rarestOf(context: Context, count: number, setAt: (place: number) => Bits): Int32Array {
  const ranks = new Int32Array(context.attributes);
  rarestFirst(context).forEach((m, rank) => (ranks[m] = rank));
  const ranked = Array.from({length: count}, (_, place) =>
    bitsOf(
      context.attributes,
      Array.from(membersOf(setAt(place)), (m) => ranks[m]),
    ),
  );
  return Int32Array.from(ranked.keys()).sort((a, b) => firstLacking(ranked[a], ranked[b]) || a - b);
}

/** Below 0 when the first member that only one of the two has is one of the first set. */
function firstLacking(a: Bits, b: Bits): number {
  const w = a.findIndex((word, at) => word !== b[at]);
  if (w < 0) return 0;
  const differing = a[w] ^ b[w];
  return a[w] & differing & -differing ? -1 : 1;
}

function sizesOf({count, words, sets}: ClosedSets): Int32Array {
  const sizes = new Int32Array(count);
  for (let place = 0, at = 0; place < count; ++place) for (let w = 0; w < words; ++w) sizes[place] += onesOf(sets[at++]);
  return sizes;
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
