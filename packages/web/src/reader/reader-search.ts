import {choice, count, known} from "../shell/url-state.ts";

/** Where in a document the reader is; all of it is in the address. */
export interface ReaderSearch {
  /** Id of the statement shown whole. */
  readonly statement?: number;
  /** A place in the text, in UTF-16 code units; where several statements overlap, the panel lists them. */
  readonly at?: number;
  /** Everything in the page at once, for paper and screen readers. */
  readonly view?: "plain";
}

export function readerSearch(given: Record<string, unknown>): ReaderSearch {
  return known({statement: count(given, "statement"), at: count(given, "at"), view: choice(given, "view", ["plain"] as const)});
}
