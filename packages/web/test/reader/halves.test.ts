import {expect, test} from "vitest";
import {halfAt, halvesFrom, placedHalves, withHalf, withoutHalf} from "../../src/reader/panel/halves.ts";
import type {HalfTyped} from "../../src/reader/panel/halves.ts";

const text = "Anna agrees. Ben does not. Anna left.";

function half(quote: string, memo = "", from = text.indexOf(quote)): HalfTyped {
  return {from, to: from + quote.length, quote, revision: 1, filled: {type: "position", values: {}, memo, flags: []}};
}

test("what is half typed shows at its own words only, not at others that overlap", () => {
  const halves = [half("Anna agrees."), half("Ben does not.")];
  expect(halfAt(halves, half("Ben does not."))?.quote).toBe("Ben does not.");
  expect(halfAt(halves, half("Ben does"))).toBe(undefined);
  expect(halfAt(halves, undefined)).toBe(undefined);
});

test("it goes along when its passage is made wider, and others stay", () => {
  const halves = withHalf([half("Anna agrees."), half("Ben")], half("Ben does not."), half("Ben"));
  expect(halves.map(({quote}) => quote)).toEqual(["Anna agrees.", "Ben does not."]);
  expect(withoutHalf(halves, half("Anna agrees.")).map(({quote}) => quote)).toEqual(["Ben does not."]);
});

test("in a new text it moves with words that stand there once; else it says that they are lost, and stays", () => {
  const placed = (quote: string, now: string) => placedHalves([half(quote, "m", 0)], {text: now, revision: 2})[0];
  expect(placed("Ben does not.", text)).toMatchObject({from: 13, revision: 2, lost: false, was: {from: 0}});
  expect(placed("Anna", "Now Anna agrees, and Anna left.")).toMatchObject({lost: true, filled: {memo: "m"}});
  expect(placed("gone", text)).toMatchObject({lost: true});
});

test("what an earlier version kept, one a text, is not lost", () => {
  const {revision: _, ...old} = half("Ben");
  expect(halvesFrom(old)).toEqual([half("Ben")]);
  expect(halvesFrom(null)).toEqual([]);
});
