import {expect, test} from "vitest";
import type {Evidence, Line} from "@standpoint/analysis";
import {timelineMarks, type Mark} from "../../src/index.ts";

const second = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

function said(statement: number, stance: Evidence["stance"], day: string, own = true): Evidence {
  return {
    row: statement,
    statement,
    stance,
    condition: "",
    first: second(day),
    last: second(day) + 86_399,
    own,
    voice: own ? "anna" : "ben",
    document: 0,
    binding: false,
    post: 0,
    throughout: false,
    since: "",
  };
}

function line(evidence: readonly Evidence[], rest: Partial<Line> = {}): Line {
  return {actor: "anna", concept: "tax", segments: evidence.map((one) => [one]), aside: [], changes: [], conflicts: [], deeds: [], ...rest};
}

const shapes = (marks: readonly Mark[], kind: Mark["mark"]) => marks.filter((mark) => mark.mark === kind && mark.about?.kind === "statements");

test("own words are filled circles, reported ones hollow, deeds diamonds", () => {
  const deed = said(3, "no", "2022-01-01");
  const {marks} = timelineMarks([line([said(1, "yes", "2020-01-01"), said(2, "no", "2021-01-01", false)], {deeds: [deed]})]);
  expect(shapes(marks, "circle").map(({fill}) => fill)).toEqual(["agree", "paper"]);
  expect(shapes(marks, "path").map(({fill}) => fill)).toEqual(["disagree"]);
});

test("what is said at the same time lies beside, not upon, each other", () => {
  const {marks} = timelineMarks([line([said(1, "yes", "2020-01-01"), said(2, "no", "2020-01-01")])]);
  const [one, other] = shapes(marks, "circle") as {x: number; y: number}[];
  expect(Math.abs(one.y - other.y)).toBeGreaterThan(8);
});

test("a change is a bracket from the evidence before to the evidence after, dashed when only reported", () => {
  const [before, after] = [said(1, "yes", "2020-01-01", false), said(2, "no", "2021-01-01", false)];
  const change = {from: "yes", to: "no", kind: "flip", earliest: before.first, latest: after.last, status: "reported", before, after} as const;
  const [bracket] = shapes(timelineMarks([line([before, after], {changes: [change]})]).marks, "path");
  expect(bracket).toMatchObject({dash: [3, 2], about: {ids: [1, 2]}, title: "flip: agree to disagree, reported"});
});

test("no lines make an empty picture, and a date without ends stays in it", () => {
  expect(timelineMarks([]).marks.every(({about}) => about === undefined)).toBe(true);
  const open = {...said(1, "yes", "2020-01-01"), first: -Infinity, last: Infinity};
  const {marks, width} = timelineMarks([line([open, said(2, "yes", "2021-01-01")])]);
  for (const mark of marks) if (mark.mark === "circle") expect(mark.x > 0 && mark.x < width).toBe(true);
});
