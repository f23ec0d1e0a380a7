/**
 * Times a seeded debate on its way into SQLite and out again as a frame, beside the naive way: a list of objects.
 *
 *     npx tsc -b bench && node bench/dist/store.js [statements…]
 */
import {mkdtempSync, rmSync, statSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createSqlite} from "@standpoint/store/sqlite";
import {importProject} from "@standpoint/workbench";
import Database from "better-sqlite3";
import {debate} from "./debate.ts";
import {draftOf} from "./draft.ts";

const sizes = process.argv.slice(2).map(Number);
const asking = {who: "bench", at: 0};

console.log("| statements | what | ms | times the reference |\n|---:|---|---:|---:|");
for (const size of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) await timed(size);
console.log(`\nPeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, the reference included.`);

async function timed(statements: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "standpoint-bench-"));
  const path = join(folder, "bench.standpoint");
  const store = await createSqlite(path, {at: 0});
  const draft = draftOf(debate({statements, actors: 500, concepts: 300, years: 10, seed: 1}));
  const importing = await milliseconds(() => importProject(store, {...draft, name: "bench"}, asking));
  const frame = await milliseconds(() => store.frame("position"));
  const naive = await milliseconds(async () => objects(path));
  await store.close();
  console.log(`| ${statements} | import | ${importing.toFixed(0)} | |`);
  console.log(`| ${statements} | frame from SQLite (${(statSync(path).size / 1e6).toFixed(0)} MB) | ${frame.toFixed(0)} | ${(naive / frame).toFixed(1)} |`);
  rmSync(folder, {recursive: true});
}

async function milliseconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The obvious way: every row as an object with its names, sorted by date. */
function objects(path: string): readonly object[] {
  const file = new Database(path, {readonly: true});
  const names = new Map(
    file
      .prepare<[], {id: number; name: string}>("select id, name from entity")
      .all()
      .map(({id, name}) => [id, name]),
  );
  const rows = file
    .prepare<[], {id: number; date: string; values: string}>(
      'select statement.id, date, "values" from statement join document on document.id = statement.document',
    )
    .all();
  const statements = rows.map(({id, date, values}) => {
    const {1: holder, 2: concept, 3: agreement} = JSON.parse(values) as {1: number; 2: number; 3: boolean};
    return {id, time: Date.parse(date), holder: names.get(holder), concept: names.get(concept), agreement};
  });
  file.close();
  return statements.sort((a, b) => a.time - b.time || a.id - b.id);
}
