import {mkdtempSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {run} from "./run.ts";

/**
 * What every command answers on the example, kept beside this file: a change of the house must leave them as they are, a change of
 * an answer shows here (`npx vitest run packages/cli/test/answers.test.ts -u` writes them anew).
 */
const asked: Readonly<Record<string, readonly string[]>> = {
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
  documents: [""],
  statements: ["--search terminal"],
  entities: ["", "--kind concept"],
  search: ["harbour"],
  drafts: [""],
  names: [""],
};

const wide: readonly string[] = [
  "network",
  "matrix",
  "frequencies",
  "polarization",
  "clusters",
  "backbone",
  "phases",
  "scaling",
  "structure",
  "lines",
  "lineage",
  "measures",
  "sources",
];

let path = "";
beforeAll(async () => {
  const harbour = join(import.meta.dirname, "../../../examples/harbour");
  path = join(mkdtempSync(join(tmpdir(), "standpoint-answers-")), "p.standpoint");
  for (const words of [
    ["new", path, "--name", "The harbour debate"],
    ["add", path, join(harbour, "texts"), "--documents", join(harbour, "documents.json")],
    ["import", path, join(harbour, "codings.jsonl")],
  ])
    expect((await run(...words)).status).toBe(0);
});

describe.each(Object.entries(asked))("%s", (command, asks) => {
  test("answers as it did", async () => {
    const told: string[] = [];
    for (const ask of asks)
      for (const format of wide.includes(command) ? ["json", "csv", "table"] : ["json", "table"]) told.push(await tell([command, ask, format]));
    await expect(told.join("\n")).toMatchFileSnapshot(`answers/${command}.txt`);
  });
});

async function tell([command, ask, format]: readonly [string, string, string]): Promise<string> {
  const words = [...ask.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);
  const positional = words.filter((_, i) => i === 0 && !words[0]!.startsWith("--"));
  const {status, out, err} = await run(command, path, ...positional, ...words.slice(positional.length), "--format", format, "--quiet");
  return `$ ${command} ${ask} --format ${format}\n${status === 0 ? "" : `${status}: ${err}`}${steady(out)}`;
}

/** Numbers to nine digits, for machines differ in the last; no moments of this run. */
function steady(out: string): string {
  return out
    .replaceAll(/\d+\.\d{10,}(e-?\d+)?/g, (number) => String(Number(Number(number).toPrecision(9))))
    .replaceAll(/"(created|changed|at|addedAt)":"20\d\d-[^"]+Z"/g, '"$1":"…"')
    .replaceAll(path, "P");
}
