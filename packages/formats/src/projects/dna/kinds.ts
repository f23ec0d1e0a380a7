import type {EntityDraft, Role, StatementTypeDraft, VariableDraft, VariableKind} from "@standpoint/model";
import {grouped} from "./grouped.ts";
import type {AttributeRow, DnaRows, EntityRow, TypeRow, VariableRow} from "./rows.ts";

/** The statement types of a file, its entities, and how to get from its ids to ours. */
export interface Kinds {
  readonly types: readonly StatementTypeDraft[];
  readonly typeNames: ReadonlyMap<number, string>;
  readonly variables: ReadonlyMap<number, VariableDraft>;
  readonly entities: readonly EntityDraft[];
  /** By the entity's ID; the empty one, which means unknown, is missing. */
  readonly entityNames: ReadonlyMap<number, string>;
  readonly notes: readonly string[];
}

type SmallRows = Pick<DnaRows, "types" | "variables" | "entities" | "attributes">;

export function kindsOf(rows: SmallRows): Kinds {
  const typeNames = uniqueNames(rows.types);
  const entities = entitiesByVariable(rows);
  const kindNames = entityKinds(rows.variables, entities, typeNames);
  const variables = new Map(rows.variables.map((row) => [row.ID, variableOf(row, kindNames.get(row.ID))]));
  const types = rows.types.map((type): StatementTypeDraft => {
    const own = rows.variables.filter(({StatementTypeId}) => StatementTypeId === type.ID).map(({ID}) => variables.get(ID)!);
    return {name: typeNames.get(type.ID)!, colour: colourOf(type), variables: withRoles(own)};
  });
  const named = rows.entities.filter(({Value}) => Value !== "");
  const blank = rows.entities.length - named.length;
  return {
    types,
    typeNames,
    variables,
    entities: distinct(rows.variables.flatMap(({ID}) => (entities.get(ID) ?? []).map((entity) => ({...entity, kind: kindNames.get(ID)!})))),
    entityNames: new Map(named.map(({ID, Value}) => [ID, Value])),
    notes: blank > 0 ? [`${blank} empty entities mean "unknown" and were left out`] : [],
  };
}

/** `#rrggbb` */
export function colourOf({Red, Green, Blue}: {readonly Red: number | null; readonly Green: number | null; readonly Blue: number | null}): string {
  return `#${[Red, Green, Blue].map((part) => (part ?? 0).toString(16).padStart(2, "0")).join("")}`;
}

/** Labels, with the ID where two types share one. */
function uniqueNames(types: readonly TypeRow[]): Map<number, string> {
  const labels = types.map(({Label}) => Label);
  return new Map(types.map(({ID, Label}, at) => [ID, labels.indexOf(Label) < at ? `${Label} (${ID})` : Label]));
}

type Named = Omit<EntityDraft, "kind">;

function entitiesByVariable({entities, attributes}: SmallRows): Map<number, Named[]> {
  const rows = new Map(entities.map((row) => [row.ID, row]));
  const attributesOf = grouped(
    attributes.filter(({Value}) => Value !== ""),
    ({EntityId}) => EntityId,
  );
  const byVariable = new Map<number, Named[]>();
  for (const row of entities) {
    if (row.Value === "") continue;
    const list = byVariable.get(row.VariableId) ?? [];
    list.push(entityOf(row, rows, attributesOf.get(row.ID) ?? []));
    byVariable.set(row.VariableId, list);
  }
  return byVariable;
}

/** A parent among the entities of another variable, or of its own name, is none. */
function entityOf(row: EntityRow, rows: ReadonlyMap<number, EntityRow>, attributes: readonly AttributeRow[]): Named {
  const above = row.ChildOf === null ? undefined : rows.get(row.ChildOf);
  const parent = above?.VariableId === row.VariableId && above.Value !== row.Value ? above.Value : undefined;
  return {
    name: row.Value,
    ...(row.Red !== null && {colour: colourOf(row)}),
    ...(parent && {parent}),
    ...(attributes.length > 0 && {attributes: Object.fromEntries(attributes.map(({Attribute, Value}) => [Attribute, Value]))}),
  };
}

/**
 * The kind of entity of each short text variable: its name. Where another type has a variable of that name with other
 * entities, the later one is `name (type)`; with the same entities, or none, they share the kind.
 */
function entityKinds(
  variables: readonly VariableRow[],
  entities: ReadonlyMap<number, readonly Named[]>,
  typeNames: ReadonlyMap<number, string>,
): Map<number, string> {
  const kinds = new Map<number, string>();
  const contents = new Map<string, string>();
  for (const {ID, Variable, DataType, StatementTypeId} of variables) {
    if (DataType !== "short text") continue;
    const content = JSON.stringify([...(entities.get(ID) ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)));
    const known = contents.get(Variable);
    const shared = known === undefined || known === content || content === "[]";
    kinds.set(ID, shared ? Variable : `${Variable} (${typeNames.get(StatementTypeId) ?? StatementTypeId})`);
    if (known === undefined || known === "[]") contents.set(Variable, content);
  }
  return kinds;
}

/** A word of a damaged file that is none of these is read as text. */
const valueKinds: Readonly<Partial<Record<string, VariableKind>>> = {
  boolean: "boolean",
  integer: "integer",
  "long text": "text",
  "short text": "entity",
};

function variableOf({Variable, DataType}: VariableRow, entityKind: string | undefined): VariableDraft {
  return {name: Variable, kind: valueKinds[DataType] ?? "text", ...(entityKind !== undefined && {entityKind})};
}

/** The holder is the organization, else the actor, else the person; the stance is `agreement`, else the first boolean. */
function withRoles(variables: readonly VariableDraft[]): VariableDraft[] {
  const called = (kind: VariableKind, ...names: string[]) =>
    names
      .map((name) => variables.find((variable) => variable.kind === kind && variable.name.toLowerCase() === name))
      .find((variable) => variable !== undefined);
  const given = new Map<VariableDraft | undefined, Role>([
    [called("entity", "organization", "organisation", "actor", "person"), "holder"],
    [called("entity", "concept"), "concept"],
    [called("boolean", "agreement") ?? variables.find(({kind}) => kind === "boolean"), "stance"],
  ]);
  return variables.map((variable) => {
    const role = given.get(variable);
    return role === undefined ? variable : {...variable, role};
  });
}

/** Entities of variables that share a kind come once. */
function distinct(entities: readonly EntityDraft[]): EntityDraft[] {
  return [...new Map(entities.map((entity) => [JSON.stringify([entity.kind, entity.name]), entity])).values()];
}
