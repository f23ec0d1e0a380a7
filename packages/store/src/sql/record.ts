import type {Insertable, Kysely, Selectable, Updateable} from "kysely";
import type {Noun, Schema} from "../schema.ts";
import type {WritingEngine} from "./engine.ts";
import {newUid, uidOfRow} from "./lasting.ts";
import {changeSealer, sealOf, whole, type Row, type Touched} from "./sealing.ts";

type RowOf<N extends Noun> = Omit<Insertable<Schema[N]>, "id" | "uid" | "version" | "seal">;

/**
 * Changes rows, seals them, and keeps, for the change record, what they were before.
 *
 * Rows added one after another are kept as a range, so that an import of a million statements is one entry. A range ends where
 * another row of its table is changed or removed: read in order, the entries tell what was done in the order it was done.
 */
export class Recorder {
  readonly #engine: WritingEngine;
  readonly #db: Kysely<Schema>;
  readonly #added = new Map<Noun, {row: number; last: number}>();
  readonly #entries: {noun: Noun; row: number; last: number; before: string | null; removed: 0 | 1}[] = [];
  /** The number that this act will have in the change record. */
  readonly change: number;

  static async begun(engine: WritingEngine): Promise<Recorder> {
    return new Recorder(engine, await engine.nextId("change"));
  }

  private constructor(engine: WritingEngine, change: number) {
    this.#engine = engine;
    this.#db = engine.db;
    this.change = change;
  }

  /** Adds a row and returns its id. */
  async insert<N extends Noun>(noun: N, row: RowOf<N>): Promise<number> {
    const record = await this.sealedRow(noun, row);
    await this.#insert(noun, record);
    this.added(noun, record.id);
    return record.id;
  }

  /** A new row as it is to be kept: with an id, a lasting id, its version and its seal. */
  async sealedRow(noun: Noun, row: Row): Promise<Row & {readonly id: number}> {
    const id = await this.#engine.nextId(noun);
    return Object.assign(this.#sealed(noun, {...row, id, uid: newUid()}), {id});
  }

  /** Notes a row that was added by other means. */
  added(noun: Noun, row: number): void {
    const range = this.#added.get(noun);
    if (range?.last === row - 1) {
      range.last = row;
      return;
    }
    const entry = {noun, row, last: row, before: null, removed: 0 as const};
    this.#entries.push(entry);
    this.#added.set(noun, entry);
  }

  /** `known` spares reading a row that was read just now. */
  async update<N extends Noun>(noun: N, id: number, change: Updateable<Schema[N]>, known?: Row): Promise<void> {
    const before = known ?? (await this.row(noun, id));
    if (!before || !differs(before, change)) return;
    this.#keep(noun, id, {before, removed: 0});
    const after = this.#sealed(noun, {...before, ...change});
    await this.#db
      .updateTable(noun as "coder")
      .set(after as never)
      .where("id", "=", id)
      .execute();
  }

  /** As with `update`. */
  async remove(noun: Noun, id: number, known?: Row): Promise<void> {
    const before = known ?? (await this.row(noun, id));
    if (!before) return;
    this.#keep(noun, id, {before, removed: 1});
    await this.#db
      .deleteFrom(noun)
      .where("id", "=", id as never)
      .execute();
  }

  /** Puts a row back as it was; `now` is what stands there. */
  async restore(noun: Noun, id: number, row: Row, now: Row | undefined): Promise<void> {
    if (now) return this.update(noun, id, row, now);
    await this.#insert(noun, this.#sealed(noun, {...row, uid: row["uid"] ?? (await this.#uidOf(noun, id))}));
    this.added(noun, id);
  }

  /** A row as it stands. */
  row(noun: Noun, id: number): Promise<Selectable<Schema["coder"]> | undefined> {
    return this.#db
      .selectFrom(noun as "coder")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
  }

  get empty(): boolean {
    return this.#entries.length === 0;
  }

  /** Writes what was done under the act's entry, whose seal it returns. */
  async write(entry: Row): Promise<string> {
    const sealer = changeSealer(entry);
    const touched = this.#entries.map((one, place): Touched & {noun: Noun} => ({place, ...one}));
    touched.forEach((one) => sealer.add(one));
    for (let i = 0; i < touched.length; i += 500) {
      const part = touched.slice(i, i + 500).map((one) => ({change: this.change, ...one}));
      await this.#db.insertInto("change_row").values(part).execute();
    }
    return sealer.seal();
  }

  #keep(noun: Noun, id: number, {before, removed}: {readonly before: object; readonly removed: 0 | 1}): void {
    this.#entries.push({noun, row: id, last: id, before: JSON.stringify(before), removed});
    this.#added.delete(noun);
  }

  #sealed(noun: Noun, row: Row): Record<string, unknown> {
    const record = whole(noun, row);
    if (noun === "type") record["variables"] = lastingVariables(row).toWellFormed();
    record["version"] = this.change;
    record["seal"] = sealOf(noun, record);
    return record;
  }

  async #insert(noun: Noun, record: Row): Promise<void> {
    await this.#db
      .insertInto(noun as "coder")
      .values(record as never)
      .execute();
  }

  /** The lasting id of a row that was removed before rows had any. */
  async #uidOf(noun: Noun, id: number): Promise<string> {
    const first = await this.#db
      .selectFrom("change_row")
      .innerJoin("change", "change.id", "change_row.change")
      .select("change.at")
      .where("noun", "=", noun)
      .where("row", "<=", id)
      .where("last", ">=", id)
      .where("before", "is", null)
      .orderBy("change.id")
      .executeTakeFirst();
    return uidOfRow(this.#engine.project, {noun, id, added: first?.at ?? ""});
  }
}

/** The variables of a type; one from before they had lasting ids gets the one that the migration would have given it. */
function lastingVariables({uid, variables}: Row): string {
  const listed = JSON.parse(String(variables)) as {id: number; uid?: string}[];
  return JSON.stringify(listed.map((one) => ({...one, uid: one.uid ?? uidOfRow(String(uid), {noun: "variable", id: one.id, added: ""})})));
}

/** What an act notes of a row anew each time: no difference by itself. */
export const noted: ReadonlySet<string> = new Set(["uid", "version", "seal"]);

function differs(before: Row, change: Row): boolean {
  return Object.entries(change).some(([column, value]) => !noted.has(column) && before[column] !== value);
}
