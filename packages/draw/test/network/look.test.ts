import {expect, test} from "vitest";
import {nodeRadius, strengthsOf, strongEnough, tieLook, tiesOf, tieWords, weightWords} from "../../src/index.ts";
import {byStrength, strongestOf} from "../../src/network/look.ts";

const weighed = {aggregate: "ignore", strongest: 8} as const;
const codes = {aggregate: "combine", strongest: 7} as const;
const saidOf = (weight: number, drawn: Parameters<typeof tieLook>[1]) => {
  const {meaning, sign, strokes} = tieLook(weight, drawn);
  return [meaning, sign, ...strokes.map(({paint, dash}) => `${paint} ${dash.length === 0 ? "solid" : dash.join()}`)];
};

test("each aggregate says by colour, dash and sign alike what its ties mean", () => {
  expect(saidOf(2, {aggregate: "ignore", strongest: 2})).toEqual(["count", "", "unknown solid"]);
  expect(saidOf(2, {aggregate: "congruence", strongest: 2})).toEqual(["agree", "+", "agree solid"]);
  expect(saidOf(2, {aggregate: "conflict", strongest: 2})).toEqual(["disagree", "−", "disagree 14,10"]);
  expect(saidOf(0.5, {aggregate: "subtract", strongest: 2})).toEqual(["agree", "+", "agree solid"]);
  expect(saidOf(-0.5, {aggregate: "subtract", strongest: 2})).toEqual(["disagree", "−", "disagree 7,5"]);
});

test("a combination is agreement, disagreement, the two beside each other, or neutral", () => {
  expect([1, 2, 3, 4].map((code) => saidOf(code, codes))).toEqual([
    ["agree", "+", "agree solid"],
    ["disagree", "−", "disagree 7,5"],
    ["both", "±", "agree solid", "disagree 7,5"],
    ["neutral", "0", "neutral 1,4"],
  ]);
  expect([5, 6, 7].map((code) => tieLook(code, codes).meaning)).toEqual(["agree", "disagree", "both"]);
});

test("width grows with the weight from an eighth of the widest to all of it, in large pictures as in small ones", () => {
  expect([8, -8, 4, 0.001].map((weight) => tieLook(weight, weighed).width)).toEqual([8, 8, 4.5, 1]);
  expect([8, 4].map((weight) => tieLook(weight, {...weighed, widest: 4}).width)).toEqual([4, 2.3]);
  expect(tieLook(9, weighed).width).toBe(8);
  expect(tieLook(1, {...weighed, strongest: 0}).width).toBe(8);
});

test("combinations are no weights: their lines are equally wide, and each counts as one tie", () => {
  expect([1, 2, 3, 4, 7].map((code) => tieLook(code, codes).width)).toEqual([2, 2, 2, 2, 2]);
  const ties = tiesOf({mode: "two", rows: ["a", "b"], columns: ["x", "y"], values: Float64Array.of(4, 1, 0, 3)}, "combine");
  expect(strengthsOf(ties, 3)).toEqual({rows: Float64Array.of(2, 1), columns: Float64Array.of(1, 2)});
  expect(strongEnough(ties, 3)).toBe(3);
});

test("weights come strongest first whatever their sign; combinations as both, agree, disagree, neutral", () => {
  expect([1, -3, 2].sort(byStrength("subtract"))).toEqual([-3, 2, 1]);
  expect([4, 2, 5, 3, 1, 7].sort(byStrength("combine"))).toEqual([3, 7, 5, 1, 2, 4]);
});

test("a tie is said in the same few letters in every title, and as figures or a stance in tables", () => {
  expect([tieWords(2, "ignore"), tieWords(1 / 3, "conflict"), tieWords(-2, "subtract"), tieWords(3, "combine")]).toEqual(["2", "−0.333", "−2", "±"]);
  expect([weightWords(2, "conflict"), weightWords(-1 / 3, "subtract"), weightWords(2, "combine")]).toEqual(["2", "−0.333", "− disagree"]);
});

test("areas of nodes grow with their share of the largest", () => {
  expect([0, 0.25, 1, 2, -1].map(nodeRadius)).toEqual([5, 10.5, 16, 16, 5]);
});

test("the strongest tie is that of all slices, and what is no number is none", () => {
  expect(strongestOf([{values: Float64Array.of(1, NaN, -4)}, {values: Float64Array.of(3)}])).toBe(4);
  expect(strongestOf([])).toBe(0);
});
