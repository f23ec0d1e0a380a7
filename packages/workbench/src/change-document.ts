import {dateOf, spanOf, type DocumentFacts, type DocumentRow, type SourceFile, type Span, type StatementId, type StatementRow} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {postsByOpening, reanchor, type Opening} from "@standpoint/text";
import {counted, type Asking} from "./asking.ts";

/** Changes what is known about a document; its text stays. */
export async function changeDocument(store: Store, key: string, {who, at, ...facts}: Partial<DocumentFacts> & Asking): Promise<DocumentRow> {
  if (facts.date) dateOf(facts.date);
  const {title} = await store.document(key);
  await store.act({who, at, command: "change document", summary: `Changed the details of “${title}”`}, (writing) => writing.changeDocument(key, facts));
  const documents = await store.documents();
  return documents.find((row) => row.key === (facts.key ?? key))!;
}

/** Removes a document with its posts and statements; one undo brings all back. */
export async function removeDocument(store: Store, key: string, asking: Asking): Promise<void> {
  const {title} = await store.document(key);
  await store.act({...asking, command: "remove document", summary: `Removed “${title}” with its statements`}, (writing) => writing.removeDocument(key));
}

export interface Revision {
  /** Cleaned text. */
  readonly text: string;
  readonly posts?: readonly Opening[];
  readonly file?: SourceFile;
}

/** A statement that has no sure place in the new text. It keeps its old words and the flag `orphan`. */
export interface Orphan {
  readonly statement: StatementId;
  readonly key: string;
  readonly quote: string;
  /** 0 to 1. */
  readonly score: number;
  readonly candidate: {readonly start: number; readonly end: number} | null;
}

export interface Revised {
  readonly revision: number;
  readonly moved: number;
  readonly orphans: readonly Orphan[];
}

/**
 * Gives a document a new text and moves its statements to where their words now stand.
 *
 * Nothing is dropped: a statement whose words are not found keeps its old quote, gets the flag `orphan` and is listed.
 */
export async function reviseDocument(store: Store, key: string, {text, posts = [], file, ...asking}: Revision & Asking): Promise<Revised> {
  const document = await store.document(key);
  const old = await store.text(document.id);
  const {total} = await store.statements({document: key}, {offset: 0, limit: 0});
  const {rows} = await store.statements({document: key}, {offset: 0, limit: total});
  const all = rows.flatMap((row) => row.spans.map((_, i) => ({row, i, span: spanOf(old, row.spans[i]!.start, row.spans[i]!.end)})));
  const {placed, lost} = reanchor(
    all.map(({span}) => span),
    text,
  );
  const spans = new Map(rows.map((row) => [row.id as StatementId, new Array<Span>(row.spans.length)]));
  const put = (index: number, span: Span) => (spans.get(all[index]!.row.id as StatementId)![all[index]!.i] = span);
  for (const {index, span} of placed) put(index, span);
  for (const {index, span, candidate} of lost) put(index, homeless(span, candidate, text.length));
  const orphans = lost.map(({index, score, span, candidate}) => orphan(all[index]!.row, {score, quote: span.quote, candidate}));
  const summary = `Revised “${document.title}” (${counted(placed.length, "passage")} moved, ${orphans.length} without a place)`;
  await store.act({...asking, command: "revise document", summary}, async (writing) => {
    await writing.reviseDocument(key, {text, posts: postsByOpening(text, posts).posts, ...(file && {file}), spans});
    for (const {statement} of orphans) await writing.changeStatement(statement, {flags: flagged(rows, statement)});
  });
  return {revision: document.revision + 1, moved: placed.length, orphans};
}

/** The old words, put down where they might belong, until a person places or removes them. */
function homeless(span: Span, candidate: Span | undefined, length: number): Span {
  const start = Math.min(candidate?.start ?? span.start, length - 1);
  return {...span, start, end: Math.min(Math.max(candidate?.end ?? span.end, start + 1), length)};
}

function orphan({id, key}: StatementRow, {score, quote, candidate}: {score: number; quote: string; candidate: Span | undefined}): Orphan {
  return {statement: id as StatementId, key, quote, score, candidate: candidate ? {start: candidate.start, end: candidate.end} : null};
}

function flagged(rows: readonly StatementRow[], id: StatementId): readonly string[] {
  const flags = rows.find((row) => row.id === id)?.flags ?? [];
  return flags.includes("orphan") ? flags : [...flags, "orphan"];
}
