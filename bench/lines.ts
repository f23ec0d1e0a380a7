/**
 * Times the lines of a seeded debate.
 *
 *     npx tsc -b bench && node bench/dist/lines.js [size…]
 *
 * Prints, for statements over 40 dates, milliseconds for all lines (best of three), how many lines, changes and
 * conflicts came out, and how many times as fast that is as the reference: each pair of a line's statements compared.
 */
import {lines} from "@standpoint/analysis";
import {debate} from "./debate.ts";
import {frameOfDebate} from "./frame.ts";

const dates = 40;
const sizes = process.argv.slice(2).map(Number);

console.log("| statements | actors × concepts | lines | changes | conflicts | ms | times the reference |\n|---:|---:|---:|---:|---:|---:|---:|");
for (const statements of sizes.length > 0 ? sizes : [10_000, 50_000, 200_000]) {
  measure(statements, 100, 60);
  measure(statements, 4, 3);
}

function measure(statements: number, actors: number, concepts: number): void {
  const whole = debate({statements, actors, concepts, years: 14, seed: 1});
  const step = Math.ceil(statements / dates);
  const frame = frameOfDebate({...whole, time: whole.time.map((_, i) => whole.time[Math.floor(i / step) * step])});
  const {found, ms} = timed(() => lines(frame).lines, 3);
  const reference = timed(() => pairs(frame), 1);
  const count = (part: "changes" | "conflicts") => found.reduce((sum, line) => sum + line[part].length, 0);
  console.log(
    `| ${statements} | ${actors} × ${concepts} | ${found.length} | ${count("changes")} | ${count("conflicts")} | ${ms.toFixed(0)} | ${(reference.ms / ms).toFixed(1)} |`,
  );
}

function timed<Result>(work: () => Result, runs: number): {found: Result; ms: number} {
  let [found, ms] = [work(), Infinity];
  for (let run = 0; run < runs; ++run) {
    const start = performance.now();
    found = work();
    ms = Math.min(ms, performance.now() - start);
  }
  return {found, ms};
}

/** What one writes first: for each line, each statement against each other. */
function pairs({columns: [holder, concept, agreement], first, size}: ReturnType<typeof frameOfDebate>): number {
  const said = new Map<string, {time: number; stance: number}[]>();
  for (let row = 0; row < size; ++row) {
    if (holder?.form !== "codes" || concept?.form !== "codes" || agreement?.form !== "flags") continue;
    const key = `${holder.labels[holder.codes[row]]}|${concept.labels[concept.codes[row]]}`;
    said.set(key, [...(said.get(key) ?? []), {time: first[row], stance: agreement.values[row]}]);
  }
  let against = 0;
  for (const line of said.values()) {
    for (const one of line) for (const other of line) if (one.stance !== other.stance && other.time > one.time) against++;
  }
  return against;
}
