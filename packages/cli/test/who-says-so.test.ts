import {existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {run} from "./run.ts";

const corpus = join(import.meta.dirname, "../../../../shared/data/internationalism");
const folder = mkdtempSync(join(tmpdir(), "standpoint-says-"));
const path = (name: string) => join(folder, name);
afterAll(() => rmSync(folder, {recursive: true}));

interface Line {
  readonly id: string;
  readonly quote: string;
  readonly type: string;
  readonly [field: string]: unknown;
}

async function made(name: string, {text, documents, lines}: {text: string; documents: object[]; lines: Line[]}): Promise<string> {
  writeFileSync(path("talk.txt"), text);
  writeFileSync(path("documents.json"), JSON.stringify(documents));
  writeFileSync(path("lines.jsonl"), lines.map((line) => JSON.stringify({document: "talk", ...line})).join("\n"));
  await run("new", path(name));
  await run("add", path(name), path("talk.txt"), "--documents", path("documents.json"));
  expect((await run("import", path(name), path("lines.jsonl"), "--as", "jsonl")).json).toMatchObject({unanchored: []});
  return path(name);
}

const position = (id: string, quote: string, holder: string, agreement: boolean): Line => ({
  id,
  quote,
  type: "position",
  holder,
  concept: "Build the terminal",
  agreement,
});
const argument = (id: string, quote: string, [source, relation, target]: [string, string, string]): Line => ({
  id,
  quote,
  type: "argument",
  source,
  relation,
  target,
});

describe("a thread in which one gives way", () => {
  let talk: string;
  beforeAll(async () => {
    talk = await made("talk.standpoint", {
      text: "Ann: build it, for the work.\n\nBen: it brings no work.\n\nAnn: but the union counted it.\n\nBen: fair enough, it brings work.\n",
      documents: [
        {
          id: "talk",
          file: "talk.txt",
          title: "Talk",
          date: "2024-05-01",
          posts: [
            {id: "1", starts: "Ann: build it", author: "Ann"},
            {id: "2", starts: "Ben: it brings no", author: "Ben", replyTo: "1"},
            {id: "3", starts: "Ann: but", author: "Ann", replyTo: "2"},
            {id: "4", starts: "Ben: fair", author: "Ben", replyTo: "3", authorUnsure: true},
          ],
        },
      ],
      lines: [
        position("build", "build it", "Ann", true),
        position("none", "it brings no work", "Ben", false),
        position("fair", "it brings work", "Ben", true),
        argument("r", "it brings no work", ["none", "attacks", "build"]),
        argument("c", "fair enough", ["fair", "concedes", "build"]),
      ],
    });
  });

  test("the attack it ends is told and does not count, and words of an uncertain author are marked", async () => {
    const {arguments: claims, links, notes, posts} = (await run("threads", talk)).json;
    const of = (id: string) => claims.find(({statement}: {statement: string}) => statement === id);
    expect(of("build")).toMatchObject({status: "in", attacks: 0, saidBy: "Ann", uncounted: [{attack: "r", by: "Ben", because: "conceded"}]});
    expect(of("fair")).toMatchObject({author: "Ben", authorUnsure: true});
    expect(links.map(({statement, saidBy}: Record<string, string>) => [statement, saidBy])).toEqual([
      ["r", "Ben"],
      ["c", "Ben"],
    ]);
    expect(posts.map(({authorUnsure = false}: {authorUnsure?: boolean}) => authorUnsure)).toEqual([false, false, false, true]);
    expect(notes.join(" ")).toMatch(/concedes what it attacked \(r\).*2 claims and arguments are in words of an uncertain author/);
  });
});

describe.skipIf(!existsSync(join(corpus, "codings-2.jsonl")))("the reference corpus (beside the checkout), coded with who says what", () => {
  let debate: string;
  beforeAll(async () => {
    debate = path("corpus.standpoint");
    const texts = readdirSync(corpus).filter((name) => name.endsWith(".txt"));
    await run("new", debate);
    await run("add", debate, ...texts.map((name) => join(corpus, name)), "--documents", join(corpus, "documents-2.json"));
    await run("import", debate, join(corpus, "codings-2.jsonl"), "--as", "jsonl");
  });

  test("nobody disputes himself, a deed defeats no word, and who has not been heard is named", async () => {
    const {arguments: claims, links} = (await run("threads", debate)).json;
    const of = (id: string) => claims.find(({statement}: {statement: string}) => statement === id);
    for (const {author, attackedBy} of claims) expect(attackedBy).not.toContain(author);
    expect(links.find(({statement}: {statement: string}) => statement === "s057")).toMatchObject({
      saidBy: "International Communist League (Fourth Internationalist)",
      uncounted: "deed",
    });
    expect(of("ig-def").status).toBe("in");
    expect(of("ig-rus").hearing).toBe("attacked by International Communist League (Fourth Internationalist) alone; Internationalist Group has not been heard");
    expect(of("com-nwb")).toMatchObject({saidBy: "Commenter", authorUnsure: true});
    expect(of("j-deutscher").deniedBy).toEqual(["Commenter (permanent revolution)"]);
  });

  test("founders belong to a body from its founding, a membership without a date begins by its text, and nobody lives for ever", async () => {
    const {affiliations} = (await run("lineage", debate)).json;
    const of = (name: string, body: string) => affiliations.find((one: {actor: string; of: string}) => one.actor === name && one.of === body);
    const bureau = "International Bureau for the Revolutionary Party";
    expect(of("Communist Workers' Organisation", bureau)).toMatchObject({from: "1984", to: null, lastSeen: "1984", follows: "founded"});
    expect(of("Communist Workers' Organisation", "Internationalist Communist Tendency")).toMatchObject({from: null, by: "2024-03-18", lastSeen: "2024-03-18"});
    const existed = async (at: string) => {
      const {exists} = (await run("lineage", debate, "--at", at)).json.at;
      return exists.find(({actor}: {actor: string}) => actor === "Internationalist Communist Party")?.existed;
    };
    expect([await existed("1942"), await existed("1950")]).toEqual([undefined, "perhaps"]);
  });

  test("words in the thread are the holder's own, of an author who is not certain", async () => {
    const thread = (await run("statements", debate, "--document", "cwo-balance-sheet", "--type", "position")).json.rows;
    const unsure = thread.filter(
      (row: {authorUnsure?: true; values: {holder: string}}) => row.authorUnsure && row.values.holder === "Communist Workers' Organisation",
    );
    expect(unsure.length).toBeGreaterThan(0);
    for (const row of unsure) expect(row.own).toBe(true);
    const {cells, notes} = (await run("matrix", debate)).json;
    expect(cells.some((cell: {own: number; unsure?: number}) => cell.unsure === cell.own && cell.own > 0)).toBe(true);
    expect(notes.join(" ")).toMatch(/cells rest on reports alone, \d+ on words of an uncertain author\./);
    const {actors} = (await run("sources", debate)).json;
    expect(actors.find(({actor}: {actor: string}) => actor === "Communist Workers' Organisation").unsure).toBe(unsure.length);
  });
});

test("a measure keeps how its number is to be taken, in every format", async () => {
  const march = await made("march.standpoint", {
    text: "More than 30,000 marched.\n",
    documents: [{id: "talk", file: "talk.txt", title: "Talk", date: "2024-05-01", authors: ["Ann"]}],
    lines: [{id: "m", quote: "More than 30,000 marched", type: "measure", subject: "Ann", measure: "people at march", value: 30000, bound: "more than"}],
  });
  expect((await run("measures", march)).json.rows).toMatchObject([{value: 30000, bound: "more than"}]);
  expect((await run("measures", march, "--format", "table")).out).toContain("more than 30,000");
  expect((await run("measures", march, "--format", "csv")).out).toContain("Ann,people at march,more than,30000,");
  expect((await run("lineage", march, "--format", "svg")).status).toBe(0);
});

test("at a moment, a membership of one not known to exist is not known, and the table for spreadsheets is of that moment", async () => {
  const bodies = await made("bodies.standpoint", {
    text: "The League is a section of the Bureau. The Bureau was founded in the forties.\n",
    documents: [{id: "talk", file: "talk.txt", title: "Talk", date: "2024-05-01", authors: ["Ann"]}],
    lines: [
      {id: "s", quote: "The League is a section of the Bureau", type: "relation", subject: "The League", relation: "section of", object: "The Bureau"},
      {id: "f", quote: "The Bureau was founded in the forties", type: "relation", subject: "The Bureau", relation: "founded", date: "194X"},
    ],
  });
  const at = async (year: string) => (await run("lineage", bodies, "--at", year, "--format", "csv")).out;
  expect(await at("1943")).toContain("The League,The League,not known,section of,The Bureau,not known,2024-05-01");
  expect(await at("2024-05-01")).toContain("section of,The Bureau,yes,2024-05-01");
  const {affiliations, at: moment} = (await run("lineage", bodies, "--at", "1943")).json;
  expect((await run("lineage", bodies, "--format", "table")).out).toContain("between 1940 and 1949  founded");
  expect([affiliations[0].held, moment.internationals]).toEqual(["not known", []]);
  expect((await run("lineage", bodies, "--at", "1943", "--format", "table")).out).toContain("(not known; last seen 2024-05-01)");
});
