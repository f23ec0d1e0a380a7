import type {Frame} from "@standpoint/model";
import type {Filters} from "../select/filter-options.ts";
import {affiliationsOf, type Affiliation} from "./affiliations.ts";
import {eventsOf, type Event, type EventSettings} from "./events.ts";
import {heardIn, type Heard} from "./heard.ts";
import {impossibleIn, type Impossible} from "./impossible.ts";
import {relationsIn} from "./relations.ts";
import {livesOf, type Life} from "./lives.ts";

/** Where organisations come from and what became of them. */
export interface Lineage {
  /** In one order in time; see `eventsOf`. */
  readonly events: readonly Event[];
  readonly lives: readonly Life[];
  readonly affiliations: readonly Affiliation[];
  readonly impossible: readonly Impossible[];
  /** When each organisation is heard of; left out, nothing but events tells. */
  readonly heard?: ReadonlyMap<string, Heard>;
}

export interface LineageSettings extends EventSettings, Filters {
  /** When organisations are heard of in other statements. */
  readonly heard?: ReadonlyMap<string, Heard> | undefined;
}

export function lineage(frames: readonly Frame[], settings: LineageSettings = {}): Lineage {
  const relations = frames.flatMap((frame) => relationsIn(frame, settings));
  const events = eventsOf(relations, settings);
  const lives = livesOf(events);
  const spans = spansOf(lives, events);
  const affiliations = affiliationsOf(relations).map((one) => bounded(one, spans));
  return {events, lives, affiliations, impossible: impossibleIn(events), heard: heardIn(events, settings.heard)};
}

type Within = NonNullable<Affiliation["within"]>;

/** Between which seconds each organisation can have been there. */
function spansOf(lives: readonly Life[], events: readonly Event[]): ReadonlyMap<string, Within> {
  const spans = new Map<string, Within>();
  for (const {actor, begins, ends} of lives) {
    const [first, last] = [begins === null ? NaN : events[begins].first, ends === null ? NaN : events[ends].last];
    const life = {first: Number.isNaN(first) ? -Infinity : first, last: Number.isNaN(last) ? Infinity : last};
    const known = spans.get(actor) ?? life;
    spans.set(actor, {first: Math.min(known.first, life.first), last: Math.max(known.last, life.last)});
  }
  return spans;
}

function bounded(one: Affiliation, spans: ReadonlyMap<string, Within>): Affiliation {
  const [member, body] = [one.actor, one.of].map((actor) => spans.get(actor) ?? {first: -Infinity, last: Infinity});
  const within = {first: Math.max(member.first, body.first), last: Math.min(member.last, body.last)};
  return within.first === -Infinity && within.last === Infinity ? one : {...one, within};
}

export interface Living {
  readonly events: readonly Event[];
  readonly heard?: ReadonlyMap<string, Heard> | undefined;
}

/**
 * Whether an organisation lived that life at a second. For certain where it is known to have begun by then and to go on, by an event or because it is
 * heard of later; possibly where only one of the two is known; unknown where nothing says that it had begun.
 */
export function livedAt({actor, begins, ends}: Life, {events, heard}: Living, moment: number): "certain" | "possible" | "unknown" | "no" {
  const [begin, end] = [begins === null ? undefined : events[begins], ends === null ? undefined : events[ends]];
  if ((begin && begin.first > moment) || (end && end.last < moment)) return "no";
  const {since, by, until} = heard?.get(actor) ?? {since: Infinity, by: Infinity, until: -Infinity};
  const begun = begin ? begin.last <= moment : by <= moment;
  const going = end ? end.first > moment : until >= moment;
  if (begun && going) return "certain";
  return begin === undefined && since > moment ? "unknown" : "possible";
}

/** All that an organisation comes from, and all that came of it, each by code units. Time only runs forward on the way. */
export function familyOf(events: readonly Event[], actor: string): {ancestors: string[]; descendants: string[]} {
  return {ancestors: reached([...events].reverse(), actor, "to"), descendants: reached(events, actor, "from")};
}

/** One pass in the order given is enough: who is reached by an event can only be reached on from a later one. */
function reached(events: readonly Event[], actor: string, side: "from" | "to"): string[] {
  const known = new Set([actor]);
  for (const event of events) {
    if (!event.descent || event.kind === "founded") continue;
    const [near, far] = side === "from" ? [event.from, event.to] : [event.to, event.from];
    if (near.some((one) => known.has(one))) for (const one of far) known.add(one);
  }
  known.delete(actor);
  return [...known].sort();
}
