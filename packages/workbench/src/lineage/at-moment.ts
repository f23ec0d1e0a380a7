import {heldAt, lastKnown, lines, livedAt, nameAt, type Affiliation, type Line, type Lineage} from "@standpoint/analysis";
import type {Existed, InternationalJson, MomentJson, SharedLineJson} from "@standpoint/analysis";
import type {EntityRow, Frame, Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {dayOrNull} from "../moments.ts";
import {framesWith} from "../role-frames.ts";

interface Moment {
  readonly found: Lineage;
  /** In seconds. */
  readonly moment: number;
  /** Only these organisations. */
  readonly among?: ReadonlySet<string> | undefined;
}

/** Who existed at a moment, in what, and where the sections of each international stood. */
export async function atMoment(store: Store, words: Words, {found, moment, among}: Moment): Promise<MomentJson> {
  const {events, affiliations} = found;
  const actors = new Map((await store.entities("actor")).map((row) => [row.name, row]));
  const organisations = new Set(events.flatMap(({kind, from, to}) => (kind === "publishes" || kind === "signed" ? from : [...from, ...to])));
  const existed = existedAt(found, moment);
  const existing = [...existed].filter(([actor]) => organisations.has(actor) && (!among || among.has(actor)));
  const held = affiliations.filter((one) => isHeld(one, existed, moment) && (!among || among.has(one.of) || among.has(one.actor)));
  return {
    date: dayOrNull(moment),
    exists: existing.map(([actor, existed]) => ({actor, name: calledAt(actors.get(actor), actor, moment), certain: existed === "yes", existed})),
    internationals: await internationals(store, words, {held, moment}),
  };
}

const existedIf = {certain: "yes", possible: "perhaps", unknown: "not known"} as const;
const bySureness: readonly Existed[] = ["yes", "perhaps", "not known"];

/** Whether each organisation existed at a second, by name; those that did not are left out. */
export function existedAt(found: Pick<Lineage, "lives" | "events" | "heard">, moment: number): ReadonlyMap<string, Existed> {
  const existed = new Map<string, Existed>();
  for (const life of found.lives) {
    const lived = livedAt(life, found, moment);
    if (lived !== "no") existed.set(life.actor, surest(existedIf[lived], existed.get(life.actor)));
  }
  return existed;
}

/** Whether a membership that may have held at a second did: not known where the one or the other is not known to have begun. */
export function membershipAt(one: Affiliation, existed: ReadonlyMap<string, Existed>, moment: number): Existed {
  if (heldAt(one, moment) === "certain") return "yes";
  return [one.actor, one.of].some((name) => existed.get(name) === "not known") ? "not known" : "perhaps";
}

function isHeld(one: Affiliation, existed: ReadonlyMap<string, Existed>, moment: number): boolean {
  return heldAt(one, moment) !== "no" && membershipAt(one, existed, moment) !== "not known";
}

function surest(one: Existed, other: Existed | undefined): Existed {
  return bySureness.find((word) => word === one || word === other) ?? one;
}

function calledAt(row: EntityRow | undefined, actor: string, moment: number): string {
  return row ? nameAt(row, moment) : actor;
}

async function internationals(store: Store, words: Words, {held, moment}: {held: readonly Affiliation[]; moment: number}): Promise<InternationalJson[]> {
  const frames = await framesWith(store, words, ["holder", "concept", "stance"]);
  const known = frames.flatMap((frame) => lines(frame, {at: moment}).lines);
  const actors = new Map((await store.entities("actor")).map((row) => [row.name, row]));
  return [...new Set(held.map(({of}) => of))].map((body) => {
    const sections = held.filter(({of}) => of === body);
    const names = [...new Set(sections.map(({actor}) => actor))];
    return {
      actor: body,
      name: calledAt(actors.get(body), body, moment),
      sections: names.map((actor) => ({
        actor,
        name: calledAt(actors.get(actor), actor, moment),
        certain: sections.some((one) => one.actor === actor && heldAt(one, moment) === "certain"),
        ...(sections.every((one) => one.actor !== actor || one.follows) && {follows: "founded" as const}),
        country: countryOf(actors.get(actor)),
        own: frames.reduce((sum, frame) => sum + ownWords(frame, actor, moment).length, 0),
        places: placesOf(frames, actor, moment),
      })),
      places: placesOf(frames, body, moment),
      lines: sharedLines(known, body, names),
    };
  });
}

function countryOf(row: EntityRow | undefined): string | null {
  return row?.attributes["country"] ?? row?.attributes["place"] ?? null;
}

function ownWords(frame: Frame, actor: string, moment: number): number[] {
  const column = frame.columns.find(({role}) => role === "holder");
  if (column?.form !== "codes") return [];
  const code = column.labels.indexOf(actor);
  return Array.from(frame.statements.keys()).filter((row) => code >= 0 && column.codes[row] === code && frame.own[row] === 1 && !(frame.first[row]! > moment));
}

/** Where an organisation's own words were issued from, by code units. */
function placesOf(frames: readonly Frame[], actor: string, moment: number): string[] {
  const found = frames.flatMap((frame) => {
    const place = frame.documentColumns.find(({name}) => name === "place");
    return ownWords(frame, actor, moment).map((row) => place?.labels[place.codes[frame.documents[row]!]!]);
  });
  return [...new Set(found.filter((place) => place !== undefined))].sort();
}

/** Concepts on which two or more of an international and its sections stand: with what the most say, and who departs. */
function sharedLines(known: readonly Line[], body: string, sections: readonly string[]): SharedLineJson[] {
  const members = new Set([body, ...sections]);
  const byConcept = new Map<string, {actor: string; stance: string}[]>();
  for (const line of known) {
    if (!members.has(line.actor)) continue;
    for (const {concept, stance} of lastKnown(line)) byConcept.set(concept, [...(byConcept.get(concept) ?? []), {actor: line.actor, stance}]);
  }
  return [...byConcept]
    .filter(([, held]) => held.length > 1)
    .map(([concept, held]) => {
      const stance = held.find(({actor}) => actor === body)?.stance ?? most(held.map((one) => one.stance));
      const named = (with_: boolean) => held.filter((one) => (one.stance === stance) === with_).map(({actor}) => actor);
      return {concept, stance, share: named(true), depart: named(false)};
    });
}

/** The most frequent; of several the first by code units. */
function most(stances: readonly string[]): string {
  const count = (stance: string) => stances.filter((one) => one === stance).length;
  return [...new Set(stances)].sort().reduce((best, one) => (count(one) > count(best) ? one : best));
}
