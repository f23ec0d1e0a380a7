/**
 * Times the network kernels on seeded debates, each beside the naive reference in the same run.
 *
 *     npx tsc -b bench && node bench/dist/network.js [size…] [--write]
 *
 * Prints milliseconds (the best of several runs on a warm frame), how many times as fast as the reference, and the
 * size the reference was run at where the full one would take too long for it.
 */
import {network, select, type Network, type NetworkSettings} from "@standpoint/analysis";
import {debate} from "./debate.ts";
import {frameOfDebate} from "./frame.ts";
import * as naive from "./naive.ts";
import {best, circumstances, report, sizesAsked} from "./report.ts";

const window = {unit: "months", size: 1} as const;
const many = {unit: "weeks", size: 12} as const;
const week = 7 * 86_400;

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
  {name: "two-mode, from the frame", kernel: (frame) => sum(network(frame)), reference: (rows) => naive.twoMode(rows), bearable: 1_000_000, runs: 9},
  {
    name: "one-mode congruence, from the frame",
    kernel: (frame) => sum(network(frame, one)),
    reference: (rows) => naive.congruence(rows),
    bearable: 1_000_000,
    runs: 9,
  },
  {
    name: "all seven aggregations, each from the frame",
    kernel: (frame) => aggregations.reduce((all, settings) => all + sum(network(frame, settings)), 0),
    reference: (rows) => naive.allAggregations(rows),
    bearable: 100_000,
    runs: 5,
  },
  {
    name: "duplicates=document",
    kernel: (frame) => select(frame, {rows: "holder", columns: "concept", duplicates: "document"}).filtered.length,
    reference: (rows) => naive.withoutDuplicates(rows),
    bearable: 10_000,
    runs: 3,
  },
  {
    name: "120 windows of a month, congruence",
    kernel: (frame) => sum(network(frame, {...one, window})),
    reference: (rows, frame) => naive.windows(rows, boundsOf(network(frame, {window}))),
    bearable: 100_000,
    runs: 3,
  },
  {
    name: "511 windows of 12 weeks, congruence",
    kernel: (frame) => sum(network(frame, {...one, window: many})),
    reference: (rows, frame) => naive.windows(rows, boundsOf(network(frame, {window: many}))),
    bearable: 100_000,
    runs: 3,
  },
  {
    name: "gaussian kernel over 12 weeks, 522 centres, congruence",
    kernel: (frame) => sum(network(frame, {...one, window: many, kernel: "gaussian"})),
    reference: (rows, frame) => {
      const centres = network(frame, {window: many, kernel: "gaussian"}).slices.map(({mid}) => mid);
      return naive.gaussian(rows, centres, (time, centre) => (2 * (centre - time)) / week / 12);
    },
    bearable: 1_000,
    runs: 1,
  },
];

const table = ["| statements | what | ms | times the reference | reference on |\n|---:|---|---:|---:|---:|"];
for (const statements of sizesAsked([10_000, 100_000, 1_000_000])) measure(statements);
report("network", `${table.join("\n")}\n\n${circumstances()}`);

function measure(statements: number): void {
  const frame = made(statements);
  for (const {name, kernel, reference, bearable, runs} of lines) {
    const size = Math.min(statements, bearable);
    const small = size === statements ? frame : made(size);
    const rows = naive.plainRows(debate(sizeOf(size)));
    const slow = best(1, () => reference(rows, small));
    const same = best(runs, () => kernel(small));
    const full = small === frame ? same : best(runs, () => kernel(frame));
    const agree = Math.abs(slow.result - same.result) <= 1e-6 * Math.abs(slow.result) ? "" : " (NOT THE SAME RESULT)";
    table.push(`| ${statements} | ${name}${agree} | ${full.ms.toFixed(1)} | ${(slow.ms / same.ms).toFixed(slow.ms / same.ms < 10 ? 1 : 0)} | ${size} |`);
  }
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

function sum({slices}: Network): number {
  let all = 0;
  for (const {values} of slices) for (let at = 0; at < values.length; ++at) all += values[at];
  return all;
}
