import {existsSync, mkdtempSync, readFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, expect, test} from "vitest";
import {clusterMethods} from "@standpoint/analysis";
import {run} from "./run.ts";

const root = join(import.meta.dirname, "../../..");
const harbour = join(root, "examples/harbour");
const sample = join(root, "../shared/data/dna/sample.dna");
const folder = mkdtempSync(join(tmpdir(), "standpoint-measures-"));
const debate = join(folder, "p.standpoint");

beforeAll(async () => {
  await run("new", debate);
  await run("add", debate, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
  await run("import", debate, join(harbour, "codings.jsonl"));
});

const slice = {start: expect.any(String), mid: expect.any(String), stop: expect.any(String), statements: expect.any(Number)};

test("polarization gives a score and named groups for each slice, with a spread over documents when asked", async () => {
  const {json} = await run("polarization", debate, "--groups", "2");
  expect(json).toMatchObject({
    analysis: "polarization",
    settings: {groups: 2, duplicates: "document", seed: 1},
    slices: [{...slice, groups: [expect.any(Array), expect.any(Array)]}],
  });
  expect(json.slices[0].interval).toBeUndefined();
  const windows = (await run("polarization", debate, "--window", "years:1", "--kernel", "gaussian", "--bootstrap", "10")).json.slices;
  expect(windows.length).toBeGreaterThan(2);
  for (const {score, interval} of windows) expect(score >= 0 && score <= 1 && interval.low <= interval.high).toBe(true);
});

test("clusters gives method, k, modularity and membership by name, for every method, the best of all first", async () => {
  for (const method of clusterMethods) {
    const [found] = (await run("clusters", debate, "--method", method, "--k", "3")).json.slices;
    expect(found).toMatchObject({
      ...slice,
      method,
      k: expect.any(Number),
      modularity: expect.any(Number),
      membership: {"Northline Shipping": expect.any(Number)},
    });
    expect(new Set(Object.values(found.membership)).size).toBe(found.k);
  }
  const all = (await run("clusters", debate, "--method", "all")).json.slices.map(({modularity}: {modularity: number}) => modularity);
  expect(all).toEqual([...all].sort((a: number, b: number) => b - a));
});

test.skipIf(!existsSync(sample))("a DNA file is clustered and scaled directly", async () => {
  const [found] = (await run("clusters", sample, "--rows", "organization", "--method", "louvain")).json.slices;
  expect(found).toMatchObject({k: 2, modularity: expect.closeTo(0.408391, 6)});
  const {json} = await run("backbone", sample, "--rows", "organization", "--as", "dna-3.1");
  expect(json.settings.as).toBe("dna-3.1");
  expect(json.steps.at(-1)).toMatchObject({backboneLoss: 1, redundantLoss: 0, statements: 0});
});

test("backbone gives steps, or two sets with their losses", async () => {
  const {json} = await run("backbone", debate);
  expect(json).toMatchObject({method: "nested", concepts: 10, steps: expect.any(Array)});
  expect(json.steps).toHaveLength(10);
  const fixed = (await run("backbone", debate, "--method", "fixed", "--size", "4", "--bootstrap", "10")).json;
  expect(fixed).toMatchObject({backbone: expect.any(Array), redundant: expect.any(Array), exact: true, interval: {low: expect.any(Number)}});
  expect([fixed.backbone.length, fixed.redundant.length]).toEqual([4, 6]);
  expect(Object.values(fixed.shares).reduce((sum: number, share) => sum + Number(share), 0)).toBeCloseTo(4, 6);
  expect((await run("backbone", debate, "--method", "penalty", "--penalty", "3.5")).json.penalizedBackboneLoss).toBeLessThan(1);
  expect((await run("backbone", debate, "--evaluate", fixed.backbone[0], "--evaluate", fixed.backbone[1])).json.backbone).toHaveLength(2);
});

test("scaling gives means and intervals for actors and concepts, and whether the chains have settled", async () => {
  const {json} = await run("scaling", debate, "--dimensions", "2", "--model", "ordinal", "--chains", "2", "--burn-in", "200", "--iterations", "400");
  const summary = {mean: expect.any(Number), low: expect.any(Number), high: expect.any(Number), rHat: expect.any(Number), ess: expect.any(Number)};
  expect(json.actors[0]).toEqual({actor: "Channel Pilots' Guild", place: [summary, summary], positions: 1});
  expect(json.concepts[0]).toMatchObject({discrimination: [summary, summary], difficulty: summary});
  const spread = (await run("scaling", debate, "--chains", "2", "--burn-in", "50", "--iterations", "100", "--bootstrap", "10")).json.actors[3];
  expect(spread.intervals[0]).toMatchObject({low: expect.any(Number), high: expect.any(Number), draws: expect.any(Number)});
  expect(json.diagnostics).toMatchObject({draws: 800, settled: expect.any(Boolean)});
});

test("phases gives states, distances, the groupings tried and a path", async () => {
  const {json} = await run("phases", debate, "--window", "months:6");
  const count = json.slices.length;
  expect(json.slices[0]).toMatchObject({...slice, state: 0, x: expect.any(Number), y: expect.any(Number)});
  expect(json.distances).toHaveLength(count);
  expect(json.distances[0]).toHaveLength(count);
  expect(json.best).toEqual(json.groupings[0]);
});

test("structure gives the whole and each actor, and mixing by the attributes there are", async () => {
  const {json} = await run("structure", debate, "--attribute", "nothing");
  expect(json.slices[0]).toMatchObject({density: expect.any(Number), parts: 1, assortativity: {nothing: null}});
  expect(json.slices[0].actors).toHaveLength(14);
  expect(json.notes.join(" ")).toContain('"nothing"');
  const spread = (await run("structure", debate, "--bootstrap", "10")).json.slices[0];
  expect(spread.intervals.density.low).toBeLessThanOrEqual(spread.density);
  expect(spread.actors[0].intervals.degree).toMatchObject({draws: expect.any(Number)});
});

test.each([
  [["clusters", "--k", "99"], "99 groups"],
  [["clusters", "--k", "1"], "--k"],
  [["clusters", "--method", "guess"], "--method"],
  [["polarization", "--groups", "1"], "--groups"],
  [["polarization", "--bootstrap", "3"], "3 samples"],
  [["backbone", "--method", "fixed"], "needs its size"],
  [["backbone", "--method", "fixed", "--size", "10"], "a number from 1 to 9"],
  [["backbone", "--penalty", "much"], "--penalty"],
  [["backbone", "--evaluate", "no such"], '"no such"'],
  [["scaling", "--threshold", "0.7"], "--threshold"],
  [["scaling", "--only", "concept=Restore the salt marsh"], "three actors and two concepts"],
  [["phases"], "need a window"],
  [["phases", "--window", "years:4"], "three slices"],
] as const)("%j is refused with a sentence", async ([command, ...options], words) => {
  const {status, out, err} = await run(command, debate, ...options);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toMatch(/^standpoint: [^\n]+\n$/);
  expect(err).toContain(words);
});

test("a debate without agreement, with one actor or none has nulls or a sentence, and no file ever holds NaN", async () => {
  for (const filter of [
    ["--only", "holder=Open Shore"],
    ["--from", "2030"],
    ["--sources", "reported"],
  ]) {
    for (const command of ["polarization", "clusters", "backbone", "structure", "scaling"]) {
      const {status, out, err} = await run(command, debate, ...filter);
      expect([0, 2]).toContain(status);
      expect(out + err).not.toMatch(/NaN|undefined|Infinity/);
    }
  }
});

test("tables and files of every measure are whole", async () => {
  for (const [command, ...options] of [
    ["polarization"],
    ["clusters"],
    ["backbone"],
    ["structure"],
    ["phases", "--window", "years:1"],
    ["scaling", "--iterations", "100", "--burn-in", "50"],
  ] as const) {
    expect((await run(command, debate, ...options, "--format", "table")).out.length).toBeGreaterThan(100);
    const out = join(folder, `${command}.csv`);
    expect(await run(command, debate, ...options, "--format", "csv", "--out", out)).toMatchObject({status: 0});
    const [head = "", first = ""] = readFileSync(out, "utf8").split("\n");
    expect(head.split(",").length).toBeGreaterThan(1);
    expect(first.length).toBeGreaterThan(5);
  }
});

test.each([
  ["polarization", "scoreLow,scoreHigh"],
  ["clusters", "modularityLow,modularityHigh"],
  ["backbone", "step,stepLow,stepHigh"],
  ["backbone --method fixed --size 2", "concept,set,share"],
  ["structure", "degree,degreeLow,degreeHigh"],
  ["phases --window years:1", "state,turns"],
  ["scaling --iterations 100 --burn-in 50", "drawsLow,drawsHigh"],
])("the csv of %s --bootstrap has the spread beside the numbers", async (words, columns) => {
  const [command = "", ...options] = words.split(" ");
  const out = join(folder, "spread.csv");
  expect(await run(command, debate, ...options, "--bootstrap", "10", "--format", "csv", "--out", out)).toMatchObject({status: 0});
  const [head = "", ...lines] = readFileSync(out, "utf8").trimEnd().split("\r\n");
  expect(head).toContain(columns);
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.join(" ")).not.toMatch(/NaN|undefined/);
});
