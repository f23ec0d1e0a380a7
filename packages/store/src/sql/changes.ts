import type {Touches} from "@standpoint/model";
import {Conflict, type ChangeRow} from "@standpoint/model";
import {sql, type Kysely, type SelectQueryBuilder} from "kysely";
import type {Schema} from "../schema.ts";
import type {HistoryFilter, Page} from "../port.ts";
import {inParts} from "./in-parts.ts";
import {holding} from "./letters.ts";

/** What of an entry is told. */
export const shown = ["id", "at", "who", "command", "summary", "kind", "of"] as const;

/** Which acts undo would take back and redo bring back, last on top, read off the whole change record; that the project was made stays. */
async function stacks(db: Kysely<Schema>): Promise<{undo: number[]; redo: number[]}> {
  const undo: number[] = [];
  let redo: number[] = [];
  for (const {id, kind} of await db.selectFrom("change").select(["id", "kind"]).where("command", "not in", ["new", "repair"]).orderBy("id").execute()) {
    if (kind === "do") {
      undo.push(id);
      redo = [];
    } else if (kind === "undo") {
      undo.pop();
      redo.push(id);
    } else {
      redo.pop();
      undo.push(id);
    }
  }
  return {undo, redo};
}

export async function undoable(db: Kysely<Schema>): Promise<{undo: ChangeRow | null; redo: ChangeRow | null}> {
  const {undo, redo} = await stacks(db);
  return {undo: await entry(db, undo.at(-1)), redo: await entry(db, redo.at(-1))};
}

async function entry(db: Kysely<Schema>, id: number | undefined): Promise<ChangeRow | null> {
  if (id === undefined) return null;
  return (await db.selectFrom("change").select(shown).where("id", "=", id).executeTakeFirst()) ?? null;
}

/** Rows of a change looked at to tell in which documents it was: where there are more, there are more documents than a person sees. */
const looked = 2000;

/** What an entry of the change record touched; documents that are gone by now are left out. */
export async function touched(db: Kysely<Schema>, change: number): Promise<Touches> {
  const ofChange = db.selectFrom("change_row").where("change", "=", change);
  const count = sql<number | string | null>`sum("last" - "row" + 1)`.as("n");
  const {n} = await ofChange.select(count).where("noun", "=", "statement").executeTakeFirstOrThrow();
  const rows = await ofChange.selectAll().where("noun", "in", ["document", "statement", "post"]).orderBy("place").limit(looked).execute();
  const documents = new Set<number>();
  for (const {noun, row, last, before} of rows) {
    if (noun === "document") documents.add(row);
    else for (const id of await documentsOf(db, noun as "statement" | "post", {row, last, before})) documents.add(id);
  }
  const known = await inParts([...documents], (part) => db.selectFrom("document").select("key").where("id", "in", part).orderBy("id").execute());
  return {documents: known.map(({key}) => key), statements: Number(n ?? 0)};
}

async function documentsOf(
  db: Kysely<Schema>,
  noun: "statement" | "post",
  {row, last, before}: {readonly row: number; readonly last: number; readonly before: string | null},
): Promise<readonly number[]> {
  if (before !== null) return [(JSON.parse(before) as {document: number}).document];
  const rows = await db.selectFrom(noun).select("document").distinct().where("id", ">=", row).where("id", "<=", last).execute();
  return rows.map(({document}) => document);
}

/** How many rows an entry of the change record touched; a document, whose words are found anew, counts as fifty. */
export async function extent(db: Kysely<Schema>, change: number): Promise<number> {
  const rows = sql<number | string | null>`sum(("last" - "row" + 1) * case "noun" when 'document' then 50 else 1 end)`.as("n");
  const {n} = await db.selectFrom("change_row").where("change", "=", change).select(rows).executeTakeFirstOrThrow();
  return Number(n ?? 0);
}

/** The act that undo or redo is to reverse. Throws Conflict when there is none, or when it is not the one that was seen. */
export async function reversible(db: Kysely<Schema>, kind: "undo" | "redo", seen?: number): Promise<ChangeRow> {
  const row = (await undoable(db))[kind];
  if (row && seen !== undefined && row.id !== seen) {
    const would = kind === "undo" ? "take back" : "bring back";
    throw new Conflict(`Something was done meanwhile, so that this would now ${would} “${row.summary}”: nothing was changed. Look, then do it again.`);
  }
  if (row) return row;
  throw new Conflict(kind === "undo" ? "There is nothing to undo: no act has been done yet." : "There is nothing to redo: the last act was not an undo.");
}

interface Entered {
  readonly total: number;
  readonly rows: readonly ChangeRow[];
}

export async function history(db: Kysely<Schema>, page: Page, {who, command, search}: HistoryFilter = {}): Promise<Entered> {
  let all: Entries = db.selectFrom("change");
  if (who !== undefined) all = all.where("who", "=", who);
  if (command !== undefined) all = all.where("command", "=", command);
  if (search) return worded(db, all, {search, page});
  const {total} = await all.select((e) => e.fn.countAll<number | string>().as("total")).executeTakeFirstOrThrow();
  const rows = await all.select(shown).orderBy("id", "desc").offset(page.offset).limit(page.limit).execute();
  return {total: Number(total), rows};
}

type Entries = SelectQueryBuilder<Schema, "change", object>;

async function worded(db: Kysely<Schema>, all: Entries, {search, page}: {readonly search: string; readonly page: Page}): Promise<Entered> {
  const holds = holding(search);
  const found = (await all.select(["id", "summary"]).orderBy("id", "desc").execute()).filter(({summary}) => holds(summary));
  const ids = found.slice(page.offset, page.offset + page.limit).map(({id}) => id);
  const rows = await inParts(ids, (part) => db.selectFrom("change").select(shown).where("id", "in", part).orderBy("id", "desc").execute());
  return {total: found.length, rows};
}
