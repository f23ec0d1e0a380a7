import type {EntityRow} from "@standpoint/model";

/** Places in the quick list, one a key from 1 to 9. */
const quickPlaces = 9;

/** Names used lately, the last first, each once. */
export function withRecent(recent: readonly string[], used: readonly string[]): readonly string[] {
  return [...new Set([...used, ...recent])].slice(0, 60);
}

/** The nine concepts of the quick list: the pinned ones, then those used lately, then those used most. */
export function quickList(concepts: readonly EntityRow[], pinned: readonly string[], recent: readonly string[]): readonly string[] {
  const known = new Set(concepts.map(({name}) => name));
  const most = concepts.toSorted((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1)).map(({name}) => name);
  return [...new Set([...pinned, ...recent, ...most])].filter((name) => known.has(name)).slice(0, quickPlaces);
}
