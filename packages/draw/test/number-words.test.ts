import {expect, test} from "vitest";
import {numberWords} from "../src/number-words.ts";

test("numbers have a proper minus, and nothing has none", () => {
  expect([-1.234, 0.5, -0.001, 0].map((value) => numberWords(value, 2))).toEqual(["−1.23", "0.50", "0.00", "0.00"]);
  expect(numberWords(-0.4, 0)).toBe("0");
});
