import {expect, test} from "vitest";
import {comparisonMarks, hullOf, layoutOf, multiplesMarks, networkMarks, type Mark} from "../../src/index.ts";

const layout = {nodes: ["a", "b", "c", "d"].map((label, i) => ({side: "row" as const, label, x: i % 2, y: i >> 1}))};
const tie = (one: string, other: string, before: number, after: number) => ({one, other, before, after});
const edges = (marks: readonly Mark[]) => marks.flatMap((mark) => (mark.mark === "path" && mark.about?.kind === "edge" ? [mark] : []));

test("an outline goes round every circle and has no corner inside", () => {
  const hull = hullOf(
    [
      {x: 0, y: 0},
      {x: 10, y: 0},
      {x: 0, y: 10},
      {x: 2, y: 2},
    ],
    1,
  );
  expect(Math.min(...hull.map(({x}) => x))).toBeCloseTo(-1);
  expect(Math.max(...hull.map(({y}) => y))).toBeCloseTo(11);
  expect(hull.every(({x, y}) => Math.hypot(x - 2, y - 2) > 1.01)).toBe(true);
  expect(hullOf([], 5)).toEqual([]);
});

test("ties that were added, have gone, changed or stayed are told apart by dash and sign, not by colour alone", () => {
  const {marks} = comparisonMarks([tie("a", "b", 0, 2), tie("a", "c", 2, 0), tie("b", "d", 1, 3), tie("c", "d", 1, 1)], layout);
  const looks = edges(marks).map(({title, dash}) => [title?.split(": ")[1], dash?.join() ?? ""]);
  expect(looks).toEqual([
    ["kept, 1 → 1", ""],
    ["changed, 1 → 3", "10,4,2,4"],
    ["gone, 2 → 0", "6,5"],
    ["added, 0 → 2", ""],
  ]);
  const signs = marks.flatMap((mark) => (mark.mark === "text" && mark.about?.kind === "edge" ? [mark.text] : []));
  expect(signs).toEqual(["↑", "−", "+"]);
});

test("a comparison counts each kind, and leaves out names without a place", () => {
  const {marks} = comparisonMarks([tie("a", "b", 0, 2), tie("a", "nobody", 0, 2)], layout);
  expect(marks.flatMap((mark) => (mark.mark === "text" && mark.text.endsWith(")") ? [mark.text] : []))).toEqual([
    "+ added (2)",
    "− gone (0)",
    "↕ changed (0)",
    "kept (0)",
  ]);
  expect(edges(marks)).toHaveLength(1);
});

test("everybody keeps one place in all small pictures, and each picture opens its slice", () => {
  const slices = [0, 7].map((place) => ({place, start: 0, stop: 86_399, statements: 3, ties: [{one: "a", other: "b", value: place === 0 ? 1 : -1}]}));
  const {marks, width} = multiplesMarks(slices, layout, {width: 500, aggregate: "subtract"});
  const frames = marks.flatMap((mark) => (mark.mark === "rect" ? [mark] : []));
  expect(frames.map(({about}) => about)).toEqual([0, 7].map((place) => ({kind: "slices", places: [place]})));
  const spots = marks.flatMap((mark) => (mark.mark === "circle" ? [mark] : []));
  const shift = frames[1].x - frames[0].x;
  for (let i = 0; i < 4; ++i) expect(spots[i + 4].x - spots[i].x).toBeCloseTo(shift);
  expect(marks.flatMap((mark) => (mark.mark === "path" ? [mark.dash?.join() ?? ""] : []))).toEqual(["", "7,5"]);
  expect(frames.every(({x, width: wide}) => x + wide <= width)).toBe(true);
});

test("groups of two and more are outlined, each with a letter and a dash of its own", () => {
  const rows = ["a", "b", "c", "d", "e"];
  const slice = {mode: "one" as const, start: 0, mid: 0, stop: 0, statements: 1, rows, columns: rows, values: new Float64Array(25)};
  slice.values[1] = slice.values[5] = 1;
  const {marks} = networkMarks(slice, layoutOf(slice), {groups: {a: 0, b: 0, c: 1, d: 1, e: 2}});
  expect(marks.flatMap((mark) => (mark.mark === "text" && /^[A-Z]$/.test(mark.text) ? [mark.text] : []))).toEqual(["A", "B"]);
  const outlines = marks.flatMap((mark) => (mark.mark === "path" && mark.strokeWidth === 1.5 ? [mark.dash?.join() ?? ""] : []));
  expect(outlines).toEqual(["", "8,5"]);
  expect(marks.flatMap((mark) => (mark.mark === "circle" ? [mark.fill] : [])).slice(-1)).toEqual(["group3"]);
});
