import {Missing, type DatedName, type EntityRow, type StatementType, type TypeId, type TypeRow} from "@standpoint/model";
import {sql, type Kysely, type Selectable} from "kysely";
import type {EntityRecord, OfAnyFormat, Schema} from "../schema.ts";
import type {ReadingEngine} from "./engine.ts";
import {rowsOf} from "./rows.ts";
import type {StoredValues} from "./values.ts";

export async function typeRows(db: Kysely<Schema>): Promise<readonly (StatementType & TypeRow)[]> {
  const counts = await db
    .selectFrom("statement")
    .select(["type", sql<number | string>`count(*)`.as("n")])
    .groupBy("type")
    .execute();
  const statements = new Map(counts.map(({type, n}) => [type, Number(n)]));
  const records = await rowsOf(db, "type");
  return records.map((record) => typeRow(record, statements.get(record.id) ?? 0));
}

export function typeRow({id, name, colour, variables, version}: Selectable<Schema["type"]>, statements: number): StatementType & TypeRow {
  const shown = (JSON.parse(variables) as StatementType["variables"]).map(({uid: _, ...variable}) => variable);
  return {id: id as TypeId, name, colour, variables: shown, version, statements};
}

export function typeNamed<T extends StatementType>(types: readonly T[], name: string): T {
  const type = types.find((candidate) => candidate.name === name);
  if (type) return type;
  throw new Missing(`There is no statement type "${name}" in this project; there is ${types.map((t) => t.name).join(", ")}.`);
}

/** By kind and name; with the number of statements that name each. */
export async function entityRows(engine: ReadingEngine, types: readonly StatementType[], kind?: string): Promise<readonly EntityRow[]> {
  const counts = await mentions(engine, types);
  const rows = (await bareEntityRows(engine.db)).map((row) => ({...row, statements: counts.get(row.id) ?? 0}));
  return rows.filter((row) => kind === undefined || row.kind === kind);
}

/** By kind and name. */
export async function bareEntityRows(db: Kysely<Schema>): Promise<readonly Omit<EntityRow, "statements">[]> {
  const records = await rowsOf(db, "entity");
  const names = new Map(records.map(({id, name}) => [id, name]));
  return records.map((record) => entityRow(record, names)).sort(byKindAndName);
}

/** A record as a row; `names` are those of possible parents. One from before entities had memos or names of a time has none. */
export function entityRow(
  {external_ids, names: dated = "[]", memo = "", flags = "[]", uid: _, seal: __, ...record}: OfAnyFormat<Selectable<EntityRecord>, "names" | "memo" | "flags">,
  names: ReadonlyMap<number, string>,
): Omit<EntityRow, "statements"> {
  return {
    ...record,
    aliases: JSON.parse(record.aliases) as string[],
    ...(dated !== "[]" && {names: JSON.parse(dated) as DatedName[]}),
    parent: record.parent === null ? null : (names.get(record.parent) ?? null),
    attributes: JSON.parse(record.attributes) as Record<string, string>,
    externalIds: JSON.parse(external_ids) as Record<string, string>,
    ...noted({memo, flags}),
  };
}

/** Memo and flags of a row, each left out where there is none. */
export function noted({memo, flags}: {readonly memo: string; readonly flags: string}): {readonly memo?: string; readonly flags?: readonly string[]} {
  return {...(memo !== "" && {memo}), ...(flags !== "[]" && {flags: JSON.parse(flags) as string[]})};
}

function byKindAndName(a: Pick<EntityRow, "kind" | "name">, b: Pick<EntityRow, "kind" | "name">): number {
  if (a.kind !== b.kind) return a.kind < b.kind ? -1 : 1;
  return a.name < b.name ? -1 : 1;
}

/** How many statements name each entity. */
async function mentions(engine: ReadingEngine, types: readonly StatementType[]): Promise<ReadonlyMap<number, number>> {
  const counts = new Map<number, number>();
  for (const {id: type, variables} of types) {
    const slots = variables.filter(({kind}) => kind === "entity" || kind === "entities").map(({id}) => id);
    if (slots.length === 0) continue;
    for await (const part of engine.scanValues(type)) {
      for (const values of part) for (const id of namedIn(JSON.parse(values) as StoredValues, slots)) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return counts;
}

/** The entities in some variables of a statement, each once. A loop over few, since it is done for every statement. */
function namedIn(values: StoredValues, slots: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (const slot of slots) {
    const value = values[slot];
    if (typeof value === "number") found.push(value);
    else if (value !== undefined) found.push(...(value as readonly number[]));
  }
  return found.length < 2 ? found : found.filter((id, at) => found.indexOf(id) === at);
}
