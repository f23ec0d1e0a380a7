import {expect, test} from "vitest";
import {stacked} from "../../src/reader/margin/stacked.ts";

const room = {height: 20, reach: 45};

function tops(...entries: number[]): [number, number][] {
  return stacked(
    entries.map((top) => ({top})),
    room,
  ).map(({top, entries: {length}}) => [top, length]);
}

test("lines far apart stand level with their passages", () => {
  expect(tops(0, 100)).toEqual([
    [0, 1],
    [100, 1],
  ]);
});

test("a line too near the one above is pushed below it", () => {
  expect(tops(0, 5)).toEqual([
    [0, 1],
    [20, 1],
  ]);
});

test("a line that would be pushed too far joins the one above", () => {
  expect(tops(0, 0, 0, 0, 0)).toEqual([
    [0, 1],
    [20, 1],
    [40, 3],
  ]);
});
