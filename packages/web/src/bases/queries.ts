import type {Draft, TableAnswer} from "@standpoint/analysis";
import type {Rows} from "@standpoint/model";
import {keepPreviousData, queryOptions} from "@tanstack/react-query";
import {act} from "../api/acts.ts";
import {address, asked} from "../api/client.ts";
import type {Query} from "../api/client.ts";

/** The table on the page; the one before stays until it is there. */
export function tableQuery(settings: Query) {
  return queryOptions({...otherTableQuery(settings), placeholderData: keepPreviousData});
}

/** A table beside it. */
export function otherTableQuery(settings: Query) {
  return queryOptions({
    queryKey: ["bases", settings],
    queryFn: ({signal}) => asked<TableAnswer>(address("/bases/table", settings), signal),
  });
}

export const draftsQuery = queryOptions({
  queryKey: ["drafts"],
  queryFn: ({signal}) => asked<Rows<Draft>>(address("/drafts"), signal),
});

export async function saveDraft(draft: Pick<Draft, "name" | "points" | "actors" | "text">): Promise<void> {
  await act("POST", "/drafts", draft);
}

export async function removeDraft(name: string): Promise<void> {
  await act("DELETE", `/drafts/${encodeURIComponent(name)}`);
}
