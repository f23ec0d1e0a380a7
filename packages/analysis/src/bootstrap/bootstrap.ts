import {Invalid, type Frame} from "@standpoint/model";
import {chanceOf} from "../chance.ts";
import {rangeOf} from "../network/timeline.ts";
import {resampled} from "./resampled.ts";

export interface BootstrapSettings {
  /** How many samples of the documents are drawn, from 10. */
  readonly times: number;
  /** Default 1. */
  readonly seed?: number | undefined;
  /** Told how many samples are done. */
  readonly progress?: ((samples: number) => void) | undefined;
}

/** The range in which 95 of 100 samples lie, and their mean. */
export interface Spread {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** In how many of the samples there was a number at all. */
  readonly draws: number;
}

/** The first and last second that every sample keeps to, so that its slices are those of the whole. */
export interface SampledRange {
  readonly from?: number;
  readonly to?: number;
}

const mostSamples = 10_000;

/**
 * How much numbers hang on the documents one happens to have: each is computed anew on as many documents drawn with
 * replacement (all statements of a document together, as they are not independent), and the spread is from the 2.5th to
 * the 97.5th percentile. Null where no sample gave a number. Numbers are told apart by their key; those that a sample does not
 * have are passed over.
 *
 * B. Efron and R. J. Tibshirani, "An Introduction to the Bootstrap" (1993), chapter 13. Documents without statements of
 * this type are drawn too. Throws Invalid for fewer than 10 samples or more than 10,000, and for fewer than two documents.
 */
export function bootstrap(
  frame: Frame,
  {times, seed = 1, progress}: BootstrapSettings,
  numbersOf: (sample: Frame, range: SampledRange) => Iterable<readonly [key: string, value: number | null]>,
): Map<string, Spread> {
  if (!(Number.isInteger(times) && times >= 10)) throw new Invalid(`${times} samples say nothing of a spread: take a whole number from 10, such as 200.`);
  if (times > mostSamples) throw new Invalid(`${times} samples would take for ever: take at most ${mostSamples}; 200 to 1000 are usual.`);
  if (frame.documentIds.length < 2) throw new Invalid("A spread over documents needs two of them at least.");
  const chance = chanceOf(seed);
  const {start, stop} = rangeOf(frame, {});
  const range: SampledRange = Number.isFinite(start) && Number.isFinite(stop) ? {from: start, to: stop} : {};
  const values = new Map<string, number[]>();
  for (let sample = 1; sample <= times; ++sample) {
    for (const [key, value] of numbersOf(resampled(frame, chance), range)) {
      if (value === null || !Number.isFinite(value)) continue;
      const before = values.get(key);
      if (before) before.push(value);
      else values.set(key, [value]);
    }
    progress?.(sample);
  }
  return new Map(Array.from(values, ([key, numbers]) => [key, spreadOf(numbers)]));
}

function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  return {mean, low: quantile(sorted, 0.025), high: quantile(sorted, 0.975), draws: sorted.length};
}

/** Between the two nearest, as they lie evenly from 0 to 1 (R. J. Hyndman and Y. Fan, "Sample quantiles" (1996), type 7). */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const place = share * (sorted.length - 1);
  const below = Math.floor(place);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
}
