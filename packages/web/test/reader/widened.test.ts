import {expect, test} from "vitest";
import {trimmed, widened} from "../../src/reader/text/widened.ts";

const text = "First line.\nWe don’t agree. They (as one said) do! And so on\nLast.";

function steps(from: number): string[] {
  const seen: string[] = [];
  let stretch = {from, to: from};
  for (let step = 0; step < 4; step += 1) {
    stretch = widened(text, stretch);
    seen.push(text.slice(stretch.from, stretch.to));
  }
  return seen;
}

test("a caret widens to its word, its sentence, its paragraph, and stays there", () => {
  const paragraph = "We don’t agree. They (as one said) do! And so on";
  expect(steps(17)).toEqual(["don’t", "We don’t agree.", paragraph, paragraph]);
});

test("the last sentence of a paragraph needs no full stop", () => {
  expect(steps(52)[1]).toBe("And so on");
});

test("white space at the ends is left out", () => {
  expect(trimmed("  ab \n", {from: 0, to: 6})).toEqual({from: 2, to: 4});
});
