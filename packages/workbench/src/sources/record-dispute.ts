import type {StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {recordOn, refuseOtherChoice} from "../statements/record-on.ts";

export interface NewDispute {
  /** Key of the statement disputed. */
  readonly statement: string;
  readonly claim: string;
  /** The actor who disputes it; made when new. */
  readonly by?: string | undefined;
  /** When it was disputed (EDTF). */
  readonly date?: string | undefined;
  readonly note?: string | undefined;
}

/** Records that somebody disputes a statement. The record of disputes only grows. */
export async function recordDispute(store: Store, {statement, claim, by, date, note}: NewDispute, asking: Asking): Promise<StatementRow> {
  refuseOtherChoice("dispute", "claim", claim);
  const act = {...asking, command: "record dispute", summary: `Disputed ${statement}: ${claim}${by ? `, by ${by}` : ""}`};
  return recordOn(store, act, {type: "dispute", statement, values: {statement, claim, ...(by && {by}), ...(date && {date})}, note});
}
