import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {obstaclesOf, signersOf, standingNames, type Standings} from "@standpoint/analysis";

const codes = "?+-=0c!";

/** A table by its rows: + holds, - opposes, = contradictory, 0 neutral, c under a condition, ! unwilling by rule, ? unknown. */
function table(rows: Readonly<Record<string, string>>): Standings {
  const width = Object.values(rows)[0]?.length ?? 0;
  const points = Array.from({length: width}, (_, p) => ({concept: `c${p}`, stance: "yes" as const}));
  return {actors: Object.keys(rows), points, cells: Uint8Array.from(Object.values(rows).join(""), (sign) => codes.indexOf(sign))};
}

const standings = table({Ann: "++", Bob: "+?", Cid: "-+", Dee: "c+", Eve: "--", Fay: "-?", Gus: "!+"});

describe("obstacles to a draft", () => {
  test("are points to drop, conditions to meet and questions to ask", () => {
    const {lacks} = obstaclesOf(standings, [0, 1]);
    expect(Object.fromEntries(lacks.map(({actor, drop, meet, ask}) => [standings.actors[actor], {drop, meet, ask}]))).toEqual({
      Ann: {drop: [], meet: [], ask: []},
      Bob: {drop: [], meet: [], ask: [1]},
      Cid: {drop: [0], meet: [], ask: []},
      Dee: {drop: [], meet: [0], ask: []},
      Eve: {drop: [0, 1], meet: [], ask: []},
      Fay: {drop: [0], meet: [], ask: [1]},
      Gus: {drop: [0], meet: [], ask: []},
    });
  });

  test("the cheapest way comes first, and tells who else is won by it; a way that drops the whole draft is none, and ways that come to the same are one", () => {
    const {ways} = obstaclesOf(standings, [0, 1]);
    const named = ways.map(({actor, gains}) => [standings.actors[actor], gains.map((one) => standings.actors[one])]);
    expect(named).toEqual([
      ["Dee", ["Dee"]],
      ["Bob", ["Bob"]],
      ["Cid", ["Cid", "Dee", "Gus"]],
      ["Fay", ["Fay", "Cid", "Dee", "Gus"]],
    ]);
  });

  test("whoever lacks nothing signs, and whoever a way wins would", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.integer({min: 0, max: standingNames.length - 1}), {minLength: 3, maxLength: 3}), {minLength: 1, maxLength: 6}),
        (rows) => {
          const given: Standings = {
            actors: rows.map((_, a) => `a${a}`),
            points: [0, 1, 2].map((p) => ({concept: `c${p}`, stance: "yes"})),
            cells: Uint8Array.from(rows.flat()),
          };
          const {lacks, ways} = obstaclesOf(given, [0, 1, 2]);
          const signs = lacks.filter(({drop, meet, ask}) => drop.length + meet.length + ask.length === 0).map(({actor}) => actor);
          expect(signs).toEqual(signersOf(given, [0, 1, 2]).certain);
          for (const {actor, drop, meet, ask, gains} of ways) {
            const cells = Uint8Array.from(given.cells);
            for (const point of [...meet, ...ask]) cells[actor * 3 + point] = 1;
            const left = [0, 1, 2].filter((point) => !drop.includes(point));
            expect(signersOf({...given, cells}, left).certain).toEqual(expect.arrayContaining([...gains]));
            expect([...gains].sort()).toEqual(signersOf({...given, cells}, left).certain.filter((one) => !signs.includes(one)));
          }
        },
      ),
    );
  });
});
