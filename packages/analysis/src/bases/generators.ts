import {bitsOf, has, within, without, type Bits} from "./bits.ts";
import {closureOf, extentOf, rowOf, type Context} from "./context.ts";
import {minimalHittingSets, type SetsFound} from "./hitting-sets.ts";

/**
 * The smallest sets of attributes that have the same closure as this set and lie in it: the shortest lists of points that
 * already force a platform. They are the smallest sets that have, for each object outside the extent, a member that it
 * lacks. Fewest members first.
 */
export function minimalGenerators(context: Context, set: Bits, limit = 1_000): SetsFound {
  const closed = closureOf(context, set);
  const extent = extentOf(context, closed);
  const lacking: Bits[] = [];
  for (let g = 0; g < context.objects; ++g) if (!has(extent, g)) lacking.push(without(closed, rowOf(context, g)));
  return lacking.length === 0 ? {sets: [bitsOf(context.attributes)], complete: true} : minimalHittingSets(context.attributes, smallest(lacking), limit);
}

/** Without the sets that lie around another one, which are hit with it. */
function smallest(sets: readonly Bits[]): Bits[] {
  return sets.filter((one, i) => !sets.some((other, j) => i !== j && within(other, one) && (!within(one, other) || j < i)));
}
