import {present} from "@standpoint/model";
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

export function entitiesSearch(given: Record<string, unknown>): EntitiesSearch {
  return present({
    entity: count(given, "entity"),
    search: word(given, "search"),
    show: choice(given, "show", ["duplicates"] as const),
    flag: word(given, "flag"),
    memo: choice(given, "memo", ["with", "without"] as const),
  });
}
