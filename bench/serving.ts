/**
 * How long a served project lets others wait while it is at a long analysis: the scaling of a debate, and beside it the project, its
 * lists of documents and of names, and a statement that is saved, asked for again and again.
 *
 *     npx tsc -b . bench && node bench/dist/serving.js [statements] [--write]
 */
import {spawn} from "node:child_process";
import {mkdtempSync, rmSync} from "node:fs";
import {loadavg, tmpdir} from "node:os";
import {join} from "node:path";
import {createSqlite} from "@standpoint/store/sqlite";
import {importProject} from "@standpoint/workbench";
import {debate} from "./debate.ts";
import {draftOf} from "./draft.ts";
import {report, sizesAsked} from "./report.ts";

const rounds = 40;
const [size] = sizesAsked([300_000]);
const folder = mkdtempSync(join(tmpdir(), "standpoint-bench-"));
const path = join(folder, "bench.standpoint");
const root = join(import.meta.dirname, "../..");

const store = await createSqlite(path, {at: 0});
await importProject(store, {...draftOf(debate({statements: size, actors: 500, concepts: 300, years: 10, seed: 1})), name: "bench"}, {who: "bench", at: 0});
await store.close();
const child = spawn(process.execPath, ["standpoint", "serve", path, "--port", "0"], {cwd: root, stdio: ["ignore", "pipe", "inherit"]});
const address = await new Promise<string>((ready) => {
  let said = "";
  child.stdout.on("data", (piece) => {
    said += String(piece);
    const found = /http:\/\/\S+\//.exec(said)?.[0];
    if (found) ready(found);
  });
});

const asked = {
  "the project": () => fetch(`${address}api/project`),
  "the documents": () => fetch(`${address}api/documents`),
  "the names": () => fetch(`${address}api/entities`),
  "a statement saved": saved,
};
let at = 0;
const [before, alone] = [loadavg()[0], await longest()];
const scaling = fetch(`${address}api/scaling`).then((answer) => answer.arrayBuffer());
let ended = false;
void scaling.then(() => (ended = true));
while (((await (await fetch(`${address}api/jobs`)).json()) as {rows: {share: number | null}[]}).rows[0]?.share !== 0 && !ended);
const beside = await longest();
const stopping = performance.now();
const closed = new Promise((resolve) => child.on("close", resolve));
const wasRunning = !ended;
scaling.catch(() => undefined);
child.kill("SIGTERM");
await closed;
const stopped = performance.now() - stopping;

const line = (what: keyof typeof asked) => `| ${size} | ${what} | ${alone[what].map(whole).join(" | ")} | ${beside[what].map(whole).join(" | ")} |`;
report(
  "serving",
  [
    "| statements | asked for | median alone, ms | longest alone, ms | median beside a scaling, ms | longest beside it, ms |\n|---:|---|---:|---:|---:|---:|",
    ...(Object.keys(asked) as (keyof typeof asked)[]).map(line),
    `\n${rounds} times each; the scaling ${wasRunning ? "was still running" : "had ended"}. SIGTERM ended the server after ${whole(stopped)} ms. Load of the machine at first: ${before.toFixed(1)}.`,
  ].join("\n"),
);
rmSync(folder, {recursive: true});

async function saved(): Promise<Response> {
  const start = (at++ % 20) * 33;
  const body = {
    document: `Document ${"1".padStart(String(size / 20).length, "0")}`,
    type: "position",
    start,
    end: start + 32,
    values: {holder: "Actor 001", concept: "Concept 001", agreement: true},
  };
  return fetch(`${address}api/statements`, {method: "POST", headers: {"content-type": "application/json", "x-standpoint": "1"}, body: JSON.stringify(body)});
}

/** Median and longest answer time of each, in turns. */
async function longest(): Promise<Record<keyof typeof asked, readonly [median: number, longest: number]>> {
  const times = new Map(Object.keys(asked).map((what) => [what, [] as number[]]));
  for (const what of Object.keys(asked) as (keyof typeof asked)[]) await (await asked[what]()).arrayBuffer();
  for (let round = 0; round < rounds; ++round) {
    for (const [what, ask] of Object.entries(asked)) {
      const begun = performance.now();
      const answer = await ask();
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
      times.get(what)!.push(performance.now() - begun);
    }
  }
  return Object.fromEntries([...times].map(([what, all]) => [what, [all.sort((a, b) => a - b)[rounds / 2], all.at(-1)!] as const])) as never;
}

function whole(ms: number): string {
  return ms.toFixed(0);
}
