import {Conflict, dateOf, Invalid, Missing, type DocumentDraft, type DocumentFacts, type DocumentId, type PostDraft, type SourceFile} from "@standpoint/model";
import type {Selectable, Updateable} from "kysely";
import type {DocumentRevision, Writing} from "../port.ts";
import type {DocumentRecord} from "../schema.ts";
import {newUid} from "./lasting.ts";
import {sealOf, whole} from "./sealing.ts";
import {sha256} from "./sha256.ts";
import type {Desk} from "./writing.ts";

export type WritingDocuments = ReturnType<typeof writingDocuments>;

export function writingDocuments(desk: Desk) {
  const {db, recorder} = desk;
  const ids = new Map<string, {id: DocumentId; length: number}>();

  const find = (key: string) => documentRecord(desk, key);
  const record = async (key: string) => (await find(key)) ?? missing(key);

  return {
    hasDocument: async (key: string) => ids.has(key) || (await find(key)) !== undefined,

    async placeOf(key: string): Promise<{id: DocumentId; length: number}> {
      const known = ids.get(key) ?? ((await record(key)) as unknown as {id: DocumentId; length: number});
      ids.set(key, known);
      return known;
    },

    async addDocument(draft: DocumentDraft): Promise<DocumentId> {
      if (await find(draft.key)) throw new Conflict(`There is a document "${draft.key}" already: give this one another id.`);
      const id = await recorder.insert("document", {...factsRecord(draft), ...textRecord(draft.text, 1)} as never);
      await keepText(desk, {document: id, number: 1, text: draft.text, file: draft.file});
      await addPosts(desk, id, draft);
      ids.set(draft.key, {id: id as DocumentId, length: draft.text.length});
      return id as DocumentId;
    },

    async changeDocument(key: string, facts: Partial<DocumentFacts>): Promise<void> {
      const {id} = await record(key);
      if (facts.key !== undefined && facts.key !== key && (await find(facts.key))) throw new Conflict(`There is a document "${facts.key}" already.`);
      await recorder.update("document", id, factsRecord(facts));
      ids.delete(key);
    },

    async removeDocument(key: string): Promise<void> {
      const {id, revision} = await record(key);
      for (const noun of ["statement", "post"] as const) {
        for (const row of await db.selectFrom(noun).select("id").where("document", "=", id).orderBy("id").execute()) await recorder.remove(noun, row.id);
      }
      await recorder.remove("document", id);
      await desk.engine.unindex(...(await revisionText(desk, id, revision)));
      ids.delete(key);
    },

    async reviseDocument(key: string, {text, posts, file, spans}: DocumentRevision): Promise<void> {
      const {id, revision} = await record(key);
      const number = await nextRevision(desk, id);
      await desk.engine.unindex(...(await revisionText(desk, id, revision)));
      await recorder.update("document", id, textRecord(text, number));
      await keepText(desk, {document: id, number, text, file});
      for (const row of await db.selectFrom("post").select("id").where("document", "=", id).orderBy("id").execute()) await recorder.remove("post", row.id);
      await addPosts(desk, id, {key, text, ...(posts && {posts})});
      for (const [statement, moved] of spans)
        await recorder.update("statement", statement, {spans: JSON.stringify(moved), start: moved[0]!.start, stop: moved[0]!.end});
      ids.delete(key);
    },

    async text(key: string): Promise<string> {
      const {id, revision} = await record(key);
      return (await revisionText(desk, id, revision))[1];
    },
  } satisfies Partial<Writing>;
}

function documentRecord({db}: Desk, key: string): Promise<Selectable<DocumentRecord> | undefined> {
  return db.selectFrom("document").selectAll().where("key", "=", key).executeTakeFirst();
}

function missing(key: string): never {
  throw new Missing(`There is no document "${key}" in this project.`);
}

async function nextRevision({db}: Desk, document: number): Promise<number> {
  const newest = db.selectFrom("revision").select((e) => e.fn.max<number | string | null>("number").as("last"));
  const {last} = await newest.where("document", "=", document).executeTakeFirstOrThrow();
  return Number(last) + 1;
}

/** Id and text of a revision. */
export async function revisionText({db}: Pick<Desk, "db">, document: number, number: number): Promise<[id: number, text: string]> {
  const {id, text} = await db
    .selectFrom("revision")
    .select(["id", "text"])
    .where("document", "=", document)
    .where("number", "=", number)
    .executeTakeFirstOrThrow();
  return [id, text];
}

const plain = ["key", "title", "kind", "language", "place", "url", "source", "section", "notes", "coder"] as const;

/** The columns of the facts given; a date is checked, an empty text is left out. */
function factsRecord(facts: Partial<DocumentFacts>): Updateable<DocumentRecord> {
  const record: Record<string, unknown> = {};
  for (const column of plain) if (column in facts) record[column] = facts[column] || null;
  if (record["key"] === null || record["title"] === null) throw new Invalid("A document needs an id and a title.");
  if (record["key"] === "." || record["key"] === "..")
    throw new Invalid(`A document cannot have the id "${record["key"]}", which no address can hold: give it another.`);
  if (facts.authors) record["authors"] = JSON.stringify(facts.authors);
  if (facts.memo !== undefined) record["memo"] = facts.memo;
  if (facts.authorUnsure !== undefined) record["author_unsure"] = facts.authorUnsure ? 1 : 0;
  if (facts.flags) record["flags"] = JSON.stringify(facts.flags);
  if ("date" in facts) record["date"] = facts.date ? dateOf(facts.date).edtf : null;
  return record;
}

function textRecord(text: string, revision: number): {revision: number; hash: string; length: number} {
  return {revision, hash: sha256(text), length: text.length};
}

interface NewText {
  readonly document: number;
  readonly number: number;
  readonly text: string;
  readonly file: SourceFile | undefined;
}

async function keepText(desk: Desk, {document, number, text, file}: NewText): Promise<void> {
  const id = await desk.engine.nextId("revision");
  const source = file ? await keepFile(desk, file) : null;
  const row = {id, uid: newUid(), document, number, hash: sha256(text), file: source};
  await desk.db
    .insertInto("revision")
    .values({...row, text, seal: sealOf("revision", row)})
    .execute();
  await desk.engine.index(id, text);
}

/** Keeps a file once, however often it comes; returns its hash. */
async function keepFile({db}: Desk, {name, mediaType, bytes}: SourceFile): Promise<string> {
  const row = {hash: sha256(bytes), name, media_type: mediaType};
  await db
    .insertInto("source_file")
    .values({...row, bytes: Buffer.from(bytes), seal: sealOf("source_file", whole("source_file", row))})
    .onConflict((c) => c.doNothing())
    .execute();
  return row.hash;
}

async function addPosts({recorder}: Desk, document: number, {key, text, posts = []}: Pick<DocumentDraft, "key" | "text" | "posts">): Promise<void> {
  for (const post of posts) {
    checkPost(post, key, text.length);
    const date = post.date ? dateOf(post.date).edtf : null;
    await recorder.insert("post", {
      document,
      key: post.key,
      start: post.start,
      stop: post.end,
      author: post.author ?? null,
      date,
      reply_to: post.replyTo ?? null,
      author_unsure: post.authorUnsure === true ? 1 : 0,
    });
  }
}

function checkPost({key, start, end}: PostDraft, document: string, length: number): void {
  if (start >= 0 && start < end && end <= length) return;
  throw new Invalid(`Post "${key}" at ${start}–${end} does not fit in document "${document}" (${length} characters)`);
}
