import {Invalid, Missing, spanOf, type StatementDraft, type StatementId, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "./asking.ts";

/** A statement as a person marks it: a stretch of a document (UTF-16, end exclusive) and values by variable name. */
export interface NewStatement extends Omit<StatementDraft, "spans" | "key"> {
  readonly start: number;
  readonly end: number;
}

/** Adds a statement; entities are made when new. The coder is whoever asks, unless named. */
export async function codeStatement(store: Store, {start, end, ...statement}: NewStatement, asking: Asking): Promise<StatementRow> {
  const text = await textOf(store, statement.document);
  const span = spanOf(text, start, end);
  if (span.quote.trim() === "")
    throw new Invalid(`The passage ${start}–${end} of "${statement.document}" holds no words: select the words the statement rests on.`);
  const act = {...asking, command: "code statement", summary: `Coded ${short(span.quote)}`};
  const {result} = await store.act(act, (writing) => writing.addStatement({coder: asking.who, ...statement, spans: [span]}));
  return rowOf(store, result);
}

/** What may change in a statement; what is left out stays. `values` replaces all values. */
export interface StatementEdit {
  readonly values?: StatementDraft["values"];
  readonly memo?: string;
  readonly flags?: readonly string[];
  readonly start?: number;
  readonly end?: number;
}

export async function changeStatement(store: Store, id: StatementId, {start, end, ...change}: StatementEdit & Asking): Promise<StatementRow> {
  const before = await rowOf(store, id);
  const {who, at, ...rest} = change;
  const moved =
    start === undefined && end === undefined
      ? {}
      : {spans: [spanOf(await textOf(store, before.documentKey), start ?? before.spans[0]!.start, end ?? before.spans.at(-1)!.end)]};
  const act = {who, at, command: "change statement", summary: `Changed ${short(before.quote)}`};
  await store.act(act, (writing) => writing.changeStatement(id, {...rest, ...moved}));
  return rowOf(store, id);
}

export async function removeStatement(store: Store, id: StatementId, asking: Asking): Promise<void> {
  const {quote} = await rowOf(store, id);
  await store.act({...asking, command: "remove statement", summary: `Removed ${short(quote)}`}, (writing) => writing.removeStatement(id));
}

async function rowOf(store: Store, id: StatementId): Promise<StatementRow> {
  const [row] = await store.statementRows([id]);
  if (row) return row;
  throw new Missing(`There is no statement ${id} in this project: it may have been removed meanwhile.`);
}

async function textOf(store: Store, key: string): Promise<string> {
  return store.text((await store.document(key)).id);
}

function short(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  return words.length > 60 ? `“${words.slice(0, 57)}…”` : `“${words}”`;
}
