/**
 * Times the network kernels on seeded debates, each beside the naive reference in the same run.
 *
 *     npx tsc -b bench && node --expose-gc bench/dist/network.js [size…] [--write]
 *
 * Prints milliseconds (the best of several runs on a warm frame), how many times as fast as the reference, and the
 * size the reference was run at where the full one would take too long for it.
 */
import {network, select, type Network, type NetworkSettings} from "@standpoint/analysis";
import {debate} from "./debate.ts";
import {frameOfDebate} from "./frame.ts";
import * as naive from "./naive.ts";
import {askedAlone, best, circumstances, memoryAlone, report, rise, sizesAsked} from "./report.ts";

const window = {unit: "months", size: 1} as const;
const many = {unit: "weeks", size: 12} as const;
const week = 7 * 86_400;
const begin = Date.UTC(2010, 0, 1) / 1000;
const tenWeeks = {from: begin, to: begin + 10 * week - 1};

interface Line {
  readonly name: string;
  readonly kernel: Kernel;
  readonly reference: (rows: readonly naive.Naive[], frame: Frame) => number;
  /** What the reference is held against where it cannot bear all that the kernel does. */
  readonly held?: {readonly name: string; readonly kernel: Kernel};
  /** Statements the reference can bear. */
  readonly bearable: number;
  readonly runs: number;
}
type Frame = ReturnType<typeof frameOfDebate>;

/** What is timed gives what is not: the sum of all it found. */
type Kernel = (frame: Frame) => () => number;

const one: NetworkSettings = {mode: "one", aggregate: "congruence"};

const aggregations: readonly NetworkSettings[] = [
  {aggregate: "ignore"},
  {aggregate: "subtract"},
  {aggregate: "combine"},
  {mode: "one", aggregate: "ignore"},
  {mode: "one", aggregate: "congruence"},
  {mode: "one", aggregate: "conflict"},
  {mode: "one", aggregate: "subtract"},
];

const lines: readonly Line[] = [
  {name: "two-mode, from the frame", kernel: (frame) => sums(network(frame)), reference: (rows) => naive.twoMode(rows), bearable: 1_000_000, runs: 9},
  {
    name: "one-mode congruence, from the frame",
    kernel: (frame) => sums(network(frame, one)),
    reference: (rows) => naive.congruence(rows),
    bearable: 1_000_000,
    runs: 9,
  },
  {
    name: "all seven aggregations, each from the frame",
    kernel: (frame) => sums(...aggregations.map((settings) => network(frame, settings))),
    reference: (rows) => naive.allAggregations(rows),
    bearable: 100_000,
    runs: 5,
  },
  {
    name: "duplicates=document",
    kernel: (frame) => {
      const {filtered} = select(frame, {rows: "holder", columns: "concept", duplicates: "document"});
      return () => filtered.length;
    },
    reference: (rows) => naive.withoutDuplicates(rows),
    bearable: 10_000,
    runs: 3,
  },
  {
    name: "120 windows of a month, congruence",
    kernel: (frame) => sums(network(frame, {...one, window})),
    reference: (rows, frame) => naive.windows(rows, boundsOf(network(frame, {window}))),
    bearable: 100_000,
    runs: 3,
  },
  {
    name: "511 windows of 12 weeks, congruence",
    kernel: (frame) => sums(network(frame, {...one, window: many})),
    reference: (rows, frame) => naive.windows(rows, boundsOf(network(frame, {window: many}))),
    bearable: 100_000,
    runs: 3,
  },
  {
    name: "gaussian kernel over 12 weeks, 522 centres, congruence",
    kernel: (frame) => sums(network(frame, {...one, window: many, kernel: "gaussian"})),
    held: {name: "its first ten weeks", kernel: (frame) => sums(network(frame, {...one, ...tenWeeks, window: many, kernel: "gaussian"}))},
    reference: (rows, frame) => {
      const within = rows.filter(({time}) => time >= tenWeeks.from && time <= tenWeeks.to);
      const centres = network(frame, {...tenWeeks, window: many, kernel: "gaussian"}).slices.map(({mid}) => mid);
      return naive.gaussian(within, centres, (time, centre) => (2 * (centre - time)) / week / 12);
    },
    bearable: 1_000_000,
    runs: 2,
  },
];

const table = ["| statements | what | ms | MB | times the reference | reference on |\n|---:|---|---:|---:|---:|---:|"];
const alone = askedAlone();
if (alone) console.log(memoryOf(Number(alone[0]), lines[Number(alone[1])]));
else {
  for (const statements of sizesAsked([10_000, 100_000, 1_000_000])) measure(statements);
  report("network", `${table.join("\n")}\n\n${circumstances()}`);
}

function memoryOf(statements: number, {kernel}: Line): number {
  const frame = made(statements);
  return rise(() => kernel(frame));
}

function measure(statements: number): void {
  const frame = made(statements);
  for (const [place, line] of lines.entries()) {
    const {ms} = best(line.runs, () => line.kernel(frame));
    const {times, on, agrees} = besides(line, frame, statements);
    const name = `${line.name}${agrees ? "" : " (NOT THE SAME RESULT)"}`;
    table.push(
      `| ${statements} | ${name} | ${ms.toFixed(1)} | ${memoryAlone(String(statements), String(place))} | ${times.toFixed(times < 10 ? 1 : 0)} | ${on} |`,
    );
  }
}

/** The kernel beside the reference, on what that can bear. */
function besides({kernel, reference, held, bearable, runs}: Line, frame: Frame, statements: number) {
  const size = Math.min(statements, bearable);
  const small = size === statements ? frame : made(size);
  const fast = best(runs, () => (held?.kernel ?? kernel)(small));
  const found = fast.result();
  const rows = naive.plainRows(debate(sizeOf(size)));
  const slow = best(1, () => reference(rows, small));
  const agrees = Math.abs(slow.result - found) <= 1e-6 * Math.abs(slow.result);
  return {times: slow.ms / fast.ms, on: held ? `${held.name} of ${size}` : String(size), agrees};
}

function boundsOf({slices}: Network): [number, number][] {
  return slices.map(({start, stop}) => [start, stop]);
}

function sizeOf(statements: number) {
  return {statements, actors: 500, concepts: 300, years: 10, seed: 1};
}

function made(statements: number): Frame {
  return frameOfDebate(debate(sizeOf(statements)));
}

function sums(...networks: readonly Network[]): () => number {
  return () => networks.reduce((all, {slices}) => slices.reduce((sum, {values}) => sum + sumOf(values), all), 0);
}

function sumOf(values: Float64Array): number {
  let all = 0;
  for (let at = 0; at < values.length; ++at) all += values[at];
  return all;
}
