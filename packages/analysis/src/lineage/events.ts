import {byCodeUnits} from "../frame/axis.ts";
import {grammarOf, sidesOf, type EventKind} from "./kinds.ts";
import type {Relation} from "./relations.ts";
import {returnsIn} from "./returns.ts";
import {areTwoDates, turnsIn} from "./twice.ts";

/** What happened at once: n predecessors, m successors, and the relations that say so. */
export interface Event {
  readonly kind: EventKind;
  /** As typed, of the statement that knows most precisely; null when none has a date. */
  readonly date: string | null;
  /** What all its statements allow, in seconds; NaN without a date. */
  readonly first: number;
  readonly last: number;
  /** Sorted by code units. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly relations: readonly Relation[];
  /** Whether the predecessors end with it. */
  readonly ends: boolean;
  /** Whether it makes organisations out of others, or out of nothing. */
  readonly descent: boolean;
  /** Statements that contradict it: disputes, arguments, another date for what happens once. */
  readonly against: readonly number[];
}

export interface EventSettings {
  /** Statements that contradict a statement, by its id. */
  readonly disputed?: ReadonlyMap<number, readonly number[]> | undefined;
  /** Until when an organisation is known to have lived, in seconds, from other statements. */
  readonly lives?: ReadonlyMap<string, number> | undefined;
}

/**
 * Gathers relations into events and puts them in one order in time.
 *
 * Relations are one event when they are of one kind, share an organisation (all that merge into the same, all that
 * split from the same, all founders of the same) and their dates can be the same; one without a date joins the only
 * event it can. The order is by first possible second, last one, kind, names; what has no date stands where it is
 * first known, or at the end.
 */
export function eventsOf(relations: readonly Relation[], {disputed, lives}: EventSettings = {}): Event[] {
  const groups = new Map<string, Relation[]>();
  for (const relation of relations) {
    const key = keyOf(relation);
    const group = groups.get(key);
    if (group) group.push(relation);
    else groups.set(key, [relation]);
  }
  const turns = turnsIn(relations);
  const events = [...groups.values()].flatMap((group) => {
    const clusters = clustersOf(group);
    return clusters.map((cluster) => eventOf(cluster, {disputed, others: clusters.filter((other) => other !== cluster).flat(), turns}));
  });
  return named(events.sort(inOrder), lives);
}

function keyOf(relation: Relation): string {
  const {kind, shared} = grammarOf(relation);
  const {subject, object} = relation;
  if (kind === "founded") return `founded\u0000${object || subject}`;
  return [kind, shared === "object" ? "" : subject, shared === "subject" ? "" : object].join("\u0000");
}

/** Dated relations by overlap, each cluster with a time that all of it allows; the undated join the only cluster, or are one. */
function clustersOf(group: readonly Relation[]): Relation[][] {
  const clusters: {members: Relation[]; last: number; first: number}[] = [];
  const dated = group.filter(({first}) => !Number.isNaN(first)).sort((a, b) => a.last - b.last || a.first - b.first || a.statement - b.statement);
  for (const relation of dated) {
    const open = clusters.find(({first, last}) => relation.first <= last && first <= relation.last);
    if (open) {
      open.members.push(relation);
      open.first = Math.max(open.first, relation.first);
      open.last = Math.min(open.last, relation.last);
    } else clusters.push({members: [relation], first: relation.first, last: relation.last});
  }
  const undated = group.filter(({first}) => Number.isNaN(first));
  if (undated.length === 0) return clusters.map(({members}) => members);
  if (clusters.length === 1) return [[...clusters[0].members, ...undated]];
  return [...clusters.map(({members}) => members), undated];
}

interface Around {
  readonly disputed: EventSettings["disputed"];
  /** Relations of the same kind and organisations at other times. */
  readonly others: readonly Relation[];
  readonly turns: ReturnType<typeof turnsIn>;
}

function eventOf(relations: readonly Relation[], {disputed, others, turns}: Around): Event {
  const {kind, ends, descent, once} = grammarOf(relations[0]);
  const dated = relations.filter(({first}) => !Number.isNaN(first));
  const narrowest = dated.reduce<Relation | undefined>((best, one) => (best && best.last - best.first <= one.last - one.first ? best : one), undefined);
  const sides = relations.map(sidesOf);
  const against = new Set(relations.flatMap(({statement}) => disputed?.get(statement) ?? []));
  if (once) for (const other of others) if (relations.some((one) => areTwoDates(one, other, turns))) against.add(other.statement);
  return {
    kind,
    date: narrowest?.date ?? null,
    first: dated.length > 0 ? Math.max(...dated.map(({first}) => first)) : NaN,
    last: dated.length > 0 ? Math.min(...dated.map(({last}) => last)) : NaN,
    from: unique(sides.flatMap(({from}) => from)),
    to: unique(sides.flatMap(({to}) => to)),
    relations,
    ends,
    descent: descent || kind === "founded",
    against: [...against].sort((a, b) => a - b),
  };
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)].sort(byCodeUnits);
}

function inOrder(a: Event, b: Event): number {
  return (
    compared(placeOf(a), placeOf(b)) ||
    compared(a.last, b.last) ||
    order(a) - order(b) ||
    byCodeUnits(a.kind, b.kind) ||
    byCodeUnits(namesOf(a), namesOf(b)) ||
    a.relations[0].statement - b.relations[0].statement
  );
}

/** Foundings before what becomes of the founded, endings last. */
function order({kind}: Event): number {
  return kind === "founded" ? 0 : kind === "dissolved" ? 2 : 1;
}

function compared(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Where an event stands in the order: its first possible second, else the first at which it is known. */
export function placeOf({first, relations}: Event): number {
  if (!Number.isNaN(first)) return first;
  return relations.reduce((least, {known}) => (Number.isNaN(known) || known >= least ? least : known), Infinity);
}

function namesOf({from, to}: Event): string {
  return [...from, "", ...to].join("\u0000");
}

/** Merging into what is there already is being absorbed, unless that comes about again by it; splitting from what goes on is splintering. */
function named(events: readonly Event[], lives: EventSettings["lives"]): Event[] {
  const there = new Map<string, number>();
  const heard = new Map<string, number>(lives);
  for (const event of events) {
    if (Number.isNaN(event.first) || event.kind === "dissolved") continue;
    for (const actor of [...event.from, ...event.to]) {
      heard.set(actor, Math.max(heard.get(actor) ?? -Infinity, event.first));
      there.set(actor, Math.min(there.get(actor) ?? Infinity, event.last));
    }
  }
  const returns = returnsIn(events);
  return events.map((event) => {
    const isThere = (actor: string) => (there.get(actor) ?? Infinity) < event.first && !returns.get(event)?.has(actor);
    if (event.kind === "merged" && event.to.some(isThere)) return {...event, kind: "absorbed"};
    if (event.kind === "split" && event.from.some((actor) => (heard.get(actor) ?? -Infinity) > event.last)) return {...event, kind: "splinter"};
    return event;
  });
}
