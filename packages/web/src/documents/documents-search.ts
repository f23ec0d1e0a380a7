import type {DocumentRow} from "@standpoint/model";
import {byName} from "../shell/by-name.ts";
import {ownAddress} from "../shell/page-address.ts";
import {choice, word} from "../shell/url-state.ts";

/** What the page of documents shows; all of it is in the address. */
export interface DocumentsSearch {
  readonly search?: string;
  readonly kind?: string;
  readonly author?: string;
  /** Only those with this flag, with a memo or without. */
  readonly flag?: string;
  readonly memo?: "with" | "without";
  /** A column, with `-` before it for downwards. */
  readonly sort?: string;
  /** Key of the document whose metadata is open. */
  readonly edit?: string;
  /** What is open beside the list. */
  readonly aside?: "many" | "orphans";
}

export const documentsSearch = ownAddress<DocumentsSearch>({
  search: word,
  kind: word,
  author: word,
  flag: word,
  memo: choice("with", "without"),
  sort: word,
  edit: word,
  aside: choice("many", "orphans"),
});

/** The documents that pass the filters, in the order asked for; ties keep the order of titles. */
export function chosenDocuments(rows: readonly DocumentRow[], {search, sort = "date", ...facts}: DocumentsSearch): readonly DocumentRow[] {
  const words = (search ?? "").toLowerCase().split(/\s+/).filter(Boolean);
  const passing = rows.filter((row) => fits(row, facts) && words.every((one) => searched(row).includes(one)));
  const down = sort.startsWith("-");
  const field = down ? sort.slice(1) : sort;
  const sign = down ? -1 : 1;
  return passing.toSorted((a, b) => sign * order(valueOf(a, field), valueOf(b, field)) || order(a.title, b.title));
}

function fits(row: DocumentRow, {kind, author, flag, memo}: DocumentsSearch): boolean {
  if (kind !== undefined && row.kind !== kind) return false;
  if (author !== undefined && !row.authors.includes(author)) return false;
  if (flag !== undefined && row.flags?.includes(flag) !== true) return false;
  return memo === undefined || (memo === "with") === (row.memo !== undefined);
}

function searched({title, authors, key, date, kind, place, source, section}: DocumentRow): string {
  return [title, ...authors, key, date, kind, place, source, section].join(" ").toLowerCase();
}

function valueOf(row: DocumentRow, field: string): string | number {
  if (field === "author") return row.authors.join(", ");
  if (field === "posts" || field === "statements" || field === "length") return row[field];
  if (field === "kind" || field === "date" || field === "title") return row[field] ?? "";
  return row.title;
}

function order(a: string | number, b: string | number): number {
  return typeof a === "number" && typeof b === "number" ? a - b : byName(String(a), String(b));
}
