import type {Days} from "@standpoint/analysis";
import {dateOf, dayOf} from "@standpoint/model";

export function daysOf({first, last}: {readonly first: number; readonly last: number}): Days {
  return {earliest: dayOrNull(first), latest: dayOrNull(last)};
}

/** A day; null for an open end and for unknown. */
export function dayOrNull(seconds: number): string | null {
  return Number.isFinite(seconds) ? dayOf(seconds) : null;
}

/** The first and last possible day of a date as it is written; null for none. */
export function spanOfDate(date: string | null): Days {
  const {first, last} = date === null ? {first: null, last: null} : dateOf(date);
  return daysOf({first: first ?? NaN, last: last ?? NaN});
}
