import {dayOf} from "@standpoint/model";
import {groupLetter} from "../palette.ts";

/** A moment of the debate: the state it is in and its place on the path. */
export interface DrawnMoment {
  /** Seconds since 1970. */
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
  readonly statements: number;
  /** Counted from 0. */
  readonly state: number;
  readonly x: number;
  readonly y: number;
  /** The share of samples in which the state turns here. */
  readonly turns?: number | null | undefined;
}

/** `2020-01-01 to 2020-03-31: state B, 12 statements`. */
export function momentWords(moment: DrawnMoment): string {
  const {state, statements, turns} = moment;
  const share = turns === undefined || turns === null ? "" : `, a turn in ${Math.round(100 * turns)} % of samples`;
  return `${windowWords(moment)}: state ${groupLetter(state)}, ${statements} ${statements === 1 ? "statement" : "statements"}${share}`;
}

/** When a slice is, in days. */
export function windowWords({start, stop}: Pick<DrawnMoment, "start" | "stop">): string {
  if (!Number.isFinite(start) || !Number.isFinite(stop)) return "Undated";
  const [first, last] = [dayOf(start), dayOf(stop)];
  return first === last ? first : `${first} to ${last}`;
}
