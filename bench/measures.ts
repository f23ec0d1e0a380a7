/**
 * Times the measures of a debate on seeded debates of growing size, beside naive references (where there is one) in
 * the same run.
 *
 *     npx tsc -b bench && node bench/dist/measures.js [--write]
 */
import {backbone, clusters, phases, polarization, scaling, structure, type ClusterMethod} from "@standpoint/analysis";
import {debate, type DebateSize} from "./debate.ts";
import {frameOfDebate} from "./frame.ts";
import {naiveBetweenness, naiveMoves, naiveUnions} from "./naive-graphs.ts";
import {naiveBackbone, naivePolarization} from "./naive-measures.ts";
import {plainRows} from "./naive.ts";
import {best, circumstances, report} from "./report.ts";

type Frame = ReturnType<typeof frameOfDebate>;
type Size = Pick<DebateSize, "statements" | "actors" | "concepts">;

interface Line {
  readonly name: string;
  readonly sizes: readonly Size[];
  /** Gives the number that the reference must come to, or better it. */
  readonly kernel: (frame: Frame) => number;
  readonly reference?: Reference | undefined;
}

interface Reference {
  readonly size: Size;
  readonly work: (rows: ReturnType<typeof plainRows>) => number;
  readonly agree: (ours: number, theirs: number) => boolean;
}

const grown: readonly Size[] = [
  {statements: 10_000, actors: 50, concepts: 30},
  {statements: 100_000, actors: 150, concepts: 100},
  {statements: 1_000_000, actors: 500, concepts: 300},
];
const still = {duplicates: "include"} as const;
const comparable = {statements: 10_000, actors: 50, concepts: 30};
const same = (ours: number, theirs: number) => Math.abs(ours - theirs) < 1e-9;
const about = (ours: number, theirs: number) => ours >= theirs - 0.01;
const references: Partial<Record<ClusterMethod, Reference>> = {
  fastgreedy: {size: comparable, work: naiveUnions, agree: same},
  louvain: {size: comparable, work: naiveMoves, agree: about},
  leiden: {size: comparable, work: naiveMoves, agree: about},
};
const grouped = (method: ClusterMethod): Line => ({
  name: `clusters, ${method}`,
  sizes: grown,
  kernel: (frame) => clusters(frame, {...still, method}).slices[0].modularity ?? 0,
  reference: references[method],
});

const lines: readonly Line[] = [
  {
    name: "polarization, two groups",
    sizes: grown,
    kernel: (frame) => polarization(frame, still).slices[0].score ?? 0,
    reference: {size: comparable, work: naivePolarization, agree: (ours, theirs) => ours >= theirs - 1e-9},
  },
  {
    name: "backbone, nested",
    sizes: [
      {statements: 10_000, actors: 50, concepts: 20},
      {statements: 100_000, actors: 100, concepts: 50},
    ],
    kernel: (frame) => backbone(frame, still).steps.reduce((sum, {backboneLoss}) => sum + backboneLoss, 0),
    reference: {size: {statements: 2_000, actors: 30, concepts: 10}, work: naiveBackbone, agree: same},
  },
  ...(["louvain", "leiden", "walktrap", "fastgreedy", "leading-eigen", "infomap", "label-propagation", "ward", "pam", "concor", "spectral"] as const).map(
    grouped,
  ),
  {
    name: "structure (betweenness, eigenvector, cores)",
    sizes: grown,
    kernel: (frame) => structure(frame, still).slices[0].actors.reduce((sum, {betweenness}) => sum + betweenness, 0),
    reference: {size: comparable, work: naiveBetweenness, agree: same},
  },
  {name: "phases, 120 months", sizes: grown.slice(0, 2), kernel: (frame) => phases(frame, {...still, window: {unit: "months", size: 1}}).slices.length},
  {
    name: "scaling, 4 chains of 6000 steps",
    sizes: [
      {statements: 1_000, actors: 50, concepts: 30},
      {statements: 10_000, actors: 100, concepts: 50},
    ],
    kernel: (frame) => scaling(frame, {threshold: 0.25}).draws,
  },
];

const table = ["| what | statements | actors × concepts | ms | times the reference | reference on |\n|---|---:|---:|---:|---:|---:|"];
for (const line of lines) measure(line);
report("measures", `${table.join("\n")}\n\n${circumstances()}`);

function measure({name, sizes, kernel, reference}: Line): void {
  const compared = reference && besides(kernel, reference);
  for (const size of sizes) {
    const frame = made(size);
    const first = best(1, () => kernel(frame));
    const {ms} = first.ms > 2000 ? first : best(2, () => kernel(frame));
    const {statements, actors, concepts} = size;
    const told = compared ? `${compared.ratio}${compared.agrees ? "" : " (NOT AS GOOD)"} | ${compared.on}` : " | ";
    table.push(`| ${name} | ${statements} | ${actors} × ${concepts} | ${ms.toFixed(ms < 100 ? 1 : 0)} | ${told} |`);
  }
}

function besides(kernel: Line["kernel"], {size, work, agree}: Reference) {
  const [frame, rows] = [made(size), plainRows(debate(whole(size)))];
  const slow = best(1, () => work(rows));
  const fast = best(3, () => kernel(frame));
  return {ratio: Math.round(slow.ms / fast.ms), agrees: agree(fast.result, slow.result), on: `${size.actors} × ${size.concepts}`};
}

function whole(size: Size): DebateSize {
  return {...size, years: 10, seed: 1};
}

function made(size: Size): Frame {
  return frameOfDebate(debate(whole(size)));
}
