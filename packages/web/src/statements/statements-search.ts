import {ownAddress} from "../shell/page-address.ts";
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

export const statementsSearch = ownAddress<StatementsSearch>({
  type: word,
  document: word,
  entity: count,
  coder: word,
  sources: choice(...sourcesChoices),
  search: word,
  flag: word,
  memo: choice("with", "without"),
  sort: choice(...sortChoices),
});
