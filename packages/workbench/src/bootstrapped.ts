import type {BootstrapSettings, Spreads} from "@standpoint/analysis";
import {Reader, type Words} from "./words.ts";

/** Told now and then how much is done, 0 to 1. */
export type ShareDone = (share: number) => void;

interface Drawing {
  readonly seed: number;
  readonly progress?: ShareDone | undefined;
}

/** With `--bootstrap N`, how documents are drawn; else nothing. */
export function bootstrapped(words: Words, {seed, progress}: Drawing): BootstrapSettings | undefined {
  const times = new Reader(words).whole("bootstrap", 0);
  if (times === undefined || times === 0) return undefined;
  return {times, seed, progress: (draws) => progress?.(draws / times)};
}

/** Of a spread, as two columns of a csv file. */
export interface SpreadColumns {
  /** Their titles for a number of that name. */
  readonly heads: (name: string) => readonly string[];
  readonly cells: (key: string) => readonly (number | string)[];
}

/** From where to where a number lies in 95 of 100 draws, two columns a number; none where no documents were drawn. */
export function spreadColumns(spreads: Spreads | undefined): SpreadColumns {
  if (!spreads) return {heads: () => [], cells: () => []};
  return {
    heads: (name) => [`${name}Low`, `${name}High`],
    cells: (key) => [spreads.get(key)?.low ?? "", spreads.get(key)?.high ?? ""],
  };
}
