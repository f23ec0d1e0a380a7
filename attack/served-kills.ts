/**
 * Kills a serving program outright while requests change the project. Every request writes a mark of its own; after the
 * kill each mark that was acknowledged must be there, also in a copy of the one file.
 */
import {copyFileSync, mkdirSync, rmSync} from "node:fs";
import {join} from "node:path";
import {chanceFrom, oneOf, upTo} from "./chance.ts";
import {later, spawned, twoAtATime} from "./child.ts";
import {contentOf, looking} from "./content.ts";
import {Tally} from "./report.ts";
import {makeProject} from "./template.ts";

const launcher = join(import.meta.dirname, "../../standpoint");

export async function servedKills(folder: string, {seed, count}: {seed: number; count: number}): Promise<Tally[]> {
  const killed = new Tally("kill -9 of a serving program: every request answered with success is there");
  const copied = new Tally("the one file copied beside the killed server: every such request is in the copy");
  const template = join(folder, "template.standpoint");
  await makeProject(template, {seed});
  await twoAtATime(
    Array.from({length: count}, (_, i) => i),
    async (i) => {
      const room = join(folder, `served-${i}`);
      mkdirSync(room);
      const path = join(room, "served.standpoint");
      copyFileSync(template, path);
      const marks = await servedAndKilled(path, chanceFrom(seed + i));
      const copy = join(room, "copy.standpoint");
      copyFileSync(path, copy);
      copied.tried(await lossOf(copy, marks));
      killed.tried(await lossOf(path, marks));
      rmSync(room, {recursive: true, force: true});
    },
  );
  return [killed, copied];
}

/** Serves, asks one request after another, kills; the marks of those that were answered with success. */
async function servedAndKilled(path: string, chance: () => number): Promise<readonly string[]> {
  const child = spawned([launcher, "serve", path, "--port", "0"]);
  await child.said((line) => line.includes("http://"));
  const address = /http:\/\/\S+?(?=\/\s|\/$)/.exec(child.lines().join(" "))?.[0] ?? "";
  const marks: string[] = [];
  const ended = later(50 + 500 * chance()).then(() => child.process.kill("SIGKILL"));
  for (let n = 0; child.process.exitCode === null && child.process.signalCode === null; ++n) {
    const mark = `mark ${n}.`;
    const answered = await fetch(...request(address, mark, chance)).catch(() => undefined);
    if (answered?.ok === true) marks.push(mark);
  }
  await ended;
  await child.ended;
  return marks;
}

function request(address: string, mark: string, chance: () => number): [string, RequestInit] {
  const statement = 1 + upTo(12, chance);
  const start = upTo(400, chance);
  const [method, path, body] = oneOf<[string, string, object]>(
    [
      ["POST", "/statements", {document: "text-1", type: "position", start, end: start + 30, values: {holder: mark, concept: "Concept 1", agreement: true}}],
      ["POST", `/statements/${statement}/replies`, {text: mark}],
      ["POST", "/documents/text-2/replies", {text: mark}],
      ["POST", "/entities/2/replies", {text: mark}],
      ["POST", "/highlighters", {pattern: mark, colour: "#c2410c"}],
    ],
    chance,
  );
  return [`${address}/api${path}`, {method, headers: {"content-type": "application/json", "x-standpoint": "1"}, body: JSON.stringify(body)}];
}

/** What is missing of the marks, or not whole. */
export async function lossOf(path: string, marks: readonly string[]): Promise<string | undefined> {
  try {
    return await looking(path, async (store) => {
      const [problem] = await store.check();
      if (problem !== undefined) return `check finds ${problem}`;
      const content = await contentOf(store);
      return marks.some((mark) => !content.includes(mark)) ? "acknowledged acts are lost" : undefined;
    });
  } catch (error) {
    return `cannot be opened: ${(error as Error).message.replaceAll(path, "P")}`;
  }
}
