import type {Event} from "./events.ts";

/** Dates that cannot all be right, in one sentence, with the statements it rests on. */
export interface Impossible {
  readonly why: string;
  readonly statements: readonly number[];
}

const making = new Set(["founded", "renamed", "reconstituted"]);

/** A successor before its predecessor, an event of what has ended, and relations of something to itself. Events in their order. */
export function impossibleIn(events: readonly Event[]): Impossible[] {
  const made = new Map<string, Event>();
  for (const event of events) if (making.has(event.kind)) for (const actor of event.to) if (!made.has(actor)) made.set(actor, event);
  const ended = new Map<string, Event>();
  const found: Impossible[] = [];
  for (const event of events) {
    const {from, to} = event;
    for (const actor of from) {
      if (to.includes(actor)) found.push({why: `"${actor}" is ${event.kind} with itself`, statements: idsOf(event)});
      const origin = made.get(actor);
      if (origin && origin !== event && event.descent && event.last < origin.first) {
        found.push({
          why: `"${actor}" is a predecessor in ${event.date} (${event.kind}) but comes about in ${origin.date} (${origin.kind})`,
          statements: [...idsOf(event), ...idsOf(origin)],
        });
      }
    }
    for (const actor of new Set([...from, ...to])) {
      const end = ended.get(actor);
      if (!end || end === event || !(end.last < event.first)) continue;
      if (to.includes(actor) && event.kind !== "absorbed") ended.delete(actor);
      else if (event.descent || event.ends)
        found.push({
          why: `"${actor}" has a part in ${event.date} (${event.kind}) after its end in ${end.date} (${end.kind})`,
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
              statements: [...idsOf(event), ...idsOf(young), ...idsOf(old)],
            },
          ];
        }),
      ),
    );
}

function idsOf({relations}: Event): number[] {
  return relations.map(({statement}) => statement);
}
