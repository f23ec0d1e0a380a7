import {grammarOf, leaves, sidesOf} from "./kinds.ts";
import type {Relation} from "./relations.ts";

/** What begins and what ends each organisation, or lets it go again. */
interface Turns {
  readonly begins: ReadonlyMap<string, readonly Relation[]>;
  readonly ends: ReadonlyMap<string, readonly Relation[]>;
}

export function turnsIn(relations: readonly Relation[]): Turns {
  const begins = new Map<string, Relation[]>();
  const ends = new Map<string, Relation[]>();
  const add = (to: Map<string, Relation[]>, actor: string, relation: Relation) => to.set(actor, [...(to.get(actor) ?? []), relation]);
  for (const relation of relations) {
    const {from, to} = sidesOf(relation);
    const {kind, ends: isEnd, once} = grammarOf(relation);
    if (isEnd) for (const actor of from) add(ends, actor, relation);
    if (once || kind === "split") for (const actor of to) add(begins, actor, relation);
    if (leaves(relation)) add(begins, relation.subject, relation);
  }
  return {begins, ends};
}

/**
 * Whether two relations give what happens once two dates. They do not where it can have happened twice: what ends came about again in
 * between, by leaving, splitting, being founded or made anew; what is founded had ended. One without a date contradicts none.
 */
export function areTwoDates(one: Relation, other: Relation, {begins, ends}: Turns): boolean {
  if (one.subject !== other.subject || one.object !== other.object) return false;
  if (Number.isNaN(one.first) || Number.isNaN(other.first)) return false;
  const [earlier, later] = one.first <= other.first ? [one, other] : [other, one];
  const turns = grammarOf(one).kind === "founded" ? ends.get(one.object || one.subject) : begins.get(one.subject);
  return !turns?.some(
    (turn) => turn !== one && turn !== other && !(turn.last < earlier.first) && !(turn.first > later.last) && (isMaking(turn) || turn.subject === one.object),
  );
}

/** To take in another makes nothing new, unless it is the one that had taken it in. */
function isMaking({relation}: Relation): boolean {
  return relation !== "absorbed by";
}
