import {choice, count, known, word} from "../shell/url-state.ts";

/** What the pages of concepts and actors show; all of it is in the address. */
export interface EntitiesSearch {
  /** Id of the one shown whole. */
  readonly entity?: number;
  readonly search?: string;
  readonly show?: "duplicates";
}

export function entitiesSearch(given: Record<string, unknown>): EntitiesSearch {
  return known({entity: count(given, "entity"), search: word(given, "search"), show: choice(given, "show", ["duplicates"] as const)});
}
