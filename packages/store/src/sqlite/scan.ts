import type Database from "better-sqlite3";
import type {ScannedStatement} from "../sql/engine.ts";

const scanned = 4096;

/** In parts, so that other work gets its turn; each part is read whole, so that no cursor stays open between them. */
export async function* scan(file: Database.Database, type: number): AsyncIterable<readonly ScannedStatement[]> {
  const query = file.prepare<[number, number, number], ScannedStatement>(
    `select id, document, start, stop, "values", coder from statement where ${typeColumn(file, type)} = ? and id > ? order by id limit ?`,
  );
  for (let after = 0; ; ) {
    const part = query.all(type, after, scanned);
    if (part.length > 0) yield part;
    if (part.length < scanned) return;
    after = part.at(-1)!.id;
  }
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
