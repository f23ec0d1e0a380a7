import type {Changed, DocumentChange, NameRead, OrphanRow, Revised, Rows} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {act} from "../api/acts.ts";
import {address, asked, sent, told} from "../api/client.ts";

export const patternFields = ["title", "authors", "date", "kind", "language", "place", "source", "section", "url", "notes"] as const;

/** A field of many documents by a pattern: `{key}`, `{title}`, `{1}` stand for what each has. */
export interface ManyChange {
  readonly keys: readonly string[];
  readonly field: (typeof patternFields)[number];
  readonly pattern: string;
  /** The field that `match`, a regular expression, is held against. */
  readonly from: (typeof patternFields)[number] | "key";
  readonly match?: string;
}

/** What a change would make of each document it changes. */
export function manyPreviewQuery(change: ManyChange) {
  return queryOptions({
    queryKey: ["documents-preview", change],
    retry: false,
    queryFn: async () => told<Rows<DocumentChange>>(await sent("POST", address("/documents-preview"), change)),
  });
}

export async function changeMany(change: ManyChange): Promise<Changed> {
  return told(await act("POST", "/documents-change", change));
}

/** Gives a document the text of a file. */
export async function reviseDocument(key: string, file: File): Promise<Revised> {
  const form = new FormData();
  form.append("file", file, file.name);
  return told(await act("POST", `/documents/${encodeURIComponent(key)}/revise`, form));
}

/** Statements whose words their document no longer holds. */
export const orphansQuery = queryOptions({queryKey: ["orphans"], queryFn: ({signal}) => asked<Rows<OrphanRow>>(address("/orphans"), signal)});

export const acceptOrphan = (id: number) => act("POST", `/orphans/${String(id)}/accept`, {});

/** What a pattern reads off file names; null for a name that does not fit. */
export function namesQuery(pattern: string, names: readonly string[]) {
  return queryOptions({
    queryKey: ["documents-names", pattern, names],
    enabled: pattern.trim() !== "",
    retry: false,
    queryFn: async () => told<Rows<NameRead>>(await sent("POST", address("/documents-names"), {pattern, names})),
  });
}
