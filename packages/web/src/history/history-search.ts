import {present} from "@standpoint/model";
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

export function historySearch(given: Record<string, unknown>): HistorySearch {
  return present({
    who: word(given, "who"),
    search: word(given, "search"),
    from: count(given, "from"),
    to: count(given, "to"),
    statement: count(given, "statement"),
  });
}
