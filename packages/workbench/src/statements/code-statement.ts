import type {CodedStatement} from "@standpoint/model";
import {Missing, type StatementDraft, type StatementId, type StatementRow} from "@standpoint/model";
import type {Reading, Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {passagesOf, type Marked, type Place} from "./marked.ts";
import {withReply, type Remark} from "./memos.ts";

/** One stretch, or `spans` in the order a reader is to meet them; `spans` stands before `start` and `end`. */
export interface Places extends Partial<Place>, Pick<Marked, "revision" | "quotes"> {
  readonly spans?: readonly Place[];
}

/** A statement as a person marks it: one stretch of a document or several, and values by variable name. */
export type NewStatement = Omit<StatementDraft, "spans" | "key"> & Places;

/** Adds a statement; entities are made when new. The coder is whoever asks, unless named. */
export async function codeStatement(store: Store, {start, end, spans, revision, quotes, ...statement}: NewStatement, asking: Asking): Promise<CodedStatement> {
  const {result} = await store.act({...asking, command: "code statement"}, async (writing, reading) => {
    const places = spans ?? [{start: start ?? 0, end: end ?? 0}];
    const marked = await passagesOf(reading, {document: statement.document, places, revision, quotes});
    writing.tell(`Coded ${short(marked.spans[0]?.quote ?? "")}`);
    const id = await writing.addStatement({coder: asking.who, ...statement, spans: marked.spans});
    return {id, moved: marked.moved};
  });
  return {...(await statementOf(store, result.id)), ...(result.moved && {moved: true})};
}

/** Adds a reply under a statement's memo. */
export async function replyToMemo(store: Store, id: StatementId, {text, ...asking}: Remark & Asking): Promise<StatementRow> {
  await store.act({...asking, command: "reply"}, async (writing, reading) => {
    const before = await statementOf(reading, id);
    writing.tell(`Replied to the memo of ${short(before.quote)}`);
    await writing.changeStatement(id, {memo: withReply(before.memo, text, asking)});
  });
  return statementOf(store, id);
}

export async function removeStatement(store: Store, id: StatementId, asking: Asking): Promise<void> {
  await store.act({...asking, command: "remove statement"}, async (writing, reading) => {
    writing.tell(`Removed ${short((await statementOf(reading, id)).quote)}`);
    await writing.removeStatement(id);
  });
}

/** Throws Missing for an unknown id. */
export async function statementOf(reading: Reading, id: StatementId): Promise<StatementRow> {
  const row = await reading.statementAt(id);
  if (row) return row;
  throw new Missing(`There is no statement ${id} in this project: it may have been removed meanwhile.`);
}

/** The words of a passage, cut to 60 characters, in quotation marks. */
export function short(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  return words.length > 60 ? `“${words.slice(0, 57)}…”` : `“${words}”`;
}
