import {existsSync, mkdtempSync, readFileSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {openSqlite} from "@standpoint/store/sqlite";
import {changeStatement, recordVerdict} from "@standpoint/workbench";
import type {StatementId} from "@standpoint/model";
import {run} from "./run.ts";

const root = join(import.meta.dirname, "../../..");
const corpus = join(root, "../shared/data/internationalism");
const harbour = join(root, "examples/harbour");
const fresh = () => join(mkdtempSync(join(tmpdir(), "standpoint-lines-")), "p.standpoint");

async function project(folder: string, texts: readonly string[]): Promise<string> {
  const path = fresh();
  await run("new", path);
  await run("add", path, ...texts, "--documents", join(folder, "documents.json"));
  await run("import", path, join(folder, "codings.jsonl"));
  return path;
}
const ofHarbour = () => project(harbour, [join(harbour, "texts")]);
const ofCorpus = () => project(corpus, []);
const war = "Both sides in the Ukraine war should be opposed (revolutionary defeatism)";
const ig = "Internationalist Group";

test.skipIf(!existsSync(corpus))("the reference corpus (beside the checkout) has the lines it is known for", async () => {
  const path = await ofCorpus();
  const [line] = (await run("lines", path, "--actor", ig, "--concept", war)).json.lines;
  expect(line).toMatchObject({
    atLeast: 1,
    changes: [{from: "yes", to: "no", kind: "flip", latest: "2022-10-22", status: "reported", statements: ["ig-def", "s049"]}],
  });
  expect(line.conflicts).toMatchObject([{kind: "practice", statements: ["ig-def", "ig-practice"]}]);
  const near = (await run("lines", path, "--actor", "Communist Workers' Organisation", "--concept", "Generalised war is a near prospect", "--passages")).json;
  expect(near.lines[0]).toMatchObject({changes: [{kind: "flip", statements: ["s018", "s017"], within: "exchange"}], conflicts: []});
  expect(near.passages.map(({id}: {id: string}) => id).sort()).toEqual(["s017", "s018"]);
});

test.skipIf(!existsSync(corpus))("the reference corpus (beside the checkout) has the lineage and the sources it is known for", async () => {
  const path = await ofCorpus();
  const {events} = (await run("lineage", path)).json;
  expect(events).toContainEqual(
    expect.objectContaining({
      kind: "merged",
      date: "2002-04",
      from: ["Internationalist Notes (US)", "Notes Internationalistes (Canada)"],
      to: ["Internationalist Workers' Group"],
    }),
  );
  const bureau = "International Bureau for the Revolutionary Party";
  expect(events).toContainEqual(
    expect.objectContaining({
      kind: "founded",
      date: "1984",
      from: ["Communist Workers' Organisation", "Partito Comunista Internazionalista (Battaglia Comunista)"],
      to: [bureau],
    }),
  );
  expect(events).toContainEqual(expect.objectContaining({kind: "section of", date: "2000", from: ["Bilan et Perspectives"], to: [bureau]}));
  const {chains, actors} = (await run("sources", path)).json;
  expect(chains).toContainEqual(expect.objectContaining({statement: "s028", chain: ["Rosa Luxemburg", "Communist Workers' Organisation"], length: 2}));
  const icc = actors.find(({actor}: {actor: string}) => actor === "International Communist Current");
  expect(icc).toMatchObject({own: 0, reported: 3, onlyBy: "Communist Workers' Organisation"});
});

test("the example has a documented change, a contested report, a breach and a merger", async () => {
  const path = await ofHarbour();
  const {lines} = (await run("lines", path)).json;
  const of = (actor: string, concept: string) => lines.find((line: {actor: string; concept: string}) => line.actor === actor && line.concept === concept);
  expect(of("Dockworkers' Union of Marlby", "Allow night work at the docks").changes).toMatchObject([
    {kind: "condition", from: "no", to: "yes-if", status: "documented", latest: "2022-04-23"},
  ]);
  expect(of("Marlby Fishers' Cooperative", "Keep the fishing quay public")).toMatchObject({changes: [], conflicts: [{kind: "report", days: 3}]});
  expect(of("Northline Shipping", "Require shore power for ships in port").conflicts).toMatchObject([{kind: "practice", order: "after"}]);
  const sources = (await run("sources", path, "--actor", "Marlby Fishers' Cooperative")).json;
  expect(sources.disputes).toMatchObject([{statement: "coop-quay-report", who: "Marlby Fishers' Cooperative"}]);
  const matrix = (await run("matrix", path, "--identity", "successor")).json;
  expect(matrix.settings.identity).toBe("successor");
});

test("what a coder corrects is no change of line, and the record as it was still shows what it said", async () => {
  const path = await ofHarbour();
  const concept = "Allow night work at the docks";
  const store = await openSqlite(path);
  const before = Date.now();
  const {rows} = await store.statements({type: "position"}, {offset: 0, limit: 1000});
  const congress = rows.find(({key}) => key === "union-night-2022")!;
  await new Promise((resolve) => setTimeout(resolve, 5));
  await changeStatement(store, congress.id as StatementId, {values: {...congress.values, agreement: false, condition: ""}, who: "me", at: Date.now()});
  await store.close();
  const changes = async (...words: string[]) =>
    (await run("lines", path, "--actor", "Dockworkers' Union of Marlby", "--concept", concept, "--sources", "own", ...words)).json.lines[0].changes;
  expect(await changes()).toEqual([]);
  expect(await changes("--known-at", new Date(before).toISOString())).toHaveLength(1);
});

test("a verdict is kept as a statement of its own and shown with the conflict", async () => {
  const path = await ofHarbour();
  const store = await openSqlite(path);
  const by = {who: "me", at: Date.now()};
  await recordVerdict(store, {statement: "north-power", against: "north-engines", verdict: "genuine conflict", note: "seen on the quay"}, by);
  await recordVerdict(store, {statement: "coop-quay-report", verdict: "not found"}, by);
  await expect(recordVerdict(store, {statement: "coop-quay-report", verdict: "perhaps"}, by)).rejects.toThrow(/not a verdict/);
  await expect(recordVerdict(store, {statement: "nowhere", verdict: "confirmed"}, by)).rejects.toThrow(/no statement/);
  await store.close();
  const [line] = (await run("lines", path, "--actor", "Northline Shipping", "--concept", "Require shore power for ships in port")).json.lines;
  expect(line.conflicts[0].verdicts).toMatchObject([{verdict: "genuine conflict", coder: "me"}]);
  const {disputes, unverified} = (await run("sources", path, "--actor", "Marlby Fishers' Cooperative")).json;
  expect(disputes.map(({kind}: {kind: string}) => kind)).toEqual(["argument", "verdict"]);
  expect(unverified).not.toContain("coop-quay-report");
});

test("disputes and rules come in with other codings, and a rule tells which positions do not go together", async () => {
  const path = await ofHarbour();
  const file = join(mkdtempSync(join(tmpdir(), "standpoint-rule-")), "more.jsonl");
  const lines = [
    {
      id: "r1",
      document: "board-plan-2019",
      quote: "ready for traffic within eight years",
      type: "rule",
      premise: "Build the container terminal",
      "premise agreement": true,
      relation: "excludes",
      conclusion: "Hold a town vote on the harbour",
      "conclusion agreement": false,
    },
    {
      id: "d1",
      document: "coop-reply-2021",
      quote: "we never offered it",
      type: "dispute",
      statement: "coop-quay-report",
      by: "Marlby Fishers' Cooperative",
      claim: "never said",
    },
  ];
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join("\n"));
  expect((await run("import", path, file)).json).toMatchObject({statements: 2, unanchored: []});
  const {entailed} = (await run("lines", path)).json;
  expect(entailed.map(({actor}: {actor: string}) => actor)).toEqual(["Town Party"]);
  expect(entailed[0].rules).toMatchObject([{statement: "r1", relation: "excludes"}]);
  expect((await run("sources", path)).json.disputes).toContainEqual(expect.objectContaining({claim: "never said", who: "Marlby Fishers' Cooperative"}));
});

test("a chain that names the holder itself and impossible dates are said with their statements, and kept", async () => {
  const path = await ofHarbour();
  const folder = mkdtempSync(join(tmpdir(), "standpoint-odd-"));
  writeFileSync(
    join(folder, "odd.jsonl"),
    JSON.stringify({
      id: "odd",
      document: "courier-report-2021",
      quote: "It can live with a smaller terminal",
      type: "position",
      holder: "Open Shore",
      concept: "Build the container terminal",
      agreement: true,
      via: ["Open Shore", "Marlby Courier"],
    }),
  );
  writeFileSync(join(folder, "edges.csv"), "predecessor,successor,type,date,note\nA,B,renamed,1990,\nB,C,renamed,1980,\nC,D,merged,soon,\n");
  await run("import", path, join(folder, "odd.jsonl"));
  expect((await run("import", path, join(folder, "edges.csv"))).json.notes[0]).toMatch(/line 4: has "soon"/);
  expect((await run("sources", path)).json.notes.join(" ")).toMatch(/odd: its chain of reporters names the holder/);
  const {conflicts, events, notes} = (await run("lineage", path)).json;
  expect(conflicts).toHaveLength(1);
  expect(notes.join(" ")).toMatch(/comes about in 1990/);
  expect(events.filter(({from}: {from: string[]}) => ["A", "B", "C"].includes(from[0]!))).toHaveLength(3);
});

test("following one organisation tells the conflicts of its family alone, by the names it bears in them", async () => {
  const path = fresh();
  const file = join(mkdtempSync(join(tmpdir(), "standpoint-edges-")), "edges.csv");
  writeFileSync(file, "predecessor,successor,type,date\nA,B,renamed,1990\nB,C,renamed,1980\nX,Y,renamed,1990\nY,Z,renamed,1980\nM,N,merged,2000\n");
  await run("new", path);
  await run("import", path, file);
  expect((await run("lineage", path)).json.conflicts).toHaveLength(2);
  const {conflicts, notes} = (await run("lineage", path, "--actor", "X")).json;
  expect(conflicts).toMatchObject([
    {
      why: '"Y" is a predecessor in 1980 (renamed: Y → Z) but comes about in 1990 (renamed: X → Y)',
      actors: ["Y"],
      statements: [expect.any(String), expect.any(String)],
    },
  ]);
  expect(notes).toEqual([`${conflicts[0].why}.`]);
  expect((await run("lineage", path, "--actor", "M")).json).toMatchObject({conflicts: [], notes: []});
});

test("a thousand organisations and edges come in and are drawn, no edge lost", async () => {
  const path = fresh();
  const file = join(mkdtempSync(join(tmpdir(), "standpoint-edges-")), "edges.csv");
  const rows = Array.from({length: 1000}, (_, i) => {
    const [a, b] = [`Org ${i}`, `Org ${(i * 7 + 1) % 1000}`];
    const date = i % 2 === 0 ? `${1900 + (i % 100)}` : `${1900 + (i % 100)}-0${1 + (i % 9)}-15`;
    return i % 5 === 3
      ? `Org ${(i * 7) % 1000},Org ${i - 1},${["merged", "split", "merged"][i % 3]},${date},again`
      : `${a},${b},${["merged", "split", "joins", "leaves", "renamed"][i % 5]},${date},`;
  });
  writeFileSync(file, `predecessor,successor,type,date,note\n${rows.join("\n")}\n`);
  await run("new", path);
  expect((await run("import", path, file)).json).toMatchObject({statements: 1000, unanchored: []});
  const out = `${path}.svg`;
  await run("lineage", path, "--format", "svg", "--out", out);
  const {events} = (await run("lineage", path)).json;
  expect(events.flatMap(({statements}: {statements: string[]}) => statements)).toHaveLength(1000);
  const svg = readFileSync(out, "utf8");
  for (const row of [0, 499, 999]) expect(svg).toContain(`Org ${row}`);
});

test("a name of a time is added, obeyed and taken away at the command line", async () => {
  const path = await ofHarbour();
  const named = (await run("names", path, "--actor", "Green Tide", "--add", "Marsh Watch", "--to", "2019")).json;
  expect(named.rows).toEqual([{actor: "Green Tide", name: "Marsh Watch", from: null, to: "2019"}]);
  const on = async (at: string) => (await run("lineage", path, "--at", at)).json.at.exists.find(({actor}: {actor: string}) => actor === "Green Tide").name;
  expect([await on("2015"), await on("2022")]).toEqual(["Marsh Watch", "Green Tide"]);
  expect((await run("names", path, "--actor", "Nobody", "--add", "X")).status).toBe(2);
  expect((await run("names", path, "--actor", "Green Tide", "--add", "X", "--from", "2010", "--to", "2000")).status).toBe(2);
  expect((await run("names", path, "--actor", "Green Tide", "--remove", "Marsh Watch")).json.rows).toEqual([]);
});

test("who reports whom is drawn to a file", async () => {
  const path = await ofHarbour();
  const out = join(path, "../who.svg");
  await run("sources", path, "--format", "svg", "--out", out);
  expect(readFileSync(out, "utf8")).toContain("Marlby Courier on Marlby Fishers");
  const courier = (await run("sources", path, "--actor", "Marlby Courier")).json;
  expect([courier.actors, new Set(courier.reporting.map(({reporter}: {reporter: string}) => reporter))]).toEqual([[], new Set(["Marlby Courier"])]);
  expect((await run("sources", path, "--actor", "Nobody")).status).toBe(2);
});
