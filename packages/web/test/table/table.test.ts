import {expect, test} from "vitest";
import {moved} from "../../src/table/moved.ts";
import {placeOf, windowsFor} from "../../src/table/windows.ts";

test("rows in sight are asked for in whole windows", () => {
  expect(windowsFor(95, 210)).toEqual([0, 100, 200]);
  expect(windowsFor(0, -1)).toEqual([]);
});

test("a row is found in its window", () => {
  expect(placeOf(99_999)).toEqual({offset: 99_900, within: 99});
});

test("keys move within the table and no further", () => {
  expect([moved("ArrowDown", 0, 3, 10), moved("ArrowUp", 0, 3, 10), moved("End", 0, 3, 10), moved("PageDown", 1, 30, 10), moved("x", 0, 3, 10)]).toEqual([
    1,
    0,
    2,
    11,
    null,
  ]);
});
