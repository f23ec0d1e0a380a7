import type {Span} from "@standpoint/model";
import type {Kysely} from "kysely";
import type {Schema} from "../schema.ts";
import {changeProblems} from "./check-changes.ts";
import {presenceProblems} from "./check-presence.ts";
import {sealProblems} from "./check-seals.ts";
import type {Engine} from "./engine.ts";
import {typeRows} from "./reading-entities.ts";
import {inParts} from "./in-parts.ts";
import {sha256} from "./sha256.ts";
import {entitiesIn} from "./values.ts";

/** Everything about a project that is not whole, one sentence each. Reading never stops it: what cannot be read is a sentence, too. */
export async function problems(engine: Engine): Promise<readonly string[]> {
  const found = [...(await engine.integrity())];
  for (const look of [sealProblems, changeProblems, presenceProblems, documentProblems, statementProblems]) {
    try {
      found.push(...(await look(engine)));
    } catch (error) {
      found.push(`Part of the project cannot be read: ${(error as Error).message}.`);
    }
  }
  return [...new Set(found)];
}

async function documentProblems({db}: Engine): Promise<string[]> {
  const found: string[] = [];
  for (const {id, key, revision, hash, length} of await db.selectFrom("document").selectAll().orderBy("id").execute()) {
    const kept = await db.selectFrom("revision").select(["text", "hash"]).where("document", "=", id).where("number", "=", revision).executeTakeFirst();
    if (!kept) found.push(`Document "${key}" has lost the text of its revision ${revision}.`);
    else if (kept.hash !== hash || kept.text.length !== length) found.push(`The text of document "${key}" is not the one its hash was taken from.`);
  }
  for (const {key, document} of await homeless(db, "post")) found.push(`Post "${key}" belongs to document ${document}, which is not there.`);
  return [...found, ...(await textProblems(db))];
}

/** Every revision's text and every source file, by the hash they were kept with. */
async function textProblems(db: Kysely<Schema>): Promise<string[]> {
  const found: string[] = [];
  for (const {id} of await db.selectFrom("revision").select("id").orderBy("id").execute()) {
    const {text, hash, document, number} = await db.selectFrom("revision").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
    if (sha256(text) !== hash) found.push(`The text of revision ${number} of document ${document} is not the one its hash was taken from.`);
  }
  for (const {hash} of await db.selectFrom("source_file").select("hash").orderBy("hash").execute()) {
    const {name, bytes} = await db.selectFrom("source_file").select(["name", "bytes"]).where("hash", "=", hash).executeTakeFirstOrThrow();
    if (sha256(bytes) !== hash) found.push(`The source file "${name}" is not as it was kept.`);
  }
  const lost = await db
    .selectFrom("revision")
    .select(["document", "number", "file"])
    .where("file", "is not", null)
    .where("file", "not in", (e) => e.selectFrom("source_file").select("hash"))
    .orderBy("id")
    .execute();
  for (const {document, number} of lost) found.push(`The source file of revision ${number} of document ${document} is gone.`);
  return [...found, ...(await unnamed(db))];
}

/** What a project says of itself. */
async function unnamed(db: Kysely<Schema>): Promise<string[]> {
  const keys = new Set((await db.selectFrom("project").select("key").execute()).map(({key}) => key));
  return ["name", "created", "uid"].filter((key) => !keys.has(key)).map((key) => `The project has lost its ${key === "uid" ? "lasting id" : key}.`);
}

function homeless(db: Kysely<Schema>, table: "post" | "statement"): Promise<{key: string; document: number}[]> {
  return db
    .selectFrom(table)
    .select(["key", "document"])
    .where("document", "not in", (e) => e.selectFrom("document").select("id"))
    .orderBy("id")
    .execute();
}

async function statementProblems(engine: Engine): Promise<string[]> {
  const {db} = engine;
  const found: string[] = [];
  for (const {key, document} of await homeless(db, "statement")) found.push(`Statement "${key}" belongs to document ${document}, which is not there.`);
  const types = await typeRows(db);
  const entities = new Set((await db.selectFrom("entity").select("id").execute()).map(({id}) => id));
  for (const type of types) {
    for await (const part of engine.scan(type.id)) {
      for (const [i, id] of part.ids.entries()) {
        const kept = part.values[i];
        const lost = kept && entitiesIn(type.variables, kept).filter((entity) => !entities.has(entity));
        if (!kept) found.push(`The values of statement ${id} cannot be read.`);
        else if (lost && lost.length > 0) found.push(`Statement ${id} names entity ${lost.join(", ")}, which is not there.`);
      }
    }
  }
  return [...found, ...(await untyped(db)), ...(await misplaced(db))];
}

async function untyped(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom("statement")
    .select("key")
    .where("type", "not in", (e) => e.selectFrom("type").select("id"))
    .orderBy("id")
    .execute();
  return rows.map(({key}) => `Statement "${key}" is of a type that is not there.`);
}

/** Statements whose quote is not what stands at their place, but for the orphans of a revision. */
async function misplaced(db: Kysely<Schema>): Promise<string[]> {
  const found: string[] = [];
  for (const {id, revision} of await db.selectFrom("document").select(["id", "revision"]).orderBy("id").execute()) {
    const kept = await db.selectFrom("revision").select("text").where("document", "=", id).where("number", "=", revision).executeTakeFirst();
    const ids = await db.selectFrom("statement").select("id").where("document", "=", id).orderBy("id").execute();
    const rows = await inParts(
      ids.map((row) => row.id),
      (part) => db.selectFrom("statement").select(["key", "spans", "flags"]).where("id", "in", part).orderBy("id").execute(),
    );
    for (const {key, spans, flags} of rows) {
      if (flags.includes('"orphan"')) continue;
      const read = parsed(spans);
      const placed = Array.isArray(read) ? (read as Span[]) : undefined;
      if (!placed) found.push(`The passages of statement "${key}" cannot be read.`);
      for (const {start, end, quote} of placed ?? []) {
        if (kept && kept.text.slice(start, end) !== quote) found.push(`Statement "${key}" quotes words that do not stand at ${start}–${end} of its document.`);
      }
    }
  }
  return found;
}

/** What a JSON text says, or undefined for one that is damaged. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
