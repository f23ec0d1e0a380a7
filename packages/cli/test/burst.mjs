// Codes statements one after another and says each key as soon as the store has acknowledged it. Run by crash.test.ts.
import {openSqlite} from "@standpoint/store/sqlite";
import {codeStatement} from "@standpoint/workbench";

const store = await openSqlite(process.argv[2]);
for (let n = 0; ; ++n) {
  const values = {holder: `Actor ${n % 7}`, concept: `Concept ${n % 5}`, agreement: n % 2 === 0};
  const {key} = await codeStatement(store, {document: "minutes", type: "position", start: n % 50, end: (n % 50) + 10, values}, {who: "ada", at: n});
  process.stdout.write(`${key}\n`);
}
