import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {run} from "./run.ts";

const harbour = join(import.meta.dirname, "../../../examples/harbour");
const folder = mkdtempSync(join(tmpdir(), "standpoint-words-"));
const project = join(folder, "harbour.standpoint");

beforeAll(async () => {
  await run("new", project);
  await run("add", project, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
  await run("import", project, join(harbour, "codings.jsonl"));
});
afterAll(() => rmSync(folder, {recursive: true}));

describe("a wrong word gets one sentence and status 2", () => {
  test.each([
    ["a folder for a project", ["documents", folder], /is a folder, not a Standpoint project/],
    ["a project in a folder that is not there", ["new", join(folder, "none", "x.standpoint")], /folder .* does not exist/],
    ["an option misspelt, with a guess", ["documents", project, "--fromat", "json"], /unknown option '--fromat' \(Did you mean --format\?\)/],
    ["an unknown statement type", ["statements", project, "--type", "nosuch"], /no statement type "nosuch"/],
    ["an unknown document", ["statements", project, "--document", "nosuch"], /no document "nosuch"/],
    ["an unknown kind of entity", ["entities", project, "--kind", "nosuch"], /no kind of entity "nosuch".*actor, concept/],
    ["a limit that is no number", ["history", project, "--limit", "abc"], /--limit cannot be "abc"/],
    ["an unknown qualifier", ["network", project, "--qualifier", "nosuch"], /nosuch/],
    ["an unknown qualifier of a named type", ["network", project, "--type", "position", "--qualifier", "nosuch"], /have no "nosuch"/],
    ["a range that ends before it begins", ["network", project, "--from", "2025", "--to", "2020"], /--from 2025 is after --to 2020/],
    ["a seed that is no number", ["network", project, "--seed", "abc"], /--seed cannot be "abc"/],
    ["a seed in other than digits", ["network", project, "--seed", "1e3"], /--seed cannot be "1e3"/],
    ["a limit in other than digits", ["history", project, "--limit", "0x10"], /--limit cannot be "0x10"/],
    ["an empty value", ["network", project, "--seed", ""], /--seed is empty/],
    ["a blank name", ["statements", project, "--coder", " "], /--coder is empty/],
    [
      "one option with two values",
      ["network", project, "--aggregate", "ignore", "--aggregate", "subtract"],
      /--aggregate is given twice, as "ignore" and "subtract"/,
    ],
    ["two modes", ["network", project, "--mode", "one", "--mode", "two"], /--mode is given twice/],
    ["two limits", ["history", project, "--limit", "1", "--limit", "2"], /--limit is given twice/],
    ["a coder who coded nothing", ["statements", project, "--coder", "nosuch"], /no statement was coded by "nosuch": the coders are [^,\s]/],
    ["a network's option for lines of codings", ["export", project, "--as", "jsonl", "--mode", "one"], /--mode chooses nothing in jsonl/],
    ["a network's option for a table", ["export", project, "--as", "csv", "--aggregate", "congruence"], /--aggregate chooses nothing in csv/],
    ["the time of no name", ["names", project, "--from", "2020"], /--from means nothing here/],
    ["the actors of no draft", ["drafts", project, "--actors", "x"], /--actors means nothing here/],
    ["a comparison with nobody", ["lines", project, "--compare", "Green Tide,Nobody"], /names "Nobody" as holder/],
  ])("%s", async (_, words, sentence) => {
    const {status, out, err} = await run(...words);
    expect([status, out, err.split("\n").length]).toEqual([2, "", 2]);
    expect(err).toMatch(/^standpoint: /);
    expect(err).toMatch(sentence);
  });

  test("an import asked for in an unknown format changes nothing", async () => {
    const before = (await run("history", project)).json.total;
    const file = join(folder, "one.jsonl");
    writeFileSync(
      file,
      JSON.stringify({id: "x1", document: "board-plan-2019", quote: "The land stays with the town", type: "position", holder: "A", concept: "B"}),
    );
    const {status} = await run("import", project, file, "--format", "xml");
    expect([status, (await run("history", project)).json.total]).toEqual([2, before]);
  });

  test("a result that cannot be written leaves nothing beside its place", async () => {
    const {status} = await run("documents", project, "--out", folder);
    expect([status, existsSync(`${folder}.part`)]).toEqual([2, false]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

describe("settings", () => {
  test("are told as dates, with the moment of the record and the rule of identity", async () => {
    const {settings} = (await run("matrix", project, "--at", "2022", "--known-at", "2100-01-01T00:00:00Z")).json;
    expect(settings).toMatchObject({at: "2022-12-31T23:59:59", knownAt: "2100-01-01T00:00:00Z", identity: "strict", sources: "all"});
  });

  test("of bases hold numbers as numbers", async () => {
    const {settings} = (await run("bases", project, "implications", "--min-support", "2")).json;
    expect(settings["min-support"]).toBe(2);
  });

  test("of threads name the filters", async () => {
    expect((await run("threads", project, "--from", "2023")).json.settings).toMatchObject({from: "2023-01-01T00:00:00", sources: "all"});
  });
});

test("two actors compared are a table of what they share", async () => {
  const {out} = await run("lines", project, "--compare", "Green Tide,Northline Shipping", "--format", "table");
  expect(out).toMatch(/^Green Tide and Northline Shipping: 3 shared concepts, 1 alike, 0 half alike, 2 opposed\n/);
  expect(out).toMatch(/Deepen the channel +− +\+/);
});

test("two actors compared are the same concepts as csv, with a distance each and, between two days, first as of the earlier", async () => {
  const asked = ["lines", project, "--compare", "Green Tide,Northline Shipping", "--format", "csv"];
  const {out} = await run(...asked);
  expect(out.split("\r\n")[0]).toBe("concept,Green Tide,Northline Shipping,distance,left out");
  expect(out).toMatch(/^Deepen the channel,no,yes,1,\r$/m);
  expect((await run(...asked, "--from", "2021", "--to", "2023")).out.split("\r\n")[0]).toMatch(/^concept,Green Tide 2021\S*,.*,distance 2023\S*,left out 2023/);
});

test.each(["documents", "statements", "entities", "search", "history", "revise"])("the help of %s shows how it is used", async (command) => {
  expect((await run(command, "--help")).out).toContain(`Examples:\n  standpoint ${command} debate.standpoint`);
});
