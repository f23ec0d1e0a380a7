import {expect, test} from "vitest";
import {comparedWords} from "../src/index.ts";

test("percentages say whether they are of agreement or of distance, and there are none where too few concepts are shared", () => {
  const six = {shared: 6, same: 3, half: 1, opposed: 2, rates: {strict: 3 / 6, distance: 2.5 / 6}};
  expect(comparedWords(six)).toBe("6 shared concepts, 3 alike, 1 half alike, 2 opposed; agreement 50 %, distance 42 %");
  expect(comparedWords({shared: 1, same: 0, half: 0, opposed: 1, rates: null})).toBe("1 shared concept, 0 alike, 0 half alike, 1 opposed");
});
