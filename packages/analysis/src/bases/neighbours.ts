import {countOf, has, keyOf, meet, within, type Bits} from "./bits.ts";
import {closureOf, extentOf, intentOf, rowOf, transposed, type Context} from "./context.ts";

export interface Neighbour {
  readonly extent: Bits;
  readonly intent: Bits;
}

/** One concept with those just above it (more objects, fewer attributes) and just below it, nothing in between. */
export interface Neighbourhood extends Neighbour {
  readonly above: readonly Neighbour[];
  readonly below: readonly Neighbour[];
}

/**
 * The neighbours of the concept around some attributes, found without the rest of the lattice (Lindig, Fast concept
 * analysis, 2000): largest extents first, then in the order of the object or attribute that leads there.
 */
export function neighbourhoodOf(context: Context, attributes: Bits): Neighbourhood {
  const intent = closureOf(context, attributes);
  const extent = extentOf(context, intent);
  const above = largestMeets(context, intent, extent).map((one) => ({intent: one, extent: extentOf(context, one)}));
  const below = largestMeets(transposed(context), extent, intent).map((one) => ({extent: one, intent: intentOf(context, one)}));
  const bySize = (a: Neighbour, b: Neighbour) => countOf(b.extent) - countOf(a.extent);
  return {intent, extent, above: above.sort(bySize), below: below.sort(bySize)};
}

/** Of what a set shares with each object outside, the sets that are inside no other. */
function largestMeets(context: Context, set: Bits, inside: Bits): Bits[] {
  const found = new Map<string, Bits>();
  for (let g = 0; g < context.objects; ++g) {
    if (has(inside, g)) continue;
    const shared = meet(set, rowOf(context, g));
    found.set(keyOf(shared), shared);
  }
  const all = [...found.values()];
  return all.filter((one, i) => !all.some((other, j) => i !== j && within(one, other)));
}
