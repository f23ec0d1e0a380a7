import {expect, test} from "vitest";
import {snapped} from "../../src/reader/text/snapped.ts";

const text = "The board, which met (in the hall), says: “No more night work.” It won’t change.";

function drawn(words: string): string {
  const from = text.indexOf(words);
  const {from: start, to: end} = snapped(text, {from, to: from + words.length});
  return text.slice(start, end);
}

test("a stretch that begins or ends within a word takes the whole word", () => {
  expect(drawn("oard, which m")).toBe("board, which met");
  expect(drawn("on’t chan")).toBe("won’t change");
});

test("commas, colons and dashes at either end are left to their neighbours, the end of a sentence is not", () => {
  expect(drawn(", which met ")).toBe("which met");
  expect(drawn("No more night work.")).toBe("No more night work.");
  expect(drawn("says: ")).toBe("says");
});

test("punctuation alone stays as it was drawn", () => {
  expect(drawn("), ")).toBe("), ");
});
