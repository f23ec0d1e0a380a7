import type {DatedNameRow} from "@standpoint/model";
import {Missing, type DatedName, type EntityId, type EntityRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {refuseWrongName} from "../entities/entities.ts";

/** The names that actors went by for a time, by actor, in the order they were entered. */
export async function datedNames(store: Store, actor?: string): Promise<readonly DatedNameRow[]> {
  const rows = actor === undefined ? await store.entities("actor") : [await actorNamed(store, actor)];
  return rows.flatMap(({name: whose, names = []}) => names.map(({name, from, to}) => ({actor: whose, name, from: from ?? null, to: to ?? null})));
}

/** Adds a name of a time to an actor. Throws Missing for an unknown actor, Invalid for dates that cannot be. */
export async function addDatedName(store: Store, actor: string, {who, at, ...name}: DatedName & Asking): Promise<void> {
  refuseWrongName(name);
  await changeNames(store, actor, {who, at, change: (names) => [...names, name]});
}

/** Takes a name of a time from an actor. Throws Missing for one it does not have. */
export async function removeDatedName(store: Store, actor: string, {name, ...asking}: {readonly name: string} & Asking): Promise<void> {
  const change = (names: readonly DatedName[]) => {
    const others = names.filter((one) => one.name !== name);
    if (others.length < names.length) return others;
    throw new Missing(`"${actor}" has no name "${name}" of a time: "standpoint names P" lists them.`);
  };
  await changeNames(store, actor, {...asking, change});
}

interface NamesChange extends Asking {
  readonly change: (names: readonly DatedName[]) => readonly DatedName[];
}

async function changeNames(store: Store, actor: string, {change, ...asking}: NamesChange): Promise<void> {
  const act = {...asking, command: "change entity", summary: `Changed the names that “${actor}” went by`};
  await store.act(act, async (writing, reading) => {
    const {id, names = []} = named(await reading.bareEntities(), actor);
    await writing.changeEntity(id as EntityId, {names: change(names)});
  });
}

async function actorNamed(store: Store, actor: string): Promise<EntityRow> {
  return named(await store.entities("actor"), actor);
}

function named<Row extends Pick<EntityRow, "kind" | "name">>(entities: readonly Row[], actor: string): Row {
  const row = entities.find(({kind, name}) => kind === "actor" && name === actor);
  if (row) return row;
  throw new Missing(`There is no actor "${actor}" in this project: "standpoint entities P --kind actor" lists them.`);
}
