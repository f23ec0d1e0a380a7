import {existsSync, readFileSync, readdirSync} from "node:fs";
import {join} from "node:path";
import {describe, expect, test} from "vitest";
import {readCxt, writeCxt} from "../../src/index.ts";

const folder = join(import.meta.dirname, "../../../../../shared/data/cxt");
const small = "B\n\n2\n3\n\nanna\nben\ntax\nban\ntoll\nX.?\n.XX\n";

test("a context that is written and read is the same", () => {
  expect(writeCxt(readCxt(small))).toBe(small);
  expect([...readCxt(small).cells]).toEqual([1, 0, -1, 0, 1, 1]);
});

test("a context may have a name, no blank line, lower-case crosses and Windows line ends", () => {
  expect(readCxt("B\r\nwomen\r\n1\r\n1\r\nanna\r\ntax\r\nx\r\n")).toMatchObject({objects: ["anna"], attributes: ["tax"]});
});

test.each([
  ["a name that is a number", "B\n2024\n1\n1\n\nanna\ntax\nX\n", ["anna"], ["tax"]],
  ["objects and attributes that are numbers", "B\n\n2\n2\n\n1\n2\n3\n4\nX.\n.X\n", ["1", "2"], ["3", "4"]],
  ["an empty name first", "B\n\n2\n1\n\n\nben\ntax\nX\n.\n", ["", "ben"], ["tax"]],
  ["an empty name last", "B\n\n1\n2\n\nanna\ntax\n\nXX\n", ["anna"], ["tax", ""]],
  ["blank lines at its end", "B\n\n1\n1\n\nanna\ntax\nX\n\n \n", ["anna"], ["tax"]],
])("a context with %s is read so that all its lines have a place", (_, text, objects, attributes) => {
  expect(readCxt(text)).toMatchObject({objects, attributes});
});

test("a context of nothing is a context", () => expect(readCxt("B\n\n0\n0\n\n").objects).toEqual([]));

test.each([
  ["another format", "graph {}", /line 1/],
  ["no counts", "B\n\nanna\n", /numbers of objects/],
  ["names cut short", "B\n\n2\n3\n\nanna", /line 6.*cut short/],
  ["a short row", "B\n\n1\n3\n\nanna\nx\ny\nz\nX.\n", /line 10 has 2 cells and there are 3/],
  ["a strange cell", "B\n\n1\n2\n\nanna\nx\ny\nXo\n", /line 9 has "o" in column 2/],
  ["a missing row", "B\n\n2\n1\n\nanna\nben\nx\nX\n", /line 10 has 0 cells/],
  ["a row too many", "B\n\n2\n2\n\na\nb\nx\ny\nX.\n.X\nXX\n", /line 12 is "XX".*row too many/],
  ["too many cells", "B\n\n99999\n99999\n\n", /99999 × 99999/],
])("%s is refused in a sentence", (_, text, sentence) => expect(() => readCxt(text, "women.cxt")).toThrow(sentence));

describe.skipIf(!existsSync(folder))("the contexts in ../shared/data/cxt", () => {
  test("read back as they were written", () => {
    for (const name of readdirSync(folder)) {
      const table = readCxt(readFileSync(join(folder, name), "utf8"));
      expect(readCxt(writeCxt(table))).toEqual(table);
    }
  });
});
