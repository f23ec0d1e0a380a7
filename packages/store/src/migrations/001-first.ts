import type {CreateTableBuilder, Kysely} from "kysely";
import type {ColumnKinds} from "./column-kinds.ts";

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
export async function up(db: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  await db.schema
    .createTable("project")
    .addColumn("key", kinds.text, (c) => c.primaryKey())
    .addColumn("value", kinds.text, (c) => c.notNull())
    .execute();
  for (const name of Object.keys(required) as (keyof typeof required)[]) await numbered(db, name, kinds).execute();
  await db.schema.alterTable("entity").addColumn("parent", kinds.number).execute();
  await db.schema.alterTable("change").addColumn("of", kinds.number).execute();
  await changeRows(db, kinds);
  await sourceFiles(db, kinds);
  for (const [table, unique, columns] of indexes) {
    const index = db.schema
      .createIndex(`${table}_by_${columns.join("_")}`)
      .on(table)
      .columns([...columns]);
    await (unique ? index.unique() : index).execute();
  }
}

/** A table with an `id` that is never used again. */
function numbered(db: Kysely<unknown>, name: keyof typeof required, kinds: ColumnKinds): CreateTableBuilder<string, string> {
  const {type, as} = kinds.lastingNumber;
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name).addColumn("id", type, as);
  for (const column of required[name]) table = table.addColumn(column, column === "at" ? kinds.moment : kinds.text, (c) => c.notNull());
  for (const column of optional[name] ?? []) table = table.addColumn(column, kinds.text);
  for (const column of numbers[name] ?? []) table = table.addColumn(column, kinds.number, (c) => c.notNull());
  return table;
}

async function changeRows(db: Kysely<unknown>, {number, text}: ColumnKinds): Promise<void> {
  await db.schema
    .createTable("change_row")
    .addColumn("change", number, (c) => c.notNull())
    .addColumn("noun", text, (c) => c.notNull())
    .addColumn("row", number, (c) => c.notNull())
    .addColumn("last", number, (c) => c.notNull())
    .addColumn("before", text)
    .execute();
}

async function sourceFiles(db: Kysely<unknown>, {text, bytes}: ColumnKinds): Promise<void> {
  await db.schema
    .createTable("source_file")
    .addColumn("hash", text, (c) => c.primaryKey())
    .addColumn("name", text, (c) => c.notNull())
    .addColumn("media_type", text, (c) => c.notNull())
    .addColumn("bytes", bytes, (c) => c.notNull())
    .execute();
}
