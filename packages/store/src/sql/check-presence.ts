import {sql, type Kysely} from "kysely";
import {nouns, type Noun, type Schema} from "../schema.ts";
import type {Engine} from "./engine.ts";

const most = 20;

/** Rows that the change record has and that are gone, or were touched past it, told by the last change that touched each. */
export async function presenceProblems({db}: Engine): Promise<string[]> {
  const found: string[] = [];
  for (const noun of nouns) {
    const sentences = await differences(db, noun);
    found.push(...sentences.slice(0, most));
    if (sentences.length > most) found.push(`… and as much is wrong with ${sentences.length - most} more of this kind: ${noun}.`);
  }
  return found;
}

async function differences(db: Kysely<Schema>, noun: Noun): Promise<string[]> {
  const recorded = await presence(db, noun);
  const found: string[] = [];
  const rows = await db
    .selectFrom(noun as "coder")
    .select(["id", "version"])
    .orderBy("id")
    .execute();
  for (const {id, version} of rows) {
    const last = recorded.get(id);
    recorded.delete(id);
    if (last !== version && version !== 0)
      found.push(`The ${noun} ${id} was touched last by change ${version}, but the change record has ${last ?? "none of it"}.`);
  }
  return [...found, ...[...recorded].map(([id, change]) => `The ${noun} ${id}, which change ${change} touched last, is gone.`)];
}

/** The last change that touched each row that should be there. */
async function presence(db: Kysely<Schema>, noun: Noun): Promise<Map<number, number>> {
  const touched = await db
    .selectFrom("change_row")
    .select(["change", "row", "last", "removed", sql<number>`before is null`.as("added")])
    .where("noun", "=", noun)
    .orderBy("change")
    .orderBy("place")
    .execute();
  const present = new Map<number, number>();
  for (const {change, row, last, removed, added} of touched) {
    if (removed) present.delete(row);
    else if (!added) present.set(row, change);
    else for (let id = row; id <= last; ++id) present.set(id, change);
  }
  return present;
}
