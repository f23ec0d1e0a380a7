import {spawn} from "node:child_process";
import {mkdtempSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createSqlite, openSqlite} from "@standpoint/store/sqlite";
import {afterAll, expect, test} from "vitest";

const root = join(import.meta.dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "standpoint-crash-"));
const text = "Anna backs the tax. Ben does not. Nobody asked Cleo, and the tax came anyway. ".repeat(40);
const all = {offset: 0, limit: 1_000_000};
const seed = 20240501;
const waits = pauses(seed, 20);

afterAll(() => rmSync(folder, {recursive: true}));

/** Milliseconds to wait before each kill, from a seed. */
function pauses(from: number, count: number): number[] {
  let state = from;
  return Array.from({length: count}, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return 20 + (state % 1200);
  });
}

async function project(name: string): Promise<string> {
  const path = join(folder, `${name}.standpoint`);
  const store = await createSqlite(path, {at: 0});
  await store.act({who: "ada", command: "test", summary: "added minutes", at: 0}, (writing) =>
    writing.addDocument({key: "minutes", title: "Minutes", authors: [], text}),
  );
  await store.close();
  return path;
}

/** Starts a program, kills it outright after a while, and gives back what it said by then. */
async function killed(words: readonly string[], wait: number): Promise<string> {
  const child = spawn(process.execPath, words, {cwd: root, stdio: ["ignore", "pipe", "inherit"]});
  let said = "";
  child.stdout.on("data", (piece: Buffer) => (said += piece.toString()));
  const ended = new Promise((resolve) => child.on("close", resolve));
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, wait))]);
  child.kill("SIGKILL");
  await ended;
  return said;
}

test(`after kill -9 in a burst of edits every acknowledged statement is there (ten times, waits from seed ${seed})`, async () => {
  for (const [i, wait] of waits.slice(0, 10).entries()) {
    const path = await project(`burst-${i}`);
    const said = await killed([join(import.meta.dirname, "burst.mjs"), path], wait + 300);
    const acknowledged = said.split("\n").slice(0, -1);
    const store = await openSqlite(path);
    const kept = new Set((await store.statements({}, all)).rows.map(({key}) => key));
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    expect(kept.size - acknowledged.length).toBeLessThanOrEqual(1);
    expect(await store.check()).toEqual([]);
    await store.close();
  }
}, 180_000);

test(`after kill -9 in an import all of it is there or nothing (ten times, waits from seed ${seed})`, async () => {
  const codings = join(folder, "codings.jsonl");
  const line = (n: number) =>
    JSON.stringify({
      id: `s${n}`,
      document: "minutes",
      start: n % 2000,
      end: (n % 2000) + 80,
      type: "position",
      holder: `Actor ${n % 9}`,
      concept: "Tax",
      agreement: true,
    });
  writeFileSync(codings, Array.from({length: 20_000}, (_, n) => line(n)).join("\n"));
  const outcomes = new Set<number>();
  for (const [i, wait] of waits.slice(10).entries()) {
    const path = await project(`import-${i}`);
    await killed(["standpoint", "import", path, codings, "--quiet"], wait * (i < 8 ? 1 : 20));
    const store = await openSqlite(path);
    const {total} = await store.statements({}, {offset: 0, limit: 1});
    outcomes.add(total);
    expect([0, 20_000]).toContain(total);
    expect(await store.check()).toEqual([]);
    await store.close();
  }
  expect(outcomes).toContain(0);
}, 300_000);
