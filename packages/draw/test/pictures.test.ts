import {SaxesParser} from "saxes";
import {expect, test} from "vitest";
import type {Slice} from "@standpoint/analysis";
import {frequencyMarks, layoutOf, matrixMarks, networkMarks, palettes, svg, type Mark, type Picture} from "../src/index.ts";

/** A one-mode slice of edges written `"a-b:2, b-c:-1"`. */
function slice(text: string, extra: readonly string[] = []): Slice {
  const edges = text.split(", ").map((edge) => /^(.+)-(.+?):(-?[\d.]+)$/.exec(edge)!.slice(1));
  const rows = [...new Set([...edges.flatMap(([a, b]) => [a, b]), ...extra])].sort();
  const values = new Float64Array(rows.length ** 2);
  for (const [a, b, value] of edges) {
    values[rows.indexOf(a) * rows.length + rows.indexOf(b)] = Number(value);
    values[rows.indexOf(b) * rows.length + rows.indexOf(a)] = Number(value);
  }
  return {mode: "one", start: 0, mid: 0, stop: 0, statements: edges.length, rows, columns: rows, values};
}

const edgesOf = ({marks}: Picture) => marks.filter((mark) => mark.mark === "path" && mark.about?.kind === "edge") as (Mark & {mark: "path"})[];
const hostile = ["<script>alert(1)</script>", "a & \"b\" 'c'", "line\nbreak\u0000\u0007", "broken \ud800 pair", "حزب العمال", "😀 party", "]]>"];

test("the same slice and seed give the same places, another seed others", () => {
  const network = slice("a-b:3, b-c:1, c-d:2");
  expect(layoutOf(network, {seed: 7})).toEqual(layoutOf(network, {seed: 7}));
  expect(layoutOf(network, {seed: 8})).not.toEqual(layoutOf(network, {seed: 7}));
});

test("nodes keep their places from slice to slice, and new ones stay in the picture", () => {
  const before = layoutOf(slice("a-b:3, b-c:1"));
  const after = layoutOf(slice("a-b:1, b-d:2, d-e:1"), {previous: before});
  for (const label of ["a", "b"]) expect(after.nodes.find((node) => node.label === label)).toEqual(before.nodes.find((node) => node.label === label));
  for (const {x, y} of after.nodes) expect(Math.min(x, y, 1 - x, 1 - y)).toBeGreaterThanOrEqual(0);
});

test("two camps that never agree lie apart: within a camp nodes are nearer than between", () => {
  const {nodes} = layoutOf(slice("a-b:5, b-c:5, a-c:5, x-y:5, y-z:5, x-z:5, c-x:0.2"));
  const apart = (p: string, q: string) => {
    const [one, other] = [p, q].map((label) => nodes.find((node) => node.label === label)!);
    return Math.hypot(one.x - other.x, one.y - other.y);
  };
  expect(Math.max(apart("a", "b"), apart("b", "c"), apart("x", "y"), apart("y", "z"))).toBeLessThan(
    Math.min(apart("a", "x"), apart("b", "z"), apart("a", "z")),
  );
});

test("five hundred nodes find places that are numbers in the square", () => {
  const names = Array.from({length: 500}, (_, i) => `n${i}`);
  const {nodes} = layoutOf(slice(names.map((name, i) => `${name}-n${(i * 7 + 1) % 500}:${1 + (i % 5)}`).join(", ")));
  expect(nodes).toHaveLength(500);
  for (const {x, y} of nodes) expect([x, y].every((at) => at >= 0 && at <= 1)).toBe(true);
});

test("a network of nobody, and of one, has a picture", () => {
  const nobody: Slice = {mode: "one", start: NaN, mid: NaN, stop: NaN, statements: 0, rows: [], columns: [], values: new Float64Array()};
  expect(networkMarks(nobody, layoutOf(nobody)).marks).toEqual([]);
  const one: Slice = {...nobody, rows: ["a"], columns: ["a"], values: Float64Array.of(0)};
  expect(networkMarks(one, layoutOf(one)).marks).toHaveLength(2);
});

test("agreement is solid blue and conflict dashed orange: never told by colour alone", () => {
  const network = slice("a-b:2, b-c:-1");
  const [weak, strong] = edgesOf(networkMarks(network, layoutOf(network), {aggregate: "subtract"}));
  expect([weak.stroke, weak.dash !== undefined, strong.stroke, strong.dash]).toEqual(["disagree", true, "agree", undefined]);
});

test("both at once is two lines side by side and on top, neutral a dotted one and below", () => {
  const network = slice("a-b:3, b-c:4, c-d:1");
  const edges = edgesOf(networkMarks(network, layoutOf(network), {aggregate: "combine"}));
  expect(edges.map(({about, stroke}) => `${about?.kind === "edge" ? about.value : ""} ${stroke}`)).toEqual(["4 neutral", "1 agree", "3 agree", "3 disagree"]);
});

test("ties of several meanings have their signs, in letters above all lines", () => {
  const network = slice("a-b:3, b-c:4, c-d:1");
  const signsOf = (aggregate: "combine" | "congruence") =>
    networkMarks(network, layoutOf(network), {aggregate}).marks.flatMap((mark) => (mark.mark === "text" && mark.about?.kind === "edge" ? [mark.text] : []));
  expect([signsOf("combine"), signsOf("congruence")]).toEqual([["0", "+", "±"], []]);
});

test("edges under the threshold are left out", () => {
  const network = slice("a-b:3, b-c:1");
  expect(edgesOf(networkMarks(network, layoutOf(network), {threshold: 2}))).toHaveLength(1);
});

test("each cell of a matrix says its stance by sign, own words filled, reported ones hollow, the unknown hatched", () => {
  const cell = (concept: number, stance: "yes" | "no" | "neutral" | "both", own: number) => ({
    actor: 0,
    concept,
    stance,
    statements: Int32Array.of(1),
    yes: 0,
    no: 0,
    neutral: 0,
    own,
    reported: 1 - own,
  });
  const {marks} = matrixMarks({
    actors: ["anna"],
    concepts: ["a", "b", "c", "d", "e"],
    cells: [cell(0, "yes", 1), cell(1, "no", 0), cell(2, "neutral", 1), cell(3, "both", 1)],
    notes: [],
  });
  const signs = marks.filter((mark) => mark.mark === "text" && mark.about?.kind === "cell").map((mark) => (mark as Mark & {mark: "text"}).text);
  expect(signs).toEqual(["+", "−", "0", "±"]);
  const fills = marks.filter((mark) => mark.mark === "rect").map(({fill}) => fill);
  expect(fills).toEqual(["agree", "paper", "neutral", "paper"]);
  expect(marks.filter((mark) => mark.about?.kind === "cell" && mark.about.stance === "unknown").map(({mark}) => mark)).toEqual(["rect", "path"]);
});

test("bars for and against lie on either side of the line and carry their counts", () => {
  const {marks} = frequencyMarks([
    {label: "tax", total: 5, counts: {true: 3, false: 2}},
    {label: "ban", total: 7, counts: {true: 0, false: 7}},
  ]);
  const bars = marks.filter((mark) => mark.mark === "rect") as (Mark & {mark: "rect"})[];
  expect(bars.map(({fill, about}) => [about?.kind === "bar" && about.label, fill])).toEqual([
    ["ban", "disagree"],
    ["tax", "disagree"],
    ["tax", "agree"],
  ]);
  expect(bars[1].x + bars[1].width).toBeCloseTo(bars[2].x, 0);
});

test("hostile names come out of the file as they went in, less what XML cannot hold", () => {
  const rows = [...hostile].sort();
  const values = new Float64Array(rows.length ** 2).fill(1);
  for (let i = 0; i < rows.length; ++i) values[i * rows.length + i] = 0;
  const network: Slice = {mode: "one", start: 0, mid: 0, stop: 0, statements: 1, rows, columns: rows, values};
  const file = svg(networkMarks(network, layoutOf(network), {longest: 99}).marks, {width: 960, height: 720, title: hostile.join(" ")});
  const texts = textsOf(file);
  const expected = ["<script>alert(1)</script>", "a & \"b\" 'c'", "line break", "broken \ufffd pair", "حزب العمال", "😀 party", "]]>"];
  for (const name of expected) expect(texts).toContain(name);
});

test("a colour that is none does not reach the file", () => {
  const network = slice("a-b:1");
  const colours = {a: '"/><script>', b: "#ff0000"};
  const file = svg(networkMarks(network, layoutOf(network), {colours}).marks, {width: 9, height: 9});
  expect(file).not.toContain("script");
  expect(file).toContain("#ff0000");
});

test("every meaning has a colour that stands out from the paper, in light and dark", () => {
  for (const palette of Object.values(palettes)) {
    for (const paint of [
      "ink",
      "muted",
      "agree",
      "disagree",
      "neutral",
      "actor",
      "concept",
      "group1",
      "group2",
      "group3",
      "group4",
      "group5",
      "group6",
    ] as const)
      expect(contrast(palette[paint], palette.paper)).toBeGreaterThan(4.4);
  }
});

function textsOf(file: string): string[] {
  const texts: string[] = [];
  const parser = new SaxesParser();
  parser.on("text", (text) => texts.push(text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(file).close();
  return texts;
}

/** WCAG 2.2, relative luminance. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [r, g, blue] = [1, 3, 5]
      .map((at) => parseInt(colour.slice(at, at + 2), 16) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
