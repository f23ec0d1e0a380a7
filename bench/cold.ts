/**
 * Times whole processes from cold: the two-mode network of a seeded debate, as a project and as a `.dna` file, beside a bare program that
 * reads only the columns needed (`floor.mjs`), each the best of three in one run; and `--version` beside bare node.
 *
 *     npm run build && npx tsc -b bench && node bench/dist/cold.js [statements…] [--write]
 */
import {spawnSync} from "node:child_process";
import {mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createSqlite} from "@standpoint/store/sqlite";
import {importProject} from "@standpoint/workbench";
import {debate} from "./debate.ts";
import {writeDnaDebate} from "./dna-debate.ts";
import {draftOf} from "./draft.ts";
import {report} from "./report.ts";

const root = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "standpoint-cold-"));
const sizes = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0);

interface Usage {
  /** Of processor time, the user's and the system's. */
  readonly seconds: number;
  readonly megabytes: number;
}

const rows = [versionRow()];
for (const statements of sizes.length > 0 ? sizes : [1000, 10_000, 100_000]) rows.push(...(await rowsOf(statements)));
rmSync(folder, {recursive: true});
report("cold", ["| statements | what | s of processor time | floor, s | times the floor | MB |\n|---:|---|---:|---:|---:|---:|", ...rows].join("\n"));

function versionRow(): string {
  const [asked, bare] = [best([join(root, "standpoint"), "--version"]), best(["-e", "0"])];
  return `| 0 | --version (floor: node itself) | ${told(asked, bare)} |`;
}

async function rowsOf(statements: number): Promise<string[]> {
  const made = debate({statements, actors: 500, concepts: 300, years: 10, seed: 1});
  const [project, dna, out] = [join(folder, `${statements}.standpoint`), join(folder, `${statements}.dna`), join(folder, `${statements}.json`)];
  const store = await createSqlite(project, {at: 0});
  await importProject(store, {...draftOf(made), name: "bench"}, {who: "bench", at: 0});
  await store.close();
  writeDnaDebate(dna, made);
  return [project, dna].map((path) => {
    const asked = best([join(root, "standpoint"), "network", path, "--out", out]);
    return `| ${statements} | network of a ${path === dna ? ".dna file" : "project"} | ${told(asked, best([join(root, "bench/floor.mjs"), path]))} |`;
  });
}

function told({seconds, megabytes}: Usage, floor: Usage): string {
  return [seconds.toFixed(2), floor.seconds.toFixed(2), (seconds / floor.seconds).toFixed(1), megabytes.toFixed(0)].join(" | ");
}

function best(words: readonly string[]): Usage {
  const runs = [0, 1, 2].map(() => usageOf(words));
  return runs.reduce((least, one) => (one.seconds < least.seconds ? one : least));
}

function usageOf(words: readonly string[]): Usage {
  const usage = join(folder, "usage.json");
  const {status, stderr} = spawnSync(process.execPath, ["--import", join(root, "bench/usage.mjs"), ...words], {
    encoding: "utf8",
    env: {...process.env, USAGE: usage},
  });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(readFileSync(usage, "utf8")) as Usage;
}
