import type {Kysely} from "kysely";
import {sealOf, whole, type Row, type Sealed} from "../sql/sealing.ts";

/** Tables as a migration finds them: the columns of its day. */
export type Tables = Record<string, Record<string, unknown>>;

const part = 2000;

/** The rows of a table, some thousands at a time, by id. */
export async function* partsOf(db: Kysely<Tables>, table: string): AsyncIterable<readonly Row[]> {
  for (let after = 0; ; ) {
    const rows = await db.selectFrom(table).selectAll().where("id", ">", after).orderBy("id").limit(part).execute();
    if (rows.length === 0) return;
    yield rows;
    after = rows.at(-1)!["id"] as number;
  }
}

/** Seals a row that `id` names. */
export async function seal(db: Kysely<Tables>, table: Sealed, {id = "id", row}: {readonly id?: string; readonly row: Row}): Promise<void> {
  await db
    .updateTable(table)
    .set({seal: sealOf(table, whole(table, row))})
    .where(id, "=", row[id] as string)
    .execute();
}
