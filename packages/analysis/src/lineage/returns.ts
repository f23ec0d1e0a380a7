import type {Event} from "./events.ts";

/**
 * Who comes about again by an event, out of what it had become: a name that is changed back, one who takes in what had taken it in.
 *
 * Events are in their order. What became of an organisation is all that descends from the event that ended it.
 */
export function returnsIn(events: readonly Event[]): ReadonlyMap<Event, ReadonlySet<string>> {
  const became = new Map<string, Set<string>>();
  const returns = new Map<Event, ReadonlySet<string>>();
  for (const event of events) {
    if (!event.descent && !event.ends) continue;
    const {from, to} = event;
    const back = to.filter((actor) => from.some((one) => became.get(actor)?.has(one)));
    if (back.length > 0) returns.set(event, new Set(back));
    for (const actor of back) became.delete(actor);
    if (event.descent && event.kind !== "founded") handOn(event, became);
    if (event.ends) for (const actor of from) if (!to.includes(actor)) became.set(actor, new Set(to));
  }
  return returns;
}

function handOn({from, to}: Event, became: ReadonlyMap<string, Set<string>>): void {
  for (const reached of became.values()) if (from.some((one) => reached.has(one))) for (const one of to) reached.add(one);
}
