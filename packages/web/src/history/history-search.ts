import {ownAddress} from "../shell/page-address.ts";
import {count, word} from "../shell/url-state.ts";

/** What the page of history shows; all of it is in the address. */
export interface HistorySearch {
  readonly who?: string;
  readonly search?: string;
  /** Two changes to compare. */
  readonly from?: number;
  readonly to?: number;
  /** Id of the statement whose states are shown. */
  readonly statement?: number;
}

export const historySearch = ownAddress<HistorySearch>({
  who: word,
  search: word,
  from: count,
  to: count,
  statement: count,
});
