import {existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, test} from "vitest";
import {run} from "./run.ts";

const root = join(import.meta.dirname, "../../..");
const harbour = join(root, "examples/harbour");
const corpus = join(root, "../shared/data/internationalism");
const folder = mkdtempSync(join(tmpdir(), "standpoint-bases-"));
const path = (name: string) => join(folder, name);
const file = (name: string, content: string) => {
  writeFileSync(path(name), content);
  return path(name);
};

afterAll(() => rmSync(folder, {recursive: true}));

async function project(name: string, texts: readonly string[], from: string): Promise<string> {
  const made = path(name);
  await run("new", made);
  await run("add", made, ...texts, "--documents", join(from, "documents.json"));
  await run("import", made, join(from, "codings.jsonl"));
  return made;
}

describe("the example debate", () => {
  let debate: string;
  beforeAll(async () => {
    debate = await project("harbour.standpoint", [join(harbour, "texts")], harbour);
  });
  const bases = async (...words: string[]) => (await run("bases", debate, ...words)).json;

  test.each([["matrix"], ["lines"], ["bases", "table"], ["obstacles", "--points", "Restore the salt marsh+"]])(
    "refuses a rule on a concept that nobody knows: %s",
    async (command, ...words) => {
      const {status, err} = await run(command, debate, ...words, "--rule", "Build the container+ implies Deepen the channel+");
      expect([status, err]).toEqual([
        expect.any(Number),
        expect.stringContaining('No concept is called "Build the container": did you mean "Build the container terminal"?'),
      ]);
    },
  );

  test("has, in the table and the csv of a matrix, what follows by a rule apart, with the rule", async () => {
    const rule = "Build the container terminal+ implies Deepen the channel+";
    const shown = (await run("matrix", debate, "--rule", rule, "--format", "table")).out;
    expect(shown).toMatch(/\[\+\]/);
    expect(shown.replace(/\s+/g, " ")).toContain("Build the container terminal+ implies");
    expect((await run("matrix", debate, "--rule", rule, "--format", "csv")).out).toContain(`,rule,${rule}`);
  });

  test("has a platform of three with the statements each rests on, and a blocker who took no side", async () => {
    const {platform, blockers, intervals} = await bases("platform", "--actors", "Green Tide,Citizens' List,Marlby Fishers' Cooperative");
    expect(platform.map(({concept}: {concept: string}) => concept)).toEqual(["Hold a town vote on the harbour", "Restore the salt marsh"]);
    expect(platform[0].statements["Green Tide"]).toEqual(["h016"]);
    expect(blockers[0]).toMatchObject({
      concept: "Build the container terminal",
      stance: "no",
      lacking: [{actor: "Marlby Fishers' Cooperative", because: "neutral"}],
    });
    expect(intervals).toEqual([{from: "2023-02-01", to: null, signers: ["Citizens' List", "Green Tide", "Marlby Fishers' Cooperative"]}]);
  });

  test("tells who signs, who may and whom to ask, and gives the passages when they are wanted", async () => {
    const found = await bases("signers", "--points", "Hold a town vote on the harbour+,Restore the salt marsh+", "--passages");
    expect(found.certain).toEqual(["Citizens' List", "Green Tide", "Marlby Fishers' Cooperative"]);
    expect(found.byReport).toEqual([]);
    expect(found.ask[0]).toMatchObject({open: 1});
    expect(found.passages.some(({id}: {id: string}) => id === "h016")).toBe(true);
  });

  test("has on each day the positions last known by then", async () => {
    const night = async (at: string) => (await bases("signers", "--points", "Allow night work at the docks+", "--at", at)).certain;
    expect(await night("2021")).not.toContain("Dockworkers' Union of Marlby");
    const {wouldSign} = await bases("signers", "--points", "Allow night work at the docks+", "--at", "2022-06");
    expect(wouldSign).toMatchObject([{actor: "Dockworkers' Union of Marlby", conditions: [{condition: expect.stringContaining("double pay")}], open: 0}]);
    expect(await night("2022-06")).not.toContain("Dockworkers' Union of Marlby");
  });

  test("has platforms whose number is that of its context written to a file", async () => {
    const context = path("harbour.cxt");
    await run("bases", debate, "table", "--format", "cxt", "--out", context);
    const [direct, fromFile] = [await bases("lattice", "--count"), (await run("bases", context, "lattice", "--count")).json];
    expect([direct.count, direct.covers]).toEqual([fromFile.count, fromFile.covers]);
    expect((await bases("lattice")).concepts.length).toBe(direct.count);
  });

  test("keeps a draft with its history, and takes it back", async () => {
    const save = (points: string) => run("drafts", debate, "--save", "Call", "--points", points, "--format", "json");
    await save("Hold a town vote on the harbour+");
    await save("Hold a town vote on the harbour+,Restore the salt marsh+");
    const [draft] = (await run("drafts", debate)).json.rows;
    expect([draft.points.length, draft.history.length, draft.history[0].points.length]).toEqual([2, 1, 1]);
    const page = path("call.html");
    await run("drafts", debate, "--show", "Call", "--format", "html", "--out", page);
    expect(readFileSync(page, "utf8")).toContain("Restoring the marsh is good for the young fish");
    await run("undo", debate);
    expect((await run("drafts", debate)).json.rows[0].points.length).toBe(1);
  });

  test("tells which platforms have appeared, gone or other signers since an earlier day, as JSON and as a table", async () => {
    const found = await bases("lattice", "--since", "2021", "--at", "2023", "--min-actors", "2");
    expect(found.disappeared).toEqual([
      {
        actors: ["Marlby Fishers' Cooperative", "Marlby Harbour Board"],
        points: [
          {concept: "Keep the fishing quay public", stance: "yes"},
          {concept: "Sell harbour land to private owners", stance: "no"},
        ],
      },
    ]);
    const [terminal] = found.resigned;
    expect([terminal.points[0].concept, terminal.joined, terminal.left]).toEqual(["Build the container terminal", ["Town Party"], []]);
    const later = new Set(
      (await bases("lattice", "--at", "2023", "--min-actors", "2", "--min-points", "1")).concepts.map(({points}: {points: object}) => JSON.stringify(points)),
    );
    const earlier = (await bases("lattice", "--at", "2021", "--min-actors", "2", "--min-points", "1")).concepts.map(({points}: {points: object}) =>
      JSON.stringify(points),
    );
    expect(found.appeared.length).toBe([...later].filter((one) => !earlier.includes(one)).length);
    expect((await run("bases", debate, "lattice", "--since", "2021", "--format", "table")).out).toContain("gone");
  });

  test("names the shortest lists of points whose signers hold a whole platform", async () => {
    const {generators} = await bases("platform", "--actors", "Green Tide,Citizens' List");
    expect(generators[0]).toEqual([{concept: "Build the container terminal", stance: "no"}]);
  });

  test("says that positions are contradictory where yes and no are both last heard", async () => {
    const two = path("two.standpoint");
    await run("new", two);
    await run("add", two, file("m.txt", "Anna is for it. Anna is against it."), "--quiet");
    const line = (quote: string, agreement: boolean) =>
      JSON.stringify({document: "m", quote, type: "position", holder: "Anna", concept: "It", agreement, date: "2024-01-01"});
    await run("import", two, file("m.jsonl", `${line("Anna is for it", true)}\n${line("Anna is against it", false)}\n`));
    const {certain, notes} = (await run("bases", two, "signers", "--points", "It+")).json;
    expect([certain, notes]).toEqual([[], ["1 position is contradictory: yes and no are both last heard, so neither is signed."]]);
  });

  test("says under each semantics which attack would flip a claim", async () => {
    for (const semantics of ["preferred", "stable", "complete"]) {
      const {arguments: claims, settings} = (await run("threads", debate, "--semantics", semantics, "--support", "necessary")).json;
      expect(settings).toMatchObject({semantics, support: "necessary"});
      expect(claims.find(({statement}: {statement: string}) => statement === "k-vote").flips).toEqual([{attack: "h093", then: "in"}]);
    }
  });

  test("takes an argument map in, once, and gives it back in one step", async () => {
    const argdown = file("bridge.argdown", "[Bridge]: Build a bridge.\n  - [Dear]: It is dear.\n");
    expect((await run("import", debate, argdown, "--as", "argdown")).json).toMatchObject({statements: 3, documents: 1});
    expect((await run("import", debate, argdown)).json).toMatchObject({statements: 0, already: 3});
    const aif = path("bridge.json");
    await run("threads", debate, "--document", "bridge", "--format", "aif", "--out", aif);
    expect((await run("import", debate, aif, "--as", "aif")).status).toBe(2);
    await run("undo", debate);
    expect((await run("threads", debate, "--document", "bridge")).status).toBe(2);
    expect((await run("import", debate, aif, "--as", "aif")).json).toMatchObject({statements: 3});
    await run("undo", debate);
  });

  test("has a thread of six posts, and claims that stand or fall with their reasons", async () => {
    const {posts, arguments: claims} = (await run("threads", debate, "--document", "courier-thread-2023")).json;
    expect(posts.map(({id, depth}: {id: string; depth: number}) => `${id}:${depth}`)).toEqual(["1:0", "2:1", "3:2", "4:0", "5:1", "6:2"]);
    const claim = (id: string) => claims.find(({statement}: {statement: string}) => statement === id);
    expect(claim("tomas-night")).toMatchObject({status: "in", post: "4", defence: [{attacker: "k-night", answeredBy: "tomas-night2"}]});
    expect(claim("k-night")).toMatchObject({status: "out", beatenBy: [{by: "tomas-night2"}], flips: [{attack: "h100", then: "in"}]});
  });

  test("goes out as AIF, Argdown and ICCMA, and the same claims stand there", async () => {
    const standing = async (name: string) => (await run("threads", name)).json.arguments.filter(({status}: {status: string}) => status === "in").length;
    const direct = await standing(debate);
    for (const [format, ending] of [
      ["aif", "json"],
      ["argdown", "argdown"],
      ["apx", "apx"],
      ["tgf", "tgf"],
      ["af", "af"],
    ] as const) {
      const out = path(`map.${ending}`);
      await run("threads", debate, "--format", format, "--out", out);
      expect([format, await standing(out)]).toEqual([format, direct]);
    }
  });
});

describe("what a person can mend", () => {
  const refused = async (...words: string[]) => {
    const {status, err} = await run(...words);
    return {status, lines: err.trim().split("\n").length, err};
  };

  test.each([
    ["a context cut short", ["bases", file("short.cxt", "B\n\n2\n2\n\na\n"), "lattice"], /cut short/],
    ["a strange question", ["bases", file("fine.cxt", "B\n\n1\n1\n\na\nx\nX\n"), "peace"], /"peace" cannot be asked/],
    ["a point without a side", ["bases", path("fine.cxt"), "signers", "--points", "x"], /"x" is no point/],
    ["a comparison of days in a context", ["bases", path("fine.cxt"), "lattice", "--since", "2021"], /has no dates/],
    ["an unknown name", ["bases", path("fine.cxt"), "platform", "--actors", "b"], /No object is called "b"/],
    ["a missing option", ["bases", path("fine.cxt"), "signers"], /--points is missing/],
    ["a faulty argument file", ["threads", file("bad.apx", "arg(a).\natt(a,b).\n")], /line 2 speaks of "b"/],
    ["a strange semantics", ["threads", file("fine.apx", "arg(a).\n"), "--semantics", "best"], /--semantics cannot be "best"/],
  ])("%s is told in one sentence", async (_, words, sentence) => {
    expect(await refused(...words)).toMatchObject({status: 2, lines: 1, err: expect.stringMatching(sentence)});
  });

  test("an argument that attacks itself is a note, not a fault", async () => {
    const {json} = await run("threads", file("self.apx", "arg(a).\narg(b).\natt(a,a).\natt(a,b).\n"), "--semantics", "preferred");
    expect(json.extensions).toEqual([[]]);
    expect(json.notes).toEqual(['"a" attacks itself, so it stands in no extension.']);
  });

  test("ten thousand points are asked about in seconds, and a lattice too large is refused with its number", async () => {
    const names = Array.from({length: 10_000}, (_, p) => `point ${p}`);
    const rows = Array.from({length: 14}, (_, g) => names.map((__, p) => (p % 14 === g ? "." : "X")).join(""));
    const big = file("big.cxt", ["B", "", 14, 10_000, "", ...rows.map((_, g) => `actor ${g}`), ...names, ...rows, ""].join("\n"));
    expect((await run("bases", big, "front")).json.front.length).toBe(14);
    expect((await run("bases", big, "lattice", "--count")).json.count).toBe(2 ** 14);
    expect((await refused("bases", big, "lattice")).err).toContain("16384 concepts are too many");
  });
});

describe.skipIf(!existsSync(corpus))("the reference corpus in ../shared/data", () => {
  let debate: string;
  beforeAll(async () => {
    const texts = readdirSync(corpus).filter((name) => name.endsWith(".txt"));
    debate = await project(
      "reference.standpoint",
      texts.map((name) => join(corpus, name)),
      corpus,
    );
  });
  const three =
    "No support for any bourgeois faction+,Power must be exercised by the workers' own organs+,The revolutionary organisation must propagate this perspective+";

  test("has one signer of the three points by own words, none by report, two who hold one of them, and the rest unknown", async () => {
    const found = (await run("bases", debate, "signers", "--points", three)).json;
    expect(found).toMatchObject({certain: ["Commenter"], byOwnWords: ["Commenter"], byReport: [], opposed: []});
    const heard = [...new Set(found.ask.map(({actor}: {actor: string}) => actor))].filter((actor) => !found.unknown.includes(actor));
    expect(heard.sort()).toEqual(["Communist Workers' Organisation", "Internationalist Workers' Group"]);
    expect(found.unknown).toContain("Internationalist Communist Tendency");
  });

  test("keeps the three points as a draft, which has its signature, whom to ask what, and the passages", async () => {
    await run("drafts", debate, "--save", "Basis of co-operation", "--points", three, "--text", "Three points.");
    const {out} = await run("drafts", debate, "--show", "Basis of co-operation");
    const section = (title: string) => out.split("\n## ").find((part) => part.startsWith(title)) ?? "";
    expect(section("We hold").match(/^- /gm)?.length).toBe(3);
    expect(section("Signed by their own words")).toBe("Signed by their own words\n\n- Commenter\n");
    expect(section("Signed by what others report")).toBe("");
    expect(section("Still to be asked").match(/^- [^:]+/gm)).toEqual(["- Communist Workers' Organisation", "- Internationalist Workers' Group"]);
    expect(section("Evidence")).toContain("For the power of the proletrian expressed through its own organs");
  });

  test("shuts out the Internationalist Group after October 2022 by its side in the war, and before it by nothing it opposes", async () => {
    const exclude = async (at: string) =>
      (
        await run(
          "bases",
          debate,
          "exclude",
          "--keep",
          "International Communist League (Fourth Internationalist)",
          "--out-of",
          "Internationalist Group",
          "--hard",
          "--at",
          at,
        )
      ).json;
    const points = (await exclude("2022-12")).minimal.map(([{concept, stance}]: [{concept: string; stance: string}]) => `${concept} ${stance}`);
    expect(points).toEqual([
      "Both sides in the Ukraine war should be opposed (revolutionary defeatism) yes",
      "Russia's side in the Ukraine war should be supported no",
    ]);
    expect((await exclude("2022-09")).minimal).toEqual([]);
  });
});

describe("what there is nothing of", () => {
  test("options that choose statements are refused of a table, which has none", async () => {
    const table = file("tea.cxt", "B\n\n2\n1\n\nAnna\nBen\ntax\nX\n.\n");
    expect((await run("bases", table, "front")).json.front).toHaveLength(2);
    for (const words of [
      ["--at", "2020-01-01"],
      ["--sources", "own"],
      ["--only", "holder=Anna"],
      ["--from", "2020"],
      ["--identity", "names"],
    ]) {
      const {status, err} = await run("bases", table, "front", ...words);
      expect([status, err]).toEqual([2, expect.stringContaining(`so ${words[0]} chooses nothing: leave it out, or ask a project`)]);
    }
  });

  test("an argument map without claims says so when it is read, and is not imported", async () => {
    for (const name of ["empty.apx", "empty.argdown"]) {
      const {json} = await run("threads", file(name, ""));
      expect([json.arguments, json.notes]).toEqual([[], ["There is no claim here, and so nothing that could stand or fall."]]);
    }
    const made = path("maps.standpoint");
    await run("new", made);
    const {status, err} = await run("import", made, path("empty.argdown"));
    expect([status, err]).toEqual([2, expect.stringContaining("empty.argdown: holds no claim")]);
    expect((await run("documents", made)).json.rows).toEqual([]);
    expect(await run("undo", made)).toMatchObject({status: 2, err: expect.stringContaining("nothing to undo")});
  });
});

describe("files of other programs", () => {
  test("a context may be called .ctx and be in an older encoding, and names that are missing are told by their place", async () => {
    const old = path("old.ctx");
    writeFileSync(old, Buffer.from("B\n2024\n3\n2\n\nGr\u00fcne\n\nL\u00e4nder\nz\u00f6lle\n\nX.\n.X\nXX\n", "latin1"));
    const {json} = await run("bases", old, "table");
    expect(json.actors).toEqual(["Gr\u00fcne", "object 2", "L\u00e4nder"]);
    expect(json.points).toEqual([
      {concept: "z\u00f6lle", stance: "yes"},
      {concept: "attribute 2", stance: "yes"},
    ]);
    expect(json.notes).toContain("2 lines have no name and are called by place.");
  });

  test("a limit counts only the platforms that are asked for, also where points outnumber actors", async () => {
    const rows = Array.from({length: 12}, (_, g) => Array.from({length: 40}, (__, p) => ((g * g * 5 + p * 3 + g * p) % 7 < 4 ? "X" : ".")).join(""));
    const names = [...rows.map((_, g) => `actor ${g}`), ...Array.from({length: 40}, (_, p) => `point ${p}`)];
    const wide = file("wide.cxt", ["B", "", 12, 40, "", ...names, ...rows, ""].join("\n"));
    const all = (await run("bases", wide, "lattice", "--count")).json.count;
    const some = (await run("bases", wide, "lattice", "--min-actors", "6", "--count")).json.count;
    expect((await run("bases", wide, "lattice", "--min-actors", "6", "--limit", String(some), "--count")).json).toMatchObject({count: some, atLeast: false});
    expect((await run("bases", wide, "lattice", "--limit", String(some), "--count")).json).toMatchObject({count: some, atLeast: all > some});
  });
});

const cases = join(root, "../shared/data/cases");

describe.skipIf(!existsSync(cases))("the cases in ../shared/data/cases", () => {
  const threads = async (name: string, ...words: string[]) => (await run("threads", join(cases, "arguments", name), ...words)).json;
  const statuses = (json: {arguments: {statement: string; status: string}[]}) =>
    Object.fromEntries(json.arguments.map(({statement, status}) => [statement, status]));

  test("two claims that begin with the same line are two, and contrary statements are both open", async () => {
    expect((await threads("wrapped.argdown")).arguments.length).toBe(2);
    expect(statuses(await threads("strict.argdown"))).toEqual({A: "undecided", B: "undecided"});
  });

  test("what 2,048 preferred extensions agree on is known, and what was not found is not listed", async () => {
    expect(statuses(await threads("many-cycles.apx", "--semantics", "preferred"))).toMatchObject({c: "out", d: "in", a0: "undecided"});
    expect(await threads("random-150.apx", "--semantics", "stable")).toMatchObject({extensions: [], count: 0, atLeast: false});
  });

  test("a row more than declared is refused with its line", async () => {
    expect((await run("bases", join(cases, "cxt/extra-row.cxt"), "lattice")).err).toMatch(/line 12 is "XX"/);
  });
});
