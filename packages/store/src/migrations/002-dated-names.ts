import type {Kysely} from "kysely";

/** Names that entities went by for a time, as a JSON list of {name, from?, to?}. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("entity")
    .addColumn("names", "text", (c) => c.notNull().defaultTo("[]"))
    .execute();
}
