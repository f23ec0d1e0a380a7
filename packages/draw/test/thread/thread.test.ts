import {expect, test} from "vitest";
import {threadMarks, type DrawnClaim, type DrawnLink} from "../../src/index.ts";

const claim = (id: string, status: DrawnClaim["status"] = "in"): DrawnClaim => ({id, text: `words of ${id}`, status});
const link = (id: string, from: string, relation: DrawnLink["relation"], to: string): DrawnLink => ({id, from, relation, to});
const heights = (claims: DrawnClaim[], links: DrawnLink[]) =>
  Object.fromEntries(
    threadMarks(claims, links).marks.flatMap((mark) =>
      mark.mark === "text" && mark.about?.kind === "claim" && mark.weight === 600 ? [[mark.about.id, mark.y]] : [],
    ),
  );

test("what speaks of a claim stands below it", () => {
  const {a, b, c} = heights([claim("c"), claim("b"), claim("a")], [link("r", "b", "attacks", "a"), link("s", "c", "supports", "b")]) as Record<string, number>;
  expect(a < b && b < c).toBe(true);
});

test("claims that attack each other in a circle are all drawn", () => {
  expect(Object.keys(heights([claim("a"), claim("b")], [link("r", "a", "attacks", "b"), link("s", "b", "attacks", "a")])).sort()).toEqual(["a", "b"]);
});

test("an undercut of a link leads to the middle of that link", () => {
  const {marks} = threadMarks([claim("a"), claim("b"), claim("c")], [link("r", "b", "attacks", "a"), link("u", "c", "undercuts", "r")]);
  expect(marks.filter(({about}) => about?.kind === "argument" && about.id === "u").length).toBe(4);
});

test("each claim says in a word whether it stands", () => {
  const words = threadMarks([claim("a"), claim("b", "out"), claim("c", "undecided")], []).marks.flatMap((mark) =>
    mark.mark === "text" && mark.anchor === "end" ? [mark.text] : [],
  );
  expect(words).toEqual(["stands", "falls", "open"]);
});

test("who tells of another's claim is written, and an attack that does not count has its sign in brackets", () => {
  const told: DrawnClaim[] = [
    {...claim("a"), author: "Ann", saidBy: "Ben"},
    {...claim("b"), author: "Ben", saidBy: "Ben", authorUnsure: true},
  ];
  const {marks} = threadMarks(told, [{...link("r", "b", "attacks", "a"), uncounted: "deed"}]);
  const words = marks.flatMap((mark) => (mark.mark === "text" ? [mark.text] : []));
  expect(words).toEqual(expect.arrayContaining(["says Ben", "Ben ?", "(−)"]));
  expect(words.filter((word) => word === "says Ben").length).toBe(1);
});

test("many claims on one stand in rows below it, none over another", () => {
  const many = Array.from({length: 45}, (_, at) => claim(`c${at}`));
  const {marks, width} = threadMarks(
    [claim("a"), claim("d"), ...many],
    [...many.map(({id}) => link(`r ${id}`, id, "attacks", "a")), link("s", "d", "attacks", "c0")],
  );
  const corners = marks.flatMap((mark) => (mark.mark === "path" && mark.about?.kind === "claim" ? [mark.d.slice(1).split(/[ h]/)] : []));
  const boxes = corners.map(([x, y]) => ({x: Number(x), y: Number(y)}));
  expect(boxes.length).toBe(47);
  expect(width).toBeLessThan(2_100);
  for (const [i, one] of boxes.entries())
    for (const other of boxes.slice(0, i)) expect(Math.abs(one.x - other.x) >= 210 || Math.abs(one.y - other.y) >= 84).toBe(true);
  expect(new Set(boxes.map(({y}) => y)).size).toBe(8);
});

test("a claim that the search did not settle says so", () => {
  expect(threadMarks([claim("a", "unsettled")], []).marks.some((mark) => mark.mark === "text" && mark.text === "not settled")).toBe(true);
});
