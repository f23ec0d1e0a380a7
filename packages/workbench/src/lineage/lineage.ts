import {allSources, askedOf, computedBy} from "../filters.ts";
import {familyOf, heardBoth, lineage as computed, type Event, type Heard, type Lineage, type LineageAnswer, lineageOptions} from "@standpoint/analysis";
import {counted, Missing, type EntityRow, type Frame, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {answer} from "../answer.ts";
import {keyOf, type Keys} from "../statements/behind.ts";
import {dayOrNull} from "../moments.ts";
import {passagesOf} from "../statements/passages.ts";
import {framesWith} from "../role-frames.ts";
import {disputesOf} from "../sources/disputes.ts";
import {atMoment} from "./at-moment.ts";
import {eventsShown, lineageJson} from "./json.ts";

export interface LineageWish {
  readonly lineage: Lineage;
  readonly types: readonly string[];
  /** The organisations asked for, or undefined for all. */
  readonly among?: ReadonlySet<string>;
  readonly family?: {readonly ancestors: readonly string[]; readonly descendants: readonly string[]};
}

/** Events, lives and memberships from the relation statements of a project. Throws Missing for an unknown `--actor`. */
export async function lineage(store: Store, words: Words): Promise<LineageWish> {
  const {type, actor, at: _, ...asked} = askedOf(lineageOptions, words);
  const all = await framesWith(store, words, ["subject", "relation", "object"]);
  const frames = type === undefined ? all : all.filter((frame) => frame.type === type);
  const disputed = new Map<number, number[]>();
  for (const {statement, by} of await disputesOf(store, words)) disputed.set(statement, [...(disputed.get(statement) ?? []), by]);
  const heard = await heardOf(store, words);
  const lives = new Map([...heard].map(([name, {until}]) => [name, until]));
  const found = computed(frames, {...computedBy(asked), disputed, lives, heard});
  const types = frames.map((frame) => frame.type);
  return actor === undefined ? {lineage: found, types} : {lineage: found, types, ...around(found, actor)};
}

function around(found: Lineage, actor: string): Pick<LineageWish, "among" | "family"> {
  if (!found.lives.some((life) => life.actor === actor))
    throw new Missing(`No relation names "${actor}": "standpoint lineage P" lists the organisations that have one.`);
  const family = familyOf(found.events, actor);
  return {family, among: new Set([actor, ...family.ancestors, ...family.descendants])};
}

/** When each organisation is heard: its own positions, and what it took part in, whoever tells of it. */
async function heardOf(store: Store, words: Words): Promise<ReadonlyMap<string, Heard>> {
  const heard = new Map<string, Heard>();
  for (const role of ["holder", "participant"] as const) {
    for (const frame of await framesWith(store, words, [role])) hear(frame, role, heard);
  }
  return heard;
}

function hear(frame: Frame, role: "holder" | "participant", heard: Map<string, Heard>): void {
  const column = frame.columns.find((one) => one.role === role);
  if (column?.form !== "codes") return;
  for (let row = 0; row < frame.size; ++row) {
    const actor = column.labels[column.codes[row]!];
    if (actor === undefined || (role === "holder" && frame.own[row] === 0) || !Number.isFinite(frame.first[row])) continue;
    heard.set(actor, heardBoth(heard.get(actor), {since: frame.first[row]!, by: frame.last[row]!, until: frame.first[row]!}));
  }
}

export async function actorsByName(store: Store): Promise<ReadonlyMap<string, EntityRow>> {
  return new Map((await store.entities("actor")).map((row) => [row.name, row]));
}

/** The contract's JSON: dates as typed; `statements` are keys, `ids` the same statements as numbers. */
export async function lineageAnswer(store: Store, words: Words): Promise<LineageAnswer> {
  const {lineage: found, types, among, family} = await lineage(store, words);
  const {at, actor, ...asked} = askedOf(lineageOptions, words);
  const ids = new Set(found.events.flatMap(({relations, against}) => [...relations.map(({statement}) => statement), ...against]));
  const keys = await store.statementKeys(ids);
  const actors = await actorsByName(store);
  const told = lineageJson(found, {keys, actors, among, at});
  const {sources, ...rest} = allSources(computedBy(asked));
  const settings = {types, sources, actor, at: at === undefined ? undefined : dayOrNull(at), ...rest};
  const shown = eventsShown(found.events, among);
  const notes = [...reportedNote(shown), ...undatedNote(shown, keys), ...told.conflicts.map(({why}) => `${why}.`)];
  const parts = {
    ...told,
    ...(family && {family}),
    ...(at !== undefined && {at: await atMoment(store, words, {found, moment: at, among})}),
    ...(await passagesOf(store, words, ids)),
  };
  return answer("lineage", {settings, notes}, parts);
}

/** Says how many events no organisation tells of itself. */
function reportedNote(events: readonly Event[]): string[] {
  const alone = events.filter(({relations}) => !relations.some(({own}) => own)).length;
  return alone > 0 ? [`${counted(alone, `of ${counted(events.length, "event")} rests`, `of ${events.length} events rest`)} on reports alone.`] : [];
}

/** Says which statements have no date, the first few by name. */
function undatedNote(events: readonly Event[], keys: Keys): string[] {
  const undated = events.filter(({date}) => date === null);
  if (undated.length === 0) return [];
  const named = undated.flatMap(({relations}) => relations.map(({statement}) => keyOf(statement, keys)));
  return [
    `${counted(undated.length, `of ${counted(events.length, "event")} has`, `of ${events.length} events have`)} no date of their own (${named.slice(0, 8).join(", ")}${named.length > 8 ? ", …" : ""}).`,
  ];
}
