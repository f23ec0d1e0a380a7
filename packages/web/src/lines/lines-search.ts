import {analyses} from "@standpoint/analysis";
import type {AddressOf} from "@standpoint/model";
import {pageAddress} from "../shell/page-address.ts";
import {word} from "../shell/url-state.ts";

const {options} = analyses.lines;

/** What the lines show; all of it is in the address. How many are drawn is `most`, when not the usual few hundred. */
export interface LinesSearch extends AddressOf<typeof options> {
  /** Whom the actor is compared with. */
  readonly other?: string;
  /** The record as it stood at the end of that date. */
  readonly recorded?: string;
}

export const linesSearch = pageAddress<Pick<LinesSearch, "other" | "recorded">, typeof options>({other: word, recorded: word}, options);
