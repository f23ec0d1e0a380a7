import {expect, test} from "vitest";
import {surroundings} from "../../src/passages/surroundings.ts";

test("the words around a passage do not cross into another paragraph", () => {
  const text = "Before.\nIn the harbour we stay.\nAfter.";
  const start = text.indexOf("the harbour");
  expect(surroundings(text, start, start + 11)).toEqual({before: "In ", after: " we stay."});
});

test("long surroundings are cut at a word and say so", () => {
  const text = `${"word ".repeat(60)}HERE ${"word ".repeat(60)}`;
  const start = text.indexOf("HERE");
  const {before, after} = surroundings(text, start, start + 4);
  expect(before.startsWith("… word")).toBe(true);
  expect(after.endsWith("word …")).toBe(true);
});
