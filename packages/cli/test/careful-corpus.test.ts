import {existsSync, mkdtempSync, readdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {run} from "./run.ts";

const corpus = join(import.meta.dirname, "../../../../shared/data/internationalism");
const [icl, ig] = ["International Communist League (Fourth Internationalist)", "Internationalist Group"];
const project = join(mkdtempSync(join(tmpdir(), "standpoint-careful-")), "p.standpoint");

describe.skipIf(!existsSync(join(corpus, "codings-2.jsonl")))("the careful coding of the reference corpus (beside the checkout)", () => {
  beforeAll(async () => {
    const texts = readdirSync(corpus).filter((name) => name.endsWith(".txt"));
    await run("new", project);
    await run("add", project, ...texts.map((name) => join(corpus, name)), "--documents", join(corpus, "documents-2.json"));
    await run("import", project, join(corpus, "codings-2.jsonl"));
  });

  test("comes in whole", async () => {
    expect((await run("check", project)).json).toEqual({ok: true, problems: []});
    expect((await run("import", project, join(corpus, "codings-2.jsonl"))).json).toMatchObject({statements: 0, already: 124, unanchored: []});
  });

  test("the matrix says no and yes if of one who opposes a side now and would defend it after a clash", async () => {
    const {actors, concepts, cells} = (await run("matrix", project)).json;
    const at = {actor: actors.indexOf(icl), concept: concepts.indexOf("Russia's side in the Ukraine war should be supported")};
    const cell = cells.find(({actor, concept}: typeof at) => actor === at.actor && concept === at.concept);
    expect(cell).toMatchObject({stance: "no", statements: ["s051"], conditions: [{stance: "yes-if", statements: ["s052"]}]});
  });

  test("who sent apologies met nobody", async () => {
    const {slices} = (await run("network", project, "--type", "participation", "--rows", "participant", "--columns", "event")).json;
    expect(slices[0].rows).not.toContain("AnarCom Network");
    expect(slices[0].rows).toContain("Anarchist Communist Group");
  });

  test("those who attack each other are in no camp together, and who has no tie is in none", async () => {
    const {slices} = (await run("polarization", project)).json;
    const groupOf = (name: string) => slices[0].groups.findIndex((group: readonly string[]) => group.includes(name));
    expect(groupOf(icl)).not.toBe(groupOf(ig));
    expect(slices[0].parts.length).toBeGreaterThan(1);
    expect(slices[0].untied).toEqual(["Demonstrators (Los Angeles)"]);
  });

  test("a dossier has a claim as reported, open where it is attacked, and the texts it stands in", async () => {
    const {of, claims, works} = (await run("dossier", project, "--actor", ig)).json;
    expect(of).toEqual({kind: "actor", name: ig});
    expect(claims.find(({statement}: {statement: string}) => statement === "ig-rus")).toMatchObject({own: false, saidBy: icl, state: "open"});
    const deed = {by: icl, relation: "attacks", uncounted: "deed"};
    expect(claims.find(({statement}: {statement: string}) => statement === "ig-def")).toMatchObject({state: "uncontested", answers: [deed]});
    expect(claims.filter(({manner}: {manner?: string}) => manner === "inferred").length).toBeGreaterThan(0);
    expect(works.map(({authors}: {authors: string[]}) => authors[0])).toEqual([icl]);
  });

  test("silences name who is accused and not heard, whose reports nobody checked, and never hold somebody against himself", async () => {
    const {rows} = (await run("silences", project)).json;
    const about = (kind: string) => rows.filter((one: {kind: string}) => one.kind === kind).map((one: {about: string}) => one.about);
    expect(about("not heard")).toContain(ig);
    expect(about("not heard")).not.toContain(icl);
    expect(about("not checked")).toContain(`${icl} on ${ig}`);
    for (const {next, statements} of rows) expect([next.length > 0, statements.length > 0]).toEqual([true, true]);
  });

  test("obstacles tell who would sign if, who refuses by report, whose company, and who was never asked", async () => {
    const {signers, actors, ways} = (await run("obstacles", project, "--points", "Russia's side in the Ukraine war should be supported-")).json;
    expect(signers).toEqual([icl]);
    const cell = (name: string) => actors.find(({actor}: {actor: string}) => actor === name).cells[0];
    expect(cell(ig)).toMatchObject({standing: "opposes", how: "report"});
    expect(cell("Old Moles Collective")).toMatchObject({standing: "unknown", how: null, statements: []});
    expect(ways[0]).toMatchObject({drop: [], meet: [], gains: [expect.any(String)]});
    const points = "Three points suffice as a basis for co-operation+";
    const asked = (await run("obstacles", project, "--points", points)).json.actors;
    expect(asked.length).toBeGreaterThan(10);
  });

  test("who opposes a side now and would take it after a clash is told with both, as refusing and as one who would sign", async () => {
    const points = "Russia's side in the Ukraine war should be supported+";
    const {actors, ways} = (await run("obstacles", project, "--points", points)).json;
    const [cell] = actors.find(({actor}: {actor: string}) => actor === icl).cells;
    const clash = {condition: expect.stringContaining("direct military confrontation"), statements: ["s052"]};
    expect(cell).toMatchObject({standing: "opposes", statements: ["s051"], conditions: [{stance: "yes-if", ...clash}]});
    expect(ways.find(({actor}: {actor: string}) => actor === icl)).toMatchObject({drop: [], meet: [{condition: clash.condition}], ask: []});
    const {wouldSign, opposed} = (await run("bases", project, "signers", "--points", points)).json;
    expect(wouldSign).toMatchObject([{actor: icl, refuses: [{stance: "yes"}], conditions: [clash]}]);
    expect(opposed.map(({actor}: {actor: string}) => actor)).toEqual([icl]);
    const {left} = (await run("lines", project, "--compare", icl, "--compare", ig)).json.compare;
    expect(left).toContainEqual({concept: points.slice(0, -1), stances: ["yes-if", "yes"], why: "conditional"});
  });

  test("there are four reporters, works cited are not seen, and nobody disputes himself", async () => {
    const {roots, unseen, disputes} = (await run("sources", project)).json;
    expect([roots, unseen.length]).toEqual([4, 2]);
    for (const {holder, who} of disputes) expect(who).not.toBe(holder);
    expect(disputes.find(({statement}: {statement: string}) => statement === "ig-def")).toMatchObject({who: icl});
  });
});
