import {bitsOf, countOf, has, isEmpty, join, within, without, type Bits} from "./bits.ts";
import {closureOf, extentOf, type Context} from "./context.ts";

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
  /** Sets the search may visit. Default 100,000. */
  readonly limit?: number | undefined;
}

/**
 * The canonical base: the fewest implications from which all others follow (Guigues and Duquenne, 1986), one for each
 * pseudo-intent, in the lectic order of NextClosure (Ganter, Two basic algorithms in concept analysis, 1984). With
 * `support` the result is the part of the base that reaches it.
 */
export function implications(context: Context, {support = 0, limit = 100_000}: ImplicationSettings = {}): {found: Implication[]; complete: boolean} {
  const found: Implication[] = [];
  const search = {context, found};
  let set: Bits | undefined = bitsOf(context.attributes);
  for (let visited = 0; set !== undefined; ++visited) {
    if (visited >= limit) return {found: reported(found, support), complete: false};
    const closed = closureOf(context, set);
    const more = without(closed, set);
    if (!isEmpty(more)) found.push({premise: set, conclusion: more, support: countOf(extentOf(context, set))});
    set = nextSet(search, set);
  }
  return {found: reported(found, support), complete: true};
}

function reported(found: readonly Implication[], support: number): Implication[] {
  return found.filter((one) => one.support >= support);
}

interface Search {
  readonly context: Context;
  readonly found: readonly Implication[];
}

/** The lectically next set that respects all implications found so far. */
function nextSet({context, found}: Search, set: Bits): Bits | undefined {
  for (let m = context.attributes - 1; m >= 0; --m) {
    if (has(set, m)) continue;
    const before = below(set, m);
    const next = respecting(found, join(before, bitsOf(context.attributes, [m])));
    if (within(below(next, m), before)) return next;
  }
  return undefined;
}

function below(set: Bits, m: number): Bits {
  const last = m >>> 5;
  return set.map((word, w) => (w < last ? word : w === last ? word & ((1 << (m & 31)) - 1) : 0));
}

/** The smallest set around this one in which each implication holds whose premise is strictly inside. */
function respecting(found: readonly Implication[], set: Bits): Bits {
  const closed = set.slice();
  let open = found.filter(({conclusion}) => !within(conclusion, closed));
  for (let grew = true; grew; ) {
    grew = false;
    const waiting: Implication[] = [];
    for (const one of open) {
      if (!within(one.premise, closed)) waiting.push(one);
      else if (!within(one.conclusion, closed)) {
        for (let w = 0; w < closed.length; ++w) closed[w] |= one.conclusion[w];
        grew = true;
      }
    }
    open = waiting;
  }
  return closed;
}
