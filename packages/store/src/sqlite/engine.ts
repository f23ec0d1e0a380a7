import {Conflict, Invalid} from "@standpoint/model";
import Database from "better-sqlite3";
import {Kysely, SqliteDialect} from "kysely";
import type {Schema} from "../schema.ts";
import {mark, type Engine, type KeyedStatement, type NewStatement, type ScannedStatement, type SearchHit, type WritingEngine} from "../sql/engine.ts";

const scanned = 4096;

/** SQLite behind the store: one connection that writes, one that reads what is committed. */
export function sqliteEngine(file: Database.Database, path: string): Engine {
  const reading = path === ":memory:" ? file : new Database(path, {readonly: true, timeout: 10_000});
  const writing = writingEngine(file);
  let last: Promise<unknown> = Promise.resolve();

  async function transaction<Result>(work: (engine: WritingEngine) => Promise<Result>): Promise<Result> {
    begin(file);
    try {
      const result = await work(writing);
      file.exec("commit");
      return result;
    } catch (error) {
      if (file.inTransaction) file.exec("rollback");
      throw error;
    }
  }

  return {
    db: kyselyOn(reading),
    transaction(work) {
      const next = last.then(() => transaction(work));
      last = next.catch(() => undefined);
      return next;
    },
    scan: (type) => scan(reading, type),
    search: async (query, limit) => search(reading, query, limit),
    integrity: async () =>
      (reading.pragma("integrity_check", {simple: false}) as {integrity_check: string}[]).map((row) => row.integrity_check).filter((line) => line !== "ok"),
    async copy(target) {
      await reading.backup(target);
    },
    async close() {
      await last;
      if (reading !== file) reading.close();
      file.close();
    },
  };
}

function begin(file: Database.Database): void {
  try {
    file.exec("begin immediate");
  } catch (cause) {
    if ((cause as {code?: string}).code !== "SQLITE_BUSY") throw cause;
    throw new Conflict("Another program is writing to this project: wait until it is done, then try again.", {cause});
  }
}

function kyselyOn(database: Database.Database): Kysely<Schema> {
  return new Kysely<Schema>({dialect: new SqliteDialect({database})});
}

function writingEngine(file: Database.Database): WritingEngine {
  const insert = file.prepare(
    'insert into statement (key, document, type, start, stop, spans, "values", coder, memo, flags) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const keyed = file.prepare<[string], KeyedStatement>("select id, document, start from statement where key = ?");
  const indexWords = file.prepare<[number, string]>("insert into revision_words (rowid, text) values (?, ?)");
  const unindexWords = file.prepare<[number, string]>("insert into revision_words (revision_words, rowid, text) values ('delete', ?, ?)");
  return {
    db: kyselyOn(file),
    addStatement({key, document, type, start, stop, spans, values, coder, memo, flags}: NewStatement) {
      return Number(insert.run(key, document, type, start, stop, spans, values, coder, memo, flags).lastInsertRowid);
    },
    statementKeyed: (key) => keyed.get(key),
    async index(revision, text) {
      indexWords.run(revision, text);
    },
    async unindex(revision, text) {
      unindexWords.run(revision, text);
    },
  };
}

/** In parts, so that other work gets its turn; each part is read whole, so that no cursor stays open between them. */
async function* scan(file: Database.Database, type: number): AsyncIterable<readonly ScannedStatement[]> {
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

/** Where most statements are of the type, reading the table through beats looking each up: a plus keeps SQLite off the index. */
function typeColumn(file: Database.Database, type: number): "type" | "+type" {
  const {ofType, last} = file
    .prepare<[number], {ofType: number; last: number | null}>(
      "select (select count(*) from statement where type = ?) as ofType, (select max(id) from statement) as last",
    )
    .get(type)!;
  return ofType * 4 > (last ?? 0) ? "+type" : "type";
}

function search(file: Database.Database, query: string, limit: number): readonly SearchHit[] {
  const statement = file.prepare<[string, string, string, number], SearchHit>(
    `select document.id as document, highlight(revision_words, 0, ?, ?) as marked
     from revision_words join revision on revision.id = revision_words.rowid
     join document on document.id = revision.document and document.revision = revision.number
     where revision_words match ? order by rank limit ?`,
  );
  try {
    return statement.all(mark[0], mark[1], matchOf(query), limit);
  } catch (cause) {
    throw new Invalid(`"${query}" cannot be searched for: write words, "a phrase" or a beginning*.`, {cause});
  }
}

/** Words and phrases of a person's query as an FTS5 expression: all of them, each quoted so that no sign in it is an operator. */
function matchOf(query: string): string {
  const terms = query.match(/"[^"]+"\*?|[^\s"]+/g) ?? [];
  const quoted = terms.map((term) => {
    const word = term.replaceAll('"', "");
    return word.endsWith("*") ? `"${word.slice(0, -1)}"*` : `"${word}"`;
  });
  if (quoted.length === 0) throw new Invalid("An empty search finds nothing: give a word.");
  return quoted.join(" ");
}
