import {isEarlier, misdatedPosts, type StatementId, withRole} from "@standpoint/model";
import type {Kysely, Selectable} from "kysely";
import type {PostRecord, Schema} from "../schema.ts";
import {postAt, postsByDocument} from "./authors.ts";
import {typeRows} from "./reading-entities.ts";
import type {StoredValues} from "./values.ts";

type Posts = ReadonlyMap<number, readonly Selectable<PostRecord>[]>;
interface Written {
  readonly key: string;
  readonly date: string | null;
}

/** One sentence for each date that cannot be right. */
export async function misdated(db: Kysely<Schema>, after?: StatementId): Promise<readonly string[]> {
  const posts = postsByDocument(await db.selectFrom("post").selectAll().orderBy("id").execute());
  const documents = new Map((await db.selectFrom("document").select(["id", "key", "date"]).orderBy("id").execute()).map(({id, ...rest}) => [id, rest]));
  return [...(after === undefined ? ofPosts(posts, documents) : []), ...(await ofStatements(db, {posts, documents, after: after ?? 0}))];
}

function ofPosts(posts: Posts, documents: ReadonlyMap<number, Written>): string[] {
  return [...posts].flatMap(([document, list]) =>
    misdatedPosts(list.map(({key, date, reply_to}) => ({key, ...(date && {date}), ...(reply_to && {replyTo: reply_to})}))).map(
      (sentence) => `In document "${documents.get(document)?.key ?? document}" the ${sentence}.`,
    ),
  );
}

interface Place {
  readonly posts: Posts;
  readonly documents: ReadonlyMap<number, Written>;
  readonly after: number;
}

const part = 5000;

async function ofStatements(db: Kysely<Schema>, {posts, documents, after}: Place): Promise<string[]> {
  const types = await typeRows(db);
  const dates = new Map(types.flatMap((type) => (withRole(type, "date") ? [[type.id as number, withRole(type, "date")!.id] as const] : [])));
  const found: string[] = [];
  for (let from = after, full = true; full; ) {
    const rows = await db
      .selectFrom("statement")
      .select(["id", "key", "type", "document", "start", "values"])
      .where("id", ">", from)
      .orderBy("id")
      .limit(part)
      .execute();
    for (const {key, type, document, start, values} of rows) {
      const variable = dates.get(type);
      const date = variable === undefined ? undefined : (JSON.parse(values) as StoredValues)[variable];
      const written = postAt(posts.get(document), start)?.date ?? documents.get(document)?.date;
      if (typeof date === "string" && isEarlier(written, date))
        found.push(`Statement "${key}" tells of ${date}, but its words were written before (${written}).`);
    }
    full = rows.length === part;
    from = rows.at(-1)?.id ?? from;
  }
  return found;
}
