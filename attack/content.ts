/** What a project holds, to be compared. */
import {createHash} from "node:crypto";
import type {Store} from "@standpoint/store";
import {openSqlite} from "@standpoint/store/sqlite";
import Database from "better-sqlite3";

/** Names of what is drawn by chance, not by the act. */
const random = /uid$/i;

/** Everything a person could see, as text. */
export async function contentOf(store: Store): Promise<string> {
  const documents = await store.documents();
  const texts = await Promise.all(documents.map(async ({id}) => [await store.text(id as never), await store.posts(id as never)]));
  const {rows: statements} = await store.statements({}, {offset: 0, limit: 1_000_000});
  const {rows: history} = await store.history({offset: 0, limit: 1_000_000});
  const all = {documents, texts, statements, history, entities: await store.entities(), types: await store.types(), highlighters: await store.highlighters()};
  return JSON.stringify({...all, coders: await store.coders()}, (name, value: unknown) => (random.test(name) ? undefined : value));
}

export async function digestOf(store: Store): Promise<string> {
  return createHash("sha256")
    .update(await contentOf(store))
    .digest("hex")
    .slice(0, 24);
}

/** Opens a project, looks, and closes it. */
export async function looking<Result>(path: string, look: (store: Store) => Promise<Result>): Promise<Result> {
  const store = await openSqlite(path);
  try {
    return await look(store);
  } finally {
    await store.close();
  }
}

/** Every row of every table of a file by the table's name, whatever program it belongs to; the tables themselves as "schema". */
export function rowsOf(path: string): ReadonlyMap<string, string> {
  const file = new Database(path, {readonly: true});
  try {
    file.defaultSafeIntegers();
    const schema = file.prepare<[], {name: string; sql: string; type: string}>("select type, name, sql from sqlite_master order by type, name").all();
    const tables = schema.filter(({type, sql}) => type === "table" && !/^create virtual/i.test(sql));
    const text = (rows: unknown) => JSON.stringify(rows, (_, value: unknown) => (typeof value === "bigint" ? `${value}n` : value));
    const rows = tables.map(({name}): [string, string] => [name, text(file.prepare(`select * from "${name}"`).raw().all())]);
    return new Map([["schema", text(schema)], ...rows]);
  } finally {
    file.close();
  }
}
