import type {DocumentRow, EntityRow, StatementRow, StatementType, TypeRow} from "@standpoint/model";
import type {Kysely, Selectable} from "kysely";
import type {Noun, Schema} from "../schema.ts";
import {documentRow} from "./reading-documents.ts";
import {entityRow, typeRow} from "./reading-entities.ts";
import {shower} from "./reading-statements.ts";
import {rowsOf} from "./rows.ts";

/** A row, and the last change that had touched it; as it stands when that is left out. */
export interface Earlier {
  readonly id: number;
  readonly version: number | undefined;
}

/** A row as it stands, or as it stood when `version` was the last change that had touched it; null when it was not there. */
async function recordAt<N extends Noun>(db: Kysely<Schema>, noun: N, {id, version}: Earlier): Promise<Selectable<Schema[N]> | null> {
  const next = version === undefined ? undefined : await nextTouch(db, noun, {id, version});
  if (next) return next.before === null ? null : (JSON.parse(next.before) as Selectable<Schema[N]>);
  const now = await db
    .selectFrom(noun as "coder")
    .selectAll()
    .where("id", "=", id)
    .executeTakeFirst();
  return (now as unknown as Selectable<Schema[N]> | undefined) ?? null;
}

async function nextTouch(
  db: Kysely<Schema>,
  noun: Noun,
  {id, version}: {readonly id: number; readonly version: number},
): Promise<{before: string | null} | undefined> {
  return db
    .selectFrom("change_row")
    .select("before")
    .where("noun", "=", noun)
    .where("row", "<=", id)
    .where("last", ">=", id)
    .where("change", ">", version)
    .orderBy("change")
    .orderBy("place")
    .executeTakeFirst();
}

export async function statementAt(db: Kysely<Schema>, types: readonly StatementType[], row: Earlier): Promise<StatementRow | null> {
  const record = await recordAt(db, "statement", row);
  if (record === null || !types.some(({id}) => (id as number) === record.type)) return null;
  return (await shower(db, types, [record]))(record);
}

export async function entityAt(db: Kysely<Schema>, row: Earlier): Promise<EntityRow | null> {
  const record = await recordAt(db, "entity", row);
  if (record === null) return null;
  const names = new Map((await rowsOf(db, "entity")).map(({id, name}) => [id, name]));
  return {...entityRow(record, names), statements: 0};
}

export async function documentAt(db: Kysely<Schema>, row: Earlier): Promise<DocumentRow | null> {
  const record = await recordAt(db, "document", row);
  return record && documentRow(record, {posts: 0, statements: 0});
}

export async function typeAt(db: Kysely<Schema>, row: Earlier): Promise<TypeRow | null> {
  const record = await recordAt(db, "type", row);
  return record && typeRow(record, 0);
}
