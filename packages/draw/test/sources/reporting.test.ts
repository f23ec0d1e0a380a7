import {expect, test} from "vitest";
import {reportingMarks, svg} from "../../src/index.ts";

const reports = [
  {reporter: "Ben", holder: "Anna", ids: [1, 2, 3], contradicted: false},
  {reporter: "Anna", holder: "Ben", ids: [4], contradicted: true},
  {reporter: "", holder: "Cleo", ids: [5], contradicted: false},
];
const lines = (all: typeof reports) => reportingMarks(all).marks.flatMap((mark) => (mark.mark === "path" && mark.stroke ? [mark] : []));

test("each who reports on another has one arrow that opens the reports, the widest last", () => {
  expect(lines(reports).map(({about}) => about)).toEqual([4, 5, 0].map((id) => ({kind: "statements", ids: id === 0 ? [1, 2, 3] : [id]})));
  const widths = lines(reports).map(({strokeWidth}) => strokeWidth ?? 0);
  expect(widths[2]).toBeGreaterThan(widths[0]);
});

test("an arrow is dashed where own words contradict a report", () => {
  expect(lines(reports).map(({dash}) => dash !== undefined)).toEqual([true, false, false]);
});

test("who is heard in own words is filled and who is known by reports alone hollow", () => {
  const {marks} = reportingMarks(reports, {heard: new Set(["Anna"])});
  const fills = marks.flatMap((mark) => (mark.mark === "circle" ? [[mark.title?.split(",")[0], mark.fill]] : []));
  expect(fills).toEqual([
    ["Unknown author", "paper"],
    ["Anna", "actor"],
    ["Ben", "paper"],
    ["Cleo", "paper"],
  ]);
});

test("the same reports give the same picture, and two who report on one another have two lines", () => {
  expect(reportingMarks(reports)).toEqual(reportingMarks([...reports].reverse().reverse()));
  expect(new Set(lines(reports.slice(0, 2)).map(({d}) => d)).size).toBe(2);
});

test("one that reports its own doings, and nobody at all, have a picture", () => {
  expect(lines([{reporter: "A", holder: "A", ids: [1], contradicted: false}])[0]?.d).not.toContain("NaN");
  const {marks, width, height} = reportingMarks([]);
  expect(svg(marks, {width, height})).toContain("<svg");
});
