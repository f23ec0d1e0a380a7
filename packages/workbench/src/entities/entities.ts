import {counted, Invalid, Missing, spanOfName, type DatedName, type EntityDraft, type EntityId, type EntityRow, type StatementId} from "@standpoint/model";
import type {Reading, Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {draftKind, followingDrafts} from "../bases/stored-drafts.ts";
import {flat, reconciled, refuseClashes, refuseRemoved, replacing, unflat} from "../edits.ts";

/** Adds an entity. Throws Invalid when there is one of that kind and name. */
export async function addEntity(store: Store, draft: EntityDraft, asking: Asking): Promise<EntityRow> {
  const act = {...asking, command: "add entity", summary: `Added the ${draft.kind} “${draft.name}”`};
  const {result} = await store.act(act, async (writing, reading) => {
    const known = (await reading.bareEntities()).find(({kind, name, aliases}) => kind === draft.kind && (name === draft.name || aliases.includes(draft.name)));
    if (known) throw new Invalid(`There is a ${draft.kind} "${known.name}" of that name already.`);
    return writing.addEntity(draft);
  });
  return entityOf(store, result);
}

export interface EntityEdit extends Partial<Omit<EntityDraft, "kind">> {
  /** The version the edit began from: what somebody else changed since stays, and where both changed the same, nothing is done. */
  readonly version?: number;
}

/**
 * Renames, moves (another parent), defines (notes), or changes aliases, colour, attributes. What is left out stays. Throws
 * EditClash where somebody changed the same meanwhile, or removed the entity.
 */
export async function changeEntity(store: Store, id: EntityId, {who, at, version, ...edit}: EntityEdit & Asking): Promise<EntityRow> {
  (edit.names ?? []).forEach(refuseWrongName);
  await store.act({who, at, command: "change entity"}, async (writing, reading) => {
    if (edit.attributes) await refuseDraft(reading, id);
    const theirs = version === undefined ? await entityIn(reading, id) : ((await reading.entityAt(id)) ?? refuseRemoved(`entity ${id}`));
    const base = version === undefined ? theirs : ((await reading.entityAt(id, version)) ?? theirs);
    const change = changeIn(edit, {base, theirs});
    writing.tell(changeSentence(theirs, change));
    if (change.name !== undefined && change.name !== theirs.name) await (await followingDrafts(reading))(writing);
    await writing.changeEntity(id, change);
  });
  return entityOf(store, id);
}

/** The attributes of a draft are the draft: who writes others over them would lose it. */
async function refuseDraft(reading: Reading, id: EntityId): Promise<void> {
  const row = await reading.entityAt(id);
  if (row?.kind === draftKind) throw new Invalid(`“${row.name}” is a draft: change it on the page Bases, or with "standpoint drafts P --save NAME".`);
}

function changeIn(edit: EntityEdit, {base, theirs}: {readonly base: EntityRow; readonly theirs: EntityRow}): EntityEdit {
  const {attributes, externalIds, ...plain} = edit;
  const mine = {
    ...plain,
    ...(attributes && replacing("attributes", base.attributes, attributes)),
    ...(externalIds && replacing("externalIds", base.externalIds, externalIds)),
  };
  const {taken, clashing} = reconciled({base: fieldsOf(base), theirs: fieldsOf(theirs), mine});
  refuseClashes(clashing, {version: theirs.version, row: theirs, called: `the ${theirs.kind} “${theirs.name}”`});
  const touches = (name: string) => Object.keys(taken).some((field) => field.startsWith(`${name}.`));
  return {
    ...Object.fromEntries(Object.entries(taken).filter(([field]) => Object.hasOwn(plain, field))),
    ...(touches("attributes") && {attributes: unflat("attributes", theirs.attributes, taken) as EntityRow["attributes"]}),
    ...(touches("externalIds") && {externalIds: unflat("externalIds", theirs.externalIds, taken) as EntityRow["externalIds"]}),
  };
}

/** As an edit writes them: an empty text where a row has null, or nothing. */
function fieldsOf({attributes, externalIds, ...row}: EntityRow): Readonly<Record<string, unknown>> {
  const {abbreviation, parent, colour, notes} = row;
  return {
    ...row,
    abbreviation: abbreviation ?? "",
    parent: parent ?? "",
    colour: colour ?? "",
    notes: notes ?? "",
    names: row.names ?? [],
    memo: row.memo ?? "",
    flags: row.flags ?? [],
    ...flat("attributes", attributes),
    ...flat("externalIds", externalIds),
  };
}

/** Throws Invalid for a name of a time without letters, or with dates that cannot be read or run backwards. */
export function refuseWrongName({name, from, to}: DatedName): void {
  if (name.trim() === "") throw new Invalid(`A name of a time needs letters: write what it was called from ${from ?? "…"} to ${to ?? "…"}.`);
  const {first, last} = spanOfName({name, ...(from && {from}), ...(to && {to})});
  if (last < first) throw new Invalid(`"${name}" cannot be a name from ${from} to ${to}: the end comes before the beginning.`);
}

function changeSentence({kind, name}: Pick<EntityRow, "kind" | "name">, edit: EntityEdit): string {
  if (edit.name !== undefined && edit.name !== name) return `Renamed the ${kind} “${name}” to “${edit.name}”`;
  if (edit.parent !== undefined) return edit.parent === "" ? `Moved “${name}” to the top` : `Moved “${name}” into “${edit.parent}”`;
  if (edit.names !== undefined && Object.keys(edit).length === 1) return `Changed the names that “${name}” went by`;
  if (edit.flags !== undefined && Object.keys(edit).length === 1) return `Flagged the ${kind} “${name}”: ${edit.flags.join(", ") || "nothing"}`;
  return `Changed the ${kind} “${name}”`;
}

/** Removes an entity that no statement names. Throws Conflict otherwise. */
export async function removeEntity(store: Store, id: EntityId, asking: Asking): Promise<void> {
  await store.act({...asking, command: "remove entity"}, async (writing, reading) => {
    const {kind, name} = await entityIn(reading, id);
    writing.tell(`Removed the ${kind} “${name}”`);
    await writing.removeEntity(id);
  });
}

/** Makes several entities one, as one act. */
export async function mergeEntities(
  store: Store,
  {into, from, ...asking}: {readonly into: EntityId; readonly from: readonly EntityId[]} & Asking,
): Promise<EntityRow> {
  await store.act({...asking, command: "merge"}, async (writing, reading) => {
    const kept = await entityIn(reading, into);
    const others: string[] = [];
    for (const id of from) others.push(`“${(await entityIn(reading, id)).name}”`);
    if (others.length === 0) throw new Invalid(`Nothing was named to become part of "${kept.name}".`);
    writing.tell(`Merged ${others.join(", ")} into “${kept.name}”`);
    await (await followingDrafts(reading, {into, from}))(writing);
    await writing.mergeEntities(into, from);
  });
  return entityOf(store, into);
}

export interface Recoding {
  readonly statements: readonly StatementId[];
  readonly from: EntityId;
  /** Name of an entity of the same kind, made when new. */
  readonly to: string;
}

/** Names another entity in some statements: how a concept is split, passage by passage, or a list of results recoded. */
export async function recode(store: Store, {statements, from, to, ...asking}: Recoding & Asking): Promise<{recoded: number; to: EntityRow}> {
  const {result} = await store.act({...asking, command: "recode"}, async (writing, reading) => {
    const before = await entityIn(reading, from);
    if (to.trim() === "" || to === before.name) throw new Invalid(`Name another ${before.kind} than "${before.name}".`);
    const id = await writing.entityNamed(before.kind, to.trim());
    const recoded = await writing.recodeEntity(statements, from, id);
    writing.tell(`Recoded ${counted(recoded, "statement")} from “${before.name}” to “${to}”`);
    return {recoded, id};
  });
  return {recoded: result.recoded, to: await entityOf(store, result.id)};
}

/** Throws Missing for an unknown id. */
export async function entityOf(reading: Reading, id: EntityId): Promise<EntityRow> {
  const {total} = await reading.statements({entity: id}, {offset: 0, limit: 0});
  return {...(await entityIn(reading, id)), statements: total};
}

/** The same without how many statements name it. */
export async function entityIn(reading: Reading, id: EntityId): Promise<EntityRow> {
  return (await reading.entityAt(id)) ?? missing(id);
}

function missing(id: EntityId): never {
  throw new Missing(`There is no entity ${id} in this project: it may have been merged or removed meanwhile.`);
}
