import {expect, test} from "vitest";
import {counted, listed} from "../src/index.ts";

test("one is said of one thing, and many of none or of several, with the words that go with it", () => {
  expect([0, 1, 2].map((count) => counted(count, "statement"))).toEqual(["0 statements", "1 statement", "2 statements"]);
  expect([1, 3].map((count) => counted(count, "entry is left", "entries are left"))).toEqual(["1 entry is left", "3 entries are left"]);
});

test("names with commas have semicolons between", () => {
  expect([listed(["Ann", "Ben"]), listed(["Ann, the elder", "Ben", "Cy"])]).toEqual(["Ann, Ben", "Ann, the elder; Ben; Cy"]);
  expect(listed(["Ann, the elder", "Ben", "Cy"], 1)).toBe("Ann, the elder and 2 more");
});
