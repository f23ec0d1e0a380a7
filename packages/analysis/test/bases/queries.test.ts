import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {bitsOf, membersOf} from "../../src/bases/bits.ts";
import {dropping} from "../../src/bases/dropping.ts";
import {excluding} from "../../src/bases/excluding.ts";
import {frontOf} from "../../src/bases/front.ts";
import {conflictsOf, minimalHittingSets} from "../../src/bases/hitting-sets.ts";
import {minimalGenerators} from "../../src/bases/generators.ts";
import {implied} from "../../src/bases/implied.ts";
import {latticeDifference} from "../../src/bases/lattice-difference.ts";
import {intervalsOf} from "../../src/bases/intervals.ts";
import {platformOf} from "../../src/bases/platform.ts";
import {positions, standingsOf} from "../../src/bases/positions.ts";
import {signersOf} from "../../src/bases/signers.ts";
import {certainContext, possibleContext, standingAt, type Standings} from "../../src/bases/standings.ts";
import {closureOf, extentOf, intentOf} from "../../src/bases/context.ts";
import {onRandomDebates} from "../debates.ts";
import {said} from "../frame-of.ts";
import {subsets} from "./slow.ts";

const codes = {".": 2, x: 1, "?": 0, "±": 3, "0": 4} as const;

/** Rows of x (holds), . (opposes), ? (unknown), ± (both) and 0 (neutral); actors a, b, …, points p, q, … */
function standing(...rows: string[]): Standings {
  const width = rows[0]?.length ?? 0;
  return {
    actors: rows.map((_, i) => String.fromCharCode(97 + i)),
    points: Array.from({length: width}, (_, p) => ({concept: String.fromCharCode(112 + p), stance: "yes"})),
    cells: Uint8Array.from(rows.flatMap((row) => Array.from(row, (cell) => codes[cell as keyof typeof codes]))),
  };
}

describe("a table with unknown cells", () => {
  const four = standing(".x?", "??.", "xx.", "??x");

  test("tells those who hold a point from those who may", () => {
    expect(membersOf(extentOf(possibleContext(four), bitsOf(3, [0])))).toEqual([1, 2, 3]);
    expect(membersOf(extentOf(certainContext(four), bitsOf(3, [0])))).toEqual([2]);
  });

  test("has certain and possible platforms and signers of its own", () => {
    const two = standing("x.", "?x");
    const intents = (context: ReturnType<typeof certainContext>) => [[0], [1], [0, 1], []].map((who) => membersOf(intentOf(context, bitsOf(2, who))));
    expect(intents(certainContext(two))).toEqual([[0], [1], [], [0, 1]]);
    expect(intents(possibleContext(two)).slice(1, 3)).toEqual([[0, 1], [0]]);
    const extents = (context: ReturnType<typeof certainContext>) => [[0], [1]].map((which) => membersOf(extentOf(context, bitsOf(2, which))));
    expect(extents(certainContext(two))).toEqual([[0], [1]]);
    expect(extents(possibleContext(two))).toEqual([[0, 1], [1]]);
  });
});

test("an implication holds for certain, perhaps, or not, and the cells that decide it are named", () => {
  const four = standing(".x?", "??.", "xx.", "??x");
  expect(implied(four, [0], [1])).toMatchObject({
    holds: "possibly",
    decide: [
      {actor: 1, point: 0},
      {actor: 1, point: 1},
      {actor: 3, point: 0},
      {actor: 3, point: 1},
    ],
  });
  expect(implied(four, [0], [1, 2]).holds).toBe("not");
  expect(implied(standing("xx", ".?", "0?"), [0], [1])).toEqual({holds: "certainly", decide: []});
});

describe("a platform", () => {
  test("is what all hold, and says who stands in the way of the rest and why", () => {
    const found = platformOf(standing("xxx?x", "xx.xx", "x?x0±"), [0, 1, 2]);
    expect(found.certain).toEqual([0]);
    expect(found.possible).toEqual([0, 1]);
    expect(found.blockers).toEqual([
      {point: 1, lacking: [{actor: 2, because: "unknown"}]},
      {point: 2, lacking: [{actor: 1, because: "no"}]},
      {point: 4, lacking: [{actor: 2, because: "contradictory"}]},
      {
        point: 3,
        lacking: [
          {actor: 0, because: "unknown"},
          {actor: 2, because: "neutral"},
        ],
      },
    ]);
    expect(found.gains).toEqual([
      {actor: 2, points: 2},
      {actor: 1, points: 1},
    ]);
  });
});

describe("a draft", () => {
  const found = signersOf(standing("xx", "x?", "??", "x.", "x0", "x±", ".."), [0, 1], 1);

  test("is signed by those known to hold all of it, and perhaps by those of whom something is unknown", () => {
    expect(found.certain).toEqual([0]);
    expect(found.possible).toEqual([0, 1, 2]);
    expect(found.unknown).toEqual([2]);
  });

  test("is nearly signed by those who lack one point, and opposed by those who say no", () => {
    expect(found.near.map(({actor, missing}) => [actor, missing[0].because])).toEqual([
      [1, "unknown"],
      [3, "no"],
      [4, "neutral"],
      [5, "contradictory"],
    ]);
    expect(found.opposed.map(({actor, missing}) => [actor, missing.length])).toEqual([
      [3, 1],
      [6, 2],
    ]);
  });

  test("asks first where one answer is enough", () => {
    expect(found.ask.map(({actor, point, open}) => [actor, point, open])).toEqual([
      [1, 1, 1],
      [2, 0, 2],
      [2, 1, 2],
    ]);
  });

  test("without points is signed by all", () => expect(signersOf(standing("x", "."), []).certain).toEqual([0, 1]));
});

describe("keeping somebody out", () => {
  const table = standing("xxx", "xxx", "x?.", "xx0");

  test("takes any point those who stay share and the other does not hold", () => {
    expect(excluding(table, [0, 1], {out: [2]}).minimal.map(({points, by}) => [points, by[0].because])).toEqual([
      [[2], "no"],
      [[1], "unknown"],
    ]);
  });

  test("for good takes a point the other opposes", () => {
    expect(excluding(table, [0, 1], {out: [2], hard: true}).minimal.map(({points}) => points)).toEqual([[2]]);
    expect(excluding(table, [0, 1], {out: [3], hard: true})).toMatchObject({minimal: [], impossible: [3]});
  });

  test("cannot be done to one who holds all that the others share", () => {
    expect(excluding(table, [2], {out: [0]}).impossible).toEqual([0]);
  });
});

const cells = fc.array(
  fc.array(fc.constantFrom("x", "x", ".", "?", "±", "0"), {minLength: 5, maxLength: 5}).map((row) => row.join("")),
  {minLength: 1, maxLength: 6},
);

test("the front has for each number of actors the most points they share", () => {
  onRandomDebates(
    fc.property(cells, (rows) => {
      const table = standing(...rows);
      const {front} = frontOf(table);
      const most = (n: number) =>
        Math.max(
          ...subsets(rows.length)
            .filter((who) => who.length >= n)
            .map((who) => table.points.filter((_, p) => who.every((a) => standingAt(table, a, p) === "holds")).length),
        );
      for (let n = 1; n <= rows.length; ++n) expect(Math.max(...front.filter(({actors}) => actors >= n).map(({points}) => points))).toBe(most(n));
      front.slice(1).forEach((entry, i) => expect(entry.points > front[i].points && entry.actors < front[i].actors).toBe(true));
    }),
  );
});

test("the minimal generators are the smallest parts of a platform that only its signers hold", () => {
  onRandomDebates(
    fc.property(cells, fc.array(fc.integer({min: 0, max: 4}), {maxLength: 3}), (rows, points) => {
      const context = certainContext(standing(...rows));
      const closed = membersOf(closureOf(context, bitsOf(5, points)));
      const extent = extentOf(context, bitsOf(5, closed)).join();
      const generating = subsets(5).filter((some) => some.every((p) => closed.includes(p)) && extentOf(context, bitsOf(5, some)).join() === extent);
      const least = generating.filter((some) => !generating.some((other) => other.length < some.length && other.every((p) => some.includes(p))));
      const found = minimalGenerators(context, bitsOf(5, points));
      expect(found.sets.map((set) => membersOf(set).join()).sort()).toEqual(least.map((some) => some.join()).sort());
    }),
  );
});

describe("the difference of two tables", () => {
  const named = (list: readonly {points: readonly {concept: string}[]; actors: readonly string[]}[]) =>
    list.map(({points, actors}) => `${points.map(({concept}) => concept).join("")}: ${actors.join("")}`);

  test("has platforms that appear, that disappear, and those that others sign", () => {
    const found = latticeDifference(standing("xx.", "xx.", "..x"), standing("x..", "xx.", "x.x"));
    expect(named(found.appeared)).toEqual(["p: abc", "pr: c"]);
    expect(named(found.disappeared)).toEqual(["r: c"]);
    expect(found.resigned).toMatchObject([{actors: ["b"], joined: [], left: ["a"]}]);
    expect([found.unchanged, found.complete]).toEqual([0, true]);
  });

  test("turned round swaps what appears and what disappears, and of a table with itself is nothing", () => {
    onRandomDebates(
      fc.property(cells, cells, (rows, others) => {
        const [one, other] = [standing(...rows), standing(...others)];
        const [there, back] = [latticeDifference(one, other), latticeDifference(other, one)];
        expect(named(there.appeared)).toEqual(named(back.disappeared));
        expect(there.unchanged).toBe(back.unchanged);
        const same = latticeDifference(one, one);
        expect([same.appeared, same.disappeared, same.resigned]).toEqual([[], [], []]);
      }),
    );
  });
});

describe("dropping points", () => {
  test("takes just those that not all required hold", () => {
    const found = dropping(standing("xxx.", "x.xx"), {programme: [0, 1, 2, 3], required: [0, 1]});
    expect(found.drops).toEqual([{points: [1, 3], signers: [0, 1]}]);
    expect(found.conflicts).toEqual([[1], [3]]);
  });

  test("has several ways where only some of the required must sign", () => {
    const found = dropping(standing("xx.", "x.x", ".xx"), {programme: [0, 1, 2], required: [0, 1, 2], atLeast: 1});
    expect(found.drops.map(({points, signers}) => [points, signers])).toEqual([
      [[0], [2]],
      [[1], [1]],
      [[2], [0]],
    ]);
    expect(found.conflicts).toEqual([[0, 1, 2]]);
  });

  test("keeps of exclusive points only one", () => {
    const found = dropping(standing("xxx"), {programme: [0, 1, 2], required: [0], exclusive: [[0, 1]]});
    expect(found.conflicts).toEqual([[0, 1]]);
    expect(found.drops.map(({points}) => points)).toEqual([[0], [1]]);
  });

  test("respects what an actor never signs and what it insists on", () => {
    const table = standing("xxx", "xxx");
    expect(dropping(table, {programme: [0, 1, 2], required: [0, 1], redLines: [{actor: 1, point: 2, rule: "never"}]}).drops.map(({points}) => points)).toEqual([
      [2],
    ]);
    const torn = [
      {actor: 1, point: 2, rule: "needs"},
      {actor: 0, point: 2, rule: "never"},
    ] as const;
    expect(dropping(table, {programme: [0, 1, 2], required: [0, 1], redLines: torn}).drops).toEqual([]);
    expect(dropping(table, {programme: [0, 1, 2], required: [0, 1], atLeast: 1, redLines: torn}).drops).toEqual([{points: [], signers: [1]}]);
  });

  test("agrees with trying every part of the programme", () => {
    onRandomDebates(
      fc.property(cells, fc.integer({min: 1, max: 3}), (rows, wanted) => {
        const table = standing(...rows);
        const atLeast = Math.min(wanted, rows.length);
        const everyone = rows.map((_, a) => a);
        const good = subsets(5).filter((kept) => everyone.filter((a) => kept.every((p) => standingAt(table, a, p) === "holds")).length >= atLeast);
        const largest = good.filter((kept) => !good.some((other) => other.length > kept.length && kept.every((p) => other.includes(p))));
        const drops = largest.map((kept) => [0, 1, 2, 3, 4].filter((p) => !kept.includes(p)).join());
        const found = dropping(table, {programme: [0, 1, 2, 3, 4], required: everyone, atLeast});
        expect(found.drops.map(({points}) => points.join()).sort()).toEqual(drops.sort());
      }),
    );
  });
});

test("minimal conflict sets and minimal drop sets are each other's smallest hitting sets", () => {
  const families = fc.array(fc.uniqueArray(fc.integer({min: 0, max: 6}), {minLength: 1, maxLength: 4}), {maxLength: 6});
  onRandomDebates(
    fc.property(families, (bad) => {
      const keepable = (part: Uint32Array) => !bad.some((set) => set.every((m) => (part[0] >>> m) & 1));
      const {conflicts, drops} = conflictsOf(bitsOf(7, [0, 1, 2, 3, 4, 5, 6]), keepable);
      const texts = (sets: readonly Uint32Array[]) => sets.map((set) => membersOf(set).join()).sort();
      expect(texts(minimalHittingSets(7, conflicts).sets)).toEqual(texts(drops));
      expect(texts(minimalHittingSets(7, drops).sets)).toEqual(texts(conflicts));
    }),
  );
});

test("the smallest hitting sets are those that trying every set finds", () => {
  const families = fc.array(fc.uniqueArray(fc.integer({min: 0, max: 5}), {minLength: 1, maxLength: 4}), {maxLength: 5});
  onRandomDebates(
    fc.property(families, (sets) => {
      const hitting = subsets(6).filter((one) => sets.every((set) => set.some((m) => one.includes(m))));
      const least = hitting.filter((one) => !hitting.some((other) => other.length < one.length && other.every((m) => one.includes(m))));
      const found = minimalHittingSets(
        6,
        sets.map((set) => bitsOf(6, set)),
      ).sets;
      expect(found.map((set) => membersOf(set).join()).sort()).toEqual(least.map((one) => one.join()).sort());
    }),
  );
});

describe("the positions of a debate", () => {
  test("are the last ones known, with yes, no, neutral, both and unknown apart", () => {
    const found = positions(
      said("2020-01-01: anna + tax, 2022-01-01: anna − tax, 2020-01-01: ben 0 tax, 2020-01-01: cy + tax, 2020-01-01: cy − tax, 2020-01-01: dee + ban"),
    );
    const table = standingsOf(found);
    const at = table.points.findIndex(({concept, stance}) => concept === "tax" && stance === "no");
    expect(table.actors.map((_, a) => standingAt(table, a, at))).toEqual(["holds", "neutral", "contradictory", "unknown"]);
  });

  test("are those of a day when one is asked for", () => {
    const frame = said("2020-01-01: anna + tax, 2022-01-01: anna − tax");
    expect(positions(frame, {at: Date.UTC(2021, 0, 1) / 1000}).known.map(({stance}) => stance)).toEqual(["yes"]);
  });

  test("rest on undated statements where nothing dated is known", () => {
    const found = positions(said("anna + tax, anna − ban, 2020: anna + ban"));
    expect(found.known.map(({concept, stance}) => `${concept} ${stance}`)).toEqual(["ban yes", "tax yes"]);
    expect(found.notes).toContain("1 position rests on statements without a date.");
  });

  test("give a basis the stretch of time over which it existed", () => {
    const frame = said("2020-01-01: anna + tax, 2021-01-01: ben + tax, 2023-01-01: anna − tax");
    const day = (seconds: number | null) => (seconds === null ? null : new Date(seconds * 1000).toISOString().slice(0, 10));
    const found = intervalsOf(frame, [{concept: "tax", stance: "yes"}], {least: 2});
    expect(found.map(({from, to, signers}) => [day(from), day(to), signers.join()])).toEqual([["2021-01-01", "2023-01-01", "anna,ben"]]);
  });
});
