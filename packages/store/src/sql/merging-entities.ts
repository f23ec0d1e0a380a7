import {type DatedName, Invalid, named, type VariableKind} from "@standpoint/model";
import type {Selectable} from "kysely";
import type {EntityRecord} from "../schema.ts";
import {datedNamesOf} from "./dated-names.ts";
import {entityRecord} from "./entity-record.ts";
import {inParts} from "./in-parts.ts";
import {typeRows} from "./reading-entities.ts";
import {mightName, type StoredValue, type StoredValues} from "./values.ts";
import type {Desk} from "./writing.ts";

type EntityRow = Selectable<EntityRecord>;

/** Makes several entities one; what `into` says of itself stands before what the others say. */
export async function mergeEntities(desk: Desk, into: number, from: readonly number[]): Promise<void> {
  const kept = await entityRecord(desk, into);
  const others: EntityRow[] = [];
  for (const id of from) others.push(await entityRecord(desk, id));
  const wrong = others.find(({id, kind}) => id === into || kind !== kept.kind);
  if (wrong) throw new Invalid(`"${wrong.name}" (${wrong.kind}) cannot become part of "${kept.name}" (${kept.kind}): choose another of the same kind.`);
  await recode(desk, {from, to: into});
  await moveParts(desk, kept, from);
  for (const id of from) await desk.recorder.remove("entity", id);
  await desk.recorder.update("entity", into, joined(kept, others));
}

export interface Recoding {
  readonly from: readonly number[];
  readonly to: number;
  /** Only in these statements. */
  readonly among?: readonly number[];
}

/** Names another entity in statements; a list names it once. Returns how many statements were changed. */
export async function recode(desk: Desk, {from, to, among}: Recoding): Promise<number> {
  const kinds = new Map<string, VariableKind>(
    (await typeRows(desk.db)).flatMap(({id, variables}) => variables.map((variable) => [`${id} ${variable.id}`, variable.kind] as const)),
  );
  let changed = 0;
  for (const {id, type, values} of await naming(desk, from, among)) {
    const before = JSON.parse(values) as StoredValues;
    const entries = Object.entries(before).map(([variable, value]) => [variable, replaced(kinds.get(`${type} ${variable}`), value, {from, to})] as const);
    const after = JSON.stringify(Object.fromEntries(entries));
    if (after === JSON.stringify(before)) continue;
    await desk.recorder.update("statement", id, {values: after});
    changed += 1;
  }
  return changed;
}

/** Entities that are looked for one by one; for more, every statement is read. */
const few = 5;

async function naming({db}: Desk, entities: readonly number[], among: readonly number[] | undefined) {
  let query = db.selectFrom("statement").select(["id", "type", "values"]).orderBy("id");
  if (entities.length <= few) query = query.where(mightName(entities));
  return among === undefined
    ? query.execute()
    : inParts(
        [...new Set(among)].sort((a, b) => a - b),
        (part) => query.where("id", "in", part).execute(),
      );
}

function replaced(kind: string | undefined, value: StoredValue, {from, to}: Recoding): StoredValue {
  if (kind === "entity" && typeof value === "number") return from.includes(value) ? to : value;
  if (kind === "entities" && Array.isArray(value)) return [...new Set((value as readonly number[]).map((id) => (from.includes(id) ? to : id)))];
  return value;
}

/** What lay inside the merged ones lies inside the kept one; the kept one itself comes to lie above them. */
async function moveParts({db, recorder}: Desk, kept: EntityRow, from: readonly number[]): Promise<void> {
  const parts = await inParts(from, (part) => db.selectFrom("entity").select("id").where("parent", "in", part).orderBy("id").execute());
  for (const {id} of parts) await recorder.update("entity", id, {parent: id === kept.id ? null : kept.id});
}

function joined(kept: EntityRow, others: readonly EntityRow[]): Partial<EntityRow> {
  const aliases = [kept, ...others].flatMap((one) => [...(one.id === kept.id ? [] : [one.name, one.abbreviation]), ...(JSON.parse(one.aliases) as string[])]);
  const own = new Set([kept.name, kept.abbreviation]);
  const maps = (column: "attributes" | "external_ids") =>
    JSON.stringify(Object.assign(named<string>(), ...[...others, kept].map((one) => JSON.parse(one[column]) as Record<string, string>)));
  const notes = [kept, ...others].map((one) => one.notes).filter(Boolean);
  const names = [kept, ...others].flatMap(datedNamesOf);
  const memos = [kept, ...others].map(({memo}) => memo).filter((memo) => memo !== "");
  const flags = [kept, ...others].flatMap((one) => JSON.parse(one.flags) as string[]);
  return {
    names: JSON.stringify(names.filter((one, place) => names.findIndex((other) => sameName(one, other)) === place)),
    aliases: JSON.stringify([...new Set(aliases)].filter((alias) => alias !== null && !own.has(alias))),
    attributes: maps("attributes"),
    external_ids: maps("external_ids"),
    abbreviation: kept.abbreviation ?? others.find(({abbreviation}) => abbreviation !== null)?.abbreviation ?? null,
    colour: kept.colour ?? others.find(({colour}) => colour !== null)?.colour ?? null,
    notes: notes.length > 0 ? notes.join("\n\n") : null,
    memo: memos.join("\n\n"),
    flags: JSON.stringify([...new Set(flags)]),
  };
}

function sameName(one: DatedName, other: DatedName): boolean {
  return one.name === other.name && one.from === other.from && one.to === other.to;
}
