import type {Changed, StatementsPreview, Value} from "@standpoint/model";
import {queryOptions} from "@tanstack/react-query";
import {done} from "./acts.ts";
import {askedWith} from "./client.ts";
import type {Query} from "./client.ts";

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

/** What a change would make of many statements. */
export function statementChangesQuery(which: ManyStatements, change: StatementsChange) {
  return queryOptions({
    queryKey: ["statement-changes", which, change],
    enabled: Object.keys(change).length > 0,
    queryFn: () => askedWith<StatementsPreview>("/statements-preview", {...which, ...change}),
  });
}
