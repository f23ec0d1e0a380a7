import {expect, test} from "vitest";
import {singleChangeFactor} from "../../src/lines/single-change.ts";

test("three times no, then three times yes, is 3.15 times likelier with a change than without", () => {
  const {factor, after} = singleChangeFactor([false, false, false, true, true, true]);
  expect(factor).toBeCloseTo(3.15, 12);
  expect(after).toBe(3);
});
