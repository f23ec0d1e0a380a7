import type {DatedName, Duplicate, EntityRow, Recoded, Removed, Rows} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {done} from "./acts.ts";
import {address, asked} from "./client.ts";

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

export const addEntity = (draft: EntityEdit & {readonly kind: string; readonly name: string}) => done<EntityRow>("POST", "/entities", draft);
export const editEntity = (id: number, edit: EntityEdit) => done<EntityRow>("PATCH", `/entities/${String(id)}`, edit);
export const replyToEntity = (id: number, text: string) => done<EntityRow>("POST", `/entities/${String(id)}/replies`, {text});
export const deleteEntity = (id: number) => done<Removed<number>>("DELETE", `/entities/${String(id)}`);
export const mergeEntities = (into: number, from: readonly number[]) => done<EntityRow>("POST", "/merge", {into, from});
export const recode = (statements: readonly number[], from: number, to: string) => done<Recoded>("POST", "/recode", {statements, from, to});

export function duplicatesQuery(kind: string) {
  return queryOptions({queryKey: ["duplicates", kind], queryFn: () => asked<Rows<Duplicate>>(address("/duplicates", {kind}))});
}
