import {bootstrap, type DrawnRange, type NetworkSettings, type Spread} from "@standpoint/analysis";
import type {Frame} from "@standpoint/model";
import {Reader, type Words} from "./words.ts";

/** Told now and then how much is done, 0 to 1. */
export type ShareDone = (share: number) => void;

interface Drawing {
  readonly frame: Frame;
  readonly network: Pick<NetworkSettings, "window" | "from" | "to">;
  readonly seed: number;
  readonly progress?: ShareDone | undefined;
}

/** With `--bootstrap N`, the spread of each number over N draws of documents; else nothing. Windows keep to the range of the whole. */
export function bootstrapped(
  words: Words,
  {frame, network, seed, progress}: Drawing,
  numbersOf: (drawn: Frame, range: DrawnRange) => Iterable<readonly [string, number | null]>,
): ReadonlyMap<string, Spread> | undefined {
  const times = new Reader(words).whole("bootstrap", 0);
  if (times === undefined || times === 0) return undefined;
  return bootstrap(frame, {times, seed, progress: (draws) => progress?.(draws / times)}, (drawn, range) =>
    numbersOf(
      drawn,
      network.window ? {...range, ...(network.from === undefined ? {} : {from: network.from}), ...(network.to === undefined ? {} : {to: network.to})} : {},
    ),
  );
}
