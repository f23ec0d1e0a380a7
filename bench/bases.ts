/**
 * Times the search for concepts and for the canonical base on seeded tables.
 *
 *     npx tsc -b bench && node bench/dist/bases.js
 *
 * The large table is shaped like a survey: each object answers every question with one of a few choices, and most answers
 * follow a few patterns. Prints milliseconds and the peak of memory. "Cold" is the median of five processes that do nothing
 * before (`--cold` is one of them), "warm" the best of several runs in one.
 */
import {spawnSync} from "node:child_process";
import {concepts, contextOf, implications, type Context} from "@standpoint/analysis";
import {chanceFrom} from "./chance.ts";
import {naiveBase} from "./naive-base.ts";
import {ticTacToe} from "./tic-tac-toe.ts";

function election(): Context {
  const chance = chanceFrom(11);
  const cells = Uint8Array.from({length: 40 * 76}, () => (chance() < 0.393 ? 1 : 0));
  return contextOf(40, 76, (g, m) => cells[g * 76 + m] === 1);
}

const choices = [6, 4, 9, 2, 9, 2, 2, 2, 12, 2, 5, 4, 4, 8, 8, 2, 4, 3, 5, 9, 6, 7, 5];

/** Objects of a few kinds: a kind answers most questions in one way and leaves some open, where it takes one of a few choices. */
function survey(objects: number, {kinds, open}: {kinds: number; open: number}): Context {
  const chance = chanceFrom(42);
  const below = (n: number) => Math.floor(chance() * n);
  const starts = choices.map((_, q) => choices.slice(0, q).reduce((sum, n) => sum + n, 0));
  const attributes = choices.reduce((sum, n) => sum + n, 0);
  const usual = Array.from({length: kinds}, () => choices.map((n) => Math.floor(chance() * chance() * n)));
  const free = Array.from({length: kinds}, () => Array.from({length: open}, () => below(choices.length)));
  const cells = new Uint8Array(objects * attributes);
  for (let g = 0; g < objects; ++g) {
    const kind = below(kinds);
    const answers = usual[kind].slice();
    for (const q of free[kind]) answers[q] = below(Math.min(4, choices[q]));
    answers.forEach((choice, q) => (cells[g * attributes + starts[q] + choice] = 1));
  }
  return contextOf(objects, attributes, (g, m) => cells[g * attributes + m] === 1);
}

const tables: Readonly<Record<string, () => Context>> = {
  survey: () => survey(8000, {kinds: 14, open: 6}),
  election,
};

/** Milliseconds that one search takes, and what it finds. */
function searched(context: Context): {ms: number; count: number} {
  const start = performance.now();
  const {count} = concepts(context);
  return {ms: performance.now() - start, count};
}

function coldMs(name: string): number {
  const times = Array.from({length: 5}, () => Number(spawnSync(process.execPath, [process.argv[1], "--cold", name], {encoding: "utf8"}).stdout));
  return times.sort((a, b) => a - b)[2];
}

function timed(name: string, context: Context, runs: number): void {
  const found = Array.from({length: runs}, () => searched(context));
  const warm = Math.min(...found.map(({ms}) => ms));
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`| ${name} | ${context.objects} × ${context.attributes} | ${found[0].count} | ${coldMs(name).toFixed(0)} | ${warm.toFixed(0)} | ${memory} |`);
}

function firstOf({rows, rowWords}: Context, {objects, attributes}: {objects: number; attributes: number}): Context {
  return contextOf(objects, attributes, (g, m) => ((rows[g * rowWords + (m >>> 5)] >>> (m & 31)) & 1) === 1);
}

/** The base of a table, and beside it that of a part of it which the plain way can bear. */
function timedBase(name: string, table: Context, part: Context): void {
  const timeOf = (work: () => number) => {
    const start = performance.now();
    const found = work();
    return {ms: performance.now() - start, found};
  };
  const whole = timeOf(() => implications(table, {limit: Infinity}).found.length);
  const ours = timeOf(() => implications(part).found.length);
  const rows = Array.from({length: part.objects}, (_, g) =>
    Array.from({length: part.attributes}, (__, m) => m).reduce((row, m) => row | bitAt(part, g, m), 0n),
  );
  const plain = timeOf(() => naiveBase(rows, part.attributes));
  const ratio = plain.found === ours.found ? (plain.ms / ours.ms).toFixed(0) : `found ${plain.found} instead of ${ours.found}`;
  console.log(
    `| ${name} | ${table.objects} × ${table.attributes} | ${whole.found} | ${whole.ms.toFixed(0)} | ${ratio} | ${part.objects} × ${part.attributes}: ${plain.found} in ${plain.ms.toFixed(0)} ms |`,
  );
}

function bitAt({rows, rowWords}: Context, g: number, m: number): bigint {
  return BigInt((rows[g * rowWords + (m >>> 5)] >>> (m & 31)) & 1) << BigInt(m);
}

const cold = process.argv.indexOf("--cold");
if (cold > 0) console.log(searched(tables[process.argv[cold + 1]]()).ms);
else {
  console.log("| table | size | concepts | cold ms | warm ms | peak MB |\n|---|---:|---:|---:|---:|---:|");
  for (const [name, table] of Object.entries(tables)) timed(name, table(), 5);
  console.log("\n| base of | size | implications | ms | times the reference | reference on |\n|---|---:|---:|---:|---:|---|");
  timedBase("tic-tac-toe", ticTacToe(), ticTacToe(150));
  timedBase("election", election(), firstOf(election(), {objects: 40, attributes: 34}));
  timedBase("survey", survey(8000, {kinds: 14, open: 6}), firstOf(survey(300, {kinds: 14, open: 6}), {objects: 300, attributes: 70}));
}
