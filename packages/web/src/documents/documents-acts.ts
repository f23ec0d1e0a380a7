import type {StatementRow} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {act} from "../api/acts.ts";
import type {Rows} from "../api/answers.ts";
import {address, asked, sent} from "../api/client.ts";

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

interface Changed {
  readonly key: string;
  readonly before: string;
  readonly after: string;
}

/** What a change would make of each document it changes. */
export function manyPreviewQuery(change: ManyChange) {
  return queryOptions({
    queryKey: ["documents-preview", change],
    retry: false,
    queryFn: async () => (await sent("POST", address("/documents-preview"), change)).json() as Promise<Rows<Changed>>,
  });
}

export async function changeMany(change: ManyChange): Promise<{changed: number}> {
  return (await act("POST", "/documents-change", change)).json() as Promise<{changed: number}>;
}

export interface Revised {
  readonly revision: number;
  readonly moved: number;
  readonly orphans: readonly unknown[];
}

/** Gives a document the text of a file. */
export async function reviseDocument(key: string, file: File): Promise<Revised> {
  const form = new FormData();
  form.append("file", file, file.name);
  return (await act("POST", `/documents/${encodeURIComponent(key)}/revise`, form)).json() as Promise<Revised>;
}

export interface OrphanShown {
  readonly statement: StatementRow;
  readonly quote: string;
  readonly candidate: {readonly start: number; readonly end: number; readonly quote: string; readonly before: string; readonly after: string} | null;
  readonly score: number;
}

/** Statements whose words their document no longer holds. */
export const orphansQuery = queryOptions({queryKey: ["orphans"], queryFn: ({signal}) => asked<Rows<OrphanShown>>(address("/orphans"), signal)});

export const acceptOrphan = (id: number) => act("POST", `/orphans/${String(id)}/accept`, {});

/** What a pattern reads off file names; null for a name that does not fit. */
export function namesQuery(pattern: string, names: readonly string[]) {
  return queryOptions({
    queryKey: ["documents-names", pattern, names],
    enabled: pattern.trim() !== "",
    retry: false,
    queryFn: async () => (await sent("POST", address("/documents-names"), {pattern, names})).json() as Promise<Rows<NameRead>>,
  });
}

interface NameRead {
  readonly name: string;
  readonly facts: {readonly title?: string; readonly authors?: readonly string[]; readonly date?: string; readonly [field: string]: unknown} | null;
}
