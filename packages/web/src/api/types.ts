import type {Loss, Removed, Rows, StatementTypeDraft, TypeRow} from "@standpoint/model";
import {done} from "./acts.ts";
import {askedWith} from "./client.ts";

export interface TypeChange {
  readonly draft: StatementTypeDraft;
  readonly renamed: Readonly<Record<string, string>>;
  readonly empty?: boolean;
  readonly version?: number | undefined;
}

export const addType = (draft: StatementTypeDraft) => done<TypeRow>("POST", "/types", draft);
export const changeType = (name: string, change: TypeChange) => done<TypeRow>("PATCH", `/types/${encodeURIComponent(name)}`, change);
export const deleteType = (name: string) => done<Removed<string>>("DELETE", `/types/${encodeURIComponent(name)}`);

export const typeLosses = (name: string, change: TypeChange) =>
  askedWith<Rows<Loss>>(`/types/${encodeURIComponent(name)}/losses`, {draft: change.draft, renamed: change.renamed, version: change.version});
