import type {Kysely} from "kysely";
import type {ColumnKinds} from "./column-kinds.ts";

/** Names that entities went by for a time, as a JSON list of {name, from?, to?}. */
export async function up(db: Kysely<unknown>, {text}: ColumnKinds): Promise<void> {
  await db.schema
    .alterTable("entity")
    .addColumn("names", text, (c) => c.notNull().defaultTo("[]"))
    .execute();
}
