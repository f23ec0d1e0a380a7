import type {
  ChangeRow,
  Changed,
  CodedAll,
  Comparison,
  DatedName,
  Duplicate,
  EntityRow,
  Found,
  Highlight,
  HighlighterDraft,
  Loss,
  PageOf,
  Recoded,
  Removed,
  Rows,
  Sought,
  StatementRow,
  StatementTypeDraft,
  StatementVersion,
  StatementsPreview,
  TypeRow,
  Value,
} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {act} from "./acts.ts";
import {address, asked, sent, told} from "./client.ts";
import type {Query} from "./client.ts";

export interface EntityEdit {
  readonly version?: number | undefined;
  readonly name?: string;
  readonly aliases?: readonly string[];
  /** Names it went by for a time; all of them. */
  readonly names?: readonly DatedName[];
  readonly abbreviation?: string;
  /** Name of the parent; empty for none. */
  readonly parent?: string;
  readonly colour?: string;
  readonly notes?: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly externalIds?: Readonly<Record<string, string>>;
  readonly flags?: readonly string[];
}

export interface TypeChange {
  readonly draft: StatementTypeDraft;
  readonly renamed: Readonly<Record<string, string>>;
  readonly empty?: boolean;
  readonly version?: number | undefined;
}

async function done<Answer>(method: "POST" | "PATCH" | "DELETE", path: string, body?: unknown): Promise<Answer> {
  return told(await act(method, path, body));
}

export const addEntity = (draft: EntityEdit & {readonly kind: string; readonly name: string}) => done<EntityRow>("POST", "/entities", draft);
export const editEntity = (id: number, edit: EntityEdit) => done<EntityRow>("PATCH", `/entities/${String(id)}`, edit);
export const replyToEntity = (id: number, text: string) => done<EntityRow>("POST", `/entities/${String(id)}/replies`, {text});
export const deleteEntity = (id: number) => done<Removed<number>>("DELETE", `/entities/${String(id)}`);
export const mergeEntities = (into: number, from: readonly number[]) => done<EntityRow>("POST", "/merge", {into, from});
export const recode = (statements: readonly number[], from: number, to: string) => done<Recoded>("POST", "/recode", {statements, from, to});
export const addType = (draft: StatementTypeDraft) => done<TypeRow>("POST", "/types", draft);
export const changeType = (name: string, change: TypeChange) => done<TypeRow>("PATCH", `/types/${encodeURIComponent(name)}`, change);
export const deleteType = (name: string) => done<Removed<string>>("DELETE", `/types/${encodeURIComponent(name)}`);
export const addHighlighter = (draft: HighlighterDraft) => done<HighlighterDraft>("POST", "/highlighters", draft);
export const changeHighlighter = (was: string, draft: HighlighterDraft) => done<HighlighterDraft>("PATCH", "/highlighters", {was, ...draft});
export const deleteHighlighter = (pattern: string) => act("DELETE", `/highlighters?pattern=${encodeURIComponent(pattern)}`);
export const restoreStatement = (id: number, change: number) => done<StatementRow>("POST", `/statements/${String(id)}/restore`, {change});

/** Which statements: those named, those that pass a filter, or those whose passages touch some stretches. */
export type ManyStatements =
  | {readonly statements: readonly number[]}
  | {readonly filter: Query; readonly except: readonly number[]}
  | {readonly stretches: readonly {readonly document: string; readonly start: number; readonly end: number}[]};

export interface StatementsChange {
  /** By role. */
  readonly set?: Readonly<Record<string, Value>>;
  /** Roles whose values become unknown. */
  readonly empty?: readonly string[];
  readonly flag?: readonly string[];
  readonly unflag?: readonly string[];
}

export const changeStatements = (which: ManyStatements, change: StatementsChange) => done<Changed>("POST", "/statements-change", {...which, ...change});

export interface CodeAll {
  readonly hits: readonly {readonly document: string; readonly start: number; readonly end: number}[];
  readonly type: string;
  readonly values: Readonly<Record<string, Value>>;
  readonly extent: "hit" | "sentence" | "paragraph";
}
export const codeAll = (coding: CodeAll) => done<CodedAll>("POST", "/code-all", coding);

/** Questions that need a body; nothing changes. */
async function answer<Answer>(path: string, body: unknown): Promise<Answer> {
  return told(await sent("POST", address(path), body));
}

export const typeLosses = (name: string, change: TypeChange) =>
  answer<Rows<Loss>>(`/types/${encodeURIComponent(name)}/losses`, {draft: change.draft, renamed: change.renamed, version: change.version});

export function findQuery(sought: Sought | null) {
  return queryOptions({
    queryKey: ["find", sought],
    enabled: sought !== null && sought.pattern.trim() !== "",
    queryFn: () => answer<Found>("/find", sought),
  });
}

/** What a change would make of many statements. */
export function statementChangesQuery(which: ManyStatements, change: StatementsChange) {
  return queryOptions({
    queryKey: ["statement-changes", which, change],
    enabled: Object.keys(change).length > 0,
    queryFn: () => answer<StatementsPreview>("/statements-preview", {...which, ...change}),
  });
}

export function duplicatesQuery(kind: string) {
  return queryOptions({queryKey: ["duplicates", kind], queryFn: () => asked<Rows<Duplicate>>(address("/duplicates", {kind}))});
}

export const highlightersQuery = queryOptions({queryKey: ["highlighters"], queryFn: () => asked<Rows<HighlighterDraft>>(address("/highlighters"))});

export function highlightsQuery(key: string) {
  return queryOptions({
    queryKey: ["highlights", key],
    queryFn: () => asked<Rows<Highlight>>(address(`/documents/${encodeURIComponent(key)}/highlights`)),
  });
}

export function statementHistoryQuery(id: number) {
  return queryOptions({queryKey: ["statement-history", id], queryFn: () => asked<Rows<StatementVersion>>(address(`/statements/${String(id)}/history`))});
}

export function compareQuery(from: number | undefined, to: number | undefined) {
  return queryOptions({
    queryKey: ["compare", from, to],
    enabled: from !== undefined && to !== undefined && from <= to,
    queryFn: () => asked<Comparison>(address("/compare", {from, to})),
  });
}

export function filteredHistoryQuery(filter: Query, limit: number) {
  return queryOptions({queryKey: ["history", filter, limit], queryFn: () => asked<PageOf<ChangeRow>>(address("/history", {...filter, offset: 0, limit}))});
}
