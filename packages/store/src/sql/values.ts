import {dateOf, Invalid, named, type Value, type Variable} from "@standpoint/model";
import {sql, type RawBuilder, type SqlBool} from "kysely";

/** A value as the database keeps it: entities and statements by id. */
export type StoredValue = number | string | boolean | null | readonly number[];
export type StoredValues = Record<string, StoredValue>;

/** Turns names and keys into ids. */
export interface Ids {
  entity(kind: string, name: string): Promise<number>;
  /** Throws Missing for an unknown key. */
  statement(key: string): Promise<number>;
}

/** What the database keeps for values by name. Throws Invalid for a value that its variable cannot hold. */
export async function stored(variables: readonly Variable[], values: Readonly<Record<string, Value>>, ids: Ids): Promise<StoredValues> {
  const out: StoredValues = {};
  for (const name of Object.keys(values)) {
    const variable = variables.find((candidate) => candidate.name === name);
    if (!variable) throw new Invalid(`"${name}" is not a variable of this type; it has ${variables.map((v) => v.name).join(", ")}`);
    const value = await storedValue(variable, values[name] as Value, ids);
    if (value !== undefined) out[variable.id] = value;
  }
  return out;
}

function wrong(variable: Variable, value: Value, wanted: string): Invalid {
  return new Invalid(`${variable.name} cannot be ${JSON.stringify(value)}: give ${wanted}`);
}

async function storedValue(variable: Variable, value: Value, ids: Ids): Promise<StoredValue | undefined> {
  if (variable.kind === "boolean") return flag(variable, value);
  if (value === null || value === "") return undefined;
  if (variable.kind === "entities") return list(variable, value, ids);
  if (variable.kind === "integer") return whole(variable, value);
  if (typeof value !== "string") throw wrong(variable, value, "a text");
  if (variable.kind === "entity") return ids.entity(variable.entityKind ?? variable.name, value);
  if (variable.kind === "statement") return ids.statement(value);
  if (variable.kind === "choice" && variable.choices && !variable.choices.includes(value))
    throw wrong(variable, value, `one of ${variable.choices.join(", ")}`);
  return variable.kind === "date" ? dateOf(value).edtf : value;
}

function flag(variable: Variable, value: Value): boolean | null {
  if (typeof value === "boolean" || value === null) return value;
  throw wrong(variable, value, "true, false, or null for neutral");
}

function whole(variable: Variable, value: Value): number {
  if (typeof value === "number" && Number.isSafeInteger(value)) return value;
  throw wrong(variable, value, "a whole number");
}

async function list(variable: Variable, value: Value, ids: Ids): Promise<readonly number[] | undefined> {
  if (typeof value !== "object" || value === null || !value.every((name) => typeof name === "string" && name !== ""))
    throw wrong(variable, value, "a list of names");
  const entities: number[] = [];
  for (const name of value) entities.push(await ids.entity(variable.entityKind ?? variable.name, name));
  return entities.length > 0 ? entities : undefined;
}

/** Turns ids into names and keys. */
export interface Names {
  entity(id: number): string;
  statement(id: number): string;
}

/** Values by variable name, as people and files write them. */
export function shown(variables: readonly Variable[], values: string, names: Names): Record<string, Value> {
  const kept = JSON.parse(values) as StoredValues;
  const out = named<Value>();
  for (const variable of variables) {
    const value = kept[variable.id];
    if (value !== undefined) out[variable.name] = shownValue(variable, value, names);
  }
  return out;
}

function shownValue({kind}: Variable, value: StoredValue, names: Names): Value {
  if (kind === "entity") return names.entity(value as number);
  if (kind === "entities") return (value as readonly number[]).map((id) => names.entity(id));
  if (kind === "statement") return names.statement(value as number);
  return value as Value;
}

/** Lets through, in the database, all statements whose values may name one of some entities, and few others; the values decide. */
export function mightName(entities: readonly number[]): RawBuilder<SqlBool> {
  const column = sql.ref("statement.values");
  const marks = [":", "[", ","];
  if (entities.length === 0) return sql<SqlBool>`1 = 0`;
  const tests = entities.flatMap((entity) => marks.map((mark) => sql<SqlBool>`${column} like ${`%${mark}${String(entity)}%`}`));
  return sql<SqlBool>`(${sql.join(tests, sql` or `)})`;
}

/** The ids of the entities that values name. */
export function entitiesIn(variables: readonly Variable[], values: StoredValues): readonly number[] {
  return variables.flatMap((variable) => {
    const value = values[variable.id];
    if (value === undefined) return [];
    if (variable.kind === "entity") return [value as number];
    return variable.kind === "entities" ? [...(value as readonly number[])] : [];
  });
}
