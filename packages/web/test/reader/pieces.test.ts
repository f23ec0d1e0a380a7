import fc from "fast-check";
import {expect, test} from "vitest";
import {deepest, passagesAt, piecesOf} from "../../src/reader/text/pieces.ts";
import type {Passage} from "../../src/reader/text/pieces.ts";

/** `0-4 2-6` → two passages of the statements 0 and 1. */
function passages(words: string): Passage[] {
  return words.split(" ").map((word, statement) => {
    const [start = 0, end = 0] = word.split("-").map(Number);
    return {start, end, statement};
  });
}

function shown(words: string): string {
  return piecesOf(passages(words))
    .map(({from, to, statements}) => `${String(from)}-${String(to)}:${statements.join("")}`)
    .join(" ");
}

test("passages that overlap are cut where one begins or ends", () => {
  expect(shown("0-4 2-6")).toBe("0-2:0 2-4:01 4-6:1");
});

test("a passage inside another cuts it in three", () => {
  expect(shown("0-9 3-5")).toBe("0-3:0 3-5:01 5-9:0");
});

test("text under no statement has no piece", () => {
  expect(shown("0-2 5-7")).toBe("0-2:0 5-7:1");
});

test("passages that only touch do not overlap", () => {
  expect(shown("0-2 2-4")).toBe("0-2:0 2-4:1");
});

test("a passage without a character is left out", () => {
  expect(shown("3-3")).toBe("");
});

test("the shortest passage at a place comes first", () => {
  expect(passagesAt(passages("0-9 3-5 4-8"), 4).map(({statement}) => statement)).toEqual([1, 2, 0]);
});

test("the end of a passage no longer belongs to it", () => {
  expect(passagesAt(passages("0-4"), 4)).toEqual([]);
});

const anyPassages = fc
  .array(fc.record({start: fc.nat(60), length: fc.nat(20)}), {maxLength: 30})
  .map((list) => list.map(({start, length}, statement) => ({start, end: start + length, statement})));

test("every character is covered by the statements that hold it, up to the deepest shown", () => {
  fc.assert(
    fc.property(anyPassages, (list) => {
      const pieces = piecesOf(list);
      for (let place = 0; place < 90; place += 1) {
        const here = pieces.filter(({from, to}) => from <= place && place < to);
        const holding = passagesAt(list, place).map(({statement}) => statement);
        expect(here.length).toBe(holding.length > 0 ? 1 : 0);
        const layers = here[0]?.statements ?? [];
        expect(layers.length).toBe(Math.min(deepest, holding.length));
        expect(layers.every((statement) => holding.includes(statement))).toBe(true);
      }
    }),
    {seed: 20240318},
  );
});
