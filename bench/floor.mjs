// The least that a question needs: reads the columns of a network from a project or a .dna file, and nothing else.
// node bench/floor.mjs FILE
import Database from "better-sqlite3";

const path = process.argv[2];
const file = new Database(path, {readonly: true});
let count = 0;
if (path.endsWith(".dna")) {
  for (const row of file.prepare("select ID, DocumentId from STATEMENTS").raw().iterate()) count += row[0] > 0 ? 1 : 0;
  file.prepare("select ID, Date from DOCUMENTS").raw().all();
  for (const [table, value] of [
    ["DATASHORTTEXT", "Entity"],
    ["DATABOOLEAN", "Value"],
  ])
    for (const row of file.prepare(`select StatementId, VariableId, ${value} from ${table}`).raw().iterate()) count += row[2] > 0 ? 1 : 0;
} else {
  for (const row of file.prepare('select id, document, "values" from statement').raw().iterate()) count += Object.keys(JSON.parse(row[2])).length;
  file.prepare("select id, date from document").raw().all();
}
file
  .prepare(path.endsWith(".dna") ? "select ID, Value from ENTITIES" : "select id, name from entity")
  .raw()
  .all();
process.exitCode = count > 0 ? 0 : 1;
