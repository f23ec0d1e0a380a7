import {passagesOption} from "@standpoint/analysis";
import {settingsIn, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";

/** The words a statement rests on, and where they stand. */
export interface PassageJson {
  readonly id: string;
  readonly document: string;
  readonly title: string;
  readonly date: string | null;
  readonly quote: string;
}

/** With `--passages`, the passages of the statements named, each once, in the order first named. */
export async function passagesOf(store: Store, words: Words, ids: Iterable<number>): Promise<{passages?: readonly PassageJson[]}> {
  if (settingsIn(passagesOption, words).passages !== true) return {};
  const rows = await store.statementRows([...new Set(ids)]);
  return {passages: rows.map(({key, documentKey, documentTitle, date, quote}) => ({id: key, document: documentKey, title: documentTitle, date, quote}))};
}
