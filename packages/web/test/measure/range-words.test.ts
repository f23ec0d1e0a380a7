import {expect, test} from "vitest";
import {rangeWords} from "../../src/measure/range-words.ts";

test("a range has its two ends, and nothing has none", () => {
  expect(rangeWords({low: -1.5, high: 2}, 1)).toBe("−1.5 to 2.0");
  expect(rangeWords(undefined, 1)).toBeNull();
});
