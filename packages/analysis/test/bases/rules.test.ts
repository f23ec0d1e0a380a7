import {expect, test} from "vitest";
import {followingFrom, signersOf, standingAt, withRules, type Point, type Rule} from "../../src/index.ts";

const point = (concept: string, stance: "yes" | "no" = "yes"): Point => ({concept, stance});
const excludes = (premise: Point, conclusion: Point): Rule => ({premise, relation: "excludes", conclusion});
const implies = (premise: Point, conclusion: Point): Rule => ({premise, relation: "implies", conclusion});

test("whoever holds a point is unwilling to sign what the rules exclude, unless it says otherwise itself, and signs nothing by a rule", () => {
  const points = [point("lesser evil"), point("no side"), point("calm")];
  const cells = Uint8Array.from([1, 0, 0, 1, 1, 0, 0, 0, 0]);
  const ruled = withRules({actors: ["anna", "ben", "cy"], points, cells}, [excludes(points[0], points[1]), implies(points[0], points[2])]);
  expect([0, 1, 2].map((actor) => standingAt(ruled, actor, 1))).toEqual(["unwilling", "holds", "unknown"]);
  expect(standingAt(ruled, 0, 2)).toBe("unknown");
  const found = signersOf(ruled, [1]);
  expect([found.certain, found.possible, found.opposed.map(({actor}) => actor)]).toEqual([[1], [1, 2], [0]]);
});

test("what follows comes by the shortest row of rules, and a rule is read backwards, too", () => {
  const rules = [implies(point("a"), point("b")), implies(point("b"), point("c"))];
  expect(followingFrom([point("a")], rules).map(({concept, rules: applied}) => `${concept} ${applied.join("")}`)).toEqual(["b 0", "c 01"]);
  expect(followingFrom([point("c", "no")], rules).map(({concept, stance}) => `${concept} ${stance}`)).toEqual(["b no", "a no"]);
});
