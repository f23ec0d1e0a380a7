import type {Point} from "@standpoint/analysis";
import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import {act} from "../api/acts.ts";
import {address, asked} from "../api/client.ts";
import type {Query} from "../api/client.ts";
import type {BasesTable} from "./agreement.ts";

export interface SavedDraft {
  readonly name: string;
  readonly at: string;
  readonly who: string;
  readonly points: readonly Point[];
  readonly actors: readonly string[];
  readonly text: string;
  readonly history: readonly Omit<SavedDraft, "name" | "history">[];
}

/** The table on the page; the one before stays until it is there. */
export function tableQuery(settings: Query) {
  return queryOptions({...otherTableQuery(settings), placeholderData: keepPreviousData});
}

/** A table beside it. */
export function otherTableQuery(settings: Query) {
  return queryOptions({
    queryKey: ["bases", settings],
    queryFn: ({signal}) => asked<BasesTable>(address("/bases/table", settings), signal),
  });
}

export const draftsQuery = queryOptions({
  queryKey: ["drafts"],
  queryFn: ({signal}) => asked<{readonly rows: readonly SavedDraft[]}>(address("/drafts"), signal),
});

export async function saveDraft(draft: Pick<SavedDraft, "name" | "points" | "actors" | "text">): Promise<void> {
  await act("POST", "/drafts", draft);
}

export async function removeDraft(name: string): Promise<void> {
  await act("DELETE", `/drafts/${encodeURIComponent(name)}`);
}
