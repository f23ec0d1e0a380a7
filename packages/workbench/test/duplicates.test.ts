import type {EntityRow} from "@standpoint/model";
import {duplicatesAmong} from "@standpoint/workbench";
import fc from "fast-check";
import {expect, test} from "vitest";

function entity(id: number, name: string): EntityRow {
  return {
    id,
    kind: "actor",
    name,
    aliases: [],
    abbreviation: null,
    parent: null,
    colour: null,
    attributes: {},
    notes: null,
    externalIds: {},
    statements: 0,
    version: 1,
  };
}

/** Edits from one word to the other, every cell of the table. */
function edits(a: string, b: string): number {
  const table = Array.from({length: a.length + 1}, (_, i) => Array.from({length: b.length + 1}, (__, j) => i + j));
  for (let i = 1; i <= a.length; ++i)
    for (let j = 1; j <= b.length; ++j)
      table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
  return table[a.length]![b.length]!;
}

test("one long word is a slip of the pen of another exactly where few enough edits lead from one to the other", async () => {
  const word = fc.string({unit: fc.constantFrom("a", "b", "c"), minLength: 5, maxLength: 24});
  await fc.assert(
    fc.asyncProperty(word, word, async (one, other) => {
      fc.pre(one !== other);
      const longest = Math.max(one.length, other.length);
      const apart = edits(one, other);
      const [found] = await duplicatesAmong([entity(1, one), entity(2, other)]);
      const slip = apart <= Math.max(1, longest / 10) && Math.abs(one.length - other.length) <= 2;
      expect(found === undefined ? null : {score: found.score, why: found.why}).toEqual(slip ? {score: 1 - apart / longest, why: "a slip of the pen"} : null);
    }),
    {numRuns: 2000},
  );
});

test("two names of which one is the other with a letter more, or none alike, are told apart", async () => {
  const why = async (one: string, other: string) => (await duplicatesAmong([entity(1, one), entity(2, other)])).map((pair) => pair.why);
  expect(await why("Dockworkers", "Dockworker")).toEqual(["a slip of the pen"]);
  expect(await why("Dockworkers", "Shipowners")).toEqual([]);
});
