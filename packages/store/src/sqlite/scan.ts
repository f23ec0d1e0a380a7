import type Database from "better-sqlite3";
import type {ScannedStatements} from "../sql/engine.ts";
import type {StoredValues} from "../sql/values.ts";

const scanned = 4096;

/** A pair of a JSON object for each statement that has flags. */
const flagged = `iif(flags = '[]', null, '"' || id || '":' || flags)`;

type Part = readonly [count: number, last: number, ...columns: (string | null)[]];

/**
 * In parts, so that other work gets its turn; each part is read whole, so that no cursor stays open between them. A part leaves the database
 * as one text a column, which is read as JSON at once: a row of its own for each statement takes twice the time.
 */
export async function* scan(file: Database.Database, type: number): AsyncIterable<ScannedStatements> {
  const columns = ["id", "document", "start", "stop", "coder", '"values"', flagged].map((column) => `group_concat(${column})`);
  const query = file
    .prepare<[number, number, number]>(
      `select count(*), max(id), ${columns.join(", ")} from (
        select id, document, start, stop, coder, "values", flags from statement where ${typeColumn(file, type)} = ? and id > ? order by id limit ?)`,
    )
    .raw();
  for (let after = 0; ; ) {
    const [count, last, ...texts] = query.get(type, after, scanned) as Part;
    if (count > 0) yield columnsOf(file, count, texts);
    if (count < scanned) return;
    after = last;
  }
}

function columnsOf(file: Database.Database, count: number, texts: readonly (string | null)[]): ScannedStatements {
  const [ids, documents, starts, stops, coders] = texts.slice(0, 5).map((text) => JSON.parse(`[${text}]`) as number[]) as [
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const flags = JSON.parse(`{${texts[6] ?? ""}}`) as ScannedStatements["flags"];
  return {ids, documents, starts, stops, coders, values: objectsIn(`[${texts[5]}]`, count) ?? oneByOne(file, ids), flags};
}

/** The values of a part; undefined where those of some statement are not what was written. */
function objectsIn(text: string, count: number): StoredValues[] | undefined {
  const read = parsed(text);
  return Array.isArray(read) && read.length === count && read.every(isObject) ? read : undefined;
}

function oneByOne(file: Database.Database, ids: readonly number[]): (StoredValues | undefined)[] {
  const query = file.prepare<[number], string>('select "values" from statement where id = ?').pluck();
  return ids.map((id) => {
    const read = parsed(query.get(id) ?? "");
    return isObject(read) ? read : undefined;
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(read: unknown): read is StoredValues {
  return typeof read === "object" && read !== null && !Array.isArray(read);
}

/** The values alone, in parts by stretches of ids. */
export async function* scanValues(file: Database.Database, type: number): AsyncIterable<readonly string[]> {
  const {last} = file.prepare<[], {last: number | null}>("select max(id) as last from statement").get()!;
  const query = file.prepare<[number, number, number]>(`select "values" from statement where ${typeColumn(file, type)} = ? and id > ? and id <= ?`).pluck();
  for (let after = 0; after < (last ?? 0); after += scanned) yield query.all(type, after, after + scanned) as string[];
}

/** Where most statements are of the type, reading the table through beats looking each up: a plus keeps SQLite off the index. */
function typeColumn(file: Database.Database, type: number): "type" | "+type" {
  const {ofType, last} = file
    .prepare<[number], {ofType: number; last: number | null}>(
      "select (select count(*) from statement where type = ?) as ofType, (select max(id) from statement) as last",
    )
    .get(type)!;
  return ofType * 4 > (last ?? 0) ? "+type" : "type";
}
