/**
 * Times the search for concepts on seeded tables.
 *
 *     npx tsc -b bench && node bench/dist/bases.js
 *
 * The large table is shaped like a survey: each object answers every question with one of a few choices, and most answers
 * follow a few patterns. Prints milliseconds (first and best run) and the peak of memory, and with `--slow` NextClosure on
 * a table it can bear beside it.
 */
import {concepts, contextOf, type Context} from "@standpoint/analysis";
import {chanceFrom} from "./chance.ts";

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

function timed(name: string, context: Context, runs: number): void {
  const times: number[] = [];
  let count = 0;
  for (let run = 0; run < runs; ++run) {
    const start = performance.now();
    ({count} = concepts(context));
    times.push(performance.now() - start);
  }
  const memory = Math.round(process.resourceUsage().maxRSS / 1024);
  console.log(`| ${name} | ${context.objects} × ${context.attributes} | ${count} | ${times[0].toFixed(0)} | ${Math.min(...times).toFixed(0)} | ${memory} |`);
}

console.log("| table | size | concepts | first ms | best ms | peak MB |\n|---|---:|---:|---:|---:|---:|");
timed("survey", survey(8000, {kinds: Number(process.argv[2] ?? 14), open: Number(process.argv[3] ?? 6)}), 3);
timed("election", election(), 9);
