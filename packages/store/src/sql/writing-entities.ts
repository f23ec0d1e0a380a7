import {counted, Conflict, Invalid, type EntityDraft, type EntityId, type StatementId} from "@standpoint/model";
import type {Insertable, Updateable} from "kysely";
import type {Writing} from "../port.ts";
import type {EntityRecord} from "../schema.ts";
import {entityRecord} from "./entity-record.ts";
import {mergeEntities, recode} from "./merging-entities.ts";
import {datedNamesOf} from "./dated-names.ts";
import {rowsOf} from "./rows.ts";
import {typeRows} from "./reading-entities.ts";
import {entitiesIn, mightName, type StoredValues} from "./values.ts";
import type {Desk} from "./writing.ts";

export type WritingEntities = ReturnType<typeof writingEntities>;

export function writingEntities(desk: Desk) {
  const {db, recorder} = desk;
  let known: Map<string, number> | undefined;

  /** Ids by kind and name; a name stands before an alias, and that before a name of a time. */
  async function names(): Promise<Map<string, number>> {
    if (known) return known;
    known = new Map();
    const entities = await rowsOf(db, "entity");
    for (const {id, kind, ...record} of entities) for (const {name} of datedNamesOf(record)) known.set(slot(kind, name), id);
    for (const {id, kind, aliases} of entities) for (const alias of JSON.parse(aliases) as string[]) known.set(slot(kind, alias), id);
    for (const {id, kind, name} of entities) known.set(slot(kind, name), id);
    return known;
  }

  async function entityNamed(kind: string, name: string): Promise<EntityId> {
    const found = (await names()).get(slot(kind, name));
    return (found ?? (await add({kind, name}))) as EntityId;
  }

  async function add(draft: EntityDraft): Promise<number> {
    if (draft.name.trim() === "") throw new Invalid(`An entity of kind ${draft.kind} needs a name.`);
    const id = await recorder.insert("entity", await fullRecord(draft));
    (await names()).set(slot(draft.kind, draft.name), id);
    return id;
  }

  async function fullRecord(draft: EntityDraft): Promise<Insertable<EntityRecord>> {
    const empty = {aliases: "[]", attributes: "{}", external_ids: "{}", abbreviation: null, parent: null, colour: null, notes: null};
    return {...empty, ...(await record(draft.kind, draft)), kind: draft.kind, name: draft.name} as Insertable<EntityRecord>;
  }

  const record = (kind: string, draft: Partial<EntityDraft>) => columnsOf(draft, (parent) => entityNamed(kind, parent));

  return {
    entityNamed,

    async addEntity(draft: EntityDraft): Promise<EntityId> {
      const found = (await names()).get(slot(draft.kind, draft.name));
      if (found === undefined) return (await add(draft)) as EntityId;
      const {name: _, ...rest} = draft;
      await recorder.update("entity", found, await record(draft.kind, rest));
      return found as EntityId;
    },

    async changeEntity(id: EntityId, change: Partial<EntityDraft>): Promise<void> {
      const before = await entityRecord(desk, id);
      const taken = change.name === undefined ? undefined : (await names()).get(slot(before.kind, change.name));
      if (taken !== undefined && taken !== id) throw new Conflict(`There is a ${before.kind} "${change.name}" already.`);
      const columns = await record(before.kind, change);
      await refuseCircle(desk, id, columns.parent);
      await recorder.update("entity", id, columns);
      known = undefined;
    },

    async removeEntity(id: EntityId): Promise<void> {
      await refuseNamed(desk, id);
      await recorder.remove("entity", id);
      known = undefined;
    },

    async mergeEntities(into: EntityId, from: readonly EntityId[]): Promise<void> {
      await mergeEntities(desk, into, from);
      known = undefined;
    },

    recodeEntity: async (statements: readonly StatementId[], from: EntityId, to: EntityId) => recode(desk, {from: [from], to, among: statements}),
  } satisfies Partial<Writing>;
}

/** Throws Invalid when an entity would come to lie inside itself. */
async function refuseCircle(desk: Desk, id: number, parent: number | null | undefined): Promise<void> {
  for (let above = parent ?? null, steps = 0; above !== null && steps < 1000; ++steps) {
    const record = await entityRecord(desk, above);
    if (above === id) throw new Invalid(`"${record.name}" cannot lie inside itself: choose another parent.`);
    above = record.parent;
  }
}

/** The columns of what a draft says; an empty text empties its column. */
async function columnsOf(draft: Partial<EntityDraft>, parentNamed: (name: string) => Promise<number>): Promise<Updateable<EntityRecord>> {
  return {
    ...(draft.name !== undefined && {name: draft.name}),
    ...(draft.aliases && {aliases: JSON.stringify(draft.aliases)}),
    ...(draft.names && {names: JSON.stringify(draft.names)}),
    ...(draft.abbreviation !== undefined && {abbreviation: draft.abbreviation || null}),
    ...(draft.parent !== undefined && {parent: draft.parent ? await parentNamed(draft.parent) : null}),
    ...(draft.colour !== undefined && {colour: draft.colour || null}),
    ...(draft.attributes && {attributes: JSON.stringify(draft.attributes)}),
    ...(draft.notes !== undefined && {notes: draft.notes || null}),
    ...(draft.externalIds && {external_ids: JSON.stringify(draft.externalIds)}),
    ...(draft.memo !== undefined && {memo: draft.memo}),
    ...(draft.flags && {flags: JSON.stringify(draft.flags)}),
  };
}

/** Null characters may be in both: the length of the kind says where it ends. Names are compared as databases keep them. */
function slot(kind: string, name: string): string {
  return `${kind.length} ${kind}${name}`.toWellFormed();
}

/** Throws Conflict when a statement names the entity. */
async function refuseNamed(desk: Desk, entity: number): Promise<void> {
  const {name} = await entityRecord(desk, entity);
  const statements = await naming(desk, entity);
  if (statements === 0) return;
  throw new Conflict(`"${name}" is named by ${counted(statements, "statement")}: change or remove ${statements === 1 ? "it" : "them"} first.`);
}

async function naming({db}: Desk, entity: number): Promise<number> {
  const variables = new Map((await typeRows(db)).map((type) => [type.id as number, type.variables]));
  const rows = await db
    .selectFrom("statement")
    .select(["type", "values"])
    .where(mightName([entity]))
    .execute();
  return rows.filter(({type, values}) => entitiesIn(variables.get(type) ?? [], JSON.parse(values) as StoredValues).includes(entity)).length;
}
