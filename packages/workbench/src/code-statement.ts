import {Invalid, Missing, spanOf, type Span, type StatementDraft, type StatementId, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "./asking.ts";
import {withReply, type Remark} from "./memos.ts";

/** A stretch of a document, UTF-16, end exclusive. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/** One stretch, or `spans` in the order a reader is to meet them; `spans` stands before `start` and `end`. */
interface Places extends Partial<Place> {
  readonly spans?: readonly Place[];
}

/** A statement as a person marks it: one stretch of a document or several, and values by variable name. */
export type NewStatement = Omit<StatementDraft, "spans" | "key"> & Places;

/** Adds a statement; entities are made when new. The coder is whoever asks, unless named. */
export async function codeStatement(store: Store, {start, end, spans, ...statement}: NewStatement, asking: Asking): Promise<StatementRow> {
  const text = await textOf(store, statement.document);
  const places = spans ?? [{start: start ?? 0, end: end ?? 0}];
  const marked = spansOf(text, places, statement.document);
  const act = {...asking, command: "code statement", summary: `Coded ${short(marked[0]?.quote ?? "")}`};
  const {result} = await store.act(act, (writing) => writing.addStatement({coder: asking.who, ...statement, spans: marked}));
  return rowOf(store, result);
}

/** What may change in a statement; what is left out stays. `values` replaces all values, `spans` all passages. */
export interface StatementEdit extends Places {
  readonly values?: StatementDraft["values"];
  readonly memo?: string;
  readonly flags?: readonly string[];
}

export async function changeStatement(store: Store, id: StatementId, {start, end, spans, ...change}: StatementEdit & Asking): Promise<StatementRow> {
  const before = await rowOf(store, id);
  const {who, at, ...rest} = change;
  const stretch = start === undefined && end === undefined ? undefined : [{start: start ?? before.spans[0]!.start, end: end ?? before.spans.at(-1)!.end}];
  const places = spans ?? stretch;
  const moved = places === undefined ? {} : {spans: spansOf(await textOf(store, before.documentKey), places, before.documentKey)};
  const act = {who, at, command: "change statement", summary: `Changed ${short(before.quote)}`};
  await store.act(act, (writing) => writing.changeStatement(id, {...rest, ...moved}));
  return rowOf(store, id);
}

/** The stretches with their words, each once, in the order of the text. Throws Invalid for one without words. */
function spansOf(text: string, places: readonly Place[], document: string): readonly Span[] {
  const sorted = [...new Map(places.map((place) => [`${place.start} ${place.end}`, place])).values()].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.map(({start, end}) => {
    const span = spanOf(text, start, end);
    if (span.quote.trim() !== "") return span;
    throw new Invalid(`The passage ${start}–${end} of "${document}" holds no words: select the words the statement rests on.`);
  });
}

/** Adds a reply under a statement's memo. */
export async function replyToMemo(store: Store, id: StatementId, {text, ...asking}: Remark & Asking): Promise<StatementRow> {
  const before = await rowOf(store, id);
  const memo = withReply(before.memo, text, asking);
  const act = {...asking, command: "reply", summary: `Replied to the memo of ${short(before.quote)}`};
  await store.act(act, (writing) => writing.changeStatement(id, {memo}));
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

/** The words of a passage, cut to 60 characters, in quotation marks. */
export function short(quote: string): string {
  const words = quote.replace(/\s+/g, " ").trim();
  return words.length > 60 ? `“${words.slice(0, 57)}…”` : `“${words}”`;
}
