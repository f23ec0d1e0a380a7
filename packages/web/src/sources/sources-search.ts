import {analyses} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";
import {word} from "../shell/url-state.ts";

const {options} = analyses.sources;

/** What the sources show; all of it is in the address. */
export interface SourcesSearch extends AddressOf<typeof options> {
  /** The record as it stood at the end of that date. */
  readonly recorded?: string;
}

export const sourcesSearch = pageAddress<Pick<SourcesSearch, "recorded">, typeof options>({recorded: word}, options);
