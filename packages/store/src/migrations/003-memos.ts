import type {Kysely} from "kysely";
import type {ColumnKinds} from "./column-kinds.ts";

/** Documents and entities take memos and flags, as statements do. */
export async function up(db: Kysely<unknown>, {text}: ColumnKinds): Promise<void> {
  for (const table of ["document", "entity"]) {
    for (const [column, empty] of [
      ["memo", ""],
      ["flags", "[]"],
    ] as const) {
      await db.schema
        .alterTable(table)
        .addColumn(column, text, (c) => c.notNull().defaultTo(empty))
        .execute();
    }
  }
}
