/**
 * Times the network kernels on seeded debates, each beside the naive reference in the same run.
 *
 *     npx tsc -b bench && node bench/dist/network.js [size…]
 *
 * Prints milliseconds (the best of several runs on a warm frame), how many times as fast as the reference, and the
 * size the reference was run at where the full one would take too long for it.
 */
import {network, select, type Network, type NetworkSettings} from "@standpoint/analysis";
import {debate} from "./debate.ts";
import {frameOfDebate} from "./frame.ts";
import * as naive from "./naive.ts";

const sizes = process.argv.slice(2).map(Number);
const window = {unit: "months", size: 1} as const;
const month = (365.25 / 12) * 86_400;

interface Line {
  readonly name: string;
  readonly kernel: (frame: Frame) => number;
  readonly reference: (rows: readonly naive.Naive[], frame: Frame) => number;
  /** Statements the reference can bear. */
  readonly bearable: number;
  readonly runs: number;
}
type Frame = ReturnType<typeof frameOfDebate>;

const one: NetworkSettings = {mode: "one", aggregate: "congruence"};

const lines: readonly Line[] = [
  {name: "two-mode", kernel: (frame) => sum(network(frame)), reference: (rows) => naive.twoMode(rows), bearable: 1_000_000, runs: 7},
  {name: "one-mode congruence", kernel: (frame) => sum(network(frame, one)), reference: (rows) => naive.congruence(rows), bearable: 1_000_000, runs: 7},
  {
    name: "duplicates=document",
    kernel: (frame) => select(frame, {rows: "holder", columns: "concept", duplicates: "document"}).filtered.length,
    reference: (rows) => naive.withoutDuplicates(rows),
    bearable: 10_000,
    runs: 3,
  },
  {
    name: "monthly windows, congruence",
    kernel: (frame) => sum(network(frame, {...one, window})),
    reference: (rows, frame) =>
      naive.windows(
        rows,
        network(frame, {window}).slices.map(({start, stop}) => [start, stop]),
      ),
    bearable: 100_000,
    runs: 3,
  },
  {
    name: "gaussian kernel, 12 months, congruence",
    kernel: (frame) => sum(network(frame, {...one, window: {unit: "months", size: 12}, kernel: "gaussian"})),
    reference: (rows, frame) => {
      const centres = network(frame, {window: {unit: "months", size: 12}, kernel: "gaussian"}).slices.map(({mid}) => mid);
      return naive.gaussian(rows, centres, (time, centre) => (2 * (centre - time)) / month / 12);
    },
    bearable: 10_000,
    runs: 1,
  },
];

console.log("| statements | what | ms | times the reference | reference on |\n|---:|---|---:|---:|---:|");
for (const statements of sizes.length > 0 ? sizes : [10_000, 100_000, 1_000_000]) measure(statements);
console.log(`\npeak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB, the reference included, node ${process.version}`);

function measure(statements: number): void {
  const frame = made(statements);
  for (const {name, kernel, reference, bearable, runs} of lines) {
    const size = Math.min(statements, bearable);
    const small = size === statements ? frame : made(size);
    const rows = naive.plainRows(debate(sizeOf(size)));
    const slow = best(1, () => reference(rows, small));
    const same = best(runs, () => kernel(small));
    const full = small === frame ? same : best(runs, () => kernel(frame));
    const agree = Math.abs(slow.result - same.result) <= 0.02 * Math.abs(slow.result) ? "" : " (NOT THE SAME RESULT)";
    console.log(`| ${statements} | ${name}${agree} | ${full.ms.toFixed(1)} | ${(slow.ms / same.ms).toFixed(0)} | ${size} |`);
  }
}

function sizeOf(statements: number) {
  return {statements, actors: 500, concepts: 300, years: 10, seed: 1};
}

function made(statements: number): Frame {
  return frameOfDebate(debate(sizeOf(statements)));
}

function sum({slices}: Network): number {
  let all = 0;
  for (const {values} of slices) for (let at = 0; at < values.length; ++at) all += values[at];
  return all;
}

function best(runs: number, work: () => number): {ms: number; result: number} {
  let [ms, result] = [Infinity, 0];
  for (let run = 0; run < runs; ++run) {
    const begin = performance.now();
    result = work();
    ms = Math.min(ms, performance.now() - begin);
  }
  return {ms, result};
}
