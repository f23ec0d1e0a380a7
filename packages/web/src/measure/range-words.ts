import {numberWords} from "@standpoint/draw";

/** `0.31 to 0.55`; null where there is no range. */
export function rangeWords(range: {readonly low: number; readonly high: number} | null | undefined, places: number): string | null {
  return range ? `${numberWords(range.low, places)} to ${numberWords(range.high, places)}` : null;
}
