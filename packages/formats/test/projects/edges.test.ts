import {expect, test} from "vitest";
import {Invalid, presets} from "@standpoint/model";
import {isEdgeHeader, readEdges} from "../../src/index.ts";
import {all} from "./all.ts";

async function* chunks(text: string) {
  yield text;
}
const read = (text: string) => readEdges(chunks(text), presets[1]!, "edges.csv");
const relations = async (text: string) =>
  (await all((await read(text)).statements)).map(({values}) =>
    [values["subject"], values["relation"], values["object"], values["date"]].map((value) => value ?? "").join("|"),
  );

test("typed edges are relations, with the younger as the subject of a split", async () => {
  const rows =
    "predecessor,successor,type,date,note\nA,B,merged,1990,\nP,C,split,1991-02,\nA,X,joins,1984,\nA,X,leaves,1999,\nD,,dissolved,2000,\n,E,founded,1943,";
  expect(await relations(rows)).toEqual([
    "A|merged into|B|1990",
    "C|split from|P|1991-02",
    "A|affiliated with|X|1984",
    "A|left|X|1999",
    "D|dissolved||2000",
    "E|founded||1943",
  ]);
});

test("each row is the passage of its statement", async () => {
  const {documents, statements} = await read("predecessor;successor;type;note\nA;B;renamed;after a vote\nB;C;quarrelled with;");
  const [document] = [...documents];
  const places = (await all(statements)).map(({place}) => ("start" in place ? document!.text.slice(place.start, place.end) : ""));
  expect(places).toEqual(["A · renamed · B · after a vote", "B · quarrelled with · C"]);
});

test("a date that is none is kept as a note with its line, and an unknown type as its own word", async () => {
  const {statements, notes, types} = await read("predecessor,successor,type,date\nA,B,quarrelled with,soon");
  expect(notes).toEqual(['edges.csv: line 2: has "soon" for a date, which is none: it is kept without one.']);
  expect((await all(statements))[0]).toMatchObject({values: {subject: "A", relation: "quarrelled with", object: "B"}, memo: expect.stringContaining("soon")});
  expect(types[0]!.variables.find(({role}) => role === "relation")!.choices).toContain("quarrelled with");
});

test("the same file gives the same keys, and rows that are equal get keys of their own", async () => {
  const text = "predecessor,successor,type\nA,B,merged\nA,B,merged";
  const keys = async () => (await all((await read(text)).statements)).map(({key}) => key);
  expect(await keys()).toEqual(await keys());
  expect(new Set(await keys()).size).toBe(2);
});

test("a table without the columns, and a row that names nobody, are refused", async () => {
  await expect(read("from,to\nA,B")).rejects.toThrow(Invalid);
  await expect(read("predecessor,successor,type\n,,merged")).rejects.toThrow(/line 2/);
  expect([isEdgeHeader("predecessor,successor,type,date,note"), isEdgeHeader('"Type";"Predecessor";"Successor"'), isEdgeHeader("holder,concept")]).toEqual([
    true,
    true,
    false,
  ]);
});
