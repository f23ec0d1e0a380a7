import {dayOf} from "@standpoint/model";
import {groupLetter} from "../palette.ts";

/** A moment of the debate: the state it is in and its place on the path. */
export interface DrawnMoment {
  /** Seconds since 1970. */
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
  readonly statements: number;
  /** Counted from 0; null where there is no tie, and so neither a state nor a place. */
  readonly state: number | null;
  readonly x: number | null;
  readonly y: number | null;
  /** The share of samples in which the state turns here. */
  readonly turns?: number | null | undefined;
}

/** `2020-01-01 to 2020-03-31: state B, 12 statements`. */
export function momentWords(moment: DrawnMoment): string {
  const {state, statements, turns} = moment;
  const share = turns === undefined || turns === null ? "" : `, a turn in ${Math.round(100 * turns)} % of samples`;
  const told = state === null ? "no ties" : `state ${groupLetter(state)}`;
  return `${windowWords(moment)}: ${told}, ${statements} ${statements === 1 ? "statement" : "statements"}${share}`;
}

/** When a slice is, in days. */
export function windowWords({start, stop}: Pick<DrawnMoment, "start" | "stop">): string {
  if (!Number.isFinite(start) || !Number.isFinite(stop)) return "Undated";
  const [first, last] = [dayOf(start), dayOf(stop)];
  return first === last ? first : `${first} to ${last}`;
}
