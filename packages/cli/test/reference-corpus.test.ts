import {existsSync, mkdtempSync, readdirSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {expect, test} from "vitest";
import {run} from "./run.ts";

const data = join(import.meta.dirname, "../../../../shared/data");
const corpus = join(data, "internationalism");

test.skipIf(!existsSync(corpus))(
  "the reference corpus (beside the checkout) comes in whole: five texts, 25 posts, 116 statements, none without a place",
  async () => {
    const project = join(mkdtempSync(join(tmpdir(), "standpoint-corpus-")), "p.standpoint");
    const texts = readdirSync(corpus)
      .filter((name) => name.endsWith(".txt"))
      .map((name) => join(corpus, name));
    await run("new", project);
    expect((await run("add", project, ...texts, "--documents", join(corpus, "documents.json"))).json).toMatchObject({added: 5, posts: 25, skipped: []});
    expect((await run("import", project, join(corpus, "codings.jsonl"), "--as", "jsonl")).json).toMatchObject({statements: 116, unanchored: []});
    expect((await run("check", project)).json).toEqual({ok: true, problems: []});
    const slice = (await run("network", project, "--mode", "one", "--aggregate", "congruence")).json.slices[0];
    const at = (name: string) => slice.rows.indexOf(name) as number;
    expect(slice.values[at("Communist Workers' Organisation")][at("Internationalist Workers' Group")]).toBe(5);
    const {actors, concepts, cells} = (await run("matrix", project)).json;
    expect([actors.length, concepts.length, cells.length]).toEqual([26, 26, 63]);
  },
);

test.skipIf(!existsSync(join(data, "dna")))("the sample database (beside the checkout) is read directly and can be imported", async () => {
  const sample = join(data, "dna/sample.dna");
  const direct = (await run("network", sample, "--rows", "organization", "--columns", "concept", "--qualifier", "agreement", "--as", "dna-3.1")).json;
  expect([direct.slices[0].statements, direct.slices[0].rows.length, direct.slices[0].columns.length]).toEqual([40, 7, 6]);
  const project = join(mkdtempSync(join(tmpdir(), "standpoint-dna-")), "p.standpoint");
  await run("new", project);
  expect((await run("import", project, sample)).json).toMatchObject({statements: 41, documents: 7});
  expect((await run("import", project, sample)).json).toMatchObject({statements: 0, already: 41});
  const imported = (await run("network", project, "--rows", "organization", "--columns", "concept")).json;
  expect(imported.slices[0].values).toEqual(direct.slices[0].values);
});
