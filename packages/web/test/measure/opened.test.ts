import {expect, test} from "vitest";
import {openedOf, openedSlice, openedWords} from "../../src/measure/opened.ts";

const slices = [0, 1, 2].map((i) => ({start: i * 86_400, stop: (i + 1) * 86_400 - 1}));

test("what a mark is about stands in the address and is found again", () => {
  expect(openedWords({kind: "slices", places: [0, 2]})).toBe("slices:0,2");
  expect(openedOf("slices:0,2", slices)).toEqual({title: "2 slices from 1970-01-01", whose: {of: "windows", windows: [slices[0], slices[2]]}});
  expect(openedOf(openedWords({kind: "actor", label: "Union: North"}), [])).toEqual({title: "Union: North", whose: {of: "actor", name: "Union: North"}});
  expect(openedOf("concept:tax", [])?.whose).toEqual({of: "concept", name: "tax"});
});

test("an old link to what is no longer there opens nothing", () => {
  for (const words of [undefined, "", "slices:9", "slices:x", "actor:", "nothing:a"]) expect(openedOf(words, slices)).toBeNull();
});

test("one slice alone is set apart in the picture", () => {
  expect(openedSlice("slices:2")).toBe(2);
  expect(openedSlice("slices:1,2")).toBeUndefined();
  expect(openedSlice("actor:2")).toBeUndefined();
});
