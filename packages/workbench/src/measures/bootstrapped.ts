import {bootstrapOption, type BootstrapSettings, type Spreads} from "@standpoint/analysis";
import {settingsIn, type Words} from "@standpoint/model";

/** Told now and then how much is done, 0 to 1. */
export type ShareDone = (share: number) => void;

interface Sampling {
  readonly seed: number;
  readonly progress?: ShareDone | undefined;
}

/** With `--bootstrap N`, how documents are drawn; else nothing. */
export function bootstrapped(words: Words, {seed, progress}: Sampling): BootstrapSettings | undefined {
  const {bootstrap: times = 0} = settingsIn(bootstrapOption, words);
  if (times === 0) return undefined;
  return {times, seed, progress: (samples) => progress?.(samples / times)};
}

/** Of a spread, as two columns of a csv file. */
export interface SpreadColumns {
  /** Their titles for a number of that name. */
  readonly heads: (name: string) => readonly string[];
  readonly cells: (key: string) => readonly (number | string)[];
}

/** From where to where a number lies in 95 of 100 samples, two columns a number; none where no documents were drawn. */
export function spreadColumns(spreads: Spreads | undefined): SpreadColumns {
  if (!spreads) return {heads: () => [], cells: () => []};
  return {
    heads: (name) => [`${name}Low`, `${name}High`],
    cells: (key) => [spreads.get(key)?.low ?? "", spreads.get(key)?.high ?? ""],
  };
}
