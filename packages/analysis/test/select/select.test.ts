import {expect, test} from "vitest";
import {dateOf, Invalid} from "@standpoint/model";
import {network, select, type SelectSettings} from "../../src/index.ts";
import {frameOf, said, type Line} from "../frame-of.ts";

const lines: Line[] = [
  {values: {holder: "anna", concept: "tax", agreement: true}, date: "2005-01", document: "a"},
  {values: {holder: "ben", concept: "tax", agreement: false, mode: "practised"}, date: "2005-02-01", document: "a", own: false},
  {values: {holder: "ben", concept: "ban", mode: "stated", via: ["carl", "dora"]}, date: "2005-02-02", document: "b", coder: "you"},
  {values: {holder: "carl", agreement: null}, document: "b"},
];
const frame = frameOf(lines, undefined, {a: {author: "O'Hara", kind: "report"}, b: {author: "Ito"}});
const ids = (settings: SelectSettings, which: "filtered" | "original" = "filtered") =>
  Array.from(select(frame, {known: "neither", ...settings})[which], (row) => frame.statements[row]);
const at = (date: string) => dateOf(date).first!;

test("a statement counts when the interval of its date could touch the range", () => {
  expect(ids({from: at("2005-01-20"), to: at("2005-01-25")})).toEqual([1]);
  expect(ids({from: at("2005-02-01")})).toEqual([2, 3]);
  expect(ids({to: at("2005-02-01")})).toEqual([1, 2]);
});

test("as DNA 3.1 a statement has one instant, its first", () => {
  expect(ids({from: at("2005-01-20"), to: at("2005-01-25"), as: "dna-3.1"})).toEqual([]);
});

test("a range leaves undated statements out and says how many", () => {
  expect(select(frame, {from: 0}).notes).toEqual(["1 statement without a date is left out of the range."]);
});

test("sources, practice and coder choose statements; one without a mode is stated", () => {
  expect(ids({sources: "own"})).toEqual([1, 3, 4]);
  expect(ids({sources: "reported"})).toEqual([2]);
  expect(ids({practice: "practised"})).toEqual([2]);
  expect(ids({practice: "stated"})).toEqual([1, 3, 4]);
  expect(ids({coder: "you"})).toEqual([3]);
  expect(() => ids({coder: "nobody"})).toThrow(/coders are me, you/);
});

test("an apostrophe in an author is an apostrophe, and documents narrow the original set", () => {
  expect(ids({only: {"document.author": ["O'Hara"]}}, "original")).toEqual([1, 2]);
  expect(ids({exclude: {"document.kind": ["report"]}}, "original")).toEqual([3, 4]);
});

test("values narrow the filtered set only: all of `only`, none of `exclude`", () => {
  expect(ids({only: {holder: ["ben"], concept: ["tax"]}})).toEqual([2]);
  expect(ids({exclude: {holder: ["ben"]}})).toEqual([1, 4]);
  expect(ids({exclude: {holder: ["ben"]}}, "original")).toEqual([1, 2, 3, 4]);
});

test("yes, no, neutral and unknown can be chosen by name", () => {
  expect(ids({only: {agreement: ["true"]}})).toEqual([1]);
  expect(ids({only: {stance: ["0", "neutral"]}})).toEqual([2, 4]);
  expect(ids({only: {agreement: [""]}})).toEqual([3]);
});

test("of a list one matching entry is enough", () => {
  expect(ids({only: {via: ["dora"]}})).toEqual([3]);
  expect(ids({exclude: {via: ["dora"]}})).toEqual([1, 2, 4]);
});

test("a value no statement has is reported, not passed over", () => {
  expect(select(frame, {exclude: {holder: ["Anna"]}}).notes).toEqual(['No statement has holder "Anna".']);
});

test("a name the frame does not have is refused with those it has", () => {
  expect(() => ids({rows: "actor"})).toThrow(Invalid);
  expect(() => ids({only: {"document.language": ["en"]}})).toThrow(/document\.author/);
});

test("in a list variable each entity counts once for a statement", () => {
  const via = frameOf([{values: {holder: "a", concept: "x", via: ["u", "v", "u"]}}, {values: {holder: "b", concept: "x", via: ["v"]}}]);
  const {slices, filtered} = network(via, {rows: "via", columns: "concept"});
  expect([filtered, slices[0].rows, Array.from(slices[0].values)]).toEqual([2, ["u", "v"], [1, 2]]);
});

test("saying it twice in a week is saying it once, also over New Year; in another year's same week it is not", () => {
  const weeks = said("2018-12-31: a + x, 2019-01-06: a + x, 2019-01-07: a + x, 2019-12-30: a + x");
  const count = (as?: "dna-3.1") => network(weeks, {duplicates: "week", as}).filtered;
  expect([count(), count("dna-3.1")]).toEqual([3, 2]);
});
