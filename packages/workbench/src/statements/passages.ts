import {passagesOption, type WithPassages} from "@standpoint/analysis";
import {settingsIn, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";

/** With `--passages`, the passages of the statements named, each once, in the order first named. */
export async function passagesOf(store: Store, words: Words, ids: Iterable<number>): Promise<WithPassages> {
  if (settingsIn(passagesOption, words).passages !== true) return {};
  const rows = await store.statementRows([...new Set(ids)]);
  return {passages: rows.map(({key, documentKey, documentTitle, date, quote}) => ({id: key, document: documentKey, title: documentTitle, date, quote}))};
}
