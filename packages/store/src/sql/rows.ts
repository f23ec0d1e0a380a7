import type {Kysely, Selectable} from "kysely";
import type {Noun, Schema} from "../schema.ts";
import {olderRows} from "./changes.ts";

/** All rows of a noun, by id; as they stood after a change when `asOf` is given. */
export async function rowsOf<N extends Noun>(db: Kysely<Schema>, noun: N, asOf?: number): Promise<Selectable<Schema[N]>[]> {
  const now = (await db
    .selectFrom(noun as "coder")
    .selectAll()
    .orderBy("id")
    .execute()) as unknown as (Selectable<Schema[N]> & {id: number})[];
  if (asOf === undefined) return now;
  const older = await olderRows(db, noun, asOf);
  const kept = now.filter((row) => !older.has(row.id));
  const past = [...older.values()].filter((row) => row !== null) as typeof kept;
  return [...kept, ...past].sort((a, b) => a.id - b.id);
}
