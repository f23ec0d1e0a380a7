import fc from "fast-check";
import {expect, test} from "vitest";
import {affiliationsOf, familyOf, heldAt, identityOf, livedAt, nameAt, relabelled} from "../../src/index.ts";
import {cuts} from "../../src/lineage/lives.ts";
import {relationsIn} from "../../src/lineage/relations.ts";
import {onRandomDebates} from "../debates.ts";
import {frameOf} from "../frame-of.ts";
import {events, history, related} from "./related.ts";

const second = (day: string) => Date.parse(`${day}T00:00:00Z`) / 1000;

test("two that merge into the same at the same time are one event", () => {
  expect(events("A > merged into > C 2002-04; B > merged into > C 2002-04")).toEqual(["merged 2002-04: A+B > C"]);
  expect(events("A > merged into > C 2002; B > merged into > C 2002-04; D > merged into > C 2010")).toEqual([
    "merged 2002-04: A+B > C",
    "absorbed 2010: D > C",
  ]);
});

test("what two organisations found and a third joins is one founding and one joining", () => {
  expect(events("A > founded > X 1984; B > founded > X 1984; C > section of > X 2000")).toEqual(["founded 1984: A+B > X", "section of 2000: C > X"]);
  expect(events("A > founded 1943")).toEqual(["founded 1943:  > A"]);
});

test("who splits from what goes on is a splinter", () => {
  expect(events("A > split from > P 1990; P > dissolved 1990")).toEqual(["split 1990: P > A", "dissolved 1990: P > "]);
  expect(events("A > split from > P 1990; P > renamed to > Q 1995")[0]).toBe("splinter 1990: P > A");
  expect(events("A > split from > P 1990", {lives: new Map([["P", second("1999-01-01")]])})).toEqual(["splinter 1990: P > A"]);
  expect(history("A > split from > P 1990; P > dissolved 1990").lives.filter(({actor, inferred}) => actor === "P" && !inferred)).toHaveLength(2);
});

test("two dates for what happens once contest each other, a return in between explains them", () => {
  expect(events("A > founded 1984; A > founded 1985")).toEqual(["founded 1984:  > A contested", "founded 1985:  > A contested"]);
  expect(events("A > merged into > B 1990; A > split from > B 1995; A > merged into > B 2000").some((one) => one.endsWith("contested"))).toBe(false);
  expect(events("A > founded 1984", {disputed: new Map([[1, [7]]])})).toEqual(["founded 1984:  > A contested"]);
});

test("a name that is changed and changed back contradicts nothing, however often", () => {
  const text = "Alpha > renamed to > Beta 1990; Beta > renamed to > Alpha 1995; C > renamed to > D 1950; D > renamed to > C 1960; C > renamed to > D 1970";
  expect(events(text)).toEqual([
    "renamed 1950: C > D",
    "renamed 1960: D > C",
    "renamed 1970: C > D",
    "renamed 1990: Alpha > Beta",
    "renamed 1995: Beta > Alpha",
  ]);
  expect(history(text).impossible).toEqual([]);
  expect(history("A > renamed to > B 1990; B > renamed to > C 1992; C > renamed to > A 1995").impossible).toEqual([]);
});

test("who takes in what had taken it in is there again, and contradicts nothing", () => {
  for (const word of ["absorbed by", "merged into"]) {
    const {impossible, lives} = history(`A > ${word} > B 1990; B > ${word} > A 1995`);
    expect(impossible).toEqual([]);
    expect(lives.filter(({actor}) => actor === "A")).toEqual([
      {actor: "A", begins: null, ends: 0, inferred: false},
      {actor: "A", begins: 1, ends: null, inferred: false},
    ]);
  }
  expect(events("A > merged into > B 1990; B > merged into > A 1995")[1]).toBe("merged 1995: B > A");
  expect(history("A > dissolved 1990; B > absorbed by > A 1995").impossible).toHaveLength(1);
});

test("what can have happened twice has no two dates, and a statement without a date contradicts none", () => {
  const contested = (text: string) => events(text).filter((one) => one.endsWith("contested")).length;
  expect(contested("A > founded 1984; A > dissolved 1986; A > founded 1990; A > dissolved 1995")).toBe(0);
  expect(contested("A > renamed to > B 1950; A > renamed to > B 1970; B > renamed to > A 1980")).toBe(2);
  expect(contested("A > merged into > B 1950; A > merged into > B 1970; A > split from > B 1990")).toBe(2);
  expect(contested("A > founded 1984; A > founded 1985; A > founded ?")).toBe(2);
});

test("only the year is known stays a year", () => {
  expect(history("A > founded 1984").events[0]).toMatchObject({date: "1984", first: second("1984-01-01"), last: second("1985-01-01") - 1});
});

test("an organisation between two of its events is a life", () => {
  const {lives} = history("A > founded 1980; A > merged into > C 1990; B > merged into > C 1990; C > dissolved 2000");
  expect(lives).toEqual([
    {actor: "A", begins: 0, ends: 1, inferred: false},
    {actor: "B", begins: null, ends: 1, inferred: false},
    {actor: "C", begins: 1, ends: 2, inferred: false},
  ]);
});

test("joining, leaving and joining again gives three lives and no circle", () => {
  const {lives, impossible} = history("A > merged into > B 1990; A > split from > B 1995; A > merged into > B 2000");
  expect(lives.filter(({actor}) => actor === "A")).toEqual([
    {actor: "A", begins: null, ends: 0, inferred: false},
    {actor: "A", begins: 1, ends: 2, inferred: false},
  ]);
  expect(impossible).toEqual([]);
});

test("a successor before its predecessor is said with its statements and kept", () => {
  const found = history("A > renamed to > B 1990; B > renamed to > C 1980");
  expect(found.events).toHaveLength(2);
  expect(found.impossible.map(({statements}) => statements)).toContainEqual([2, 1]);
  expect(history("A > founded 1990; A > merged into > B 1980").impossible).toHaveLength(1);
  expect(history("A > founded 1980; P > founded 1990; A > descends from > P ?").impossible).toHaveLength(1);
  expect(history("A > merged into > A 1990").impossible).toHaveLength(1);
});

test("who existed on a day is certain between known events and possible where one is missing", () => {
  const found = history("A > founded 1980; A > renamed to > B 1990; B > dissolved 2000; C > section of > D 1985");
  const at = (day: string) => found.lives.map((one) => `${one.actor} ${livedAt(one, found, second(day))}`);
  expect(at("1985-06-01")).toEqual(["A certain", "C possible", "D possible", "B no"]);
  expect(at("1990-06-01")).toEqual(["A possible", "C possible", "D possible", "B possible"]);
  expect(at("1970-01-01")).toEqual(["A no", "C unknown", "D unknown", "B no"]);
});

test("what has no known end existed for certain as long as it is heard of, and perhaps after", () => {
  const settings = {heard: new Map([["A", {since: second("1990-01-01"), by: second("1990-01-01"), until: second("1995-01-01")}]])};
  const found = history("A > founded 1980", settings);
  expect(["1979-01-01", "1994-01-01", "2020-01-01"].map((day) => livedAt(found.lives[0], found, second(day)))).toEqual(["no", "certain", "possible"]);
});

test("a membership without an end fades after what is last seen of it, and one without a beginning begins by its text", () => {
  const [open, undated] = affiliationsOf(relationsIn(related("A > section of > X 1990; A > section of > X 2000; B > section of > X ?", "2010-03-01")));
  expect(["1989-01-01", "1995-01-01", "2005-01-01"].map((day) => heldAt(open, second(day)))).toEqual(["no", "certain", "possible"]);
  expect(open.lastSeen?.date).toBe("2000");
  expect([undated.from, undated.known, undated.by]).toEqual([null, second("2010-03-01"), second("2010-03-02") - 1]);
  expect(["2009-01-01", "2010-03-01", "2011-01-01"].map((day) => heldAt(undated, second(day)))).toEqual(["possible", "certain", "possible"]);
});

test("whoever founds a body is a member from its founding, and it says what that follows from", () => {
  const {affiliations} = history("A > founded > X 1984; B > founded > X 1984; B > section of > X 2000; C > section of > X 1990; A > left > X 1999");
  expect(affiliations.map(({actor, relation, from, to, follows}) => `${actor} ${relation} ${from?.date ?? ""}–${to?.date ?? ""} ${follows ?? ""}`)).toEqual([
    "A founded 1984–1999 founded",
    "B section of 1984– founded",
    "C section of 1990– ",
  ]);
  expect(heldAt(affiliations[2], second("1980-01-01"))).toBe("no");
});

test("ancestors and descendants follow time", () => {
  const {events: all} = history(
    "A > renamed to > B 1980; B > merged into > C 1990; X > merged into > C 1990; D > split from > C 2000; E > merged into > B 1985",
  );
  expect(familyOf(all, "C")).toEqual({ancestors: ["A", "B", "E", "X"], descendants: ["D"]});
  expect(familyOf(all, "E")).toEqual({ancestors: [], descendants: ["B", "C", "D"]});
});

test("memberships begin, end and begin again", () => {
  const memberships = affiliationsOf(relationsIn(related("A > section of > X 1990; A > left > X 1995; A > affiliated with > X 2000; B > section of > X ?")));
  expect(memberships.map(({actor, from, to}) => `${actor} ${from?.date ?? ""}–${to?.date ?? ""}`)).toEqual(["A 1990–1995", "A 2000–", "B –"]);
  expect(memberships.slice(0, 2).map((one) => heldAt(one, second("1992-01-01")))).toEqual(["certain", "no"]);
  expect(heldAt(memberships[0], second("1995-06-01"))).toBe("possible");
});

test("identity follows names, successors or the whole family", () => {
  const {events: all} = history("A > renamed to > B 1980; B > merged into > C 1990; X > merged into > C 1990; D > split from > C 2000");
  const names = (rule: "strict" | "names" | "successor" | "family") => Object.fromEntries(identityOf(all, rule));
  expect(names("strict")).toEqual({});
  expect(names("names")).toEqual({A: "B"});
  expect(names("successor")).toEqual({A: "C", B: "C", X: "C"});
  expect(names("family")).toEqual({B: "A", C: "A", D: "A", X: "A"});
});

test("a name of a time joins under every rule but strict", () => {
  const {events: all} = history("B > merged into > C 1990");
  const former = new Map([["A", "B"]]);
  expect(Object.fromEntries(identityOf(all, "strict", former))).toEqual({});
  expect(Object.fromEntries(identityOf(all, "names", former))).toEqual({A: "B"});
  expect(Object.fromEntries(identityOf(all, "successor", former))).toEqual({A: "C", B: "C"});
});

test("the name at a moment is the last taken of those in use then", () => {
  const union = {
    name: "Union",
    names: [
      {name: "Guild", to: "1999"},
      {name: "League", from: "1990", to: "1995"},
    ],
  };
  const at = (day: string) => nameAt(union, second(day));
  expect([at("1980-01-01"), at("1992-01-01"), at("1999-12-31"), at("2000-01-01"), nameAt(union, NaN)]).toEqual(["Guild", "League", "Guild", "Union", "Union"]);
});

test("a relabelled frame has the successor report and write for its predecessor too", () => {
  const frame = frameOf([{values: {holder: "X", via: ["A", "B"]}}]);
  const author = {form: "codes", codes: Int32Array.of(0), labels: ["A"]} as const;
  const {columns, author: renamed} = relabelled({...frame, author}, new Map([["A", "B"]]));
  expect(renamed?.labels).toEqual(["B"]);
  expect(columns.find(({role}) => role === "via")).toMatchObject({labels: ["B"], codes: Int32Array.of(0, 0)});
});

test("a relabelled frame has the successor speak for its predecessor", () => {
  const frame = frameOf([{values: {holder: "A", concept: "A"}}, {values: {holder: "B", concept: "tax"}}]);
  const [holder, concept] = relabelled(frame, new Map([["A", "B"]])).columns;
  expect([holder, concept]).toMatchObject([{labels: ["B"], codes: Int32Array.of(0, 0)}, {labels: ["A", "tax"]}]);
});

const relation = fc.constantFrom("merged into", "split from", "renamed to", "left", "affiliated with", "founded", "dissolved", "descends from", "absorbed by");
const edge = fc.record({
  subject: fc.constantFrom("A", "B", "C", "D", "E"),
  relation,
  object: fc.constantFrom("A", "B", "C", "D", "E"),
  year: fc.integer({min: 1950, max: 1960}),
  month: fc.constantFrom("", "-01", "-07"),
  dated: fc.constantFrom(true, true, true, false),
});

test("whatever organisations do to one another, no relation is lost and every life runs forward", () => {
  onRandomDebates(
    fc.property(fc.array(edge, {minLength: 1, maxLength: 30}), (edges) => {
      const {events: all, lives} = history(
        edges.map((one) => `${one.subject} > ${one.relation} > ${one.object} ${one.dated ? `${one.year}${one.month}` : "?"}`).join("; "),
      );
      expect(all.flatMap(({relations}) => relations.map(({statement}) => statement)).sort((a, b) => a - b)).toEqual(edges.map((_, i) => i + 1));
      for (const {begins, ends} of lives) if (begins !== null && ends !== null) expect(begins).toBeLessThan(ends);
      const links = all.filter((event) => cuts(event) && event.kind !== "founded");
      for (const event of links) {
        const place = all.indexOf(event);
        for (const actor of event.from) expect(lives.some((one) => one.actor === actor && (one.ends === place || one.begins === place))).toBe(true);
      }
    }),
  );
});

test("whatever names an organisation goes through, and back to, its dates contradict nothing", () => {
  onRandomDebates(
    fc.property(fc.array(fc.constantFrom("A", "B", "C", "D"), {minLength: 2, maxLength: 12}), (names) => {
      const steps = names.slice(1).flatMap((to, i) => (to === names[i] ? [] : [`${names[i]} > renamed to > ${to} ${1900 + 3 * i}`]));
      if (steps.length === 0) return;
      const {impossible, events: all} = history(steps.join("; "));
      expect([impossible, all.filter(({against}) => against.length > 0)]).toEqual([[], []]);
    }),
  );
});
