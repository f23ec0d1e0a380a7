import {present} from "@standpoint/model";
import {choice, count, word} from "../shell/url-state.ts";

const sourcesChoices = ["all", "own", "reported"] as const;
type Sources = (typeof sourcesChoices)[number];
const sortChoices = ["date", "document", "newest"] as const;

/** What the page of statements shows; all of it is in the address. */
export interface StatementsSearch {
  readonly type?: string;
  readonly document?: string;
  /** Id of an entity that is named. */
  readonly entity?: number;
  readonly coder?: string;
  readonly sources?: Sources;
  readonly search?: string;
  /** `unsure`, `orphan`, `deprecated`. */
  readonly flag?: string;
  readonly memo?: "with" | "without";
  /** Default: by date. */
  readonly sort?: (typeof sortChoices)[number];
}

export function statementsSearch(given: Record<string, unknown>): StatementsSearch {
  return present({
    type: word(given, "type"),
    document: word(given, "document"),
    entity: count(given, "entity"),
    coder: word(given, "coder"),
    sources: choice(given, "sources", sourcesChoices),
    search: word(given, "search"),
    flag: word(given, "flag"),
    memo: choice(given, "memo", ["with", "without"] as const),
    sort: choice(given, "sort", sortChoices),
  });
}
