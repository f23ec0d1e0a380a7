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
import {askedAlone, best, circumstances, memoryAlone, report, rise} from "./report.ts";

const alone = askedAlone();
if (alone) console.log(memoryOf(alone[0], Number(alone[1])));
else reportOn(process.argv.slice(2));

function reportOn(words: readonly string[]): void {
  const chosen = words.length === 0 || words.includes("--write") ? lines : lines.filter(({name}) => words.some((word) => name.includes(word)));
  const head = "| what | statements | actors × concepts | ms | MB | times the reference | reference on |\n|---|---:|---:|---:|---:|---:|---:|";
  report("measures", `${[head, ...chosen.flatMap(measured)].join("\n")}\n\n${circumstances()}`);
}

function memoryOf(wanted: string, place: number): number {
  const {kernel, sizes} = lines.find(({name}) => name === wanted)!;
  const frame = frameOfDebate(debate(whole(sizes[place])));
  return rise(() => kernel(frame));
}

function whole(size: Size): DebateSize {
  return {...size, years: 10, seed: 1};
}

/** A row a size; where the reference cannot bear it, with the ratio of the largest that it bears. */
function measured({name, sizes, kernel, reference}: Line): string[] {
  let told = "";
  return sizes.map((size, place) => {
    const frame = frameOfDebate(debate(whole(size)));
    const fast = bestOfSeveral(() => kernel(frame));
    if (place < reference.bears) {
      const rows = plainRows(debate(whole(size)));
      const slow = best(1, () => reference.work(rows));
      const good = reference.agree(fast.result, slow.result, rows);
      told = `${ratio(slow.ms / fast.ms)}${good ? "" : " (NOT AS GOOD)"} | ${labels(size)}`;
    }
    return `| ${name} | ${size.statements} | ${labels(size)} | ${fast.ms.toFixed(fast.ms < 100 ? 1 : 0)} | ${memoryAlone(name, String(place))} | ${told} |`;
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
