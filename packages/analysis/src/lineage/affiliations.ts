import {byCodeUnits} from "../frame/axis.ts";
import {joins, leaves} from "./kinds.ts";
import type {Relation} from "./relations.ts";

/** One organisation in another, such as a section in an international. */
export interface Affiliation {
  readonly actor: string;
  readonly of: string;
  readonly relation: string;
  /** What it begins and ends with; null where that is not known. */
  readonly from: Relation | null;
  readonly to: Relation | null;
  /** First second at which it is known to hold: without a beginning of its own, that of the text that says so. */
  readonly known: number;
  /** All statements that say so. */
  readonly relations: readonly Relation[];
}

/**
 * Memberships from joining and leaving, by organisation, member and time.
 *
 * Joining again without having left confirms the same membership; leaving ends the one that is open, and one that
 * nothing began is a membership with an end alone. Undated joining opens a membership without a beginning.
 */
export function affiliationsOf(relations: readonly Relation[]): Affiliation[] {
  const pairs = new Map<string, Relation[]>();
  for (const relation of relations) {
    if (relation.object === "" || !(joins(relation) || leaves(relation))) continue;
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
    memberships.push({actor: said.subject, of: said.object, relation: open[0]?.relation ?? "affiliated with", from: begin, to: end, known, relations: all});
    open = [];
  };
  for (const relation of pair) {
    if (leaves(relation)) close(relation);
    else open.push(relation);
  }
  if (open.length > 0) close(null);
  return memberships;
}

/** Whether a membership held, could have held, or did not, at a second. */
export function heldAt({from, to, known}: Affiliation, moment: number): "certain" | "possible" | "no" {
  if (from ? from.first > moment : known > moment) return "no";
  if (to && to.last < moment) return "no";
  const begun = from ? from.last <= moment : known <= moment;
  return begun && (!to || to.first > moment) ? "certain" : "possible";
}
