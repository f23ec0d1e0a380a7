import {Missing} from "@standpoint/model";
import type {Selectable} from "kysely";
import type {EntityRecord} from "../schema.ts";
import type {Desk} from "./writing.ts";

/** Throws Missing for an unknown id. */
export async function entityRecord({db}: Desk, id: number): Promise<Selectable<EntityRecord>> {
  const record = await db.selectFrom("entity").selectAll().where("id", "=", id).executeTakeFirst();
  if (record) return record;
  throw new Missing(`There is no entity ${id} in this project.`);
}
