import {SaxesParser} from "saxes";
import {expect, test} from "vitest";
import type {Slice} from "@standpoint/analysis";
import {sliceFileName, writeCsvEvents, writeCsvMatrix, writeDl, writeGexf, writeGraphml, writeNet, type NetworkFile} from "../../src/index.ts";

const hostile = ["<&\"'>", "]]>", "😀", "line\r\nbreak", "nul\u0000bell\u0007", "half \ud800", "مرحبا, العالم", "a;b,c"];
/** The same names as every format may hold them. */
const tame = ["<&\"'>", "]]>", "😀", "line break", "nulbell", "half \ufffd", "مرحبا, العالم", "a;b,c"];

/** A two-mode slice: `rows("a b", "x y", "1 0 2 3")`. */
function twoMode(rows: readonly string[], columns: readonly string[], values: readonly number[], mid = 0): Slice {
  return {mode: "two", start: mid, mid, stop: mid + 86_399, statements: 3, rows, columns, values: Float64Array.from(values)};
}
function oneMode(rows: readonly string[], values: readonly number[], mid = 0): Slice {
  return {...twoMode(rows, rows, values, mid), mode: "one"};
}
const file = (slice: Slice, more: Partial<NetworkFile> = {}): NetworkFile => ({slice, aggregate: "ignore", whole: true, ...more});
const small = file(twoMode(["a", "b"], ["x", "y", "z"], [1, 0, 2, 3, -4, 0]), {aggregate: "subtract"});
const nasty = file(
  oneMode(
    hostile,
    hostile.flatMap((_, i) => hostile.map((_, j) => (i === j ? 0 : 1))),
  ),
);

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

/** Every element of an XML file, in order; fails on any fault of form. */
function elements(text: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser({xmlns: true});
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({name, attributes}) => {
    const element = {name, attributes: Object.fromEntries(Object.entries(attributes).map(([key, {value}]) => [key, value])), text: ""};
    found.push(element);
    open.push(element);
  });
  parser.on("text", (words) => {
    const element = open.at(-1);
    if (element) element.text += words;
  });
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return found;
}

test("a CSV table has labels in quotes, whole numbers plain and no final newline", () => {
  expect(writeCsvMatrix(small)).toBe('"";"x";"y";"z"\n"a";1;0;2\n"b";3;-4;0');
  expect(writeCsvMatrix(file(twoMode(["a"], ["x"], [0.5]), {whole: false}))).toBe('"";"x"\n"a";0.500000');
});

test("a CSV table of hostile names has one line a row, and quotes that end where they should", () => {
  const lines = writeCsvMatrix(nasty).split("\n");
  expect(lines).toHaveLength(hostile.length + 1);
  expect(lines.slice(1).map((line) => /^"([^"]*)"((;\d)+)$/.exec(line)?.[1])).toEqual(tame.map((name) => name.replaceAll('"', "'")));
});

test("an event list has the columns of DNA, with its replacements in texts", () => {
  const document = {id: 7, title: 'On "tax"; again', author: "O'Hara", source: "", section: "", kind: "report"};
  const row = {
    statement: 3,
    time: "2005-01-26T00:00:00",
    values: {holder: "a;b", agreement: false},
    start: 5,
    stop: 9,
    text: 'two\nlines; "quoted"',
    coder: "me",
    document,
  };
  expect(writeCsvEvents([row], ["holder", "agreement", "mode"])).toBe(
    '"statement_id";"time";"holder";"agreement";"mode";"start_position";"stop_position";"text";"coder";"document_id";"document_title";"document_author";"document_source";"document_section";"document_type"\n' +
      '3;2005-01-26 00:00:00;"a,b";0;"";5;9;"two\nlines, \'quoted\'";"me";7;"On \'tax\', again";"O\'Hara";"";"";"report"',
  );
});

test("DL is what DNA writes: sizes, quoted labels, rows of numbers with a blank before each", () => {
  expect(writeDl(small)).toBe('dl nr = 2, nc = 3, format = fullmatrix\nrow labels:\n"a"\n"b"\ncol labels:\n"x"\n"y"\n"z"\ndata:\n 1 0 2\n 3 -4 0');
  expect(writeDl(file(oneMode(["a", "b"], [0, 0.5, 0.5, 0]), {whole: false}))).toBe(
    'dl n = 2, format = fullmatrix\nlabels:\n"a"\n"b"\ndata:\n 0.000000 0.500000\n 0.500000 0.000000',
  );
});

test("DL for Gephi is square, its labels on one line without commas of their own", () => {
  const [head, , labels, , ...rows] = writeDl(file(twoMode(["a, b"], ["x"], [2])), "gephi")
    .trimEnd()
    .split("\n");
  expect([head, labels, rows]).toEqual(["dl n = 2 format = fullmatrix", "a  b,x", ["0 2", "2 0"]]);
  expect(writeDl(nasty, "gephi").split("\n")[2]!.split(",")).toHaveLength(hostile.length);
});

test("Pajek counts vertices from 1, says how many are rows, and keeps signs", () => {
  expect(writeNet(small)).toBe('*Vertices 5 2\n1 "a"\n2 "b"\n3 "x"\n4 "y"\n5 "z"\n*Edges\n1 3 1\n1 5 2\n2 3 3\n2 4 -4\n');
  expect(
    writeNet(nasty)
      .split("\n")
      .filter((line) => /^\d+ "[^"]*"$/.test(line)),
  ).toHaveLength(hostile.length);
});

test("GraphML gives hostile names back, each node once and each edge between nodes that are there", () => {
  const found = elements(writeGraphml(nasty));
  const nodes = found.filter(({name}) => name === "node").map(({attributes}) => attributes["id"]);
  expect(found.filter(({name, attributes}) => name === "data" && attributes["key"] === "name").map(({text}) => text)).toEqual(tame);
  expect(new Set(nodes).size).toBe(hostile.length);
  const edges = found.filter(({name}) => name === "edge").map(({attributes}) => attributes);
  expect(edges).toHaveLength((hostile.length * (hostile.length - 1)) / 2);
  expect(edges.every(({source, target}) => nodes.includes(source) && nodes.includes(target))).toBe(true);
});

test("GraphML declares every key it uses, hostile attribute names among them", () => {
  const rows = new Map([["a", {colour: "#12ab34", kind: "party", frequency: 4, attributes: {'si<ze"': "2 & more", name: "other"}}]]);
  const found = elements(writeGraphml({...small, rows}));
  const declared = found.filter(({name}) => name === "key").map(({attributes}) => attributes["id"]);
  expect(found.filter(({name}) => name === "data").every(({attributes}) => declared.includes(attributes["key"]))).toBe(true);
  const named = found
    .filter(({name}) => name === "key")
    .map(({attributes}) => attributes["attr.name"])
    .filter(Boolean);
  expect(new Set(named).size).toBe(named.length);
  expect(named).toContain('si<ze"');
  expect(found.filter(({name}) => name === "y:Fill")[0]!.attributes["color"]).toBe("#12ab34");
  expect(found.filter(({attributes}) => attributes["key"] === "sign").map(({text}) => text)).toEqual(["agree", "agree", "agree", "disagree"]);
});

test("a colour that is none does not reach a file", () => {
  const rows = new Map([["a", {colour: '"/><x'}]]);
  expect(elements(writeGraphml({...small, rows})).filter(({name}) => name === "x")).toEqual([]);
  expect(elements(writeGexf([{...small, rows}])).filter(({name}) => name === "x")).toEqual([]);
});

test("static GEXF gives hostile names and weights back", () => {
  const found = elements(writeGexf([nasty]));
  expect(found.filter(({name}) => name === "node").map(({attributes}) => attributes["label"])).toEqual(tame);
  expect(found.find(({name}) => name === "graph")?.attributes["mode"]).toBe("static");
  expect(
    elements(writeGexf([small]))
      .filter(({name}) => name === "edge")
      .map(({attributes}) => attributes["weight"]),
  ).toEqual(["1", "2", "3", "-4"]);
});

test("dynamic GEXF has each node once, with a spell for the slices it is in, and weights by time", () => {
  const day = 86_400;
  const slices = [oneMode(["a", "b"], [0, 1, 1, 0], 0), oneMode(["a", "b", "c"], [0, 2, 0, 2, 0, 5, 0, 5, 0], day), oneMode(["b", "c"], [0, 3, 3, 0], 2 * day)];
  const found = elements(writeGexf(slices.map((slice) => file(slice, {aggregate: "congruence"}))));
  expect(found.filter(({name}) => name === "node").map(({attributes}) => attributes["label"])).toEqual(["a", "b", "c"]);
  expect(found.filter(({name}) => name === "spell").map(({attributes}) => `${attributes["start"]} ${attributes["end"]}`)).toEqual([
    "1970-01-01T00:00:00 1970-01-02T23:59:59",
    "1970-01-01T00:00:00 1970-01-03T23:59:59",
    "1970-01-02T00:00:00 1970-01-03T23:59:59",
    "1970-01-01T00:00:00 1970-01-02T23:59:59",
    "1970-01-02T00:00:00 1970-01-03T23:59:59",
  ]);
  expect(found.filter(({name, attributes}) => name === "attvalue" && attributes["for"] === "weight").map(({attributes}) => attributes["value"])).toEqual([
    "1",
    "2",
    "5",
    "3",
  ]);
});

test("in dynamic GEXF slices that follow on one another last from first to last, overlapping ones from middle to middle", () => {
  const day = 86_400;
  const slice = (from: number, days: number) => ({
    ...oneMode(["a", "b"], [0, 1, 1, 0]),
    start: from * day,
    mid: (from + days / 2) * day,
    stop: (from + days) * day - 1,
  });
  const spells = (slices: readonly Slice[]) =>
    elements(writeGexf(slices.map((one) => file(one, {aggregate: "congruence"}))))
      .filter(({name}) => name === "spell")
      .map(({attributes}) => `${attributes["start"]} ${attributes["end"]}`)[0];
  expect(spells([slice(0, 1), slice(1, 1)])).toBe("1970-01-01T00:00:00 1970-01-02T23:59:59");
  expect(spells([slice(0, 2), slice(1, 2)])).toBe("1970-01-02T00:00:00 1970-01-03T23:59:59");
});

test("networks of nobody are files all the same", () => {
  const nobody = file(oneMode([], []));
  for (const text of [writeGraphml(nobody), writeGexf([nobody]), writeGexf([])]) expect(elements(text).length).toBeGreaterThan(0);
  expect([writeCsvMatrix(nobody), writeNet(nobody)]).toEqual(['""', "*Vertices 0\n*Edges\n"]);
});

test("files of slices are named so that every system takes them and their ending stays", () => {
  expect(sliceFileName("out/t.graphml", {n: 3, of: 12, mid: "2005-02-02T00:00:00"})).toBe("out/t 03 2005-02-02 00-00-00.graphml");
  expect(sliceFileName("my.dir/net", {n: 1, of: 2, mid: null})).toBe("my.dir/net 1");
  expect(sliceFileName("t.csv", {n: 1, of: 1, mid: "2005-02-02T00:00:00"})).toBe("t.csv");
});
