import type Database from "better-sqlite3";
import type {SqliteDatabase, SqliteStatement} from "kysely";

/** Half a character beyond the first plane, which UTF-8 cannot hold, goes in as U+FFFD, as one character: SQLite's driver makes three. */
function wellFormed<Value>(value: Value): Value {
  return typeof value === "string" ? (value.toWellFormed() as Value) : value;
}

/** So many different queries are kept ready; an act of any kind has far fewer. */
const mostKept = 400;

/** A database for queries whose texts are well formed. A query asked for again is not made ready again, until the tables change. */
export function withWellFormed(file: Database.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => void file.close(),
    prepare(sql) {
      const known = kept.get(sql);
      if (known) return known;
      const made = statement(file.prepare(sql));
      if (!/^\s*(select|insert|update|delete)\b/i.test(sql) || kept.size >= mostKept) kept.clear();
      else kept.set(sql, made);
      return made;
    },
  };
}

function statement(prepared: Database.Statement): SqliteStatement {
  return {
    reader: prepared.reader,
    all: (parameters) => prepared.all(...parameters.map(wellFormed)),
    run: (parameters) => prepared.run(...parameters.map(wellFormed)),
    iterate: (parameters) => prepared.iterate(...parameters.map(wellFormed)),
  };
}
