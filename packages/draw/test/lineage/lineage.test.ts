import {expect, test} from "vitest";
import type {Event, Lineage} from "@standpoint/analysis";
import {lineageMarks, svg} from "../../src/index.ts";

const year = (n: number) => ({first: Date.UTC(n, 0, 1) / 1000, last: Date.UTC(n + 1, 0, 1) / 1000 - 1});

function event(kind: string, from: string[], to: string[], n: number): Event {
  const statement = n;
  const relation = {statement, subject: from[0] ?? "", relation: kind, object: to[0] ?? "", date: String(n), ...year(n), known: NaN, knownLast: NaN, own: true};
  return {kind, date: String(n), ...year(n), from, to, relations: [relation], ends: kind === "merged", descent: true, against: []};
}

const merger: Lineage = {
  events: [event("founded", [], ["A"], 1980), event("merged", ["A", "B"], ["C"], 1990)],
  lives: [
    {actor: "A", begins: 0, ends: 1, inferred: false},
    {actor: "B", begins: null, ends: 1, inferred: false},
    {actor: "C", begins: 1, ends: null, inferred: false},
  ],
  affiliations: [],
  impossible: [],
};

test("a merger is a curve from each that ends to the one that begins, and each organisation is named once", () => {
  const {marks} = lineageMarks(merger);
  const curves = marks.filter((mark) => mark.mark === "path" && mark.d.includes("C") && mark.about?.kind === "statements");
  expect(curves).toHaveLength(2);
  expect(marks.filter((mark) => mark.mark === "text" && mark.about?.kind === "actor").map((mark) => mark.mark === "text" && mark.text)).toEqual([
    "A",
    "B",
    "C",
  ]);
});

test("what is contested is dashed", () => {
  const contested = {...merger, events: merger.events.map((one) => ({...one, against: [9]}))};
  const curves = lineageMarks(contested).marks.filter((mark) => mark.mark === "path" && mark.d.includes("C"));
  expect(curves.every((mark) => mark.mark === "path" && mark.dash !== undefined)).toBe(true);
});

test("own claims of size are filled and others' estimates hollow", () => {
  const sizes = [true, false].map((own, i) => ({subject: "A", label: "12 members", ...year(1985), own, id: i}));
  const dots = lineageMarks(merger, {sizes}).marks.filter((mark) => mark.mark === "circle" && mark.stroke === "concept");
  expect(dots.map(({fill}) => fill)).toEqual(["concept", "paper"]);
});

test("nothing, something of itself, and hostile names have a picture", () => {
  expect(lineageMarks({events: [], lives: [], affiliations: [], impossible: []}).marks.every(({about}) => about === undefined)).toBe(true);
  const odd = {...merger, events: [event("merged", ["<A>&"], ["<A>&"], 1990)], lives: [{actor: "<A>&", begins: null, ends: 0, inferred: false}]};
  const {marks, width, height} = lineageMarks(odd);
  expect(svg(marks, {width, height})).toContain("&lt;A&gt;&amp;");
});

const named = {name: "A", names: [{name: "Old A", to: "1984"}]};
const labels = (options: Parameters<typeof lineageMarks>[1]) =>
  lineageMarks(merger, options).marks.flatMap((mark) => (mark.mark === "text" && mark.about?.kind === "actor" && mark.about.label === "A" ? [mark] : []));

test("a lane has each name where it was taken, and all of them on hover", () => {
  const [first, second] = labels({names: new Map([["A", named]])});
  expect([first.text, second.text, first.x < second.x]).toEqual(["Old A", "A", true]);
  expect(first.title).toBe("A; Old A (… to 1984)");
});

test("at a moment a lane has the name of then, and the moment is marked", () => {
  const names = new Map([["A", named]]);
  expect([1982, 1988].map((at) => labels({names, at: year(at).first}).map(({text}) => text))).toEqual([["Old A"], ["A"]]);
  const uprights = ({at}: {at?: number}) => lineageMarks(merger, {at}).marks.filter(({stroke}) => stroke === "concept").length;
  expect([uprights({}), uprights({at: year(1985).first})]).toEqual([0, 1]);
});

test("a membership without a known end fades after what is last seen of it", () => {
  const [founding] = merger.events[0].relations;
  const membership = {
    actor: "A",
    of: "C",
    relation: "section of",
    from: founding,
    to: null,
    known: year(1980).first,
    by: year(1980).last,
    lastSeen: founding,
    relations: [founding],
  };
  const lines = (one: Lineage["affiliations"][number]) =>
    lineageMarks({...merger, affiliations: [one]}).marks.flatMap((mark) => (mark.mark === "path" && mark.title?.includes("section of") ? [mark] : []));
  expect(lines(membership).map(({opacity}) => opacity)).toEqual([undefined, 0.5]);
  expect(lines({...membership, to: {...founding, ...year(1990)}}).map(({opacity}) => opacity)).toEqual([undefined]);
  expect(lines({...membership, follows: "founded"})[0]).toMatchObject({dash: [3, 3]});
  expect(lines({...membership, follows: "founded"})[0].title).toMatch(/follows from its founding/);
});
