import {analyses} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";
import {word} from "../shell/url-state.ts";

const {options} = analyses.threads;

/** What the threads show; all of it is in the address. */
export interface ThreadsSearch extends AddressOf<typeof options> {
  /** The claim that is open, by its key. */
  readonly claim?: string;
}

export const threadsSearch = pageAddress<Pick<ThreadsSearch, "claim">, typeof options>({claim: word}, options);
