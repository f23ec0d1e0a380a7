import type {Kysely} from "kysely";
import type {Engine} from "./engine.ts";
import {sealed, sealOf, type Row, type Sealed} from "./sealing.ts";

type Tables = Record<string, Record<string, unknown>>;

const part = 5000;

/** Rows that are not as they were written: a seal is taken of each row when it is, and no other row has the same. */
export async function sealProblems({db}: Engine): Promise<string[]> {
  const found: string[] = [];
  for (const table of Object.keys(sealed) as Sealed[]) {
    if (table === "change") continue;
    for await (const row of rowsOf(db as unknown as Kysely<Tables>, table)) {
      if (sealOf(table, row) !== row["seal"]) found.push(`The ${table.replace("_", " ")} ${labelOf(row)} is not as it was written: its row is damaged.`);
    }
  }
  return found;
}

async function* rowsOf(db: Kysely<Tables>, table: Sealed): AsyncIterable<Row> {
  const columns = [...sealed[table], "seal"];
  if (!columns.includes("id")) {
    yield* await db.selectFrom(table).select(columns).orderBy(columns[0]!).execute();
    return;
  }
  for (let after = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await db.selectFrom(table).select(columns).where("id", ">", after).orderBy("id").limit(part).execute();
    yield* rows;
    if (rows.length < part) return;
    after = rows.at(-1)!["id"] as number;
  }
}

function labelOf({id, key, name, pattern, hash}: Row): string {
  const words = [key, name, pattern].find((one) => typeof one === "string");
  return [id, words === undefined ? hash : JSON.stringify(words)].filter((one) => typeof one === "string" || typeof one === "number").join(" ");
}
