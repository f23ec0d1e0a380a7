import type {Kysely} from "kysely";
import type {Span, StatementType} from "@standpoint/model";
import type {Schema} from "../schema.ts";
import type {Engine} from "./engine.ts";
import {byIds} from "./reading-statements.ts";
import {sha256} from "./sha256.ts";
import {typeRows} from "./reading-entities.ts";
import {entitiesIn, type StoredValues} from "./values.ts";

/** Everything about a project that is not whole, one sentence each. */
export async function problems(engine: Engine): Promise<readonly string[]> {
  const file = await engine.integrity();
  if (file.length > 0) return file;
  return [...(await documentProblems(engine.db)), ...(await statementProblems(engine)), ...(await changeProblems(engine.db))];
}

async function documentProblems(db: Kysely<Schema>): Promise<string[]> {
  const found: string[] = [];
  for (const {id, key, revision, hash, length} of await db.selectFrom("document").selectAll().execute()) {
    const kept = await db.selectFrom("revision").select(["text", "hash"]).where("document", "=", id).where("number", "=", revision).executeTakeFirst();
    if (!kept) found.push(`Document "${key}" has lost the text of its revision ${revision}.`);
    else if (sha256(kept.text) !== hash || kept.hash !== hash || kept.text.length !== length)
      found.push(`The text of document "${key}" is not the one its hash was taken from.`);
  }
  for (const {key, document} of await orphans(db, "post")) found.push(`Post "${key}" belongs to document ${document}, which is not there.`);
  return found;
}

function orphans(db: Kysely<Schema>, table: "post" | "statement"): Promise<{key: string; document: number}[]> {
  return db
    .selectFrom(table)
    .select(["key", "document"])
    .where("document", "not in", (e) => e.selectFrom("document").select("id"))
    .execute();
}

async function statementProblems(engine: Engine): Promise<string[]> {
  const {db} = engine;
  const found: string[] = [];
  for (const {key, document} of await orphans(db, "statement")) found.push(`Statement "${key}" belongs to document ${document}, which is not there.`);
  const types = await typeRows(db);
  const entities = new Set((await db.selectFrom("entity").select("id").execute()).map(({id}) => id));
  for (const type of types) {
    for await (const part of engine.scan(type.id)) {
      for (const {id, values} of part) {
        const lost = entitiesIn(type.variables, JSON.parse(values) as StoredValues).filter((entity) => !entities.has(entity));
        if (lost.length > 0) found.push(`Statement ${id} names entity ${lost.join(", ")}, which is not there.`);
      }
    }
  }
  return [...found, ...(await untyped(db, types)), ...(await misplaced(db))];
}

async function untyped(db: Kysely<Schema>, types: readonly StatementType[]): Promise<string[]> {
  const rows = await db
    .selectFrom("statement")
    .select("key")
    .where(
      "type",
      "not in",
      types.map(({id}) => id as number),
    )
    .execute();
  return rows.map(({key}) => `Statement "${key}" is of a type that is not there.`);
}

/** Statements whose quote is not what stands at their place, but for the orphans of a revision. */
async function misplaced(db: Kysely<Schema>): Promise<string[]> {
  const found: string[] = [];
  for (const {id, revision} of await db.selectFrom("document").select(["id", "revision"]).execute()) {
    const kept = await db.selectFrom("revision").select("text").where("document", "=", id).where("number", "=", revision).executeTakeFirst();
    const ids = await db.selectFrom("statement").select("id").where("document", "=", id).execute();
    const rows = await byIds(
      ids.map((row) => row.id),
      (part) => db.selectFrom("statement").select(["key", "spans", "flags"]).where("id", "in", part).execute(),
    );
    for (const {key, spans, flags} of rows) {
      if (flags.includes('"orphan"')) continue;
      for (const {start, end, quote} of JSON.parse(spans) as Span[]) {
        if (kept && kept.text.slice(start, end) !== quote) found.push(`Statement "${key}" quotes words that do not stand at ${start}–${end} of its document.`);
      }
    }
  }
  return found;
}

async function changeProblems(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom("change_row")
    .select("change")
    .distinct()
    .where("change", "not in", (e) => e.selectFrom("change").select("id"))
    .execute();
  return rows.map(({change}) => `The change record holds rows of change ${change}, which is not in it.`);
}
