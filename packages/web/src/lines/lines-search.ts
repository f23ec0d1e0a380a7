import {analyses} from "@standpoint/analysis";
import {addressIn, present} from "@standpoint/model";
import type {AddressOf} from "@standpoint/model";
import {word} from "../shell/url-state.ts";

const {options} = analyses.lines;

/** What the lines show; all of it is in the address. How many are drawn is `most`, when not the usual few hundred. */
export interface LinesSearch extends AddressOf<typeof options> {
  /** Whom the actor is compared with. */
  readonly other?: string;
  /** The record as it stood at the end of that date. */
  readonly recorded?: string;
}

export function linesSearch(given: Record<string, unknown>): LinesSearch {
  // Earlier links say these two by the words of the command line.
  const {within, changes, ...rest} = given;
  return {
    ...addressIn(options, {window: within, changed: changes, ...rest}),
    ...present({other: word(given, "other"), recorded: word(given, "recorded")}),
  };
}
