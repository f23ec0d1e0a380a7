import {dateOf} from "./dates.ts";
import type {DatedName} from "./entity.ts";

/** First and last possible second at which a name was in use; an open end is infinite. Throws Invalid for what is no date. */
export function spanOfName({from, to}: DatedName): {first: number; last: number} {
  return {first: from ? (dateOf(from).first ?? -Infinity) : -Infinity, last: to ? (dateOf(to).last ?? Infinity) : Infinity};
}
