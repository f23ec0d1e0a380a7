import type {Insertable, Kysely, Selectable, Updateable} from "kysely";
import type {Noun, Schema} from "../schema.ts";

/**
 * Changes rows and keeps, for the change record, what they were before.
 *
 * Rows added one after another are kept as a range, so that an import of a million statements is one entry.
 */
export class Recorder {
  readonly #db: Kysely<Schema>;
  readonly #added = new Map<Noun, {row: number; last: number}>();
  readonly #entries: {noun: Noun; row: number; last: number; before: string | null}[] = [];

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Adds a row and returns its id. */
  async insert<N extends Noun>(noun: N, row: Insertable<Schema[N]>): Promise<number> {
    const {id} = await this.#db
      .insertInto(noun)
      .values(row as never)
      .returning("id")
      .executeTakeFirstOrThrow();
    this.added(noun, id);
    return id;
  }

  /** Notes a row that was added by other means. */
  added(noun: Noun, row: number): void {
    const range = this.#added.get(noun);
    if (range?.last === row - 1) {
      range.last = row;
      return;
    }
    const entry = {noun, row, last: row, before: null};
    this.#entries.push(entry);
    this.#added.set(noun, entry);
  }

  async update<N extends Noun>(noun: N, id: number, change: Updateable<Schema[N]>): Promise<void> {
    if (Object.keys(change).length === 0) return;
    const before = await this.#row(noun, id);
    if (!before || !differs(before, change)) return;
    this.#entries.push({noun, row: id, last: id, before: JSON.stringify(before)});
    await this.#db
      .updateTable(noun as "coder")
      .set(change as never)
      .where("id", "=", id)
      .execute();
  }

  async remove(noun: Noun, id: number): Promise<void> {
    const before = await this.#row(noun, id);
    if (!before) return;
    this.#entries.push({noun, row: id, last: id, before: JSON.stringify(before)});
    await this.#db
      .deleteFrom(noun)
      .where("id", "=", id as never)
      .execute();
  }

  /** Puts a row back as it was, or takes it away (`before` null), noting what stood there. */
  async restore(noun: Noun, id: number, before: string | null): Promise<void> {
    if (before === null) return this.remove(noun, id);
    const row = JSON.parse(before) as Insertable<Schema["coder"]>;
    if (await this.#row(noun, id)) return this.update(noun, id, row);
    await this.#db
      .insertInto(noun as "coder")
      .values(row)
      .execute();
    this.added(noun, id);
  }

  get empty(): boolean {
    return this.#entries.length === 0;
  }

  /** Writes what was done under a change. */
  async write(change: number): Promise<void> {
    for (let i = 0; i < this.#entries.length; i += 500) {
      const part = this.#entries.slice(i, i + 500).map((entry) => ({change, ...entry}));
      await this.#db.insertInto("change_row").values(part).execute();
    }
  }

  #row(noun: Noun, id: number): Promise<Selectable<Schema["coder"]> | undefined> {
    return this.#db
      .selectFrom(noun as "coder")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
  }
}

function differs(before: object, change: object): boolean {
  return Object.entries(change).some(([column, value]) => (before as Record<string, unknown>)[column] !== value);
}
