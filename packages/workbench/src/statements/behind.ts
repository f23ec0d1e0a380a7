import type {Behind} from "@standpoint/analysis";

/** The keys of statements, by their ids. */
export type Keys = ReadonlyMap<number, string>;

/** The key of a statement; of one that is gone, its number. */
export function keyOf(id: number, keys: Keys): string {
  return keys.get(id) ?? `#${id}`;
}

/** The statements that something rests on, by key and by id. */
export function behind(ids: readonly number[], keys: Keys): Behind {
  return {statements: ids.map((id) => keyOf(id, keys)), ids};
}
