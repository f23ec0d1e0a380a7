import {analyses} from "@standpoint/analysis";
import {addressIn, present} from "@standpoint/model";
import type {AddressOf} from "@standpoint/model";
import {word} from "../shell/url-state.ts";

const {options} = analyses.sources;

/** What the sources show; all of it is in the address. */
export interface SourcesSearch extends AddressOf<typeof options> {
  /** The record as it stood at the end of that date. */
  readonly recorded?: string;
}

export function sourcesSearch(given: Record<string, unknown>): SourcesSearch {
  return {...addressIn(options, given), ...present({recorded: word(given, "recorded")})};
}
