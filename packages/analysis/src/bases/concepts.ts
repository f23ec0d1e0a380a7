import {countOf, type Bits} from "./bits.ts";
import {closedSets} from "./closed-sets.ts";
import {extentOf, intentOf, transposed, type Context} from "./context.ts";

/**
 * The concepts of a context: nobody can be added without losing a point, no point without losing a signer.
 *
 * Counted by place; the largest extents first, then by the bits of the smaller side.
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
  const sizes = Int32Array.from({length: found.count}, (_, place) => countOf(own(place)));
  const least = turned ? objects : attributes;
  const [extents, intents] = turned ? [sizes, found.supports] : [found.supports, sizes];
  const order = Int32Array.from({length: found.count}, (_, place) => place)
    .filter((place) => sizes[place] >= least)
    .sort((a, b) => extents[b] - extents[a] || intents[a] - intents[b] || compared(own(a), own(b)));
  return {
    count: order.length,
    complete: found.complete,
    objects: Int32Array.from(order, (place) => extents[place]),
    attributes: Int32Array.from(order, (place) => intents[place]),
    extentAt: (place) => (turned ? own(order[place]) : extentOf(context, own(order[place]))),
    intentAt: (place) => (turned ? intentOf(context, own(order[place])) : own(order[place])),
  };
}

/** By the first word that differs, the set with the lowest member first. */
function compared(a: Bits, b: Bits): number {
  for (let w = 0; w < a.length; ++w) {
    const apart = a[w] ^ b[w];
    if (apart !== 0) return a[w] & (apart & -apart) ? -1 : 1;
  }
  return 0;
}
