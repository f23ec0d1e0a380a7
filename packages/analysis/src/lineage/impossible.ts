import type {Event} from "./events.ts";
import {returnsIn} from "./returns.ts";

/** Dates that cannot all be right, in one sentence, with the statements it rests on. */
export interface Impossible {
  readonly why: string;
  /** The organisations it is about. */
  readonly actors: readonly string[];
  readonly statements: readonly number[];
}

const making = new Set(["founded", "renamed", "reconstituted"]);

/**
 * A successor before its predecessor, an event of what has ended, and relations of something to itself. Events in their order.
 *
 * Who comes about again out of what it had become contradicts nothing.
 */
export function impossibleIn(events: readonly Event[]): Impossible[] {
  const returns = returnsIn(events);
  const comesBack = (actor: string, event: Event) => returns.get(event)?.has(actor) ?? false;
  const made = new Map<string, Event>();
  for (const event of events) {
    if (making.has(event.kind)) for (const actor of event.to) if (!made.has(actor) && !comesBack(actor, event)) made.set(actor, event);
  }
  const ended = new Map<string, Event>();
  const found: Impossible[] = [];
  for (const event of events) {
    const {from, to} = event;
    for (const actor of from) {
      if (to.includes(actor)) found.push({why: `"${actor}" is ${event.kind} with itself`, actors: [actor], statements: idsOf(event)});
      const origin = made.get(actor);
      if (origin && origin !== event && event.descent && event.last < origin.first) {
        found.push({
          why: `"${actor}" is a predecessor in ${event.date} (${wordsOf(event)}) but comes about in ${origin.date} (${wordsOf(origin)})`,
          actors: [actor],
          statements: [...idsOf(event), ...idsOf(origin)],
        });
      }
    }
    for (const actor of new Set([...from, ...to])) {
      const end = ended.get(actor);
      if (!end || end === event || !(end.last < event.first)) continue;
      if (to.includes(actor) && (event.kind !== "absorbed" || comesBack(actor, event))) ended.delete(actor);
      else if (event.descent || event.ends)
        found.push({
          why: `"${actor}" has a part in ${event.date} (${wordsOf(event)}) after its end in ${end.date} (${wordsOf(end)})`,
          actors: [actor],
          statements: [...idsOf(event), ...idsOf(end)],
        });
    }
    if (event.ends) for (const actor of from) if (!to.includes(actor)) ended.set(actor, event);
  }
  return [...found, ...olderThanTheirOrigin(events, made)];
}

/** A descendant founded before what it descends from. */
function olderThanTheirOrigin(events: readonly Event[], made: ReadonlyMap<string, Event>): Impossible[] {
  return events
    .filter(({kind}) => kind === "descends from" || kind === "split" || kind === "splinter")
    .flatMap((event) =>
      event.to.flatMap((successor) =>
        event.from.flatMap((predecessor) => {
          const [young, old] = [made.get(successor), made.get(predecessor)];
          if (!young || !old || !(young.last < old.first)) return [];
          return [
            {
              why: `"${successor}" comes about in ${young.date}, before its predecessor "${predecessor}" in ${old.date}`,
              actors: [successor, predecessor],
              statements: [...idsOf(event), ...idsOf(young), ...idsOf(old)],
            },
          ];
        }),
      ),
    );
}

/** As "merged: A + B → C". */
function wordsOf({kind, from, to}: Event): string {
  const sides = [from, to].filter((side) => side.length > 0).map((side) => side.join(" + "));
  return `${kind}: ${sides.join(" → ")}`;
}

function idsOf({relations}: Event): number[] {
  return relations.map(({statement}) => statement);
}
