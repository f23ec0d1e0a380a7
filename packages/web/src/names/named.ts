import type {EntityRow} from "@standpoint/model";
import {folded} from "./folded.ts";

/** What can be meant by a name: an entity, or something that is called after one. */
export type Named = Pick<EntityRow, "name" | "aliases" | "abbreviation" | "names" | "statements" | "kind" | "parent">;

interface Called {
  readonly name: string;
  readonly abbreviation: string;
  readonly others: readonly {readonly spelled: string; readonly folded: string}[];
}

const known = new WeakMap<Named, Called>();

/** Everything a thing is called, folded; worked out once a thing. */
export function calledOf(thing: Named): Called {
  const before = known.get(thing);
  if (before !== undefined) return before;
  const others = [...thing.aliases, ...(thing.names ?? []).map(({name}) => name)];
  const called = {
    name: folded(thing.name),
    abbreviation: folded(thing.abbreviation ?? ""),
    others: others.map((spelled) => ({spelled, folded: folded(spelled)})),
  };
  known.set(thing, called);
  return called;
}

/** Plain names as things: with the aliases and the abbreviation of the entity of that name, where there is one. */
export function thingsNamed(names: readonly string[], entities: readonly EntityRow[]): readonly Named[] {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  return [...new Set(names)].map((name) => byName.get(name) ?? {name, aliases: [], abbreviation: null, statements: 0, kind: "", parent: null});
}

/** Things whose name is that of an entity with something behind it, as `Carbon tax +`: each alias is tried with the same behind it. */
export function thingsAfter(names: readonly {readonly entity: string; readonly name: string}[], entities: readonly EntityRow[]): readonly Named[] {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  return names.map(({entity, name}) => {
    const row = byName.get(entity);
    const behind = name.slice(entity.length);
    const others = row === undefined ? [] : [row.name, row.abbreviation ?? "", ...row.aliases].filter((one) => one !== "" && one !== entity);
    return {name, aliases: others.map((one) => one + behind), abbreviation: null, statements: row?.statements ?? 0, kind: "", parent: null};
  });
}
