import {sql, type CreateTableBuilder, type Kysely} from "kysely";

const required = {
  document: ["key", "title", "authors", "hash"],
  post: ["key"],
  entity: ["kind", "name", "aliases", "attributes", "external_ids"],
  type: ["name", "colour", "variables"],
  statement: ["key", "spans", "values", "memo", "flags"],
  coder: ["name"],
  highlighter: ["pattern", "colour"],
  change: ["at", "who", "command", "summary", "kind"],
  revision: ["text", "hash"],
};

const optional: Partial<Record<keyof typeof required, readonly string[]>> = {
  document: ["date", "kind", "language", "place", "url", "source", "section", "notes", "coder"],
  post: ["author", "date", "reply_to"],
  entity: ["abbreviation", "colour", "notes"],
  coder: ["colour"],
  revision: ["file"],
};

const numbers: Partial<Record<keyof typeof required, readonly string[]>> = {
  document: ["revision", "length"],
  post: ["document", "start", "stop"],
  statement: ["document", "type", "start", "stop", "coder"],
  revision: ["document", "number"],
};

const indexes = [
  ["document", true, ["key"]],
  ["post", false, ["document", "start"]],
  ["entity", true, ["kind", "name"]],
  ["type", true, ["name"]],
  ["statement", true, ["key"]],
  ["statement", false, ["document", "start"]],
  ["statement", false, ["type"]],
  ["coder", true, ["name"]],
  ["revision", true, ["document", "number"]],
  ["change_row", false, ["change", "noun", "row"]],
] as const;

/** The tables of the first release. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("project")
    .addColumn("key", "text", (c) => c.primaryKey())
    .addColumn("value", "text", (c) => c.notNull())
    .execute();
  for (const name of Object.keys(required) as (keyof typeof required)[]) await numbered(db, name).execute();
  await db.schema.alterTable("entity").addColumn("parent", "integer").execute();
  await db.schema.alterTable("change").addColumn("of", "integer").execute();
  await changeRows(db);
  await sourceFiles(db);
  for (const [table, unique, columns] of indexes) {
    const index = db.schema
      .createIndex(`${table}_by_${columns.join("_")}`)
      .on(table)
      .columns([...columns]);
    await (unique ? index.unique() : index).execute();
  }
}

/** A table with an `id` that is never used again. */
function numbered(db: Kysely<unknown>, name: keyof typeof required): CreateTableBuilder<string, string> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name).addColumn("id", "integer", (c) => c.primaryKey().autoIncrement());
  for (const column of required[name]) table = table.addColumn(column, "text", (c) => c.notNull());
  for (const column of optional[name] ?? []) table = table.addColumn(column, "text");
  for (const column of numbers[name] ?? []) table = table.addColumn(column, "integer", (c) => c.notNull());
  return table;
}

async function changeRows(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("change_row")
    .addColumn("change", "integer", (c) => c.notNull())
    .addColumn("noun", "text", (c) => c.notNull())
    .addColumn("row", "integer", (c) => c.notNull())
    .addColumn("last", "integer", (c) => c.notNull())
    .addColumn("before", "text")
    .execute();
}

async function sourceFiles(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("source_file")
    .addColumn("hash", "text", (c) => c.primaryKey())
    .addColumn("name", "text", (c) => c.notNull())
    .addColumn("media_type", "text", (c) => c.notNull())
    .addColumn("bytes", sql`blob`, (c) => c.notNull())
    .execute();
}
