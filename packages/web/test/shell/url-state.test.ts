import {present} from "@standpoint/model";
import {expect, test} from "vitest";
import {choice, count, flag, searchOf, word, wordsOf} from "../../src/shell/url-state.ts";

test("an address read and written again is the same", () => {
  const search = "?type=position&from=2024&search=tax+%26+harbour";
  expect(searchOf(wordsOf(search))).toBe(search);
});

test("a year stays a word", () => {
  expect(word(wordsOf("?from=2024"), "from")).toBe("2024");
});

test("what is unknown is left out of the address", () => {
  expect(searchOf({type: undefined, search: "", isolates: true, slice: 0})).toBe("?isolates=1&slice=0");
});

test("a choice that does not exist is none", () => {
  expect(choice("own", "all")({sources: "hearsay"}, "sources")).toBeUndefined();
});

test("a count is a whole number from 0", () => {
  expect([count({at: "12"}, "at"), count({at: "-1"}, "at"), count({at: "1.5"}, "at"), count({}, "at")]).toEqual([12, undefined, undefined, undefined]);
});

test("only 1 is yes", () => {
  expect([flag({turned: "1"}, "turned"), flag({turned: "0"}, "turned")]).toEqual([true, undefined]);
});

test("fields without a value are not there", () => {
  expect("type" in present({type: undefined, search: "a"})).toBe(false);
});
