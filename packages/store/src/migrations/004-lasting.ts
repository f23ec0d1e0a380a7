import {sql, type Kysely} from "kysely";
import {uidOfProject, uidOfRow} from "../sql/lasting.ts";
import {changeSealer, sealed, whole, type Row, type Sealed, type Touched} from "../sql/sealing.ts";
import {firstStamp} from "../sql/stamp.ts";
import type {ColumnKinds} from "./column-kinds.ts";
import {partsOf, seal, type Tables} from "./rows.ts";

const nouns = ["document", "post", "entity", "type", "statement", "coder", "highlighter"] as const;
/**
 * Gives the project and its rows ids that last, every row the number of the change that touched it last and a seal, the
 * change record an order, and the file a stamp.
 */
export async function up(untyped: Kysely<unknown>, kinds: ColumnKinds): Promise<void> {
  const db = untyped as unknown as Kysely<Tables>;
  await addColumns(db, kinds);
  const project = await projectUid(db);
  await versions(db);
  for (const noun of [...nouns, "revision", "change"] as const) await lastingIds(db, noun, project);
  for (const table of Object.keys(sealed) as Sealed[]) await (table === "change" ? sealChanges(db) : sealRows(db, table));
  await stamped(db, project, kinds);
}

async function addColumns(db: Kysely<Tables>, kinds: ColumnKinds): Promise<void> {
  const text = (table: string, column: string) =>
    db.schema
      .alterTable(table)
      .addColumn(column, kinds.text, (c) => c.notNull().defaultTo(""))
      .execute();
  const number = (table: string, column: string, kind = kinds.number) =>
    db.schema
      .alterTable(table)
      .addColumn(column, kind, (c) => c.notNull().defaultTo(0))
      .execute();
  for (const table of [...nouns, "revision", "change"]) await text(table, "uid");
  for (const table of nouns) await number(table, "version");
  for (const table of Object.keys(sealed)) await text(table, "seal");
  await number("change_row", "place");
  await number("change_row", "removed", kinds.yesOrNo);
}

/** A new project is given its id by who makes it; an older one by when it was made and its name. */
async function projectUid(db: Kysely<Tables>): Promise<string> {
  const rows = await db.selectFrom("project").select(["key", "value"]).execute();
  const value = (key: string) => (rows.find((row) => row["key"] === key)?.["value"] ?? "") as string;
  const uid = uidOfProject(value("created"), value("name"));
  if (rows.length > 0) await db.insertInto("project").values({key: "uid", value: uid}).execute();
  return uid;
}

/**
 * Each row's version is the last change that touched it; the rows of a change get their places in the order they were noted.
 * Only SQLite ever kept a record of that format, and its row numbers are asked for where there is one: any other database has none.
 */
async function versions(db: Kysely<Tables>): Promise<void> {
  const touched = await db.selectFrom("change_row").select(["change", "noun", "row", "last"]).orderBy("change").execute();
  if (touched.length === 0) return;
  for (const {change, noun, row, last} of touched) {
    await db
      .updateTable(String(noun))
      .set({version: change})
      .where("id", ">=", row as number)
      .where("id", "<=", last as number)
      .execute();
  }
  for (const noun of nouns) await removals(db, noun);
  await sql`update change_row set place = rowid - (select min(rowid) from change_row as first where first.change = change_row.change)`.execute(db);
}

/** A row that an act touched was taken away by it when it was added again later, or is not there now. */
async function removals(db: Kysely<Tables>, noun: string): Promise<void> {
  const there = new Set((await db.selectFrom(noun).select("id").execute()).map(({id}) => id as number));
  const touched = await sql<{place: number; row: number; last: number; added: number}>`
    select rowid as place, row, last, before is null as added from change_row where noun = ${noun} order by change desc, rowid desc`.execute(db);
  const gone: number[] = [];
  for (const {place, row, last, added} of touched.rows) {
    if (!added && !there.has(row)) gone.push(place);
    for (let id = row; id <= last; ++id) {
      if (added) there.delete(id);
      else there.add(id);
    }
  }
  for (const place of gone) await sql`update change_row set removed = 1 where rowid = ${place}`.execute(db);
}

async function lastingIds(db: Kysely<Tables>, noun: string, project: string): Promise<void> {
  const added = await whenAdded(db, noun);
  for await (const rows of partsOf(db, noun)) {
    for (const row of rows) {
      const id = row["id"] as number;
      const at = noun === "change" ? String(row["at"]) : added(id);
      await db
        .updateTable(noun)
        .set({uid: uidOfRow(project, {noun, id, added: at})})
        .where("id", "=", id)
        .execute();
    }
  }
  if (noun === "type") for await (const rows of partsOf(db, noun)) for (const row of rows) await variableIds(db, row);
}

/** When each row was added, as the change record has it. */
async function whenAdded(db: Kysely<Tables>, noun: string): Promise<(id: number) => string> {
  const ranges = await db
    .selectFrom("change_row")
    .innerJoin("change", "change.id", "change_row.change")
    .select(["change_row.row", "change_row.last", "change.at"])
    .where("change_row.noun", "=", noun)
    .where("change_row.before", "is", null)
    .orderBy("change_row.change")
    .execute();
  const added: string[] = [];
  for (const {row, last, at} of ranges) for (let id = row as number; id <= (last as number); ++id) added[id] ??= String(at);
  return (id) => added[id] ?? "";
}

async function variableIds(db: Kysely<Tables>, {id, uid, variables}: Row): Promise<void> {
  const listed = JSON.parse(String(variables)) as {id: number}[];
  const lasting = listed.map((variable) => ({...variable, uid: uidOfRow(String(uid), {noun: "variable", id: variable.id, added: ""})}));
  await db
    .updateTable("type")
    .set({variables: JSON.stringify(lasting)})
    .where("id", "=", id as number)
    .execute();
}

async function sealRows(db: Kysely<Tables>, table: Sealed): Promise<void> {
  const id = (sealed[table] as readonly string[]).includes("id") ? "id" : sealed[table][0];
  if (id !== "id") {
    for (const row of await db
      .selectFrom(table)
      .select([...sealed[table]])
      .execute())
      await seal(db, table, {id, row});
    return;
  }
  for await (const rows of partsOf(db, table)) for (const row of rows) await seal(db, table, {id, row});
}

async function sealChanges(db: Kysely<Tables>): Promise<void> {
  for await (const rows of partsOf(db, "change")) {
    for (const change of rows) {
      const sealer = changeSealer(whole("change", change));
      const touched = await db
        .selectFrom("change_row")
        .selectAll()
        .where("change", "=", change["id"] as number)
        .orderBy("place")
        .execute();
      for (const row of touched) sealer.add(row as unknown as Touched);
      await db
        .updateTable("change")
        .set({seal: sealer.seal()})
        .where("id", "=", change["id"] as number)
        .execute();
    }
  }
}

async function stamped(db: Kysely<Tables>, project: string, {text}: ColumnKinds): Promise<void> {
  await db.schema
    .createTable("stamp")
    .addColumn("value", text, (c) => c.notNull())
    .execute();
  const last = await db
    .selectFrom("change")
    .select((e) => e.fn.max<number | string | null>("id").as("id"))
    .executeTakeFirstOrThrow();
  await db
    .insertInto("stamp")
    .values({value: firstStamp(project, Number(last.id ?? 0))})
    .execute();
}
