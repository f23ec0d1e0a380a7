import {countOf, type Bits} from "./bits.ts";
import type {Context} from "./context.ts";
import {BaseSearch} from "./base-search.ts";

/** Whoever has the attributes of `premise` has those of `conclusion` too; the two share none. */
export interface Implication {
  readonly premise: Bits;
  readonly conclusion: Bits;
  /** How many objects have the premise. 0 says "never together", not "always follows". */
  readonly support: number;
}

export interface ImplicationSettings {
  /** Only implications whose premise this many objects have. Default 0. */
  readonly support?: number | undefined;
  /** Sets the search may visit. Default 1,000,000. */
  readonly limit?: number | undefined;
}

/**
 * The canonical base: the fewest implications from which all others follow (Guigues and Duquenne, 1986), one for each
 * pseudo-intent, in lectic order. With `support` only the part of the base that reaches it is looked for: what a
 * pseudo-intent holds has no less support than itself.
 */
export function implications(context: Context, {support = 0, limit = 1_000_000}: ImplicationSettings = {}): {found: Implication[]; complete: boolean} {
  const search = new BaseSearch(context, support, limit);
  const complete = search.run();
  return {found: search.found.map(({premise, conclusion, extent}) => ({premise, conclusion, support: countOf(extent)})), complete};
}
