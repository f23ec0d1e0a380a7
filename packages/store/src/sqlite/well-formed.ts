import type Database from "better-sqlite3";
import type {SqliteDatabase, SqliteStatement} from "kysely";

/** Half a character beyond the first plane, which UTF-8 cannot hold, goes in as U+FFFD, as one character: SQLite's driver makes three. */
function wellFormed<Value>(value: Value): Value {
  return typeof value === "string" ? (value.toWellFormed() as Value) : value;
}

/** A database for queries whose texts are well formed. */
export function withWellFormed(file: Database.Database): SqliteDatabase {
  return {
    close: () => void file.close(),
    prepare: (sql) => statement(file.prepare(sql)),
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
