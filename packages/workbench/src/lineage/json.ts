import {heldAt, livedAt, nameAt, seenAt, type Affiliation, type Event, type Life, type Lineage, type Relation} from "@standpoint/analysis";
import type {AffiliationJson, Existed, LifeJson, LineageEventJson, LineageParts} from "@standpoint/analysis";
import {present, type EntityRow} from "@standpoint/model";
import {behind, type Keys} from "../statements/behind.ts";
import {dayOrNull, daysOf} from "../moments.ts";
import {existedAt, membershipAt} from "./at-moment.ts";

export interface Telling {
  readonly keys: Keys;
  /** Only these organisations and what happened to them. */
  readonly among?: ReadonlySet<string> | undefined;
  /** What is known of the organisations, by name. */
  readonly actors: ReadonlyMap<string, EntityRow>;
  /** Only what lived or held then, in seconds. */
  readonly at?: number | undefined;
}

export function lineageJson(found: Lineage, telling: Telling): LineageParts {
  const {events, lives, affiliations, impossible} = found;
  const {among, at} = telling;
  const shown = eventsShown(events, among);
  const places = new Map(shown.map((event, place) => [event, place]));
  const living = lives.filter((one) => (!among || among.has(one.actor)) && (at === undefined || livedAt(one, found, at) !== "no"));
  const held = affiliations.filter((one) => (!among || among.has(one.actor) || among.has(one.of)) && (at === undefined || heldAt(one, at) !== "no"));
  const existed = at === undefined ? undefined : existedAt(found, at);
  const torn = impossible.filter(({actors}) => !among || actors.some((actor) => among.has(actor)));
  return {
    segments: living.map((one) => lifeJson(one, {events, places, telling})),
    events: shown.map((event) => eventJson(event, telling)),
    affiliations: held.map((one) => affiliationJson(one, telling, existed)),
    contested: shown.flatMap(({against}, place) => (against.length > 0 ? [place] : [])),
    conflicts: torn.map(({why, actors, statements}) => ({why, actors, ...behind(statements, telling.keys)})),
  };
}

/** Those that some of these organisations had a part in; without any named, all. */
export function eventsShown(events: readonly Event[], among: ReadonlySet<string> | undefined): readonly Event[] {
  return events.filter(({from, to}) => !among || [...from, ...to].some((actor) => among.has(actor)));
}

interface Placing {
  readonly events: readonly Event[];
  /** Places among the events shown. */
  readonly places: ReadonlyMap<Event, number>;
  readonly telling: Telling;
}

/**
 * `from` and `to` are dates as typed; `begins` and `ends` places among the events shown. `name` is what it was called on
 * the day looked at, else when that life began.
 */
function lifeJson({actor, begins, ends, inferred}: Life, {events, places, telling: {actors, at}}: Placing): LifeJson {
  const [begin, end] = [begins === null ? undefined : events[begins], ends === null ? undefined : events[ends]];
  const row = actors.get(actor);
  return {
    actor,
    name: row ? nameAt(row, at ?? begin?.first ?? NaN) : actor,
    ...(row?.names && {names: row.names}),
    from: begin?.date ?? null,
    to: end?.date ?? null,
    begins: begin ? (places.get(begin) ?? null) : null,
    ends: end ? (places.get(end) ?? null) : null,
    inferred,
  };
}

function eventJson(event: Event, {keys}: Telling): LineageEventJson {
  const {kind, date, from, to, relations, against} = event;
  const contradicting = behind(against, keys);
  return {
    kind,
    date,
    ...daysOf(event),
    from,
    to,
    contested: against.length > 0,
    ...behind(
      relations.map(({statement}) => statement),
      keys,
    ),
    against: contradicting.statements,
    againstIds: contradicting.ids,
  };
}

function affiliationJson(one: Affiliation, {keys, at}: Telling, existed: ReadonlyMap<string, Existed> | undefined): AffiliationJson {
  const {actor, of, relation, from, to, by, lastSeen, follows, relations} = one;
  const ids = relations.map(({statement}) => statement);
  const held = at === undefined || existed === undefined ? undefined : membershipAt(one, existed, at);
  return {
    actor,
    of,
    relation,
    from: from?.date ?? null,
    to: to?.date ?? null,
    ...(from === null && {by: dayOrNull(by)}),
    lastSeen: lastSeen && dateOfSeen(lastSeen),
    ...present({follows, held}),
    ...behind(ids, keys),
  };
}

/** As typed; of a text's date the day, or the first and the last it can be. */
function dateOfSeen(relation: Relation): string {
  if (relation.date !== "") return relation.date;
  const {earliest, latest} = daysOf(seenAt(relation));
  return earliest === latest ? String(earliest) : `${earliest ?? ""}/${latest ?? ""}`;
}
