import type {Highlight, HighlighterDraft, Rows} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {act, done} from "./acts.ts";
import {address, asked} from "./client.ts";

export const addHighlighter = (draft: HighlighterDraft) => done<HighlighterDraft>("POST", "/highlighters", draft);
export const changeHighlighter = (was: string, draft: HighlighterDraft) => done<HighlighterDraft>("PATCH", "/highlighters", {was, ...draft});
export const deleteHighlighter = (pattern: string) => act("DELETE", `/highlighters?pattern=${encodeURIComponent(pattern)}`);
export const highlightersQuery = queryOptions({queryKey: ["highlighters"], queryFn: () => asked<Rows<HighlighterDraft>>(address("/highlighters"))});

export function highlightsQuery(key: string) {
  return queryOptions({
    queryKey: ["highlights", key],
    queryFn: () => asked<Rows<Highlight>>(address(`/documents/${encodeURIComponent(key)}/highlights`)),
  });
}
