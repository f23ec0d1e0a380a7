import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {phases} from "../../src/index.ts";
import {scaled} from "../../src/phases/scaled.ts";
import {debates, framed, laterFirst, onRandomDebates} from "../debates.ts";
import {frameOf, said} from "../frame-of.ts";

/** For a year camps over tax, for a year other camps over tax: each month the same. */
function turning(name: (actor: string) => string = (actor) => actor) {
  const months = Array.from({length: 24}, (_, month) => month);
  return frameOf(
    months.flatMap((month) => {
      const date = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-10`;
      const pros = month < 12 ? ["a", "b"] : ["a", "c"];
      return ["a", "b", "c", "d"].map((holder) => ({date, document: date, values: {holder: name(holder), concept: "tax", agreement: pros.includes(holder)}}));
    }),
  );
}

test("a planted change of camps divides the year before from the year after", () => {
  for (const distance of ["absolute", "spectral"] as const) {
    const found = phases(turning(), {window: {unit: "months", size: 1}, distance});
    expect(found.slices).toHaveLength(24);
    if (distance === "absolute") expect([...found.states]).toEqual(found.slices.map((_, i) => Number(i >= 12)));
    else expect(found.distances.every((value) => value < 1e-12)).toBe(true); // The same camps under other names have the same spectrum.
  }
});

test("distances are sums of differences of cells, divided by the largest", () => {
  const found = phases(turning(), {window: {unit: "months", size: 1}, aggregate: "congruence"});
  // a–b, c–d then a–c, b–d: each tie 1 of a total of 4, both directions: 8 cells of 1/4 differ; the largest, so 1.
  expect(found.distances[0 * 24 + 12]).toBe(1);
  expect(found.distances[0 * 24 + 11]).toBe(0);
});

test("three corners of a triangle are put at their distances, upright", () => {
  const {points, stress} = scaled(Float64Array.of(0, 3, 4, 3, 0, 5, 4, 5, 0));
  expect(stress).toBeLessThan(1e-9);
  const [a, b, c] = points;
  expect(Math.hypot(a[0] - b[0], a[1] - b[1])).toBeCloseTo(3, 9);
  expect(Math.hypot(c[0] - b[0], c[1] - b[1])).toBeCloseTo(5, 9);
  expect(a[0]).toBeGreaterThan(0);
});

test("distances are symmetric from 0 to 1, every slice with ties has a state and a place, and nothing is ever NaN", () => {
  onRandomDebates(
    fc.property(debates({longest: 30, days: 300}), fc.constantFrom("absolute", "spectral"), (lines, distance) => {
      let found;
      try {
        found = phases(framed(lines), {distance, qualifier: "agreement", window: {unit: "months", size: 2}});
      } catch (error) {
        expect(error).toBeInstanceOf(Invalid);
        return;
      }
      const count = found.slices.length;
      expect(found.states).toHaveLength(count);
      for (let i = 0; i < count; ++i) {
        for (let j = 0; j < count; ++j) {
          const value = found.distances[i * count + j];
          expect(value >= 0 && value <= 1).toBe(true);
          expect(value).toBe(found.distances[j * count + i]);
        }
      }
      found.path.points.forEach((point, i) => expect(point === null ? found.states[i] < 0 : Number.isFinite(point[0] + point[1])).toBe(true));
      expect(Number.isFinite(found.path.stress)).toBe(true);
    }),
    40,
  );
});

test("slices that are all alike are one state", () => {
  const lines = Array.from({length: 6}, (_, month) => ({date: `2020-0${month + 1}-10`, document: `d${month}`}));
  const found = phases(frameOf(lines.flatMap((line) => ["a", "b"].map((holder) => ({...line, values: {holder, concept: "tax", agreement: true}})))), {
    window: {unit: "months", size: 1},
  });
  expect([...found.states]).toEqual([0, 0, 0, 0, 0, 0]);
  expect(found.groupings).toMatchObject([{k: 1}]);
  expect(found.notes).toEqual(["All slices are alike, so that there is one state."]);
});

test("the order in which a debate was brought in changes no distance, state or place", () => {
  onRandomDebates(
    fc.property(debates({longest: 30, days: 300}), fc.constantFrom("absolute", "spectral"), (lines, distance) => {
      const told = (some: typeof lines) => {
        try {
          const {distances, states, path} = phases(framed(some), {distance, qualifier: "agreement", window: {unit: "months", size: 2}});
          return {distances, states, path};
        } catch (error) {
          expect(error).toBeInstanceOf(Invalid);
          return undefined;
        }
      };
      expect(told(laterFirst(lines))).toEqual(told(lines));
    }),
    30,
  );
});

test("other names change neither distances nor states", () => {
  const renamed = (name: string) => ({a: "z", b: "y", c: "x", d: "w"})[name] ?? name;
  const frame = turning();
  const other = turning(renamed);
  const options = {window: {unit: "months", size: 1}} as const;
  const [first, second] = [phases(frame, options), phases(other, options)];
  expect(second.states).toEqual(first.states);
  second.distances.forEach((value, i) => expect(value).toBeCloseTo(first.distances[i], 12));
});

test("without dated statements there are no phases, and the sentence says what to do", () => {
  const window = {unit: "months", size: 1} as const;
  expect(() => phases(said("anna + tax, ben - tax"), {window})).toThrow(/give documents dates/);
  expect(() => phases(turning(), {window, only: {concept: ["quay"]}})).toThrow(/none: .*No statement has concept "quay"/);
});

test.each([
  ["no window", {}, /need a window/],
  ["too few slices", {window: {unit: "months", size: 23}}, /three slices/],
  ["numbers that fall", {window: {unit: "months", size: 1}, least: 4, most: 3}, /4 to 3 states/],
] as const)("%s is refused with a sentence", (_, settings, sentence) => {
  expect(() => phases(turning(), settings)).toThrow(Invalid);
  expect(() => phases(turning(), settings)).toThrow(sentence);
});

/** Eight actors in unequal camps month by month, each month under other names; of \`months\` none when it is not among them. */
function shuffled(months: readonly number[]) {
  const names = ["a", "b", "c", "d", "e", "f", "g", "h"];
  const concepts = ["tax", "toll", "ban", "quay"];
  return frameOf(
    months.flatMap((month) => {
      const date = `2020-${String(month + 1).padStart(2, "0")}-10`;
      const says = (place: number, concept: number) => (place * (concept + 3)) % 7 < 3;
      return names.flatMap((_, place) =>
        concepts.map((concept, c) => ({date, document: date, values: {holder: names[(place + 3 * month) % 8], concept, agreement: says(place, c)}})),
      );
    }),
  );
}

test("spectra that differ by rounding alone are alike", () => {
  const found = phases(shuffled([0, 1, 2, 3, 4, 5]), {window: {unit: "months", size: 1}, distance: "spectral", aggregate: "congruence", normalize: "average"});
  expect([...found.distances].every((distance) => distance === 0)).toBe(true);
  expect([...new Set(found.states)]).toEqual([0]);
});

test("slices without ties are in no state and have no place, and the others are grouped as without them", () => {
  const window = {unit: "months", size: 1} as const;
  const bare = {date: "2020-04-10", document: "bare", values: {holder: "a", concept: "tax", agreement: true}};
  const withGaps = (camps: readonly number[]) =>
    frameOf([
      ...camps.flatMap((camp, month) => {
        const date = `2020-${String(month + 1).padStart(2, "0")}-10`;
        const pros = camp === 0 ? ["a", "b"] : ["a", "c"];
        return camp < 0
          ? []
          : ["a", "b", "c", "d"].map((holder) => ({date, document: date, values: {holder, concept: "tax", agreement: pros.includes(holder)}}));
      }),
      bare,
    ]);
  const {states, path, distances, notes} = phases(withGaps([0, 0, 0, -1, -1, 1, 1, 1]), {window});
  expect([...states]).toEqual([0, 0, 0, -1, -1, 1, 1, 1]);
  expect(path.points.map((point) => point === null)).toEqual([false, false, false, true, true, false, false, false]);
  expect([distances[0 * 8 + 3], distances[3 * 8 + 4], distances[3 * 8 + 3]]).toEqual([1, 0, 0]);
  expect(notes).toContain("2 of 8 slices have no ties and are in no state (1 without a statement).");
});

test("that no way comes to as many states as were asked for is said", () => {
  const {groupings, notes} = phases(turning(), {window: {unit: "months", size: 1}, least: 5, methods: ["kmeans", "louvain"]});
  expect(groupings[0].k).toBe(2);
  expect(notes).toContain("No way tried comes to between 5 and 6 states here; the best of all comes to 2.");
});

test("who has no tie in any slice is named", () => {
  const lonely = {date: "2020-05-10", document: "x", values: {holder: "zoe", concept: "port", agreement: true}};
  const pairs = Array.from({length: 6}, (_, month) =>
    ["a", "b"].map((holder) => ({date: `2020-0${month + 1}-10`, document: String(month), values: {holder, concept: "tax", agreement: true}})),
  );
  const {untied, notes} = phases(frameOf([...pairs.flat(), lonely]), {window: {unit: "months", size: 1}});
  expect(untied).toEqual(["zoe"]);
  expect(notes).toContain(
    "1 actor has no tie in any slice, for want of agreement and disagreement or because they cancel out, and so counts for nothing: zoe.",
  );
  expect(phases(turning(), {window: {unit: "months", size: 1}}).untied).toEqual([]);
});
