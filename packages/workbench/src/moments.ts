import type {Days} from "@standpoint/analysis";
import {dayOf} from "@standpoint/model";

export function daysOf({first, last}: {readonly first: number; readonly last: number}): Days {
  return {earliest: dayOrNull(first), latest: dayOrNull(last)};
}

/** A day; null for an open end and for unknown. */
export function dayOrNull(seconds: number): string | null {
  return Number.isFinite(seconds) ? dayOf(seconds) : null;
}
