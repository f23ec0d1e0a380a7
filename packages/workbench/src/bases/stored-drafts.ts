import type {DraftVersion, Draft} from "@standpoint/analysis";
import type {Point} from "@standpoint/analysis";
import type {EntityId, EntityRow} from "@standpoint/model";
import type {Reading, Writing} from "@standpoint/store";

export const draftKind = "draft";

/** How an entity is named in what is stored: by its id, and by its name in case it is removed. */
interface Named {
  readonly id?: number;
  readonly name: string;
}

/** What drafts ask of the entities of a project. */
export type NamedEntity = Pick<EntityRow, "id" | "kind" | "name" | "aliases">;

interface StoredVersion extends Omit<DraftVersion, "points" | "actors"> {
  readonly points: readonly (Point & {readonly id?: number})[];
  /** Drafts of earlier versions of the program have names alone. */
  readonly actors: readonly (Named | string)[];
}

/** A draft as today's names tell it. */
export function draftOf({name, attributes}: Pick<EntityRow, "name" | "attributes">, entities: readonly NamedEntity[]): Draft {
  const names = new Names(entities);
  const {draft, history} = versionsIn(attributes);
  return {...names.read(draft), name, history: history.map((version) => names.read(version))};
}

/** The attributes that keep a draft, concepts and actors by id. */
export function storedDraft(draft: Draft, entities: readonly NamedEntity[]): Record<string, string> {
  const names = new Names(entities);
  const {name: _, history, ...now} = draft;
  return {draft: JSON.stringify(names.stored(now)), history: JSON.stringify(history.map((version) => names.stored(version)))};
}

/**
 * What keeps drafts pointing at what they mean while concepts or actors are renamed or merged, to be done within that act:
 * drafts that have names alone get ids, and those of `from` become `into`.
 */
export async function followingDrafts(reading: Reading, merge?: Merge): Promise<(writing: Writing) => Promise<void>> {
  const entities = await reading.bareEntities();
  const names = new Names(entities, merge);
  const changes = entities.flatMap(({id, kind, attributes}) => {
    if (kind !== draftKind) return [];
    const {draft, history} = versionsIn(attributes);
    const followed = {draft: JSON.stringify(names.followed(draft)), history: JSON.stringify(history.map((version) => names.followed(version)))};
    return followed.draft === attributes["draft"] && followed.history === attributes["history"] ? [] : [{id: id as EntityId, attributes: followed}];
  });
  return async (writing) => {
    for (const {id, attributes} of changes) await writing.changeEntity(id, {attributes});
  };
}

interface Merge {
  readonly into: EntityId;
  readonly from: readonly EntityId[];
}

function versionsIn(attributes: EntityRow["attributes"]): {draft: StoredVersion; history: readonly StoredVersion[]} {
  return {draft: JSON.parse(attributes["draft"] ?? "{}") as StoredVersion, history: JSON.parse(attributes["history"] ?? "[]") as readonly StoredVersion[]};
}

class Names {
  readonly #byId: ReadonlyMap<number, string>;
  readonly #byName = new Map<string, number>();
  readonly #merged: ReadonlyMap<number, number>;

  constructor(entities: readonly NamedEntity[], merge?: Merge) {
    const named = entities.filter(({kind}) => kind !== draftKind);
    this.#byId = new Map(named.map(({id, name}) => [id, name]));
    for (const {id, kind, aliases} of named) for (const alias of aliases) this.#byName.set(slot(kind, alias), id);
    for (const {id, kind, name} of named) this.#byName.set(slot(kind, name), id);
    this.#merged = new Map((merge?.from ?? []).map((id) => [id, merge!.into]));
  }

  read({points, actors, ...rest}: StoredVersion): DraftVersion {
    return {
      ...rest,
      points: points.map(({id, concept, stance}) => ({concept: this.#nameOf("concept", {name: concept, ...(id !== undefined && {id})}), stance})),
      actors: actors.map((actor) => this.#nameOf("actor", typeof actor === "string" ? {name: actor} : actor)),
    };
  }

  stored({points, actors, ...rest}: DraftVersion): StoredVersion {
    return {
      ...rest,
      points: points.map(({concept, stance}) => ({...this.#idOf("concept", {name: concept}), concept, stance})),
      actors: actors.map((name) => ({...this.#idOf("actor", {name}), name})),
    };
  }

  followed({points, actors, ...rest}: StoredVersion): StoredVersion {
    return {
      ...rest,
      points: points.map(({id, concept, stance}) => ({...this.#idOf("concept", {name: concept, ...(id !== undefined && {id})}), concept, stance})),
      actors: actors.map((actor) =>
        typeof actor === "string" ? {...this.#idOf("actor", {name: actor}), name: actor} : {...actor, ...this.#idOf("actor", actor)},
      ),
    };
  }

  #nameOf(kind: string, {id, name}: Named): string {
    const known = id ?? this.#byName.get(slot(kind, name));
    return (known === undefined ? undefined : this.#byId.get(known)) ?? name;
  }

  #idOf(kind: string, {id, name}: Named): {id?: number} {
    const known = id ?? this.#byName.get(slot(kind, name));
    return known === undefined ? {} : {id: this.#merged.get(known) ?? known};
  }
}

function slot(kind: string, name: string): string {
  return `${kind}\u0000${name}`;
}
