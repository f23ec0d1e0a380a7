import {bitsOf, countOf, membersOf, within, type Bits} from "./bits.ts";

/** Sets found, and whether these are all. */
export interface SetsFound {
  readonly sets: readonly Bits[];
  readonly complete: boolean;
}

/**
 * The smallest sets that have a member in each of `sets` (Berge, Hypergraphs, 1989): none of them is inside another.
 *
 * No set is hit by the empty one alone; a set without members is hit by none. Fewest members first, then by members.
 * Sets are taken one after another, the small ones first, and at most `limit` are kept meanwhile.
 */
export function minimalHittingSets(size: number, sets: readonly Bits[], limit = 10_000): SetsFound {
  let hitting: Bits[] = [bitsOf(size)];
  let complete = true;
  for (const set of [...sets].sort((a, b) => countOf(a) - countOf(b))) {
    hitting = extended(hitting, set);
    if (hitting.length > limit) [hitting, complete] = [hitting.sort(bySize).slice(0, limit), false];
  }
  return {sets: hitting.sort(bySize), complete};
}

function extended(hitting: readonly Bits[], set: Bits): Bits[] {
  const hits = (bits: Bits) => bits.some((word, w) => (word & set[w]) !== 0);
  const kept = hitting.filter(hits);
  const members = membersOf(set);
  const grown = hitting.filter((bits) => !hits(bits)).flatMap((bits) => members.map((member) => added(bits, member)));
  return [...kept, ...grown.filter((bits) => !kept.some((other) => within(other, bits)))];
}

function added(bits: Bits, member: number): Bits {
  const copy = bits.slice();
  copy[member >>> 5] |= 1 << (member & 31);
  return copy;
}

/** Fewest members first, then the set with the lowest member that the other lacks. */
function bySize(a: Bits, b: Bits): number {
  return countOf(a) - countOf(b) || firstApart(a, b);
}

function firstApart(a: Bits, b: Bits): number {
  for (let w = 0; w < a.length; ++w) {
    const apart = a[w] ^ b[w];
    if (apart !== 0) return a[w] & (apart & -apart) ? -1 : 1;
  }
  return 0;
}

/** Minimal conflict sets and minimal drop sets of a property that every part of a good set has too. */
export interface Conflicts {
  /** Smallest sets that cannot be kept whole. */
  readonly conflicts: readonly Bits[];
  /** Smallest sets without which the rest can be kept. */
  readonly drops: readonly Bits[];
  readonly complete: boolean;
}

/**
 * What cannot be kept together, and what to drop.
 *
 * Each is the set of the smallest hitting sets of the other (Reiter, A theory of diagnosis from first principles, 1987;
 * Liffiton and Sakallah, 2008). Conflicts are found one at a time, by shrinking a rest that cannot be kept, until every
 * smallest set that hits them all leaves a rest that can.
 */
export function conflictsOf(all: Bits, keepable: (part: Bits) => boolean, limit = 1_000): Conflicts {
  const size = all.length * 32;
  if (!keepable(bitsOf(size))) return {conflicts: [bitsOf(size)], drops: [], complete: true};
  const conflicts: Bits[] = [];
  for (;;) {
    const {sets, complete} = minimalHittingSets(size, conflicts, limit);
    const bad = sets.find((drop) => !keepable(all.map((word, w) => word & ~drop[w])));
    if (!bad) return {conflicts: [...conflicts].sort(bySize), drops: sets, complete};
    if (!complete || conflicts.length >= limit) {
      return {conflicts, drops: sets.filter((drop) => keepable(all.map((word, w) => word & ~drop[w]))), complete: false};
    }
    conflicts.push(
      shrunk(
        all.map((word, w) => word & ~bad[w]),
        keepable,
      ),
    );
  }
}

/** A smallest part that still cannot be kept. */
function shrunk(part: Bits, keepable: (part: Bits) => boolean): Bits {
  const small = part.slice();
  for (const member of membersOf(part)) {
    small[member >>> 5] &= ~(1 << (member & 31));
    if (keepable(small)) small[member >>> 5] |= 1 << (member & 31);
  }
  return small;
}
