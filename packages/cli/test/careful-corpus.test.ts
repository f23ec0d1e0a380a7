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

  test("there are four reporters, works cited are not seen, and nobody disputes himself", async () => {
    const {roots, unseen, disputes} = (await run("sources", project)).json;
    expect([roots, unseen.length]).toEqual([4, 2]);
    for (const {holder, who} of disputes) expect(who).not.toBe(holder);
    expect(disputes.find(({statement}: {statement: string}) => statement === "ig-def")).toMatchObject({who: icl});
  });
});
