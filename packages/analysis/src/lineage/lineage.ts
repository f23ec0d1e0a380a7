import type {Frame} from "@standpoint/model";
import type {Filters} from "../select/filter-options.ts";
import {affiliationsOf, type Affiliation} from "./affiliations.ts";
import {eventsOf, type Event, type EventSettings} from "./events.ts";
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
}

export function lineage(frames: readonly Frame[], settings: EventSettings & Filters = {}): Lineage {
  const relations = frames.flatMap((frame) => relationsIn(frame, settings));
  const events = eventsOf(relations, settings);
  return {events, lives: livesOf(events), affiliations: affiliationsOf(relations), impossible: impossibleIn(events)};
}

/** Whether an organisation lived that life at a second, could have, or did not. */
export function livedAt({begins, ends}: Life, events: readonly Event[], moment: number): "certain" | "possible" | "no" {
  const [begin, end] = [begins === null ? undefined : events[begins], ends === null ? undefined : events[ends]];
  if ((begin && begin.first > moment) || (end && end.last < moment)) return "no";
  const begun = begin !== undefined && begin.last <= moment;
  const going = end === undefined || end.first > moment;
  return begun && going ? "certain" : "possible";
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
