/**
 * Times the measures of a debate on seeded debates of growing size, each beside a naive reference in the same run.
 *
 *     npx tsc -b bench && node bench/dist/measures.js [words of a name…] [--write]
 *
 * Words choose the lines whose names hold one of them; with --write all are timed.
 */
import {debate, type DebateSize} from "./debate.ts";
import {frameOfDebate} from "./frame.ts";
import {lines, type Line, type Size} from "./measure-lines.ts";
import {plainRows} from "./naive.ts";
import {best, circumstances, report} from "./report.ts";

const words = process.argv.slice(2);
const chosen = words.length === 0 || words.includes("--write") ? lines : lines.filter(({name}) => words.some((word) => name.includes(word)));

const table = [
  "| what | statements | actors × concepts | ms | times the reference | reference on |\n|---|---:|---:|---:|---:|---:|",
  ...chosen.flatMap(measured),
];
report("measures", `${table.join("\n")}\n\n${circumstances()}`);

/** A row a size; where the reference cannot bear it, with the ratio of the largest that it bears. */
function measured({name, sizes, kernel, reference}: Line): string[] {
  let told = "";
  return sizes.map((size, place) => {
    const whole: DebateSize = {...size, years: 10, seed: 1};
    const frame = frameOfDebate(debate(whole));
    const fast = bestOfSeveral(() => kernel(frame));
    if (place < reference.bears) {
      const rows = plainRows(debate(whole));
      const slow = best(1, () => reference.work(rows));
      const good = reference.agree(fast.result, slow.result, rows);
      told = `${ratio(slow.ms / fast.ms)}${good ? "" : " (NOT AS GOOD)"} | ${labels(size)}`;
    }
    return `| ${name} | ${size.statements} | ${labels(size)} | ${fast.ms.toFixed(fast.ms < 100 ? 1 : 0)} | ${told} |`;
  });
}

/** What takes long is not run again. */
function bestOfSeveral<Result>(work: () => Result): {ms: number; result: Result} {
  const first = best(1, work);
  if (first.ms > 2000) return first;
  const {ms} = best(first.ms < 100 ? 9 : 2, work);
  return {ms: Math.min(ms, first.ms), result: first.result};
}

function ratio(times: number): string {
  return times.toFixed(times < 10 ? 1 : 0);
}

function labels({actors, concepts}: Size): string {
  return `${actors} × ${concepts}`;
}
