import type {Kysely} from "kysely";
import type {Schema} from "../schema.ts";
import type {Engine} from "./engine.ts";
import {stampIn} from "./stamp.ts";
import {changeSealer, sealed, type Touched} from "./sealing.ts";

/** What is not whole in the change record: it is numbered without a gap, and each entry is sealed with what it did to each row. */
export async function changeProblems({db}: Engine): Promise<string[]> {
  const found: string[] = [];
  let last = 0;
  for (const {id} of await db.selectFrom("change").select("id").orderBy("id").execute()) {
    if (id !== last + 1) found.push(`The change record goes from ${last} to ${id}: what lay between is gone.`);
    last = id;
    if (!(await isWhole(db, id))) found.push(`Change ${id} of the change record is not as it was written: its entry, or what it notes of a row, is damaged.`);
  }
  const stamps = await db.selectFrom("stamp").select("value").execute();
  if (stamps.length !== 1 || stampIn(stamps[0]!.value)?.change !== last) found.push(`The file's stamp is damaged, or not of its last change, ${last}.`);
  return [...found, ...(await strays(db))];
}

async function isWhole(db: Kysely<Schema>, id: number): Promise<boolean> {
  const entry = await db
    .selectFrom("change")
    .select([...sealed.change, "seal"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  const sealer = changeSealer(entry);
  const rows = await db.selectFrom("change_row").selectAll().where("change", "=", id).orderBy("place").execute();
  for (const row of rows as readonly Touched[]) sealer.add(row);
  return sealer.seal() === entry.seal;
}

async function strays(db: Kysely<Schema>): Promise<string[]> {
  const rows = await db
    .selectFrom("change_row")
    .select("change")
    .distinct()
    .where("change", "not in", (e) => e.selectFrom("change").select("id"))
    .orderBy("change")
    .execute();
  return rows.map(({change}) => `The change record holds rows of change ${change}, which is not in it.`);
}
