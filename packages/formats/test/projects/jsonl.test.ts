import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import {Invalid, presets} from "@standpoint/model";
import {expect, test} from "vitest";
import {readJsonl} from "../../src/index.ts";
import {all} from "./all.ts";

const base = {id: "s1", document: "d", quote: "no dam", type: "position"};

async function read(...lines: (object | string)[]) {
  const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  return all(readJsonl(texts, presets, "codings.jsonl"));
}

async function reason(...lines: (object | string)[]): Promise<string> {
  const error = await read(...lines).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(Invalid);
  return (error as Invalid).message;
}

test("a line becomes a statement with its place still to be found", async () => {
  const [statement] = await read({
    ...base,
    prefix: "They say ",
    holder: "Anna",
    agreement: false,
    via: ["Ben"],
    date: "2024~",
    condition: null,
    note: "why?",
    coder: "ca",
    flags: ["unsure"],
  });
  expect(statement).toEqual({
    key: "s1",
    document: "d",
    type: "position",
    place: {quote: "no dam", prefix: "They say "},
    values: {holder: "Anna", agreement: false, via: ["Ben"], date: "2024~"},
    memo: "why?",
    coder: "ca",
    flags: ["unsure"],
    line: 1,
  });
});

test("null is an explicit neutral for a boolean and nothing for other variables", async () => {
  const [statement] = await read({...base, agreement: null, holder: null});
  expect(statement!.values).toEqual({agreement: null});
});

test("offsets without a quote are a place; with one they say where to look first", async () => {
  const {quote, ...placed} = base;
  const statements = await read({...placed, start: 3, end: 9}, {...base, start: 3, end: 9});
  expect(statements.map(({place}) => place)).toEqual([
    {start: 3, end: 9},
    {quote, near: 3},
  ]);
});

test("blank lines count as lines and are passed over", async () => {
  expect((await read("", base, "  ", base)).map(({line}) => line)).toEqual([2, 4]);
});

test("a variable called note has the field to itself", async () => {
  const types = [{name: "Annotation", colour: "#000000", variables: [{name: "note", kind: "text" as const}]}];
  const [statement] = await all(readJsonl([JSON.stringify({...base, type: "Annotation", note: "hm"})], types, "a.jsonl"));
  expect(statement).toMatchObject({values: {note: "hm"}});
  expect(statement).not.toHaveProperty("memo");
});

test.each([
  [{...base, agrement: true}, '"agrement" is not a variable of position (holder, concept,'],
  [{...base, agreement: "yes"}, '"agreement" must be true, false or null, not "yes"'],
  [{...base, holder: 3}, '"holder" must be a name, not 3'],
  [{...base, holder: " "}, '"holder" is empty'],
  [{...base, via: "Ben"}, '"via" must be a list of names'],
  [{...base, mode: "said"}, '"said", which is not a choice (stated, practised)'],
  [{...base, date: "2022-99"}, '"2022-99" is not a date'],
  [{...base, type: "measure", value: 1.5}, "must be a whole number, not 1.5"],
  [{...base, type: "argument", source: "s1", date: "2024"}, '"date" is not a variable of argument'],
  [{...base, type: "opinion"}, '"opinion" is not a type of statement (position,'],
  [{id: "s1", quote: "x", type: "position"}, '"document" is missing'],
  [{id: "s1", document: "d", type: "position"}, '"quote" is missing'],
  [{...base, quote: 7}, '"quote" must be a text'],
  [{id: "s", document: "d", type: "position", start: 9, end: 3}, '"start" (9) is not before "end" (3)'],
  [{...base, flags: "unsure"}, '"flags" must be a list of texts'],
  ["[1]", "is not an object"],
  ['{"id": ', "is not JSON"],
])("%o is refused with its line", async (line, expected) => {
  const message = await reason(base, "", line);
  expect(message.startsWith("codings.jsonl: line 3: ")).toBe(true);
  expect(message).toContain(expected);
});

const file = join(import.meta.dirname, "../../../../../shared/data/internationalism/codings.jsonl");

test.skipIf(!existsSync(file))("the codings of the reference corpus (../shared/data) are 116 statements of the five presets", async () => {
  const statements = await all(readJsonl(readFileSync(file, "utf8").split("\n"), presets, "codings.jsonl"));
  expect(statements).toHaveLength(116);
  expect(new Set(statements.map(({type}) => type)).size).toBe(5);
});
