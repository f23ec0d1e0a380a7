import type {Event} from "./events.ts";
import {returnsIn} from "./returns.ts";

/** An organisation between two of its events. */
export interface Life {
  readonly actor: string;
  /** Places in the events; null where no event is known. The one it begins with comes before the one it ends with. */
  readonly begins: number | null;
  readonly ends: number | null;
  /** Nothing says that it lived then: an event before ended it, and one after has it again. */
  readonly inferred: boolean;
}

/** Which part an organisation has in one of its events. */
type Part = "arises" | "ends" | "goes on";

/**
 * The lives of all organisations, cut at the events that make or end one of them; by actor as first met, then time.
 *
 * Events are in one order and a life runs from an earlier one to a later, so the graph of lives has no circle,
 * whatever organisations do to one another. An organisation that only has ties lives in one life without ends.
 */
export function livesOf(events: readonly Event[]): Life[] {
  const returns = returnsIn(events);
  const parts = new Map<string, {event: number; part: Part}[]>();
  events.forEach((event, place) => {
    for (const actor of new Set([...event.from, ...event.to])) {
      const known = parts.get(actor) ?? [];
      parts.set(actor, known);
      if (cuts(event)) known.push({event: place, part: returns.get(event)?.has(actor) ? "arises" : partOf(event, actor)});
    }
  });
  return [...parts].flatMap(([actor, known]) => livesOfOne(actor, known));
}

/** Whether it makes or ends an organisation; to descend from another is no event in its life. */
export function cuts({descent, ends, kind}: Event): boolean {
  return (descent || ends) && kind !== "descends from" && kind !== "claims continuity with";
}

function partOf({from, to, ends, kind}: Event, actor: string): Part {
  if (from.includes(actor)) return ends && !to.includes(actor) ? "ends" : "goes on";
  if (kind === "absorbed") return "goes on";
  return "arises";
}

function livesOfOne(actor: string, parts: readonly {event: number; part: Part}[]): Life[] {
  const lives: Life[] = [];
  let begins: number | null = null;
  let alive = parts[0]?.part !== "arises";
  for (const {event, part} of parts) {
    const inferred = !alive && part !== "arises";
    if (alive || inferred) lives.push({actor, begins, ends: event, inferred});
    begins = event;
    alive = part !== "ends";
  }
  if (alive) lives.push({actor, begins, ends: null, inferred: false});
  return lives;
}
