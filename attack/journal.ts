/** Begins to write in the old way, with a rollback journal, and waits to be killed: node journal.js PATH. */
import {writeSync} from "node:fs";
import Database from "better-sqlite3";

const file = new Database(process.argv[2]);
file.pragma("journal_mode = DELETE");
file.pragma("cache_size = 4");
file.exec("begin immediate");
file.exec("update revision set text = text || ' changed'");
file.exec("update statement set memo = memo || hex(zeroblob(2000))");
file.exec("update change_row set before = before || hex(zeroblob(500)) where before is not null");
writeSync(1, "spilt\n");
setInterval(() => undefined, 1000);
