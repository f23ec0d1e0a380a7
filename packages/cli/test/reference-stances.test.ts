import {existsSync, mkdtempSync, readdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {beforeAll, describe, expect, test} from "vitest";
import {run} from "./run.ts";

const corpus = join(import.meta.dirname, "../../../../shared/data/internationalism");

describe.skipIf(!existsSync(join(corpus, "codings-2.jsonl")))("the reference corpus, coded with conditions and lasting dates", () => {
  const project = join(mkdtempSync(join(tmpdir(), "standpoint-stances-")), "p.standpoint");
  beforeAll(async () => {
    const texts = readdirSync(corpus)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(corpus, name));
    await run("new", project);
    await run("add", project, ...texts, "--documents", join(corpus, "documents-2.json"));
    await run("import", project, join(corpus, "codings-2.jsonl"));
  });

  const russia = "Russia's side in the Ukraine war should be supported";
  const league = "International Communist League (Fourth Internationalist)";

  test("who is against a side and would defend it after a clash says no and yes if, and has neither changed nor contradicted itself", async () => {
    const [line] = (await run("lines", project, "--actor", league, "--concept", russia)).json.lines;
    expect(line.segments.map(({stance, condition}: {stance: string; condition?: string}) => [stance, condition])).toEqual([
      ["no", undefined],
      ["yes-if", expect.stringContaining("NATO")],
    ]);
    expect([line.changes, line.conflicts, line.lastKnown.stance]).toEqual([[], [], "no"]);
  });

  test("who can sign the points and refuses the company of an initiative is shown with both", async () => {
    const {possible, company} = (await run("bases", project, "signers", "--points", "Workers should reject all national causes+")).json;
    expect(possible).toContain("International Communist Current");
    expect(company).toContainEqual(
      expect.objectContaining({actor: "International Communist Current", concept: "No War but the Class War", statements: ["t11"]}),
    );
  });

  test("a change from what held all along lies after its last day, and rests on one reporter", async () => {
    const asked = ["lines", project, "--actor", "Internationalist Group", "--changes"];
    const [line] = (await run(...asked)).json.lines;
    expect(line.changes).toMatchObject([{from: "yes", to: "no", earliest: "2022-08-31", latest: "2022-10-22", status: "reported"}]);
    expect((await run(...asked, "--format", "table")).out.replace(/\s+/g, " ")).toContain("2022-08-31");
  });
});
