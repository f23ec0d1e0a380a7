import {ownAddress} from "../shell/page-address.ts";
import {choice, count, word} from "../shell/url-state.ts";

/** What the pages of concepts and actors show; all of it is in the address. */
export interface EntitiesSearch {
  /** Id of the one shown whole. */
  readonly entity?: number;
  readonly search?: string;
  readonly show?: "duplicates";
  /** Only those with this flag, with a memo or without. */
  readonly flag?: string;
  readonly memo?: "with" | "without";
}

export const entitiesSearch = ownAddress<EntitiesSearch>({
  entity: count,
  search: word,
  show: choice("duplicates"),
  flag: word,
  memo: choice("with", "without"),
});
