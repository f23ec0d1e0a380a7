/**
 * Kills a program outright while it does acts of all kinds. The model: the same acts from the same seed, done undisturbed.
 * What is found afterwards must be the state after exactly so many acts: all acknowledged ones, and at most the one under
 * way, whole.
 */
import {copyFileSync, existsSync, mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {openSqlite} from "@standpoint/store/sqlite";
import {actByChance, kindsOfActs} from "./acts.ts";
import {chanceFrom, upTo} from "./chance.ts";
import {later, started, twoAtATime} from "./child.ts";
import {digestOf, looking} from "./content.ts";
import {Tally} from "./report.ts";
import {makeProject} from "./template.ts";

const actsOfARun = 60;
const killsOfASeed = 40;
/** Milliseconds without work after which a project is at rest. */
const rest = 1500;

export async function kills(folder: string, {seed, count}: {seed: number; count: number}): Promise<Tally[]> {
  const killed = new Tally("kill -9 during acts of all kinds: every acknowledged act is there, none half");
  const copied = new Tally("the one file copied after the kill: every acknowledged act is in the copy");
  const resting = new Tally("the one file copied beside a running program at rest: every acknowledged act is in the copy");
  const template = join(folder, "template.standpoint");
  await makeProject(template, {seed});
  const done = new Set<string>();
  const sentences = new Tally("acts of all kinds, undisturbed: done, or refused with a sentence");
  for (let first = 0; first < count; first += killsOfASeed) {
    const path = join(folder, "model.standpoint");
    remove(path);
    copyFileSync(template, path);
    const model = await modelOf(path, seed + first, {done, sentences});
    const tries = Array.from({length: Math.min(killsOfASeed, count - first)}, (_, i) => ({i, waits: chanceFrom(seed + first + 7919 * (i + 1))}));
    await twoAtATime(tries, async ({i, waits}) => {
      const room = join(folder, `kill-${i % 4}-${first + i}`);
      const run = {template, room, seed: seed + first, wait: waitFor(i, waits), still: i % 10 === 9};
      const {loss, lossOfCopy} = await oneKill(run, model);
      killed.tried(loss);
      (run.still ? resting : copied).tried(lossOfCopy);
    });
  }
  const never = kindsOfActs.filter((name) => !done.has(name));
  if (never.length > 0) process.stderr.write(`acts that were never done in this run: ${never.join(", ")}\n`);
  return [killed, copied, resting, sentences];
}

/** Early kills hit the opening and the first acts, later ones the middle, some the closing. */
function waitFor(i: number, chance: () => number): number {
  return [5, 40, 120, 250, 400][i % 5] * chance();
}

interface Seen {
  /** Kinds of acts that were done at least once. */
  readonly done: Set<string>;
  readonly sentences: Tally;
}

/** The states after none, one, two, … acts, as digests. */
async function modelOf(path: string, seed: number, {done, sentences}: Seen): Promise<readonly string[]> {
  const chance = chanceFrom(seed);
  const store = await openSqlite(path);
  const states = [await digestOf(store)];
  for (let n = 1; n <= actsOfARun; ++n) {
    try {
      const {name, refused} = await actByChance(store, chance, n);
      sentences.tried(undefined);
      if (!refused) done.add(name);
    } catch (error) {
      sentences.tried(`act ${n} of seed ${seed} fails with no sentence: ${(error as Error).message}`);
      break;
    }
    states.push(await digestOf(store));
  }
  await store.close();
  return states;
}

interface Run {
  readonly template: string;
  readonly room: string;
  readonly seed: number;
  readonly wait: number;
  /** Killed at rest, after all acts. */
  readonly still: boolean;
}

async function oneKill(
  {template, room, seed, wait, still}: Run,
  model: readonly string[],
): Promise<{loss: string | undefined; lossOfCopy: string | undefined}> {
  mkdirSync(room, {recursive: true});
  const path = join(room, "killed.standpoint");
  copyFileSync(template, path);
  const acts = still ? 3 + upTo(5, chanceFrom(wait)) : actsOfARun;
  const child = started(still ? "resting.js" : "acting.js", [path, seed, acts]);
  await child.said((line) => line === (still ? "resting" : "opening"));
  await later(still ? rest : wait);
  const copy = join(room, "copy.standpoint");
  if (still) copyFileSync(path, copy);
  child.process.kill("SIGKILL");
  await child.ended;
  if (!still) copyFileSync(path, copy);
  const acknowledged = child.lines().filter((line) => /^\d/.test(line)).length;
  const fault = child.faults();
  const lossOfCopy = await stateProblem(copy, model, acknowledged);
  const loss = fault === "" ? await stateProblem(path, model, acknowledged) : `the program failed: ${lastLine(fault)}`;
  if (loss === undefined && lossOfCopy === undefined) rmSync(room, {recursive: true});
  else rmSync(room, {recursive: true, force: true});
  return {loss, lossOfCopy};
}

/** What is wrong with a project that must be in the state after so many acts, or one more; undefined when nothing is. */
async function stateProblem(path: string, model: readonly string[], acknowledged: number): Promise<string | undefined> {
  try {
    return await looking(path, async (store) => {
      const problems = await store.check();
      if (problems.length > 0) return `check finds ${problems[0]}`;
      const state = await digestOf(store);
      if (state === model[acknowledged] || state === model[acknowledged + 1]) return undefined;
      const found = model.lastIndexOf(state);
      return found < 0 ? "the state is none that the acts lead to" : found < acknowledged ? "acknowledged acts are lost" : "more acts than were begun";
    });
  } catch (error) {
    return `cannot be opened: ${(error as Error).message.replaceAll(path, "P")}`;
  }
}

function lastLine(text: string): string {
  return (
    text
      .trim()
      .split("\n")
      .find((line) => /Error|fault/.test(line)) ?? text.trim().split("\n").at(-1)!
  );
}

export function remove(path: string): void {
  for (const ending of ["", "-wal", "-shm", "-journal"]) if (existsSync(path + ending)) rmSync(path + ending);
}
