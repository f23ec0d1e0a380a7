import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect} from "vitest";
import {run} from "./run.ts";

/** What each command is asked of the example, where its answers are looked at. */
export const asked: Readonly<Record<string, readonly string[]>> = {
  network: [
    "",
    "--mode one --aggregate congruence",
    "--mode one --aggregate conflict --normalize average",
    "--mode one --aggregate subtract --normalize average-concepts --duplicates document",
    "--mode one --aggregate congruence --normalize jaccard",
    "--mode one --normalize cosine",
    "--mode two --aggregate subtract --normalize activity",
    "--mode two --aggregate combine",
    "--mode two --normalize prominence --isolates",
    "--mode one --aggregate subtract --from 2021 --window months:24 --kernel gaussian",
    "--mode events --mode stated",
    "--rows document.author --qualifier none --sources own",
    "--mode one --aggregate congruence --identity names --from 2021 --to 2023",
  ],
  matrix: ["", "--at 2022 --sources reported", "--mode practised"],
  frequencies: ["--by concept", "--by holder --sources own", "--by document.author --per year"],
  polarization: ["", "--groups 3 --bootstrap 10", "--window years:1"],
  clusters: ["--method all", "--method ward --k 2 --window years:1", "--method louvain --seed 7 --bootstrap 10"],
  backbone: ["", "--method fixed --size 3 --iterations 500", "--method penalty --penalty 2 --iterations 500", "--bootstrap 10"],
  phases: ["--window years:1", "--window months:6 --bootstrap 10"],
  scaling: ["--burn-in 50 --iterations 200 --chains 2", "--model ordinal --dimensions 2 --burn-in 20 --iterations 100 --chains 2"],
  structure: ["", "--window years:1 --aggregate congruence"],
  bases: [
    "table",
    'platform --actors "Green Tide,Citizens\' List"',
    'signers --points "Hold a town vote on the harbour+" --missing 1',
    'exclude --keep "Green Tide" --out-of "Northline Shipping" --hard',
    "front --at 2022-12",
    'drop --programme "Build the container terminal-,Hold a town vote on the harbour+" --required "Green Tide,Open Shore"',
    "lattice --min-actors 2",
    "lattice --since 2021 --at 2023",
    "implications --min-support 2",
  ],
  threads: ["", "--semantics preferred", "--support necessary --passages", "--document courier-thread-2023"],
  lines: [
    "",
    "--changes --passages",
    '--compare "Green Tide,Open Shore"',
    "--within 400",
    '--rule "Build the container terminal+ implies Deepen the channel+"',
  ],
  lineage: ["", '--actor "Harbour Neighbours"', "--at 2022-12"],
  measures: ["", "--sources own"],
  sources: ["", '--actor "Marlby Fishers\' Cooperative" --passages'],
  obstacles: [
    '--points "Build the container terminal-,Hold a town vote on the harbour+"',
    '--points "Hold a town vote on the harbour+" --among "Green Tide,Open Shore" --no-rules',
  ],
  dossier: ['--actor "Green Tide"', '--concept "Hold a town vote on the harbour"'],
  silences: ["", '--kind "not heard"'],
  documents: [""],
  statements: ["--search terminal"],
  entities: ["", "--kind concept"],
  search: ["harbour"],
  drafts: [""],
  names: [""],
};

/** The example as a project; where it lies. */
export async function exampleProject(): Promise<string> {
  const harbour = join(import.meta.dirname, "../../../examples/harbour");
  const path = join(mkdtempSync(join(tmpdir(), "standpoint-answers-")), "p.standpoint");
  for (const words of [
    ["new", path, "--name", "The harbour debate"],
    ["add", path, join(harbour, "texts"), "--documents", join(harbour, "documents.json")],
    ["import", path, join(harbour, "codings.jsonl")],
  ])
    expect((await run(...words)).status).toBe(0);
  return path;
}

/** A command with its ask as words, in a format. */
export function wordsOf([command, ask, format]: readonly [string, string, string], path: string): readonly string[] {
  const words = [...ask.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const positional = words.filter((_, i) => i === 0 && !words[0]!.startsWith("--"));
  return [command, path, ...positional, ...words.slice(positional.length), "--format", format, "--quiet"];
}
