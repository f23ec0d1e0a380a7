import fc from "fast-check";
import {expect, test} from "vitest";
import type {Line as Told} from "../frame-of.ts";
import {onRandomDebates} from "../debates.ts";
import {lastKnown} from "../../src/index.ts";
import {linesOf, told} from "./told.ts";

const day = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
const span = ({from, to}: {from: number; to: number}) => (from === to ? day(from) : `${day(from)}/${day(to)}`);
const stance = fc.constantFrom("yes", "no", "neutral");
const dated = (longest: number) =>
  fc.tuple(fc.integer({min: 0, max: 900}), fc.integer({min: 0, max: longest})).map(([from, length]) => ({from, to: from + length}));
const saying = (longest: number) =>
  fc.record({when: dated(longest), stance, by: fc.constantFrom("", "", " [by ben]", " [by cy]"), done: fc.constantFrom("", "", "", " [done]")});
const record = (longest = 200) => fc.array(saying(longest), {minLength: 1, maxLength: 14});

interface Saying {
  readonly when: {readonly from: number; readonly to: number};
  readonly stance: string;
  readonly by: string;
  readonly done: string;
}

const text = (all: readonly Saying[]) => all.map(({when, stance, by, done}) => `${span(when)} ${stance}${by}${done}`).join("; ");
const changesOf = (all: readonly Saying[]) => linesOf(told(text(all))).flatMap(({changes}) => changes);

/** The longest row of sayings of which each comes clearly after the one before and says something else. */
function longestRow(all: readonly Saying[], window = 30): number {
  const words = all.filter(({done}) => done === "").sort((a, b) => a.when.to - b.when.to);
  const lengths: number[] = [];
  words.forEach((one, i) => {
    const earlier = words.slice(0, i).map((other, j) => (other.stance !== one.stance && one.when.from - other.when.to > window ? lengths[j] : 0));
    lengths.push(1 + Math.max(0, ...earlier));
  });
  return Math.max(1, ...lengths);
}

test("sayings whose dates overlap never count as a change", () => {
  onRandomDebates(
    fc.property(record(), fc.integer({min: 0, max: 900}), (all, day) => {
      const around = all.map((one) => ({...one, when: {from: Math.min(one.when.from, day), to: Math.max(one.when.to, day)}}));
      expect(changesOf(around)).toEqual([]);
    }),
  );
});

test("each change lies between evidence more than thirty days apart, and there are never more than the dates force", () => {
  onRandomDebates(
    fc.property(record(), (all) => {
      const found = changesOf(all);
      for (const {before, after} of found) expect(after.first - before.last).toBeGreaterThan(30 * 86_400);
      expect(found.length).toBeLessThanOrEqual(longestRow(all) - 1);
    }),
  );
});

test("own words on exact days far apart change as often as the stance does", () => {
  onRandomDebates(
    fc.property(fc.array(stance, {minLength: 1, maxLength: 12}), (stances) => {
      const all = stances.map((stance, i) => ({when: {from: i * 60, to: i * 60}, stance, by: "", done: ""}));
      expect(changesOf(all)).toHaveLength(stances.filter((one, i) => i > 0 && one !== stances[i - 1]).length);
    }),
  );
});

test("equal stances around an opponent's contrary reports are no change", () => {
  onRandomDebates(
    fc.property(fc.array(saying(0), {minLength: 1, maxLength: 6}), stance, (reports, own) => {
      const inside = reports.map((one) => ({...one, by: " [by opponent]", stance: own === "yes" ? "no" : "yes", done: ""}));
      const around = [-400, -300, 1300, 1400].map((from) => ({when: {from, to: from}, stance: own, by: "", done: ""}));
      expect(changesOf([...around, ...inside])).toEqual([]);
    }),
  );
});

test("the result does not depend on the order of entry", () => {
  onRandomDebates(
    fc.property(record(), fc.array(fc.nat(), {minLength: 14, maxLength: 14}), (all, keys) => {
      const sayings = told(text(all));
      const shuffled = sayings
        .map((one, i) => ({one, key: keys[i]}))
        .sort((a, b) => a.key - b.key)
        .map(({one}) => one);
      const renumbered = shuffled.map((one, i): Told => ({...one, id: i + 1}));
      const named = (numbers: readonly Told[]) => (id: number) => numbers[id - 1].document;
      const told1 = JSON.stringify(linesOf(sayings), (key, value: unknown) => (key === "statement" ? named(sayings)(value as number) : value));
      const told2 = JSON.stringify(linesOf(renumbered), (key, value: unknown) => (key === "statement" ? named(renumbered)(value as number) : value));
      expect(told2).toBe(told1);
    }),
  );
});

test("a corrected statement is as if it had always been right, and silence adds nothing", () => {
  onRandomDebates(
    fc.property(record(), fc.nat(), stance, (all, place, right) => {
      const at = place % all.length;
      const corrected = all.map((one, i) => (i === at ? {...one, stance: right} : one));
      const sayings = told(text(all));
      const kept = sayings.map((one, i) => (i === at ? ({...one, flag: "deprecated"} as Told) : one));
      const added = [...kept, {...told(text(corrected))[at], id: sayings.length + 1, document: sayings[at].document} as Told];
      const summary = (list: ReturnType<typeof linesOf>) =>
        list.flatMap(({changes}) => changes.map(({from, to, earliest, latest, kind, status}) => ({from, to, earliest, latest, kind, status})));
      expect(summary(linesOf(added))).toEqual(summary(linesOf(told(text(corrected)))));
    }),
  );
});

test("all evidence is in a segment or set aside, and none twice", () => {
  onRandomDebates(
    fc.property(record(), (all) => {
      const words = all.flatMap(({done}, i) => (done === "" ? [i + 1] : []));
      const found = linesOf(told(text(all))).flatMap(({segments, aside}) => [...segments.flat(), ...aside].map(({statement}) => statement));
      expect(found.sort((a, b) => a - b)).toEqual(words);
    }),
  );
});

/** What a line says, whichever documents its words stand in; with yes and no put for each other, `mirrored`. */
function said(all: readonly Saying[], mirrored = false): unknown {
  const word = (state: string) => (mirrored ? state.replace(/^(yes|no)(?=$|-)/, (side) => (side === "yes" ? "no" : "yes")) : state);
  return linesOf(told(text(all))).map((found) => ({
    changes: found.changes.map(({from, to, kind, earliest, latest, status}) => [word(from), word(to), kind, earliest, latest, status]).sort(),
    conflicts: found.conflicts
      .map(({kind, one, other, days}) => [kind, days, ...[one, other].map((each) => `${word(each.stance)} ${each.first}`).sort()])
      .sort(),
    last: lastKnown(found).map(({stance}) => word(stance)),
  }));
}

/** Own words and reports on few days, so that many stand on the same one; each in a document of its own. */
const tied = fc.array(
  fc.record({
    when: fc.tuple(fc.integer({min: 0, max: 4}), fc.constantFrom(0, 0, 3), fc.constantFrom(0, 0, 9)).map(([step, from, days]) => ({
      from: step * 60 + from,
      to: step * 60 + from + days,
    })),
    stance: fc.constantFrom("yes", "no", "neutral"),
    by: fc.constantFrom("", "", " [by ben]", " [if paid]"),
    done: fc.constant(""),
  }),
  {minLength: 1, maxLength: 8},
);

test("of stances on one day in several documents no order is read, whichever document is listed first", () => {
  onRandomDebates(
    fc.property(tied, fc.array(fc.nat(), {minLength: 8, maxLength: 8}), (all, keys) => {
      const permuted = all
        .map((one, i) => ({one, key: keys[i]}))
        .sort((a, b) => a.key - b.key)
        .map(({one}) => one);
      expect(said(permuted)).toEqual(said(all));
    }),
  );
});

test("no stance comes before another by its name: with yes and no put for each other, a record says the mirrored thing", () => {
  const other: Readonly<Record<string, string>> = {yes: "no", no: "yes"};
  onRandomDebates(
    fc.property(tied, (all) => {
      expect(
        said(
          all.map((one) => ({...one, stance: other[one.stance] ?? one.stance})),
          true,
        ),
      ).toEqual(said(all));
    }),
  );
});

test("what is said under a condition changes nothing of what is said without one", () => {
  const plain = (all: readonly Saying[]) =>
    linesOf(told(text(all))).flatMap((found) =>
      found.changes.filter(({kind}) => kind !== "condition").map(({from, to, earliest, latest}) => ({from, to, earliest, latest})),
    );
  onRandomDebates(
    fc.property(record(), record(), (all, under) => {
      const conditional = under.map((one) => ({...one, done: "", by: `${one.by} [if paid]`}));
      expect(plain([...all, ...conditional]).filter(({from}) => !from.endsWith("-if"))).toEqual(plain(all));
    }),
  );
});

test("where a line goes from one stance to another, a change or a conflict tells of one of the two", () => {
  onRandomDebates(
    fc.property(record(), (all) => {
      for (const {segments, changes, conflicts} of linesOf(told(text(all)))) {
        const named = new Set([...changes.flatMap(({before, after}) => [before, after]), ...conflicts.flatMap(({one, other}) => [one, other])]);
        segments.slice(1).forEach((segment, i) => expect([...segments[i], ...segment].some((one) => named.has(one))).toBe(true));
      }
    }),
  );
});
