import {expect, test} from "vitest";
import {inParts} from "../src/sql/in-parts.ts";

test.each([
  [0, []],
  [1, [1]],
  [5000, [5000]],
  [12_000, [5000, 5000, 2000]],
])("%i ids are asked for in parts that are never empty and never too long", async (count, sizes) => {
  const ids = Array.from({length: count}, (_, i) => i);
  const asked: number[] = [];
  const rows = await inParts(ids, async (part) => {
    asked.push(part.length);
    return [...part];
  });
  expect(asked).toEqual(sizes);
  expect(rows).toEqual(ids);
});
