import type {StatementRow} from "@standpoint/model";
import {ownAddress} from "../shell/page-address.ts";
import {choice, count, word} from "../shell/url-state.ts";

/** Where in a document the reader is; all of it is in the address. */
export interface ReaderSearch {
  /** Id of the statement shown whole. */
  readonly statement?: number;
  /** A place in the text, in UTF-16 code units; where several statements overlap, the panel lists them. */
  readonly at?: number;
  /** Everything in the page at once, for paper and screen readers. */
  readonly view?: "plain";
  /** Only statements of this type, with this flag, with a memo or without are marked. */
  readonly type?: string;
  readonly flag?: string;
  readonly memo?: "with" | "without";
}

/** What of the address says which statements are marked. */
export type MarkedFilter = Pick<ReaderSearch, "type" | "flag" | "memo">;

export function passes({type, flag, memo}: MarkedFilter, row: Pick<StatementRow, "type" | "flags" | "memo">): boolean {
  const typed = type === undefined || row.type === type;
  const flagged = flag === undefined || row.flags.includes(flag);
  return typed && flagged && (memo === undefined || (memo === "with") === (row.memo !== ""));
}

export const readerSearch = ownAddress<ReaderSearch>({
  statement: count,
  at: count,
  view: choice("plain"),
  type: word,
  flag: word,
  memo: choice("with", "without"),
});
