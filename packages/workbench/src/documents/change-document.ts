import type {Revised, Orphan} from "@standpoint/model";
import {
  counted,
  dateOf,
  Missing,
  spanOf,
  type DocumentFacts,
  type DocumentId,
  type DocumentRow,
  type SourceFile,
  type Span,
  type StatementId,
  type StatementRow,
} from "@standpoint/model";
import type {Reading, Store} from "@standpoint/store";
import {postsByOpening, reanchor, type Opening} from "@standpoint/text";
import type {Asking} from "../asking.ts";
import {reconciled, refuseClashes, sameRow, type Roll} from "../edits.ts";

export interface DocumentEdit extends Partial<DocumentFacts> {
  /** The version the edit began from: what somebody else changed since stays, and where both changed the same, nothing is done. */
  readonly version?: number;
}

/**
 * Changes what is known about a document; its text stays. Throws EditClash where somebody changed the same meanwhile, or
 * removed or renamed the document.
 */
export async function changeDocument(store: Store, key: string, {who, at, version, ...facts}: DocumentEdit & Asking): Promise<DocumentRow> {
  if (facts.date) dateOf(facts.date);
  await store.act({who, at, command: "change document"}, async (writing, reading) => {
    if (version !== undefined) await sameRow(await byKey(reading, {key, version}), `the document "${key}"`);
    const {id, title} = await reading.document(key);
    const change = version === undefined ? facts : await changeSince(reading, facts, {id, version});
    writing.tell(`Changed ${Object.keys(change).join(", ") || "the details"} of “${title}”`);
    await writing.changeDocument(key, change);
  });
  const documents = await store.documents();
  return documents.find((row) => row.key === (facts.key ?? key))!;
}

type Keyed = Pick<DocumentRow, "id" | "key">;

async function byKey(reading: Reading, {key, version}: {key: string; version: number}): Promise<Roll<Keyed>> {
  return {
    now: await keyed(reading, key),
    all: () => reading.documents(),
    nameOf: (row) => row.key,
    hadIt: async ({id}) => (await reading.documentAt(id as DocumentId, version))?.key === key,
  };
}

async function keyed(reading: Reading, key: string): Promise<Keyed | undefined> {
  try {
    return {id: (await reading.document(key)).id, key};
  } catch (error) {
    if (error instanceof Missing) return undefined;
    throw error;
  }
}

async function changeSince(reading: Reading, facts: Partial<DocumentFacts>, {id, version}: {id: DocumentId; version: number}): Promise<Partial<DocumentFacts>> {
  const theirs = (await reading.documentAt(id))!;
  const base = (await reading.documentAt(id, version)) ?? theirs;
  const {taken, clashing} = reconciled({base: fieldsOf(base), theirs: fieldsOf(theirs), mine: {...facts}});
  refuseClashes(clashing, {version: theirs.version, row: theirs, called: `the document “${theirs.title}”`});
  return taken;
}

/** As an edit writes them: an empty text where a row has null, or nothing. */
function fieldsOf(row: DocumentRow): Readonly<Record<string, unknown>> {
  const texts = Object.entries(row).map(([field, value]: [string, unknown]) => [field, value ?? ""] as const);
  return {...Object.fromEntries(texts), authorUnsure: row.authorUnsure ?? false, memo: row.memo ?? "", flags: row.flags ?? []};
}

/** Removes a document with its posts and statements; one undo brings all back. */
export async function removeDocument(store: Store, key: string, asking: Asking): Promise<void> {
  await store.act({...asking, command: "remove document"}, async (writing, reading) => {
    writing.tell(`Removed “${(await reading.document(key)).title}” with its statements`);
    await writing.removeDocument(key);
  });
}

export interface Revision {
  /** Cleaned text. */
  readonly text: string;
  /** By their opening words; may be read off what stands when the act's turn comes. */
  readonly posts?: readonly Opening[] | ((reading: Reading) => Promise<readonly Opening[]>);
  readonly file?: SourceFile;
}

/**
 * Gives a document a new text and moves its statements to where their words now stand.
 *
 * Nothing is dropped: a statement whose words are not found keeps its old quote, gets the flag `orphan` and is listed.
 */
export async function reviseDocument(store: Store, key: string, {text, posts = [], file, ...asking}: Revision & Asking): Promise<Revised> {
  const {result} = await store.act({...asking, command: "revise document"}, async (writing, reading) => {
    const {id, title, revision} = await reading.document(key);
    const rows = await statementsOf(reading, key);
    const {spans, orphans, moved} = movedTo(text, {rows, old: await reading.text(id)});
    writing.tell(`Revised “${title}” (${counted(moved, "passage")} moved, ${orphans.length} without a place)`);
    const openings = typeof posts === "function" ? await posts(reading) : posts;
    await writing.reviseDocument(key, {text, posts: postsByOpening(text, openings).posts, ...(file && {file}), spans});
    for (const {statement} of orphans) await writing.changeStatement(statement, {flags: flagged(rows, statement)});
    return {revision: revision + 1, moved, orphans};
  });
  return result;
}

async function statementsOf(reading: Reading, key: string): Promise<readonly StatementRow[]> {
  const {total} = await reading.statements({document: key}, {offset: 0, limit: 0});
  return (await reading.statements({document: key}, {offset: 0, limit: total})).rows;
}

interface Moved extends Omit<Revised, "revision"> {
  readonly spans: ReadonlyMap<StatementId, readonly Span[]>;
}

/** Where the passages of statements stand in a new text. */
function movedTo(text: string, {rows, old}: {readonly rows: readonly StatementRow[]; readonly old: string}): Moved {
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
  return {spans, orphans, moved: placed.length};
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
