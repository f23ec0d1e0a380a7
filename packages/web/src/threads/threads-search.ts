import {analyses} from "@standpoint/analysis";
import {addressIn, present} from "@standpoint/model";
import type {AddressOf} from "@standpoint/model";
import {word} from "../shell/url-state.ts";

const {options} = analyses.threads;

/** What the threads show; all of it is in the address. */
export interface ThreadsSearch extends AddressOf<typeof options> {
  /** The claim that is open, by its key. */
  readonly claim?: string;
}

export function threadsSearch(given: Record<string, unknown>): ThreadsSearch {
  return {...addressIn(options, given), ...present({claim: word(given, "claim")})};
}
