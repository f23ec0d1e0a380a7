import {filterOptions, measureNeeds, sideOptions, type Slice, type SpanJson} from "@standpoint/analysis";
import {timestampOf, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {askedOf, computedBy, frameFor} from "../filters.ts";

/** The frame that a measure reads, and the settings that its computation takes. */
export async function measured<Table extends typeof filterOptions & typeof sideOptions>(store: Store, table: Table, words: Words) {
  const settings = askedOf(table, words);
  const {seed = filterOptions.seed.usual} = askedOf(filterOptions, words);
  return {frame: await frameFor(store, words, measureNeeds(askedOf(sideOptions, words))), asked: computedBy(settings), seed};
}

/** When a slice is, and how many statements it rests on. */
export function spanJson({start, mid, stop, statements}: Pick<Slice, "start" | "mid" | "stop" | "statements">): SpanJson {
  return {start: momentOf(start), mid: momentOf(mid), stop: momentOf(stop), statements};
}

function momentOf(seconds: number): string | null {
  return Number.isFinite(seconds) ? timestampOf(Math.floor(seconds)) : null;
}
