import type {NetworkSettings, Slice} from "@standpoint/analysis";
import {timestampOf, type Frame} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {frameFor} from "./filters.ts";
import {networkSettings} from "./network.ts";
import type {Words} from "./words.ts";

/** The frame and the network settings of a measure, which sees to mode and isolates itself. */
export async function measured(store: Store, words: Words): Promise<{frame: Frame; network: Omit<NetworkSettings, "mode" | "isolates">}> {
  const {mode: _, isolates: __, ...network} = networkSettings(words);
  const frame = await frameFor(store, words, [network.rows ?? "holder", network.columns ?? "concept", network.qualifier ?? "stance"]);
  return {frame, network};
}

/** When a slice is, and how many statements it rests on. */
export function spanJson({start, mid, stop, statements}: Pick<Slice, "start" | "mid" | "stop" | "statements">) {
  return {start: momentOf(start), mid: momentOf(mid), stop: momentOf(stop), statements};
}

function momentOf(seconds: number): string | null {
  return Number.isFinite(seconds) ? timestampOf(Math.floor(seconds)) : null;
}
