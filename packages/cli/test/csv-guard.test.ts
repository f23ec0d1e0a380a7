import {mkdtempSync, readFileSync, rmSync, writeFileSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, expect, test} from "vitest";
import {run} from "./run.ts";

const folder = mkdtempSync(join(tmpdir(), "standpoint-guard-"));
const project = join(folder, "a.standpoint");
const holders = ['=HYPERLINK("http://example.org","x")', "+49", "-5", "@anna", "'=quoted", "Plain"];

beforeAll(async () => {
  const texts = join(folder, "minutes.txt");
  writeFileSync(texts, holders.map((_, i) => `=sentence ${i} of the minutes.`).join(" "));
  const codings = holders.map((holder, i) => ({
    id: `s${i}`,
    document: "minutes",
    quote: `=sentence ${i} of`,
    type: "position",
    holder,
    concept: "@Tax",
    agreement: i % 2 === 0,
  }));
  writeFileSync(join(folder, "codings.jsonl"), codings.map((line) => JSON.stringify(line)).join("\n"));
  await run("new", project);
  await run("add", project, texts);
  await run("import", project, join(folder, "codings.jsonl"));
});
afterAll(() => rmSync(folder, {recursive: true}));

/** A cell that a spreadsheet would take for a formula; numbers are none. */
function formulas(csv: string): string[] {
  return csv.split(/[\r\n,;]+/).filter((cell) => /^"?[=+\-@]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell));
}

test.each([
  ["export", "--as", "csv"],
  ["matrix", "--format", "csv"],
  ["frequencies", "--by", "holder", "--format", "csv"],
  ["network", "--format", "csv"],
  ["network", "--mode", "events", "--format", "csv"],
  ["entities", "--format", "csv"],
  ["statements", "--format", "csv"],
])("%s %s %s guards texts, and with --raw leaves them as they are", async (command, ...options) => {
  expect(formulas((await run(command, project, ...options)).out)).toEqual([]);
  expect(formulas((await run(command, project, ...options, "--raw")).out)).not.toEqual([]);
});

test("what is exported as a table comes back as it was", async () => {
  const table = join(folder, "statements.csv");
  const again = join(folder, "b.standpoint");
  await run("export", project, "--as", "csv", "--out", table);
  expect(readFileSync(table, "utf8")).toContain("'=sentence 0 of");
  await run("new", again);
  await run("import", again, table, "--map", "holder=holder,concept=concept,agreement=agreement,text=quote", "--document", "document");
  const names = async (path: string) => (await run("entities", path)).json.rows.map(({name}: {name: string}) => name).sort();
  const quotes = async (path: string) => (await run("statements", path)).json.rows.map(({quote}: {quote: string}) => quote).sort();
  expect(await names(again)).toEqual(await names(project));
  expect(await quotes(again)).toEqual(await quotes(project));
});
