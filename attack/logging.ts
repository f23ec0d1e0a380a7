/** Writes into a project's log behind the program's back, as an earlier version did, and waits to be killed: node logging.js PATH. */
import {writeSync} from "node:fs";
import Database from "better-sqlite3";

const file = new Database(process.argv[2]);
file.pragma("journal_mode = WAL");
file.pragma("wal_autocheckpoint = 0");
for (let n = 0; n < 20; ++n) file.prepare("update entity set notes = ? where id = ?").run(`logged ${n}`, 1 + n);
writeSync(1, "logged\n");
setInterval(() => undefined, 1000);
