import {present} from "@standpoint/model";
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

export function searchSearch(given: Record<string, unknown>): SearchSearch {
  return present({
    pattern: word(given, "pattern"),
    as: choice(given, "as", ["wildcard", "regex"] as const),
    matchCase: flag(given, "matchCase"),
    whole: flag(given, "whole"),
    document: word(given, "document"),
  });
}
