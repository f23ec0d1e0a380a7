import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import Database from "better-sqlite3";
import {zipSync} from "fflate";
import {SaxesParser} from "saxes";
import {afterAll, beforeAll, beforeEach, describe, expect, test} from "vitest";
import {run} from "./run.ts";

const root = join(import.meta.dirname, "../../..");
const harbour = join(root, "examples/harbour");
const folder = mkdtempSync(join(tmpdir(), "standpoint-cli-"));
let next = 0;
const path = (name: string) => join(folder, `${++next}-${name}`);
const file = (name: string, content: string | Uint8Array) => {
  const at = path(name);
  writeFileSync(at, content);
  return at;
};

afterAll(() => rmSync(folder, {recursive: true}));

async function example(): Promise<string> {
  const project = path("harbour.standpoint");
  await run("new", project);
  await run("add", project, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
  await run("import", project, join(harbour, "codings.jsonl"));
  return project;
}

describe("the example debate", () => {
  let project: string;
  beforeAll(async () => {
    project = await example();
  });

  test("holds twelve texts, six posts and every statement, each at its place", async () => {
    const documents = (await run("documents", project)).json.rows;
    expect([documents.length, documents.reduce((n: number, row: {posts: number}) => n + row.posts, 0)]).toEqual([12, 6]);
    const lines = readFileSync(join(harbour, "codings.jsonl"), "utf8").trim().split("\n").length;
    expect((await run("statements", project)).json.rows).toHaveLength(lines);
    expect((await run("check", project)).json).toEqual({ok: true, problems: []});
  });

  test("comes in once however often it is imported", async () => {
    const again = await run("import", project, join(harbour, "codings.jsonl"));
    expect(again.json).toMatchObject({statements: 0, entities: 0, unanchored: []});
    expect(again.json.already).toBeGreaterThan(90);
    expect((await run("add", project, join(harbour, "texts"), "--documents", join(harbour, "documents.json"))).json).toMatchObject({added: 0, already: 12});
  });

  test("goes out as JSON lines and comes back the same", async () => {
    const lines = path("codings.jsonl");
    await run("export", project, "--as", "jsonl", "--out", lines);
    const copy = path("copy.standpoint");
    await run("new", copy);
    await run("add", copy, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
    await run("import", copy, lines);
    const plain = async (at: string) =>
      (await run("statements", at)).json.rows
        .map(({id: _, ...row}: {id: number}) => row)
        .sort((a: {key: string}, b: {key: string}) => (a.key < b.key ? -1 : 1));
    expect(await plain(copy)).toEqual(await plain(project));
  });

  test("has the change of line, the contested report and the practice against words on record", async () => {
    const {actors, concepts, cells} = (await run("matrix", project)).json;
    const cell = (actor: string, concept: string) =>
      cells.find((one: {actor: number; concept: number}) => actors[one.actor] === actor && concepts[one.concept] === concept);
    expect(cell("Dockworkers' Union of Marlby", "Allow night work at the docks")).toMatchObject({stance: "no", conditions: [{stance: "yes-if"}]});
    expect(cell("Marlby Fishers' Cooperative", "Keep the fishing quay public")).toMatchObject({stance: "both", own: 2, reported: 1});
    expect(cell("Northline Shipping", "Require shore power for ships in port").statements).toEqual(["north-power", "north-engines"]);
  });

  test("answers every analysis in every format", async () => {
    for (const format of ["table", "json", "csv", "graphml", "gexf", "dl", "net", "svg", "png"]) {
      const out = path(`network.${format}`);
      expect((await run("network", project, "--mode", "one", "--aggregate", "congruence", "--format", format, "--out", out)).status, format).toBe(0);
      expect(statSync(out).size, format).toBeGreaterThan(200);
    }
    for (const format of ["table", "json", "csv", "svg", "png"]) {
      for (const words of [["matrix"], ["frequencies", "--by", "concept"]]) {
        const out = path(`answer.${format}`);
        expect((await run(words[0]!, project, ...words.slice(1), "--format", format, "--out", out)).status, `${words[0]} ${format}`).toBe(0);
      }
    }
  });

  test("writes a file for each slice, with names every system takes", async () => {
    const out = path("slices.csv");
    await run("network", project, "--window", "years:1", "--format", "csv", "--out", out, "--quiet");
    const names = readdirSync(folder).filter((name) => name.startsWith(out.slice(folder.length + 1, -4)));
    expect(names.length).toBeGreaterThan(2);
    expect(names.every((name) => name.endsWith(".csv") && !name.includes(":"))).toBe(true);
  });

  test("gives the record as it was before a change", async () => {
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    await run("undo", project);
    expect((await run("network", project)).json.filtered).toBe(0);
    expect((await run("network", project, "--known-at", before)).json.filtered).toBeGreaterThan(60);
    await run("redo", project);
  });

  test("tells --mode of a network from --mode of statements", async () => {
    const practised = (await run("network", project, "--mode", "events", "--mode", "practised")).json;
    expect(practised.rows.map((row: {id: string}) => row.id)).toEqual(["north-engines"]);
  });

  test("every command has help with what it takes, in lines of a hundred letters or less", async () => {
    const outline = (await run("--help")).out;
    const commands = Array.from(outline.matchAll(/^ {2}([a-z]+) \[options\] <project>/gm), ([, name = ""]) => name);
    expect(commands.length).toBeGreaterThan(25);
    for (const command of commands) {
      const {status, out} = await run(command, "--help");
      expect([command, status, out.startsWith(`Usage: standpoint ${command}`) || out.startsWith(`Usage: ${command}`)]).toEqual([command, 0, true]);
      expect(`${outline}\n${out}`.split("\n").filter((line) => line.length > 100)).toEqual([]);
    }
  });
});

describe("a fault that can be mended gets exit status 2 and one sentence", () => {
  let project: string;
  beforeEach(async () => {
    project = path("p.standpoint");
    await run("new", project);
    await run("add", project, join(harbour, "texts"), "--documents", join(harbour, "documents.json"));
  });

  const line = {
    document: "tide-statement-2020",
    quote: "we reject the terminal",
    type: "position",
    holder: "Green Tide",
    concept: "Terminal",
    agreement: false,
  };
  const jsonl = (...lines: object[]) => file("codings.jsonl", lines.map((one) => `${JSON.stringify(one)}\n`).join(""));

  async function refused(words: string[], ...parts: (string | RegExp)[]): Promise<void> {
    const {status, err, out} = await run(...words);
    expect([status, out]).toEqual([2, ""]);
    expect(err.trim().split("\n")).toHaveLength(1);
    for (const part of parts) expect(err).toMatch(part);
    expect((await run("statements", project)).json.rows).toEqual([]);
    expect((await run("check", project)).json.ok).toBe(true);
  }

  test("a wrong field in a line of codings, with the line; the good lines before it stay out too", async () => {
    await refused(["import", project, jsonl(line, {...line, agrement: true})], /codings\.jsonl.*line 2/, "agrement");
    await refused(["import", project, jsonl(line, {...line, agreement: "yes"})], "line 2", "agreement");
    await refused(["import", project, jsonl(line, {...line, document: "nowhere"})], "line 2", "nowhere");
    await refused(["import", project, jsonl(line, {...line, type: "rumour"})], "line 2", "rumour");
    await refused(["import", project, file("codings.jsonl", `${JSON.stringify(line)}\n{"id": `)], "line 2");
  });

  test("a list of documents that names a file that is not there", async () => {
    const list = file("documents.json", JSON.stringify([{id: "icl-on-ig", file: "x.txt", title: "T"}]));
    await refused(["add", project, join(harbour, "texts"), "--documents", list], /documents\.json: entry 1 \("icl-on-ig"\): file "x\.txt" does not exist/);
  });

  test("tables with a missing column, an uncovered word, a ragged row or an open quotation mark", async () => {
    const words = ["--map", "holder=party,concept=thesis,stance=answer", "--values", "answer:agree=true,disagree=false", "--document", "party"];
    await refused(["import", project, file("a.csv", "party,thesis\nA,B\n"), ...words], "answer");
    await refused(["import", project, file("a.csv", "party,thesis,answer\nA,B,agree\nA,C,perhaps\n"), ...words], "line 3", "perhaps");
    await refused(["import", project, file("a.csv", "party,thesis,answer\nA,B\n"), ...words], "line 2");
    await refused(["import", project, file("a.csv", 'party,thesis,answer\nA,"B,agree\n'), ...words], "line 2");
    await refused(["import", project, file("a.csv", "party,thesis,answer\nA,B,agree\n"), "--map", "speaker=party"], "speaker");
  });

  test("a DNA database of version 2, one cut short, and a file that is none", async () => {
    const old = path("old.dna");
    const made = new Database(old);
    made.exec("create table SETTINGS (Property text primary key, Value text); insert into SETTINGS values ('version', '2.0 beta 25')");
    made.close();
    await refused(["import", project, old], "old.dna");
    const cut = path("cut.dna");
    writeFileSync(cut, readFileSync(old));
    truncateSync(cut, 5000);
    await refused(["import", project, cut], "cut.dna");
    await refused(["network", file("none.dna", "hello"), "--rows", "organization"], "none.dna");
  });

  test("settings that do not exist or do not go together, saying what does", async () => {
    await refused(["network", project, "--aggregate", "sum"], "congruence");
    await refused(["network", project, "--mode", "two", "--aggregate", "conflict"], "subtract");
    await refused(["network", project, "--window", "fortnights:2"], "weeks");
    await refused(["network", project, "--rows", "speaker"], "speaker");
    await refused(["network", project, "--only", "concept"], "VARIABLE=VALUE");
    await refused(["network", project, "--from", "soon"], "date");
    await refused(["network", project, "--format", "docx"], "graphml");
    await refused(["matrix", project, "--known-at", "yesterday"], "known-at");
    await refused(["import", project, file("notes.xyz", "x")], "--as");
  });
});

test("a damaged, encrypted, empty or huge file among good ones is skipped with a sentence and the rest comes in", async () => {
  const project = path("p.standpoint");
  await run("new", project);
  const bomb = zipSync({"a.txt": new Uint8Array(200_000_000)}, {level: 9});
  const huge = path("huge.txt");
  writeFileSync(huge, "");
  truncateSync(huge, 200_000_000);
  const bad = [
    file("broken.docx", "PK\u0003\u0004nothing"),
    file("locked.pdf", "%PDF-1.4\n1 0 obj<</Encrypt 2 0 R>>"),
    file("empty.txt", ""),
    huge,
    file("bomb.zip", bomb),
  ];
  const {status, json} = await run("add", project, ...bad, join(harbour, "texts"));
  expect([status, json.added, json.skipped.length]).toEqual([0, 12, 5]);
  for (const {why} of json.skipped as {why: string}[]) expect(why).toMatch(/^\S+: .{10,}/);
  expect((await run("check", project)).json.ok).toBe(true);
});

test("names with markup, quotes, emoji and right-to-left letters survive every format", async () => {
  const hostile = ["<b>&\"'</b>", "Союз 🐟 рыбаков", "איגוד הנמל", "semi;colon, comma"];
  const project = path("hostile.standpoint");
  await run("new", project);
  await run("add", project, join(harbour, "texts/tide-statement-2020.txt"));
  const statement = (holder: string, n: number) =>
    JSON.stringify({
      id: `x${n}`,
      document: "tide-statement-2020",
      quote: "Let the town vote",
      type: "position",
      holder,
      concept: hostile[(n + 1) % 4],
      agreement: true,
    });
  await run(
    "import",
    project,
    file(
      "codings.jsonl",
      hostile.flatMap((name, i) => [statement(name, i), statement(name, i + 4).replace(JSON.stringify(hostile[(i + 5) % 4]), '"Shared"')]).join("\n"),
    ),
  );
  expect((await run("network", project, "--mode", "one", "--aggregate", "congruence")).json.slices[0].rows).toEqual([...hostile].sort());
  for (const format of ["graphml", "gexf", "svg"]) {
    const {out} = await run("network", project, "--mode", "one", "--aggregate", "congruence", "--format", format);
    const texts = textsOf(out);
    for (const name of hostile)
      expect(
        texts.some((text) => text.includes(name)),
        `${format} ${name}`,
      ).toBe(true);
  }
});

/** Every text and attribute of an XML file; throws when it is not well formed. */
function textsOf(xml: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("text", (text) => texts.push(text));
  parser.on("opentag", ({attributes}) => texts.push(...Object.values(attributes)));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return texts;
}
