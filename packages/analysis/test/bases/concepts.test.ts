import {existsSync, readFileSync} from "node:fs";
import {join} from "node:path";
import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bitsOf, membersOf, type Bits} from "../../src/bases/bits.ts";
import {concepts} from "../../src/bases/concepts.ts";
import {closureOf, contextOf, transposed, type Context} from "../../src/bases/context.ts";
import {implications} from "../../src/bases/implications.ts";
import {lattice, stabilities} from "../../src/bases/lattice.ts";
import {neighbourhoodOf} from "../../src/bases/neighbours.ts";
import {tipOf} from "../../src/bases/iceberg.ts";
import {chanceOf} from "../../src/chance.ts";
import {onRandomDebates} from "../debates.ts";
import {burmeister, nextClosure, slowBase, slowClosure, subsets, table, textOf} from "./slow.ts";

const folder = join(import.meta.dirname, "../../../../../shared/data/cxt");
const file = (name: string): Context => burmeister(readFileSync(join(folder, `${name}.cxt`), "utf8"));
const coverEdges = (context: Context): number => lattice(context, concepts(context)).reduce((sum, {covers}) => sum + covers.length, 0);

describe.skipIf(!existsSync(folder))("the reference contexts in ../shared/data/cxt", () => {
  test.each([
    ["liveinwater", 19, 32, 10],
    ["digits", 48, 120, 6],
    ["gewaesser", 28, 62, 3],
    ["tealady", 65, 148, 23],
  ])("%s has %i concepts, %i cover edges and a base of %i implications", (name, count, edges, base) => {
    const context = file(name);
    expect(concepts(context).count).toBe(count);
    expect(coverEdges(context)).toBe(edges);
    expect(implications(context).found.length).toBe(base);
  });

  test("the stabilities of liveinwater are those of the literature", () => {
    const context = file("liveinwater");
    const all = lattice(context, concepts(context));
    const stability = stabilities(all).map((numerator, place) => {
      const [actors, points] = [membersOf(all[place].extent).length, membersOf(all[place].intent).length];
      return `(${actors},${points}) ${numerator}/${2 ** actors}`;
    });
    const expected =
      "(8,1) 184/256; (5,2) 20/32; (5,2) 20/32; (4,2) 4/16; (4,2) 4/16; (3,3) 4/8; (3,3) 3/8; (3,3) 2/8; (3,3) 2/8; (2,4) 2/4; (2,4) 2/4; (2,4) 2/4; (2,4) 1/4; (2,3) 1/4; (1,5) 1/2; (1,5) 1/2; (1,5) 1/2; (1,4) 1/2; (0,9) 1/1";
    expect(stability.sort()).toEqual(expected.split("; ").sort());
  });
});

test.each<[string, Context, number]>([
  ["a full table of one by one", table("X"), 1],
  ["an empty table of one by one", table("."), 2],
  ["a table without anything", table(), 1],
  ["a table of objects without attributes", table("", ""), 1],
  ["a table of attributes without objects", contextOf(0, 3, () => true), 1],
  ["a table with a row and a column twice", table("XX.", "XX.", "..X"), 4],
])("%s has the concepts it should", (_, context, count) => {
  expect(concepts(context).count).toBe(count);
  expect(nextClosure(context).length).toBe(count);
});

const tables = fc
  .record({
    objects: fc.integer({min: 0, max: 9}),
    attributes: fc.integer({min: 0, max: 9}),
    cells: fc.infiniteStream(fc.integer({min: 0, max: 99})),
    density: fc.constantFrom(20, 50, 80),
  })
  .map(({objects, attributes, cells, density}) => {
    const drawn = [...cells.take(objects * attributes)];
    return contextOf(objects, attributes, (g, m) => drawn[g * attributes + m] < density);
  });

test("the concepts are the fixed points of double derivation, each found once", () => {
  onRandomDebates(
    fc.property(tables, (context) => {
      const found = concepts(context);
      const intents = Array.from({length: found.count}, (_, place) => textOf(membersOf(found.intentAt(place))));
      expect(intents.slice().sort()).toEqual(nextClosure(context).sort());
      expect(Array.from(found.objects)).toEqual(Array.from(found.objects, (_, place) => membersOf(found.extentAt(place)).length));
      expect(Array.from(found.attributes)).toEqual(Array.from(found.attributes, (_, place) => membersOf(found.intentAt(place)).length));
    }),
  );
});

test("a table on its side has as many concepts", () => {
  onRandomDebates(
    fc.property(tables, (context) => {
      expect(concepts(transposed(context)).count).toBe(concepts(context).count);
    }),
  );
});

test("thresholds keep just the concepts that reach them", () => {
  onRandomDebates(
    fc.property(tables, fc.integer({min: 0, max: 4}), fc.integer({min: 0, max: 4}), (context, objects, attributes) => {
      const all = concepts(context);
      const wanted = Array.from({length: all.count}, (_, place) => place).filter(
        (place) => all.objects[place] >= objects && all.attributes[place] >= attributes,
      );
      expect(concepts(context, {objects, attributes}).count).toBe(wanted.length);
    }),
  );
});

test("an iceberg is found in the order of the whole, and its limit counts only what is in it", () => {
  onRandomDebates(
    fc.property(tables, fc.integer({min: 0, max: 5}), fc.integer({min: 0, max: 5}), (context, objects, attributes) => {
      const textsOf = (some: ReturnType<typeof concepts>) => Array.from({length: some.count}, (_, at) => textOf(membersOf(some.intentAt(at))));
      const all = concepts(context);
      const wanted = textsOf(all).filter((_, at) => all.objects[at] >= objects && all.attributes[at] >= attributes);
      const {complete, ...rest} = concepts(context, {objects, attributes, limit: Math.max(1, wanted.length)});
      expect([complete, textsOf({complete, ...rest})]).toEqual([true, wanted]);
    }),
    300,
  );
});

test("of a table with more points than actors the platforms of many are found among few", () => {
  const chance = chanceOf(11);
  const cells = Uint8Array.from({length: 40 * 76}, () => (chance() < 0.4 ? 1 : 0));
  const context = contextOf(40, 76, (g, m) => cells[g * 76 + m] === 1);
  const all = concepts(context).count;
  const many = concepts(context, {objects: 10}).count;
  expect([many > 50, all > 20 * many]).toEqual([true, true]);
  expect(concepts(context, {objects: 10, limit: many, effort: many + 1})).toMatchObject({count: many, complete: true});
  const least = tipOf(context, 150);
  expect(concepts(context, {objects: least}).count).toBeLessThanOrEqual(150);
  expect(concepts(context, {objects: least}).count).toBeGreaterThan(50);
  expect(concepts(context, {objects: least - 1}).count).toBeGreaterThan(150);
});

test("the stability numerators of a lattice sum to all subsets of its objects", () => {
  onRandomDebates(
    fc.property(tables, (context) => {
      const all = lattice(context, concepts(context));
      expect(stabilities(all).reduce((sum, n) => sum + n, 0n)).toBe(2n ** BigInt(context.objects));
    }),
  );
});

test("a cover is an inclusion with nothing in between", () => {
  onRandomDebates(
    fc.property(tables, (context) => {
      const all = lattice(context, concepts(context));
      const extents = all.map(({extent}) => new Set(membersOf(extent)));
      const above = (a: number, b: number) => a !== b && [...extents[a]].every((g) => extents[b].has(g));
      all.forEach(({covers}, place) => {
        const higher = all.map((_, other) => other).filter((other) => above(place, other));
        expect(covers).toEqual(higher.filter((other) => !higher.some((between) => above(between, other))));
      });
    }),
  );
});

test("the neighbours of a concept found alone are those it has in the whole lattice", () => {
  onRandomDebates(
    fc.property(tables, (context) => {
      const all = lattice(context, concepts(context));
      const texts = (some: readonly {intent: Bits}[]) => some.map(({intent}) => textOf(membersOf(intent))).sort();
      all.forEach(({intent, covers}, place) => {
        const {above, below} = neighbourhoodOf(context, intent);
        expect(texts(above)).toEqual(texts(covers.map((at) => all[at])));
        expect(texts(below)).toEqual(texts(all.filter((other) => other.covers.includes(place))));
      });
    }),
    60,
  );
});

test("the base holds, says all that holds, and no part of it follows from the rest", () => {
  onRandomDebates(
    fc.property(
      tables.filter(({attributes}) => attributes <= 6),
      (context) => {
        const base = implications(context).found.map(({premise, conclusion}) => ({if: membersOf(premise), then: membersOf(conclusion)}));
        const close = (rules: typeof base, start: readonly number[]): Set<number> => {
          const set = new Set(start);
          for (let before = -1; before !== set.size; ) {
            before = set.size;
            for (const rule of rules) if (rule.if.every((m) => set.has(m))) for (const m of rule.then) set.add(m);
          }
          return set;
        };
        for (const set of subsets(context.attributes)) expect(textOf(close(base, set))).toBe(textOf(slowClosure(context, new Set(set))));
        base.forEach((rule, i) =>
          expect(
            rule.then.every((m) =>
              close(
                base.filter((_, j) => j !== i),
                rule.if,
              ).has(m),
            ),
          ).toBe(false),
        );
      },
    ),
    60,
  );
});

const told = ({found}: ReturnType<typeof implications>) =>
  found.map(({premise, conclusion, support}) => `${textOf(membersOf(premise))} > ${textOf(membersOf(conclusion))} (${support})`);

test("the base is that of NextClosure, in its order, and a least support keeps the part that has it", () => {
  onRandomDebates(
    fc.property(tables, fc.integer({min: 0, max: 4}), (context, support) => {
      const slow = slowBase(context);
      expect(told(implications(context))).toEqual(slow);
      expect(told(implications(context, {support}))).toEqual(slow.filter((text) => Number(/\((\d+)\)$/.exec(text)?.[1]) >= support));
    }),
    300,
  );
});

test("a base that meets its limit is the beginning of the whole", () => {
  const context = contextOf(12, 9, (g, m) => (g * 7 + m * m * 5) % 4 === 0);
  const whole = told(implications(context));
  for (let limit = 1; limit < 60; limit += 7) {
    const {found, complete} = implications(context, {limit});
    expect(told({found, complete})).toEqual(whole.slice(0, found.length));
    expect(complete ? found.length : 0).toBeOneOf([0, whole.length]);
  }
  expect(implications(context, {limit: 1}).complete).toBe(false);
});

test("the base of all ends of tic-tac-toe, one or the other side having won, is the published one", () => {
  const ends = ticTacToe();
  const context = contextOf(ends.length, 29, (g, m) => (m < 27 ? ends[g].board[Math.floor(m / 3)] === "xob"[m % 3] : ends[g].won === (m === 27)));
  const {found, complete} = implications(context);
  expect([ends.length, found.length, complete]).toEqual([958, 9863, true]);
});

/** Each board on which a game can end, x having begun, and whether x has won. */
function ticTacToe(): {board: string; won: boolean}[] {
  const lines = ["012", "345", "678", "036", "147", "258", "048", "246"].map((line) => Array.from(line, Number));
  const has = (board: string, player: string) => lines.some((line) => line.every((place) => board[place] === player));
  const seen = new Set<string>();
  const play = (board: string, player: string): void => {
    if (seen.has(board)) return;
    seen.add(board);
    if (has(board, "x") || has(board, "o")) return;
    for (let place = 0; place < 9; ++place) if (board[place] === "b") play(board.slice(0, place) + player + board.slice(place + 1), player === "x" ? "o" : "x");
  };
  play("bbbbbbbbb", "x");
  const ended = [...seen].filter((board) => has(board, "x") || has(board, "o") || !board.includes("b"));
  return ended.map((board) => ({board, won: has(board, "x")}));
}

test("a closure holds what it was made of and is its own closure", () => {
  const context = table("XX..", "X.X.", "XXX.");
  const closed = closureOf(context, bitsOf(4, [1]));
  expect(membersOf(closed)).toEqual([0, 1]);
  expect(closureOf(context, closed)).toEqual(closed);
});

test("a search that meets its limit says so", () => {
  const context = contextOf(6, 6, (g, m) => g !== m);
  expect(concepts(context)).toMatchObject({count: 64, complete: true});
  expect(concepts(context, {limit: 10})).toMatchObject({count: 10, complete: false});
});
