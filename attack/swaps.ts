/**
 * Puts files in place beside the logs of others, and takes files away under an open project. What is put there must be read
 * as it is, or with the acts of its own log; a foreign log stays under another name; an open project refuses the next act.
 */
import {copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync} from "node:fs";
import {join} from "node:path";
import {isFault} from "@standpoint/model";
import {openSqlite} from "@standpoint/store/sqlite";
import {actByChance} from "./acts.ts";
import {chanceFrom} from "./chance.ts";
import {started} from "./child.ts";
import {digestOf, looking} from "./content.ts";
import {Tally} from "./report.ts";
import {makeProject} from "./template.ts";

interface Files {
  /** The project with a log beside it, from acts that a kill left there. */
  readonly path: string;
  /** Older state of it. */
  readonly older: string;
  /** Copy of the older state in which other acts were done. */
  readonly sibling: string;
  /** Another project. */
  readonly stranger: string;
  readonly seed: number;
}

type Swap = readonly [string, (files: Files) => string];

/** How a file comes to lie where another lay; gives back which. */
const puts: readonly Swap[] = [
  ["an older copy, written over", ({path, older}) => written(older, path)],
  ["an older copy, renamed into place", ({path, older}) => renamed(older, path)],
  ["a sibling with other acts, written over", ({path, sibling}) => written(sibling, path)],
  ["a sibling with other acts, renamed into place", ({path, sibling}) => renamed(sibling, path)],
  ["another project, written over", ({path, stranger}) => written(stranger, path)],
  ["another project, renamed into place", ({path, stranger}) => renamed(stranger, path)],
];

export async function swaps(folder: string, {seed, count}: {seed: number; count: number}): Promise<Tally[]> {
  const logs = new Tally("a file put beside a log that is not its own: read as it is, the log kept under another name");
  const journals = new Tally("a file put beside the rollback journal of another: read as it is, the journal kept");
  const open = new Tally("a file replaced, overwritten, moved or deleted while open: the next act is refused, nothing is destroyed");
  for (let round = 0; round < count; ++round) {
    const room = join(folder, `round-${round}`);
    for (const [i, swap] of puts.entries()) logs.tried(await besideLog(await filesIn(join(room, `log-${i}`), seed + round, "wal"), swap));
    journals.tried(await besideLog(await filesIn(join(room, "journal"), seed + round, "journal"), puts[2 + (round % 4)]));
    for (const [name, work] of whileOpen) open.tried(await underOpen(await filesIn(join(room, name), seed + round), name, work));
    rmSync(room, {recursive: true, force: true});
  }
  return [logs, journals, open];
}

async function filesIn(room: string, seed: number, log?: "wal" | "journal"): Promise<Files> {
  mkdirSync(room, {recursive: true});
  const [path, older, sibling, stranger] = ["project", "older", "sibling", "stranger"].map((name) => join(room, `${name}.standpoint`));
  await makeProject(path, {seed, acts: 10});
  copyFileSync(path, older);
  copyFileSync(path, sibling);
  await someActs(sibling, seed + 1);
  await makeProject(stranger, {seed: seed + 2, acts: 20, name: "stranger"});
  if (log === "wal") await leftLog(path, seed + 3);
  if (log === "journal") await leftJournal(path);
  return {path, older, sibling, stranger, seed};
}

async function someActs(path: string, seed: number): Promise<void> {
  const chance = chanceFrom(seed);
  await looking(path, async (store) => {
    for (let n = 0; n < 12; ++n) await actByChance(store, chance, 20_000 + n);
  });
}

/** Acts in a program that is killed, so that its log stays beside the file; some are folded in first, so that the file is newer than the older copy. */
async function leftLog(path: string, seed: number): Promise<void> {
  await someActs(path, seed);
  const child = started("acting.js", [path, seed, 1000]);
  await child.said((line) => line.startsWith("14 "));
  child.process.kill("SIGKILL");
  await child.ended;
  if (existsSync(`${path}-wal`) && readFileSync(`${path}-wal`).length > 0) return;
  const writing = started("logging.js", [path]);
  await writing.said((line) => line === "logged");
  writing.process.kill("SIGKILL");
  await writing.ended;
}

async function leftJournal(path: string): Promise<void> {
  const child = started("journal.js", [path]);
  await child.said((line) => line === "spilt");
  child.process.kill("SIGKILL");
  await child.ended;
}

async function besideLog({path, ...others}: Files, [name, put]: Swap): Promise<string | undefined> {
  const files = {path, ...others};
  const left = ["-wal", "-journal"].map((ending) => path + ending).filter((log) => existsSync(log) && readFileSync(log).length > 0);
  if (left.length === 0) return "no log was left: the try proves nothing";
  const whole = await withOwnLog(path);
  const logs = left.map((log) => readFileSync(log));
  const source = put(files);
  const expected = await looking(source, digestOf);
  const found = await stateOf(path);
  if (found === whole) return undefined;
  if (found !== expected) return `${name}: ${/^[0-9a-f]{24}$/.test(found) ? "what is read is neither the file nor the file with its own log" : found}`;
  const kept = readdirSync(join(path, "..")).filter((file) => file !== "project.standpoint-wal" && file !== "project.standpoint-journal");
  const gone = logs.some((log) => !kept.some((file) => readFileSync(join(path, "..", file)).equals(log)));
  return gone ? `${name}: the foreign log is gone` : undefined;
}

/** The state of a project with its log, seen on a copy of both. */
async function withOwnLog(path: string): Promise<string> {
  const copy = join(path, "..", "whole.standpoint");
  for (const ending of ["", "-wal", "-journal"]) if (existsSync(path + ending)) copyFileSync(path + ending, copy + ending);
  const state = await stateOf(copy);
  for (const ending of ["", "-wal", "-shm", "-journal"]) rmSync(copy + ending, {force: true});
  return state;
}

async function stateOf(path: string): Promise<string> {
  try {
    return await looking(path, async (store) => {
      const [problem] = await store.check();
      return problem === undefined ? digestOf(store) : `check finds ${problem.slice(0, 80)}`;
    });
  } catch (error) {
    return `cannot be opened: ${(error as Error).message.replaceAll(path, "P").slice(0, 100)}`;
  }
}

function written(from: string, to: string): string {
  copyFileSync(from, to);
  return from;
}

function renamed(from: string, to: string): string {
  copyFileSync(from, `${from}.new`);
  renameSync(`${from}.new`, to);
  return from;
}

/** What is done under an open project; gives back the file whose state must be found, and where. */
const whileOpen: readonly (readonly [string, (files: Files) => {source?: string; at?: string}])[] = [
  ["replaced by renaming", ({path, stranger}) => ({source: renamed(stranger, path), at: path})],
  ["overwritten in place", ({path, stranger}) => ({source: written(stranger, path), at: path})],
  [
    "moved away",
    ({path}) => {
      renameSync(path, `${path}.moved.standpoint`);
      return {at: `${path}.moved.standpoint`};
    },
  ],
  [
    "deleted",
    ({path}) => {
      rmSync(path);
      return {};
    },
  ],
];

async function underOpen({path, ...others}: Files, name: string, work: (files: Files) => {source?: string; at?: string}): Promise<string | undefined> {
  const chance = chanceFrom(others.seed);
  const store = await openSqlite(path);
  for (let n = 0; n < 5; ++n) await actByChance(store, chance, 30_000 + n);
  const before = await digestOf(store);
  await new Promise((resolve) => setTimeout(resolve, 800));
  const {source, at} = work({path, ...others});
  const expected = source === undefined ? before : await looking(source, digestOf);
  const act = store.act({who: "ada", command: "test", summary: "after the swap", at: 1}, (writing) =>
    writing.addHighlighter({pattern: "swapped", colour: "#123456"}),
  );
  const answer = await act.then(
    () => "done",
    (error: unknown) => (isFault(error) ? "refused" : `fails with no sentence: ${(error as Error).message.slice(0, 60)}`),
  );
  await store.close().catch(() => undefined);
  if (answer !== "refused") return `${name}: the next act is ${answer === "done" ? "done all the same" : answer}`;
  if (at === undefined) return existsSync(path) ? `${name}: the file has come back` : undefined;
  if (at !== path && existsSync(path)) return `${name}: a file has come back at the old place`;
  const found = await stateOf(at);
  return found === expected ? undefined : `${name}: ${/^[0-9a-f]{24}$/.test(found) ? "the file is not as it was" : found}`;
}
