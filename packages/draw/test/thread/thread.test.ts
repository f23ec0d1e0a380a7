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
