import type {Kysely, Selectable} from "kysely";
import type {Noun, Schema} from "../schema.ts";

/** All rows of a noun, by id; as they stood after a change when `asOf` is given. */
export function rowsOf<N extends Noun>(db: Kysely<Schema>, noun: N, asOf?: number): Promise<Selectable<Schema[N]>[]> {
  return past(
    db
      .selectFrom(noun as "coder")
      .selectAll()
      .orderBy("id")
      .execute() as Promise<unknown>,
    {db, noun, asOf},
  );
}

/** The same with some columns alone: rows of all twenty columns of a document take three times as long. */
export function columnsOf<N extends Noun, Column extends string & keyof Selectable<Schema[N]>>(
  db: Kysely<Schema>,
  noun: N,
  columns: readonly Column[],
  asOf?: number,
): Promise<Pick<Selectable<Schema[N]>, Column>[]> {
  const query = db.selectFrom(noun as "coder").select(columns as unknown as readonly "id"[]);
  return past(query.orderBy("id").execute() as Promise<unknown>, {db, noun, asOf});
}

interface Moment {
  readonly db: Kysely<Schema>;
  readonly noun: Noun;
  readonly asOf: number | undefined;
}

/** Rows as they stood after a change, from those of today. */
async function past<Row>(today: Promise<unknown>, {db, noun, asOf}: Moment): Promise<Row[]> {
  const now = (await today) as (Row & {id: number})[];
  if (asOf === undefined) return now;
  const older = await olderRows(db, noun, asOf);
  const kept = now.filter((row) => !older.has(row.id));
  const past = [...older.values()].filter((row) => row !== null) as typeof kept;
  return [...kept, ...past].sort((a, b) => a.id - b.id);
}

/** Rows of a noun that changed after `change`: what they were at that time, null for those not there yet. */
export async function olderRows(db: Kysely<Schema>, noun: Noun, change: number): Promise<Map<number, unknown>> {
  const older = new Map<number, unknown>();
  const touched = await db
    .selectFrom("change_row")
    .select(["row", "last", "before"])
    .where("noun", "=", noun)
    .where("change", ">", change)
    .orderBy("change")
    .orderBy("place")
    .execute();
  for (const {row, last, before} of touched) {
    for (let id = row; id <= last; ++id) if (!older.has(id)) older.set(id, before === null ? null : JSON.parse(before));
  }
  return older;
}
