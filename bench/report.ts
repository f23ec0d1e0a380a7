import {readFileSync, writeFileSync} from "node:fs";
import {join} from "node:path";

/** Prints a table, and with --write puts it into bench/README.md between the two comments that name it. */
export function report(name: string, table: string): void {
  console.log(table);
  if (!process.argv.includes("--write")) return;
  const path = join(import.meta.dirname, "../README.md");
  const text = readFileSync(path, "utf8");
  const [begin, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
  const [from, to] = [text.indexOf(begin), text.indexOf(end)];
  if (from < 0 || to < from) throw new Error(`bench/README.md has no place for "${name}": write ${begin} and ${end} where its table should stand`);
  writeFileSync(path, `${text.slice(0, from + begin.length)}\n\n${table}\n\n${text.slice(to)}`);
}

/** The best of several runs, and what it came to. */
export function best<Result>(runs: number, work: () => Result): {ms: number; result: Result} {
  let ms = Infinity;
  for (let run = 1; run < runs; ++run) ms = Math.min(ms, timed(work).ms);
  const last = timed(work);
  return {ms: Math.min(ms, last.ms), result: last.result};
}

/** With --expose-gc, without the garbage of what ran before. */
function timed<Result>(work: () => Result): {ms: number; result: Result} {
  (globalThis as {gc?: () => void}).gc?.();
  const begin = performance.now();
  const result = work();
  return {ms: performance.now() - begin, result};
}

/** Peak memory of the process so far, and where it ran. */
export function circumstances(): string {
  return `Peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, the reference included; node ${process.version}.`;
}

/** Whole numbers from the command line: sizes to run at. */
export function sizesAsked(usual: readonly number[]): readonly number[] {
  const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);
  return asked.length > 0 ? asked : usual;
}
