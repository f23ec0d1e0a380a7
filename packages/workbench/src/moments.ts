import {dayOf} from "@standpoint/model";

/** A date as a first and a last possible day; null for an end left open. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export function daysOf({first, last}: {readonly first: number; readonly last: number}): Days {
  return {earliest: dayOrNull(first), latest: dayOrNull(last)};
}

/** A day; null for an open end and for unknown. */
export function dayOrNull(seconds: number): string | null {
  return Number.isFinite(seconds) ? dayOf(seconds) : null;
}
