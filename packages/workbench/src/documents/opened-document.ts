import type {LeanDocument, LeanRow, OpenDocument, StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";

/** What a reader shows: the document's row, its text, posts and statements; with `differing` quotes, without the words that the text holds. */
export async function openedDocument(store: Store, key: string, quotes: "all" | "differing"): Promise<OpenDocument | LeanDocument> {
  const {id} = await store.document(key);
  const document = (await store.documents()).find((row) => row.id === id)!;
  const [text, posts, {rows}] = await Promise.all([store.text(id), store.posts(id), store.statements({document: key}, {offset: 0, limit: 1_000_000})]);
  return {document, text, posts, statements: quotes === "all" ? rows : rows.map((row) => lean(row, text))};
}

/** A statement without the words that its document holds at the same place: only an orphan's passages keep theirs. */
function lean({quote: _, spans, ...row}: StatementRow, text: string): LeanRow {
  return {...row, spans: spans.map(({quote, start, end}) => (text.slice(start, end) === quote ? {start, end} : {start, end, quote}))};
}
