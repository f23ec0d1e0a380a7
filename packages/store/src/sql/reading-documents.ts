import {Missing, type Document, type DocumentId, type DocumentRow, type PostRow, type SearchRow, type SourceFile} from "@standpoint/model";
import {sql, type Kysely, type Selectable} from "kysely";
import type {DocumentRecord, OfAnyFormat, Schema} from "../schema.ts";
import {inParts} from "./in-parts.ts";
import {mark, type SearchHit} from "./engine.ts";
import {noted} from "./reading-entities.ts";

/** By title. */
export async function documentRows(db: Kysely<Schema>): Promise<readonly DocumentRow[]> {
  return documentList(db)();
}

/** The documents by title, asked for again and again: a row is kept until a change touches its document. */
export function documentList(db: Kysely<Schema>): () => Promise<readonly DocumentRow[]> {
  let kept = new Map<number, DocumentRow>();
  return async () => {
    const [posts, statements] = [await counts(db, "post"), await counts(db, "statement")];
    const now = await db.selectFrom("document").select(["id", "version"]).orderBy("title").orderBy("id").execute();
    const touched = now.filter(({id, version}) => kept.get(id)?.version !== version).map(({id}) => id);
    const read = new Map((await recordsOf(db, touched)).map((record) => [record.id, record]));
    const before = kept;
    const rows: DocumentRow[] = [];
    kept = new Map();
    for (const {id} of now) {
      const counted = {posts: posts.get(id) ?? 0, statements: statements.get(id) ?? 0};
      const row = rowOf(before.get(id), read.get(id), counted);
      if (row === undefined) continue;
      kept.set(id, row);
      rows.push(row);
    }
    return rows;
  };
}

type Counts = Pick<DocumentRow, "posts" | "statements">;

function rowOf(kept: DocumentRow | undefined, read: Shown | undefined, counted: Counts): DocumentRow | undefined {
  if (read !== undefined) return documentRow(read, counted);
  if (kept === undefined || (kept.posts === counted.posts && kept.statements === counted.statements)) return kept;
  return {...kept, ...counted};
}

/** More than so many documents are not looked up one by one. */
const few = 1000;

/** What a row shows; the rest is long and of no use in it. */
const shown = ["id", "key", "title", "authors", "hash", "date", "kind", "language", "place", "url", "source", "section", "notes"] as const;
const columns = [...shown, "revision", "length", "version", "memo", "flags", "author_unsure"] as const;
type Shown = Pick<Selectable<DocumentRecord>, (typeof columns)[number]>;

async function recordsOf(db: Kysely<Schema>, ids: readonly number[]): Promise<readonly Shown[]> {
  const query = db.selectFrom("document").select(columns);
  return ids.length > few ? query.execute() : inParts(ids, (part) => query.where("id", "in", part).execute());
}

/** A record as a row; one from before documents had memos has none. Field by field, for lists are long. */
export function documentRow(record: OfAnyFormat<Shown, "memo" | "flags" | "author_unsure">, {posts, statements}: Counts): DocumentRow {
  const {id, key, title, hash, date, kind, language, place, url, source, section, notes, revision, length, version, memo = "", flags = "[]"} = record;
  const facts = {id, key, title, authors: JSON.parse(record.authors) as string[], hash, date, kind, language, place, url, source, section, notes};
  return {...facts, ...unsure(record), revision, length, version, ...noted({memo, flags}), posts, statements};
}

/** Said only where it is so. */
function unsure({author_unsure}: {readonly author_unsure?: number}): {authorUnsure?: true} {
  return author_unsure === 1 ? {authorUnsure: true} : {};
}

async function counts(db: Kysely<Schema>, table: "post" | "statement"): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom(table)
    .select(["document", sql<number | string>`count(*)`.as("n")])
    .groupBy("document")
    .execute();
  return new Map(rows.map(({document, n}) => [document, Number(n)]));
}

export async function documentOf(db: Kysely<Schema>, key: string): Promise<Document> {
  const record = await db.selectFrom("document").selectAll().where("key", "=", key).executeTakeFirst();
  if (!record) throw new Missing(`There is no document "${key}" in this project: "standpoint documents" lists those there are.`);
  return document(record);
}

function document({memo, flags, author_unsure, uid: _, seal: __, ...record}: Selectable<DocumentRecord>): Document {
  const known = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  return {...known, ...unsure({author_unsure}), ...noted({memo, flags}), id: record.id, authors: JSON.parse(record.authors) as string[]} as unknown as Document;
}

export async function textOf(db: Kysely<Schema>, id: DocumentId, revision?: number): Promise<string> {
  const number = revision ?? (await currentRevision(db, id));
  const row = await db.selectFrom("revision").select("text").where("document", "=", id).where("number", "=", number).executeTakeFirst();
  if (row) return row.text;
  throw new Missing(`Document ${id} has no revision ${revision ?? "at all"}.`);
}

/** The revision a document stands at: the newest, or an earlier one when a revision was taken back. */
async function currentRevision(db: Kysely<Schema>, id: DocumentId): Promise<number> {
  const row = await db.selectFrom("document").select("revision").where("id", "=", id).executeTakeFirst();
  return row?.revision ?? 0;
}

export async function sourceFileOf(db: Kysely<Schema>, id: DocumentId): Promise<SourceFile | undefined> {
  const row = await db
    .selectFrom("revision")
    .innerJoin("source_file", "source_file.hash", "revision.file")
    .select(["source_file.name", "source_file.media_type", "source_file.bytes"])
    .where("revision.document", "=", id)
    .where("revision.number", "=", await currentRevision(db, id))
    .executeTakeFirst();
  return row && {name: row.name, mediaType: row.media_type, bytes: row.bytes};
}

export async function postRows(db: Kysely<Schema>, id: DocumentId): Promise<readonly PostRow[]> {
  const records = await db.selectFrom("post").selectAll().where("document", "=", id).orderBy("start").orderBy("id").execute();
  return records.map(({key, start, stop, author, date, reply_to, author_unsure}) => ({
    key,
    start,
    end: stop,
    author,
    date,
    replyTo: reply_to,
    ...unsure({author_unsure}),
  }));
}

const around = 60;

/** Every place a search found, with the words around it, at most `limit`. */
export async function searchRows(db: Kysely<Schema>, hits: readonly SearchHit[], limit: number): Promise<readonly SearchRow[]> {
  const rows: SearchRow[] = [];
  for (const {document, marked} of hits) {
    const record = await db.selectFrom("document").select(["key", "title"]).where("id", "=", document).executeTakeFirst();
    if (record)
      rows.push(
        ...places(marked)
          .slice(0, limit - rows.length)
          .map((place) => ({document, documentKey: record.key, title: record.title, ...place})),
      );
    if (rows.length >= limit) break;
  }
  return rows;
}

function places(marked: string): Pick<SearchRow, "start" | "end" | "excerpt" | "at">[] {
  const [open, close] = mark;
  const pieces = marked.split(open);
  const text = marked.replaceAll(open, "").replaceAll(close, "");
  let start = pieces[0]!.length;
  return pieces.slice(1).map((piece) => {
    const from = Math.max(0, start - around);
    const end = start + piece.indexOf(close);
    const place = {start, end, excerpt: text.slice(from, end + around), at: start - from};
    start += piece.length - close.length;
    return place;
  });
}
