import {spawnSync} from "node:child_process";
import {readFileSync, writeFileSync} from "node:fs";
import {cpus} from "node:os";
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

/** What follows `--alone` on the command line: this process runs one kernel once and says what memory it took. */
export function askedAlone(): readonly string[] | undefined {
  const at = process.argv.indexOf("--alone");
  return at < 0 ? undefined : process.argv.slice(at + 1);
}

/** Runs this script again with `--alone` and these words, so that no memory of other kernels is there to be used again: what it printed, as a cell. */
export function memoryAlone(...words: readonly string[]): string {
  const {stdout} = spawnSync(process.execPath, ["--expose-gc", process.argv[1], "--alone", ...words], {encoding: "utf8"});
  const megabytes = Number.parseFloat(stdout);
  return Number.isNaN(megabytes) ? "" : megabytes.toFixed(megabytes < 10 ? 1 : 0);
}

/** By how many megabytes the memory of the process rises at most while it works; NaN where the system does not tell (Linux does). */
export function rise(work: () => unknown): number {
  (globalThis as {gc?: () => void}).gc?.();
  try {
    writeFileSync("/proc/self/clear_refs", "5"); // From here on the highest is counted anew.
    const before = highest();
    work();
    return Math.max(0, highest() - before);
  } catch {
    return NaN;
  }
}

function highest(): number {
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024;
}

/** Peak memory of the process so far, and where it ran. */
export function circumstances(): string {
  const {model, speed} = cpus()[0];
  const where = `${model.trim()}${speed > 0 ? `, ${speed} MHz` : ""}, node ${process.version}`;
  return `Peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, the reference included; ${where}.`;
}

/** Whole numbers from the command line: sizes to run at. */
export function sizesAsked(usual: readonly number[]): readonly number[] {
  const asked = process.argv.slice(2).map(Number).filter(Number.isFinite);
  return asked.length > 0 ? asked : usual;
}
