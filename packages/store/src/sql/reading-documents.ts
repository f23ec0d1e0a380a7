import {Missing, type Document, type DocumentId, type DocumentRow, type PostRow, type SearchRow, type SourceFile} from "@standpoint/model";
import {sql, type Kysely, type Selectable} from "kysely";
import type {DocumentRecord, OfAnyFormat, Schema} from "../schema.ts";
import {mark, type SearchHit} from "./engine.ts";
import {noted} from "./reading-entities.ts";

export async function documentRows(db: Kysely<Schema>): Promise<readonly DocumentRow[]> {
  const posts = await counts(db, "post");
  const statements = await counts(db, "statement");
  const records = await db.selectFrom("document").selectAll().orderBy("title").orderBy("id").execute();
  return records.map((record) => documentRow(record, {posts: posts.get(record.id) ?? 0, statements: statements.get(record.id) ?? 0}));
}

/** A record as a row; one from before documents had memos has none. */
export function documentRow(
  {coder: _, uid: __, seal: ___, memo = "", flags = "[]", ...record}: OfAnyFormat<Selectable<DocumentRecord>, "memo" | "flags">,
  counts: Pick<DocumentRow, "posts" | "statements">,
): DocumentRow {
  return {...record, authors: JSON.parse(record.authors) as string[], ...noted({memo, flags}), ...counts};
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

function document({memo, flags, uid: _, seal: __, ...record}: Selectable<DocumentRecord>): Document {
  const known = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
  return {...known, ...noted({memo, flags}), id: record.id, authors: JSON.parse(record.authors) as string[]} as unknown as Document;
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
  return records.map(({key, start, stop, author, date, reply_to}) => ({key, start, end: stop, author, date, replyTo: reply_to}));
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
