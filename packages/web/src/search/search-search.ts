import {ownAddress} from "../shell/page-address.ts";
import {choice, flag, word} from "../shell/url-state.ts";

/** What the page of search shows; all of it is in the address. */
export interface SearchSearch {
  readonly pattern?: string;
  readonly as?: "wildcard" | "regex";
  readonly matchCase?: true;
  readonly whole?: true;
  /** Key of a document. */
  readonly document?: string;
}

export const searchSearch = ownAddress<SearchSearch>({
  pattern: word,
  as: choice("wildcard", "regex"),
  matchCase: flag,
  whole: flag,
  document: word,
});
