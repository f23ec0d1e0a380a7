import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {setImmediate} from "node:timers/promises";
import {createSqlite} from "@standpoint/store/sqlite";
import Database from "better-sqlite3";
import type {Kysely} from "kysely";
import type {Store} from "../src/index.ts";
import type {Schema} from "../src/schema.ts";
import {eachMethod} from "../src/sql/each-method.ts";
import type {Engine, WritingEngine} from "../src/sql/engine.ts";
import {storeOver} from "../src/sql/store.ts";
import {sqliteEngine} from "../src/sqlite/engine.ts";
import {storeContract} from "./contract/contract.ts";

const folder = mkdtempSync(join(tmpdir(), "standpoint-later-"));
let next = 0;

/** SQLite as an asynchronous database would answer: whatever it is asked, the answer comes in a later turn of the loop. */
async function make(): Promise<Store> {
  const path = join(folder, `later-${++next}.standpoint`);
  await (await createSqlite(path, {at: Date.parse("2024-05-01T00:00:00Z")})).close();
  return opened(path);
}

function opened(path: string): Store {
  const engine = sqliteEngine(new Database(path, {timeout: 0}), {path, shown: path, held: undefined, readOnly: null, closed: () => undefined});
  return storeOver(laterEngine(engine));
}

function laterEngine(engine: Engine): Engine {
  const slow: Engine = {
    ...engine,
    db: laterQueries(engine.db),
    transaction: (work) => engine.transaction((writing) => work(laterWriting(writing))),
    lost: () => setImmediate().then(() => engine.lost()),
  };
  return slow;
}

/** What an engine only notes (`keep`), what it words (`contains`) and what it gives part by part (`scan`) stays as it is. */
function laterWriting(engine: WritingEngine): WritingEngine {
  const later = eachMethod(engine, (method) => async (...words) => {
    await setImmediate();
    return method(...words);
  });
  return {
    ...later,
    db: laterQueries(engine.db),
    scan: (type) => engine.scan(type),
    scanValues: (type) => engine.scanValues(type),
    contains: (column, characters) => engine.contains(column, characters),
    keep: (change) => engine.keep(change),
  };
}

function laterQueries(db: Kysely<Schema>): Kysely<Schema> {
  return db.withPlugin({
    transformQuery: ({node}) => node,
    async transformResult({result}) {
      await setImmediate();
      return result;
    },
  });
}

storeContract({name: "SQLite answering later", make, beside: async ({address}) => opened(address!)});
