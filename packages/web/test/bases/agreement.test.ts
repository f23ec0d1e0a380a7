import {obstaclesSearch} from "../../src/bases/obstacles-search.ts";
import {describe, expect, test} from "vitest";
import {agreementOf, placesOf, standingsIn, statementsBehind, type ShownTable} from "../../src/bases/agreement.ts";
import {basesSearch, groupsIn, groupsOf, linesIn, linesOf, pointLine, pointsIn, redLinesIn, redLinesOf} from "../../src/bases/bases-search.ts";

const tax = {concept: "tax", stance: "yes"} as const;
const ban = {concept: "ban", stance: "no"} as const;

/** Anna holds both, by own words; Ben the tax, by report; Cy opposes the tax; Dee is not heard. */
const table: ShownTable = {
  actors: ["Anna", "Ben", "Cy", "Dee"],
  points: [tax, ban],
  cells: [1, 1, 1, 0, 2, 1, 0, 0],
  beside: [],
  evidence: [
    {actor: 0, point: 0, own: 1, ids: [1]},
    {actor: 0, point: 1, own: 1, ids: [2]},
    {actor: 1, point: 0, own: 0, ids: [3]},
    {actor: 2, point: 0, own: 1, ids: [4]},
    {actor: 2, point: 1, own: 1, ids: [5]},
  ],
  refusals: [{actor: "Ben", concept: "Works with Anna", company: ["Anna", "Dee"], statements: ["s6"], ids: [6]}],
};
const standings = standingsIn(table);

describe("a draft on the page", () => {
  const found = agreementOf(table, standings, {actors: ["Anna", "Ben"], points: [tax]});

  test("tells who refuses the company of others who sign", () => {
    expect(found.apart).toMatchObject([{actor: "Ben", concept: "Works with Anna", with: ["Anna"], ids: [6]}]);
    expect(agreementOf(table, standings, {actors: [], points: [tax, ban]}).apart).toEqual([]);
  });

  test("has what those picked share, and what is blocked by whom", () => {
    expect(found.shared).toEqual([tax]);
    expect(found.blocked).toEqual([{point: ban, lacking: "Ben (unknown)"}]);
  });

  test("is signed by own words or by report, and shuts out who opposes it", () => {
    expect(found.signing).toEqual([
      {actor: "Anna", own: true},
      {actor: "Ben", own: false},
    ]);
    expect(found.out).toEqual([{actor: "Cy", points: [{point: tax, because: "no"}]}]);
    expect(found.unheard).toBe(1);
  });

  test("asks those of whom one point is open", () => {
    expect(agreementOf(table, standings, {actors: [], points: [tax, ban]}).asking).toEqual([{actor: "Ben", points: [ban]}]);
  });

  test("without points is signed by nobody yet", () => expect(agreementOf(table, standings, {actors: [], points: []}).signing).toEqual([]));

  test("leaves out names that a changed record no longer has", () => {
    expect(agreementOf(table, standings, {actors: ["Nobody"], points: [{concept: "gone", stance: "yes"}]}).shared).toEqual([]);
    expect(placesOf(standings, [{concept: "gone", stance: "yes"}])).toEqual([]);
  });

  test("leads to the statements behind a point, of all who hold it or of one", () => {
    expect(statementsBehind(table, standings, {point: tax})).toEqual([1, 3]);
    expect(statementsBehind(table, standings, {point: tax, actors: ["Cy"]})).toEqual([4]);
  });
});

test("the address keeps actors and points, names with commas and signs too", () => {
  const points = [tax, {concept: "a - b, c+", stance: "no"}] as const;
  expect(pointsIn(linesOf(points.map(pointLine)))).toEqual(points);
  expect(linesIn(basesSearch({actors: "Ann, the elder\nBen"}).actors)).toEqual(["Ann, the elder", "Ben"]);
  expect(basesSearch({view: "nonsense", neutral: "no"})).toEqual({neutral: "no", leftOut: ["view=nonsense"]});
});

test("the address keeps red lines and points that exclude each other, and passes over what it cannot read", () => {
  const redLines = [{rule: "never", actor: "Ann, the elder", point: tax} as const, {rule: "needs", actor: "Ben", point: ban} as const];
  expect(redLinesIn(redLinesOf(redLines))).toEqual(redLines);
  expect(redLinesIn("perhaps\tBen\t+ tax")).toEqual([]);
  expect(groupsIn(groupsOf([[tax, ban]]))).toEqual([[tax, ban]]);
  expect(basesSearch({hard: "1", least: "2", hopeful: "no"})).toEqual({hard: true, least: 2, leftOut: ["hopeful=no"]});
});

test("the address leaves out lines that are no points, and says which", () => {
  expect(basesSearch({points: "Workers should reject+\n+ tax"})).toEqual({points: "+ tax", leftOut: ["points=Workers should reject+"]});
  expect(basesSearch({platform: "none", exclusive: "+ tax\tban", redlines: "never\tBen\ttax"})).toEqual({
    platform: "none",
    leftOut: ["redlines=never\tBen\ttax", "exclusive=+ tax\tban"],
  });
});

test("points in the address of obstacles are split as the server splits them, and what is none is left out", () => {
  expect(obstaclesSearch({points: "Parks+,Tolls, for all-"})).toEqual({points: ["Parks+", "Tolls, for all-"]});
  expect(obstaclesSearch({points: ["Parks+", "Tolls"]})).toEqual({points: ["Parks+"], leftOut: ["points=Tolls"]});
  expect(obstaclesSearch({points: "Tolls"})).toEqual({leftOut: ["points=Tolls"]});
});
