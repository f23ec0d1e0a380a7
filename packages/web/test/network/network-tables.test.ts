import {expect, test} from "vitest";
import {changesTable, slicesTable, tiesTable} from "../../src/network/network-tables.ts";

test("what became of ties is a table that spreadsheets read as it was meant", () => {
  const table = changesTable([
    {one: 'The "Union"', other: "Board", before: 0, after: 1.5},
    {one: "Fish, Ltd", other: "Board", before: -2, after: 0},
  ]);
  expect(table).toBe('one,other,before,after\r\n"The ""Union""",Board,0,1.5\r\n"Fish, Ltd",Board,-2,0\r\n');
});

test("the ties that are drawn are a line each, strongest first", () => {
  const ties = {
    mode: "two" as const,
    aggregate: "subtract" as const,
    rows: ["a", "b"],
    columns: ["x", "y"],
    from: Int32Array.of(1, 0, 0),
    to: Int32Array.of(0, 1, 0),
    weight: Float64Array.of(-3, 2, 1),
  };
  expect(tiesTable(ties, 2)).toBe("one,other,weight\r\nb,x,-3\r\na,y,2\r\n");
});

test("small pictures are a line a tie with its slice", () => {
  const slices = [{place: 0, start: 0, stop: 86_399, statements: 1, ties: [{one: "a", other: "b", value: 2}]}];
  expect(slicesTable(slices, 0)).toBe("slice,one,other,weight\r\n1970-01-01,a,b,2\r\n");
  expect(slicesTable(slices, 3)).toBe("slice,one,other,weight\r\n");
});
