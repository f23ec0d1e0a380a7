import {Invalid, Missing, spanOfName, type DatedName, type EntityDraft, type EntityId, type EntityRow, type StatementId} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {counted, type Asking} from "./asking.ts";
import {followingDrafts} from "./bases/stored-drafts.ts";

/** Adds an entity. Throws Conflict when there is one of that kind and name. */
export async function addEntity(store: Store, draft: EntityDraft, asking: Asking): Promise<EntityRow> {
  const known = (await store.entities(draft.kind)).find(({name, aliases}) => name === draft.name || aliases.includes(draft.name));
  if (known) throw new Invalid(`There is a ${draft.kind} "${known.name}" of that name already.`);
  const act = {...asking, command: "add entity", summary: `Added the ${draft.kind} “${draft.name}”`};
  const {result} = await store.act(act, (writing) => writing.addEntity(draft));
  return entityOf(store, result);
}

export type EntityEdit = Partial<Omit<EntityDraft, "kind">>;

/** Renames, moves (another parent), defines (notes), or changes aliases, colour, attributes. What is left out stays. */
export async function changeEntity(store: Store, id: EntityId, {who, at, ...edit}: EntityEdit & Asking): Promise<EntityRow> {
  const before = await entityOf(store, id);
  (edit.names ?? []).forEach(refuseWrongName);
  const act = {who, at, command: "change entity", summary: changeSentence(before, edit)};
  const follow = await followingDrafts(store);
  await store.act(act, async (writing) => {
    if (edit.name !== undefined && edit.name !== before.name) await follow(writing);
    await writing.changeEntity(id, edit);
  });
  return entityOf(store, id);
}

/** Throws Invalid for a name of a time without letters, or with dates that cannot be read or run backwards. */
function refuseWrongName({name, from, to}: DatedName): void {
  if (name.trim() === "") throw new Invalid(`A name of a time needs letters: write what it was called from ${from ?? "…"} to ${to ?? "…"}.`);
  const {first, last} = spanOfName({name, ...(from && {from}), ...(to && {to})});
  if (last < first) throw new Invalid(`"${name}" cannot be a name from ${from} to ${to}: the end comes before the beginning.`);
}

function changeSentence({kind, name}: EntityRow, edit: EntityEdit): string {
  if (edit.name !== undefined && edit.name !== name) return `Renamed the ${kind} “${name}” to “${edit.name}”`;
  if (edit.parent !== undefined) return edit.parent === "" ? `Moved “${name}” to the top` : `Moved “${name}” into “${edit.parent}”`;
  if (edit.names !== undefined && Object.keys(edit).length === 1) return `Changed the names that “${name}” went by`;
  if (edit.flags !== undefined && Object.keys(edit).length === 1) return `Flagged the ${kind} “${name}”: ${edit.flags.join(", ") || "nothing"}`;
  return `Changed the ${kind} “${name}”`;
}

/** Removes an entity that no statement names. Throws Conflict otherwise. */
export async function removeEntity(store: Store, id: EntityId, asking: Asking): Promise<void> {
  const {kind, name} = await entityOf(store, id);
  await store.act({...asking, command: "remove entity", summary: `Removed the ${kind} “${name}”`}, (writing) => writing.removeEntity(id));
}

/** Makes several entities one, as one act. */
export async function mergeEntities(
  store: Store,
  {into, from, ...asking}: {readonly into: EntityId; readonly from: readonly EntityId[]} & Asking,
): Promise<EntityRow> {
  const kept = await entityOf(store, into);
  const others: string[] = [];
  for (const id of from) others.push(`“${(await entityOf(store, id)).name}”`);
  if (others.length === 0) throw new Invalid(`Nothing was named to become part of "${kept.name}".`);
  const follow = await followingDrafts(store, {into, from});
  const act = {...asking, command: "merge", summary: `Merged ${others.join(", ")} into “${kept.name}”`};
  await store.act(act, async (writing) => {
    await follow(writing);
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
  const before = await entityOf(store, from);
  if (to.trim() === "" || to === before.name) throw new Invalid(`Name another ${before.kind} than "${before.name}".`);
  const summary = `Recoded ${counted(statements.length, "statement")} from “${before.name}” to “${to}”`;
  const {result} = await store.act({...asking, command: "recode", summary}, async (writing) => {
    const id = await writing.entityNamed(before.kind, to.trim());
    return {recoded: await writing.recodeEntity(statements, from, id), id};
  });
  return {recoded: result.recoded, to: await entityOf(store, result.id)};
}

/** Throws Missing for an unknown id. */
export async function entityOf(store: Store, id: EntityId): Promise<EntityRow> {
  const found = (await store.entities()).find((row) => row.id === (id as number));
  if (found) return found;
  throw new Missing(`There is no entity ${id} in this project: it may have been merged or removed meanwhile.`);
}
