import type {StatementVersion} from "@standpoint/model";
import {Conflict, Missing, type ChangeId, type ChangeRow, type StatementId, type StatementType} from "@standpoint/model";
import type {Kysely} from "kysely";
import type {Schema} from "../schema.ts";
import type {StatementRecordRow} from "./engine.ts";
import {inParts} from "./in-parts.ts";
import {shower} from "./reading-statements.ts";
import {shown as told} from "./changes.ts";
import type {Desk} from "./writing.ts";

interface State {
  readonly change: number;
  readonly record: StatementRecordRow | null;
}

/** Every state of a statement with the act that brought it about, newest first. */
export async function statementHistory(db: Kysely<Schema>, types: readonly StatementType[], id: StatementId): Promise<readonly StatementVersion[]> {
  const states = await statesOf(db, id);
  const ids = states.map(({change}) => change);
  const entries = await inParts(ids, (part) => db.selectFrom("change").select(told).where("id", "in", part).execute());
  const changes = new Map(entries.map((row) => [row.id, row as ChangeRow]));
  const records = states.flatMap(({record}) => (record === null ? [] : [record]));
  const there = new Set((await db.selectFrom("document").select("id").execute()).map((row) => row.id));
  const shown = records.filter(({document, type}) => there.has(document) && types.some((one) => (one.id as number) === type));
  const show = await shower(db, types, shown);
  return states.map(({change, record}) => ({change: changes.get(change)!, row: record !== null && shown.includes(record) ? show(record) : null})).reverse();
}

/** Puts a statement back as it stood after a change. */
export async function restoreStatement({db, recorder}: Desk, id: StatementId, change: ChangeId): Promise<void> {
  const state = (await statesOf(db, id)).findLast((one) => one.change <= change);
  const document = state?.record && (await db.selectFrom("document").select("length").where("id", "=", state.record.document).executeTakeFirst());
  if (!state?.record || !document) throw new Missing(`Statement ${id} was not there after change ${change}, or its document is gone.`);
  if (state.record.stop > document.length) throw new Missing(`The words of statement ${id} lie outside the document's present text: restore that first.`);
  const other = await db.selectFrom("statement").select("id").where("key", "=", state.record.key).where("id", "<>", id).executeTakeFirst();
  if (other) throw new Conflict(`Statement ${other.id} has the key "${state.record.key}" by now, which statement ${id} had: remove that one first.`);
  await recorder.restore("statement", id, {...state.record}, await recorder.row("statement", id));
}

/** Oldest first. What a change left is what the next one found. */
async function statesOf(db: Kysely<Schema>, id: number): Promise<readonly State[]> {
  const touched = await db
    .selectFrom("change_row")
    .select(["change", "before"])
    .where("noun", "=", "statement")
    .where("row", "<=", id)
    .where("last", ">=", id)
    .orderBy("change")
    .orderBy("place")
    .execute();
  if (touched.length === 0) throw new Missing(`There has never been a statement ${id} in this project.`);
  const once = touched.filter(({change}, i) => touched[i - 1]?.change !== change);
  const now = (await db.selectFrom("statement").selectAll().where("id", "=", id).executeTakeFirst()) ?? null;
  return once.map(({change}, i) => {
    const next = once[i + 1];
    if (next === undefined) return {change, record: now};
    return {change, record: next.before === null ? null : (JSON.parse(next.before) as StatementRecordRow)};
  });
}
