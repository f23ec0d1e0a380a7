import {choice, known, word} from "../shell/url-state.ts";

export const sourcesChoices = ["all", "own", "reported"] as const;
export type Sources = (typeof sourcesChoices)[number];

/** What the page of statements shows; all of it is in the address. */
export interface StatementsSearch {
  readonly type?: string;
  readonly document?: string;
  readonly entity?: string;
  readonly coder?: string;
  readonly sources?: Sources;
  readonly search?: string;
  /** A column, with `-` before it for downwards. */
  readonly sort?: string;
}

export function statementsSearch(given: Record<string, unknown>): StatementsSearch {
  return known({
    type: word(given, "type"),
    document: word(given, "document"),
    entity: word(given, "entity"),
    coder: word(given, "coder"),
    sources: choice(given, "sources", sourcesChoices),
    search: word(given, "search"),
    sort: word(given, "sort"),
  });
}
