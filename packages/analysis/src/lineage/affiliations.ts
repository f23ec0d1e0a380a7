import {byCodeUnits} from "../frame/axis.ts";
import {founds, joins, leaves} from "./kinds.ts";
import type {Relation} from "./relations.ts";

/** One organisation in another, such as a section in an international. */
export interface Affiliation {
  readonly actor: string;
  readonly of: string;
  readonly relation: string;
  /** What it begins and ends with; null where that is not known. */
  readonly from: Relation | null;
  readonly to: Relation | null;
  /** First second at which it is known to hold: without a beginning of its own, that of the text that says so: it had begun by then. */
  readonly known: number;
  /** By when it had begun: the end of what its beginning allows, without one that of the first text that says so. */
  readonly by: number;
  /** Between which seconds both organisations can have been there; left out where nothing bounds it. */
  readonly within?: {readonly first: number; readonly last: number};
  /** The last that says it holds; null where that has no date at all. */
  readonly lastSeen: Relation | null;
  /** What its beginning follows from, where nobody says that it began. */
  readonly follows?: "founded";
  /** All statements that say so. */
  readonly relations: readonly Relation[];
}

/**
 * Memberships from joining and leaving, by organisation, member and time.
 *
 * Joining again without having left confirms the same membership; leaving ends the one that is open, and one that
 * nothing began is a membership with an end alone. Undated joining opens a membership without a beginning. Who founds a
 * body belongs to it from its founding.
 */
export function affiliationsOf(relations: readonly Relation[]): Affiliation[] {
  const pairs = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.object === "" || !(joins(relation) || leaves(relation) || founds(relation))) continue;
    const key = `${relation.object}\u0000${relation.subject}`;
    pairs.set(key, [...(pairs.get(key) ?? []), relation]);
  }
  return [...pairs].sort(([a], [b]) => byCodeUnits(a, b)).flatMap(([, pair]) => membershipsOf(pair.sort(byTime)));
}

function byTime(a: Relation, b: Relation): number {
  return timeOf(a) - timeOf(b) || a.statement - b.statement;
}

/** Undated joining comes first, undated leaving last. */
function timeOf(relation: Relation): number {
  if (!Number.isNaN(relation.first)) return relation.first;
  return leaves(relation) ? Number.MAX_SAFE_INTEGER : -Number.MAX_SAFE_INTEGER;
}

function membershipsOf(pair: readonly Relation[]): Affiliation[] {
  const memberships: Affiliation[] = [];
  let open: Relation[] = [];
  const close = (end: Relation | null) => {
    const all = end ? [...open, end] : open;
    const begin = open.find(({first}) => !Number.isNaN(first)) ?? null;
    const said = all[0];
    const known = begin?.first ?? open.reduce((least, {known: at}) => (at < least ? at : least), Infinity);
    memberships.push({
      actor: said.subject,
      of: said.object,
      relation: open.find(joins)?.relation ?? open.at(0)?.relation ?? "affiliated with",
      from: begin,
      to: end,
      known,
      by: begin?.last ?? open.reduce((least, one) => (seenAt(one).last < least ? seenAt(one).last : least), Infinity),
      lastSeen: lastOf(open),
      ...(begin && founds(begin) && {follows: "founded" as const}),
      relations: all,
    });
    open = [];
  };
  for (const relation of pair) {
    if (leaves(relation)) close(relation);
    else open.push(relation);
  }
  if (open.length > 0) close(null);
  return memberships;
}

/** First and last possible second at which a relation is seen: of its own date, else of the text that tells of it. */
export function seenAt({first, last, known, knownLast}: Relation): {first: number; last: number} {
  return Number.isNaN(first) ? {first: known, last: knownLast} : {first, last};
}

/** Of those that say it holds, the one seen last; that somebody founded a body says nothing of the day of the text. */
function lastOf(open: readonly Relation[]): Relation | null {
  const seen = open.filter((one) => !Number.isNaN(seenAt(one).first) && !(founds(one) && Number.isNaN(one.first)));
  return seen.reduce<Relation | null>((best, one) => (best && seenAt(best).first >= seenAt(one).first ? best : one), null);
}

const day = 86_400;

/**
 * Whether a membership held at a second: for certain from when it is known to have begun to its end or, without one, to where it is last
 * seen; outside that it could have, as long as both organisations are there.
 */
export function heldAt({from, to, by, lastSeen, within}: Affiliation, moment: number): "certain" | "possible" | "no" {
  if ((from && from.first > moment) || (to && to.last < moment)) return "no";
  if (within && (within.first > moment || within.last < moment)) return "no";
  const seen = lastSeen ? seenAt(lastSeen) : {first: NaN, last: NaN};
  const going = to ? to.first > moment : seen.first >= moment;
  const thatDay = seen.last - seen.first < day && seen.first <= moment && moment <= seen.last;
  return (by <= moment && going) || thatDay ? "certain" : "possible";
}
