import type {Event} from "./events.ts";
import {seenAt} from "./affiliations.ts";
import {joins} from "./kinds.ts";

/** When an organisation is heard of, in seconds. */
export interface Heard {
  /** First possible second of the earliest. */
  readonly since: number;
  /** For certain by then, and still then. */
  readonly by: number;
  readonly until: number;
}

/** Both together. */
export function heardBoth(a: Heard | undefined, b: Heard): Heard {
  return a ? {since: Math.min(a.since, b.since), by: Math.min(a.by, b.by), until: Math.max(a.until, b.until)} : b;
}

/**
 * When each organisation is heard of in events and elsewhere. What has a date tells of that time; of what has none only membership tells of
 * the day of its text, for who merged or descends may be long gone by then.
 */
export function heardIn(events: readonly Event[], elsewhere: ReadonlyMap<string, Heard> = new Map()): ReadonlyMap<string, Heard> {
  const heard = new Map(elsewhere);
  for (const {kind, relations} of events) {
    if (kind === "descends from" || kind === "claims continuity with") continue;
    for (const relation of relations) {
      const {first, last} = seenAt(relation);
      if (Number.isNaN(first) || (relation.date === "" && !joins(relation))) continue;
      for (const actor of [relation.subject, relation.object])
        if (actor !== "") heard.set(actor, heardBoth(heard.get(actor), {since: first, by: last, until: first}));
    }
  }
  return heard;
}
