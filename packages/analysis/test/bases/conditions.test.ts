import {expect, test} from "vitest";
import {becauseAt, lines, matrix, nearness, obstaclesOf, positions, signersOf, standingAt, standingsOf} from "../../src/index.ts";
import {frameOf, type Line} from "../frame-of.ts";

/** `holds("anna − war, anna + war if attacked")`: positions, some under a condition; a year before the sign dates it. */
function holds(text: string) {
  return frameOf(
    text.split(", ").map((one): Line => {
      const [, holder, date, sign, concept, condition] = /^(\S+) (?:(\d{4}) )?([+−0]) (\S+)(?: if (.+))?$/.exec(one)! as (string | undefined)[];
      return {
        values: {holder, concept, agreement: sign === "0" ? null : sign === "+", ...(condition !== undefined && {condition})},
        ...(date !== undefined && {date}),
      };
    }),
  );
}

const point = {concept: "war", stance: "yes"} as const;
const stands = (text: string) => {
  const standings = standingsOf(positions(holds(text)), {points: [point, {concept: "war", stance: "no"}]});
  return {
    standings,
    words: [0, 1].map((place) => standingAt(standings, 0, place)),
    found: signersOf(standings, [0]),
    lacks: obstaclesOf(standings, [0]).lacks[0],
  };
};

test.each(["anna − war, anna + war if attacked", "anna 2022 − war, anna 2022 + war if attacked"])(
  "what holds under a condition stays beside what holds without: %s",
  (text) => {
    const [known] = positions(holds(text)).known;
    expect(known).toMatchObject({stance: "no", statements: [1], condition: "", conditions: [{stance: "yes-if", condition: "attacked", statements: [2]}]});
    const {words, found, lacks} = stands(text);
    expect(words).toEqual(["opposes", "holds"]);
    expect(found).toMatchObject({certain: [], possible: [], opposed: [{actor: 0}], wouldSign: [{actor: 0, missing: [{point: 0, because: "no"}]}]});
    expect(lacks).toEqual({actor: 0, drop: [], meet: [0], ask: []});
  },
);

test("a condition that was dropped or withdrawn is over", () => {
  expect(positions(holds("anna 2020 + war if attacked, anna 2022 + war")).known[0]).toMatchObject({stance: "yes", conditions: []});
});

test("the other side under a condition is neither a refusal nor never heard, and is asked", () => {
  const {standings, words, found, lacks} = stands("anna − war if paid");
  expect(words).toEqual(["opposes-if", "conditional"]);
  expect(becauseAt(standings, 0, 0)).toBe("no-if");
  expect(found).toMatchObject({certain: [], possible: [0], unknown: [], opposed: [], wouldSign: []});
  expect(lacks).toMatchObject({drop: [], meet: [], ask: [0]});
});

test.each(["anna − war if paid, anna + war if attacked", "anna 2021 − war if paid, anna 2021 + war if attacked"])(
  "both sides under different conditions contradict nothing: %s",
  (text) => {
    const {words, found} = stands(text);
    expect(words).toEqual(["conditional", "conditional"]);
    expect(found.wouldSign).toMatchObject([{actor: 0}]);
    const [known] = positions(holds(text)).known;
    expect(known.stance).toBe("both-if");
    expect(known.conditions.map(({stance, condition}) => `${stance} ${condition}`).sort()).toEqual(["no-if paid", "yes-if attacked"]);
    expect([...known.statements].sort()).toEqual([1, 2]);
    expect(matrix(holds(text)).cells).toMatchObject([{stance: "both-if"}]);
  },
);

test.each(["anna − war if paid, anna + war if paid", "anna 2021 − war if paid, anna 2021 + war if paid"])("both sides under one condition do: %s", (text) => {
  expect(stands(text).words).toEqual(["contradictory", "contradictory"]);
  expect(matrix(holds(text)).cells).toMatchObject([{stance: "both"}]);
});

test("a comparison tells what one of the two holds under a condition besides", () => {
  const {lines: found} = lines(holds("anna 2022 − war, anna 2022 + war if attacked, ben 2022 + war"));
  expect(nearness(found, ["anna", "ben"])).toMatchObject({shared: 1, opposed: 1, left: [{concept: "war", stances: ["yes-if", "yes"], why: "conditional"}]});
});
