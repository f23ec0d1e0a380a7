import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {polarization} from "../../src/index.ts";
import {deviation, matterOf, scoreOf, type Matter} from "../../src/polarization/deviation.ts";
import {splitOf} from "../../src/polarization/split.ts";
import {chanceOf} from "../../src/chance.ts";
import {debates, framed, laterFirst, mirrored, onRandomDebates} from "../debates.ts";
import {frameOf, said, type Line} from "../frame-of.ts";

const position: fc.Arbitrary<Line> = fc.record({
  values: fc.record({holder: fc.constantFrom("a", "b", "c", "d"), concept: fc.constantFrom("tax", "port"), agreement: fc.boolean()}),
});

/** Two planted groups: pairs within agree by `apart`, pairs between disagree by as much, and noise lies over all. */
function planted(sizes: readonly number[], apart: number, noise: () => number) {
  const groups = Uint16Array.from(sizes.flatMap((size, group) => new Array<number>(size).fill(group)));
  const n = groups.length;
  const [congruence, conflict] = [new Float64Array(n * n), new Float64Array(n * n)];
  for (let i = 0; i < n; ++i) {
    for (let j = i + 1; j < n; ++j) {
      const same = groups[i] === groups[j];
      congruence[i * n + j] = congruence[j * n + i] = noise() + (same ? apart : 0);
      conflict[i * n + j] = conflict[j * n + i] = noise() + (same ? 0 : apart);
    }
  }
  return {groups, matter: matterOf(congruence, conflict)};
}

test("two camps that agree within and disagree between, evenly, score 1 and are found", () => {
  const {slices} = polarization(said("anna + tax, ben + tax, cleo - tax, dora - tax"));
  expect(slices[0]).toMatchObject({
    score: 1,
    groups: [
      ["anna", "ben"],
      ["cleo", "dora"],
    ],
    exact: true,
  });
});

test("a debate in which all agree is less polarised, and one without ties has no score", () => {
  expect(polarization(said("anna + tax, ben + tax, cleo + tax, dora + tax")).slices[0].score).toBeLessThan(0.7);
  expect(polarization(said("anna + tax, ben + trains")).slices[0]).toMatchObject({score: null, groups: []});
  expect(polarization(said("anna + tax")).slices[0].score).toBeNull();
});

test("the score is the definition worked out by hand", () => {
  // C: anna–ben 1; F: anna–cleo 1, ben–cleo 1. Groups {anna, ben}, {cleo}: W = 2, B = 4, |C| = 2, |F| = 4: all as expected.
  const matter = matterOf(Float64Array.of(0, 1, 0, 1, 0, 0, 0, 0, 0), Float64Array.of(0, 0, 1, 0, 0, 1, 1, 1, 0));
  expect(scoreOf(matter, Uint16Array.of(0, 0, 1))).toBe(1);
  // Groups {anna}, {ben, cleo}: within ben–cleo |0 − 1| + 1; anna–ben 1 + |0 − 1|; anna–cleo 0 + |1 − 1|; each twice: D = 8 of 12.
  expect(deviation(matter, Uint16Array.of(0, 1, 1))).toBe(8);
  expect(scoreOf(matter, Uint16Array.of(0, 1, 1))).toBeCloseTo(1 / 3, 12);
});

test("planted groups of any size are the best split, looked for one by one or searched for", () => {
  for (const sizes of [
    [4, 4],
    [2, 7],
    [3, 4, 5],
    [20, 30],
    [10, 15, 20],
  ]) {
    let state = 7;
    const noise = () => ((state = (state * 16_807) % 2_147_483_647) / 2_147_483_647) * 0.2;
    const {groups, matter} = planted(sizes, 1, noise);
    expect(splitOf(matter, {groups: sizes.length, seed: 1}).groups).toEqual(groups);
  }
});

test("the score rises with the separation that was planted", () => {
  const score = (apart: number) => {
    let state = 11;
    const {groups, matter} = planted([8, 8], apart, () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647);
    return scoreOf(matter, groups)!;
  };
  const scores = [0, 0.5, 1, 2, 4, 8].map(score);
  expect(scores).toEqual([...scores].sort((a, b) => a - b));
});

test("the score lies between 0 and 1 and does not depend on the order of the actors", () => {
  const weights = fc.array(fc.nat({max: 20}), {minLength: 15, maxLength: 15});
  fc.assert(
    fc.property(weights, weights, fc.shuffledSubarray([0, 1, 2, 3, 4, 5], {minLength: 6, maxLength: 6}), (agree, disagree, order) => {
      const square = (upper: readonly number[], at: readonly number[]) => {
        const out = new Float64Array(36);
        for (let i = 0, pair = 0; i < 6; ++i) for (let j = i + 1; j < 6; ++j, ++pair) out[at[i] * 6 + at[j]] = out[at[j] * 6 + at[i]] = upper[pair];
        return out;
      };
      const best = (at: readonly number[]) => {
        const matter = matterOf(square(agree, at), square(disagree, at));
        return scoreOf(matter, splitOf(matter, {groups: 2, seed: 1}).groups);
      };
      const [score, other] = [best([0, 1, 2, 3, 4, 5]), best(order)];
      if (score === null) return other === null;
      return score >= 0 && score <= 1 && Math.abs(score - other!) < 1e-9;
    }),
    {verbose: true},
  );
});

test("no move of one actor betters what a search finds", () => {
  let state = 3;
  const noise = () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  for (let n = 0; n < 20; ++n) {
    const wide = planted([4, 5, 12], 0.3, noise);
    const found = splitOf(wide.matter, {groups: 2, seed: 1}).groups;
    for (let actor = 0; actor < found.length; ++actor) {
      const moved = found.slice();
      moved[actor] = 1 - moved[actor];
      if (new Set(moved).size === 2) expect(deviation(wide.matter, moved)).toBeGreaterThanOrEqual(deviation(wide.matter, found) - 1e-9);
    }
  }
});

test("up to 20 actors the groups are the best of all, whatever the seed", () => {
  const weights = fc.array(fc.nat({max: 9}), {minLength: 42, maxLength: 42});
  const sizes = fc.record({actors: fc.integer({min: 4, max: 7}), groups: fc.integer({min: 2, max: 4}), scale: fc.constantFrom(1, 1e-9)});
  onRandomDebates(
    fc.property(weights, sizes, fc.nat(), (upper, {actors, groups, scale}, seed) => {
      const matter = symmetric(actors, upper, scale);
      const {groups: found, exact} = splitOf(matter, {groups, seed});
      expect(exact).toBe(true);
      const least = Math.min(...everySplit(actors, groups).map((split) => deviation(matter, split)));
      expect(deviation(matter, found) / scale).toBeCloseTo(least / scale, 9);
      expect(splitOf(matter, {groups, seed: seed + 1}).groups).toEqual(found);
    }),
    150,
  );
});

test("where the proof would take too long the groups are those of the search, and it is said", () => {
  const matter = symmetric(20, drawn(380), 1);
  expect(splitOf(matter, {groups: 2, seed: 1}).exact).toBe(true);
  expect(splitOf(matter, {groups: 8, seed: 1}).exact).toBe(false);
}, 60_000);

test("agreement and conflict drawn at random, without any camps, score about 0.55", () => {
  const matter = symmetric(16, drawn(240), 1);
  const score = scoreOf(matter, splitOf(matter, {groups: 2, seed: 1}).groups)!;
  expect(score).toBeGreaterThan(0.5);
  expect(score).toBeLessThan(0.6);
});

/** Agreement from the first half of the numbers, conflict from the second, pair by pair. */
function symmetric(actors: number, upper: readonly number[], scale: number): Matter {
  const [agree, disagree] = [new Float64Array(actors ** 2), new Float64Array(actors ** 2)];
  for (let i = 0, pair = 0; i < actors; ++i) {
    for (let j = i + 1; j < actors; ++j, ++pair) {
      agree[i * actors + j] = agree[j * actors + i] = upper[pair] * scale;
      disagree[i * actors + j] = disagree[j * actors + i] = upper[upper.length / 2 + pair] * scale;
    }
  }
  return matterOf(agree, disagree);
}

function drawn(count: number): number[] {
  let state = 5;
  return Array.from({length: count}, () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647);
}

/** Every way to put actors into groups none of which is empty. */
function everySplit(actors: number, groups: number): Uint16Array[] {
  return Array.from({length: groups ** actors}, (_, number) =>
    Uint16Array.from({length: actors}, (_unused, i) => Math.floor(number / groups ** i) % groups),
  ).filter((split) => new Set(split).size === groups);
}

test("a number of groups that cannot be is refused, and more groups than actors have no score", () => {
  expect(() => polarization(said("anna + tax, ben - tax"), {groups: 1})).toThrow(Invalid);
  expect(polarization(said("anna + tax, ben - tax"), {groups: 3}).slices[0].score).toBeNull();
});

test("who agrees or disagrees with nobody is on no side, and parts without a tie between them are split by themselves", () => {
  const text = "icl - russia, ig + russia, cwo - election, other + election, alone + lattices";
  const {slices, notes} = polarization(said(text));
  expect(slices[0]).toMatchObject({
    score: 1,
    groups: [["cwo"], ["other"], ["icl"], ["ig"]],
    untied: ["alone"],
    parts: [
      {actors: ["cwo", "other"], score: 1, groups: [["cwo"], ["other"]]},
      {actors: ["icl", "ig"], score: 1, groups: [["icl"], ["ig"]]},
    ],
  });
  expect(notes).toEqual([
    "1 actor who agrees or disagrees with nobody is left out: alone.",
    "The debate falls into parts without a tie between them: each is split by itself, and across them no sides can be told.",
  ]);
  const dna = polarization(said(text), {as: "dna-3.1"}).slices[0];
  expect([dna.parts, dna.untied, dna.groups.flat().length]).toEqual([undefined, undefined, 5]);
});

test("the score of parts is the mean of theirs, each weighed by its ties, whoever stands alone", () => {
  fc.assert(
    fc.property(fc.array(position, {minLength: 2, maxLength: 10}), fc.array(position, {minLength: 2, maxLength: 10}), (one, other) => {
      const moved = other.map((line) => ({
        ...line,
        values: {...line.values, holder: `z${String(line.values["holder"])}`, concept: `z${String(line.values["concept"])}`},
      }));
      const [both, first, second] = [[...one, ...moved], one, moved].map((lines) => polarization(frameOf(lines)).slices[0]);
      const scores = [first.score, second.score].filter((score) => score !== null);
      if (both.score === null) expect(scores).toEqual([]);
      else {
        expect(both.score).toBeGreaterThanOrEqual(Math.min(...scores) - 1e-12);
        expect(both.score).toBeLessThanOrEqual(Math.max(...scores) + 1e-12);
      }
      expect(new Set(both.groups.flat())).toEqual(new Set([...first.groups.flat(), ...second.groups.flat()]));
    }),
  );
});

test("what has no score says why", () => {
  const dated = said("2020-01-05: anna + tax, 2020-01-06: ben - tax, 2020-02-05: cleo + tax, 2020-02-05: dora + toll, 2020-03-05: emil + tax");
  expect(polarization(dated, {window: {unit: "months", size: 1}}).notes).toEqual([
    "1 of 3 slices has fewer than 2 actors, and so no score.",
    "1 of 3 slices has nobody who agrees or disagrees with anybody, and so no score.",
  ]);
  expect(polarization(said("anna + tax, ben - tax"), {groups: 3}).notes).toEqual(["The debate has fewer than 3 actors, and so no score."]);
  expect(polarization(said("anna + tax, ben + toll")).notes).toEqual(["The debate has nobody who agrees or disagrees with anybody, and so no score."]);
  expect(polarization(dated, {window: {unit: "years", size: 9}}).notes).toEqual([
    "No window of 9 years fits into the range: take a shorter one, or a longer range.",
  ]);
});

test("neither the order in which a debate was brought in nor the names in it change the score", () => {
  onRandomDebates(
    fc.property(debates({longest: 25}), (lines) => {
      expect(polarization(framed(laterFirst(lines)), {qualifier: "agreement"}).slices).toEqual(polarization(framed(lines), {qualifier: "agreement"}).slices);
    }),
    40,
  );
  const text = "anna + tax, anna + toll, ben + tax, ben - quay, cleo - tax, cleo + toll, cleo + quay, dora - tax, dora + quay, emil + quay";
  expect(polarization(said(mirrored(text))).slices[0].score).toBeCloseTo(polarization(said(text)).slices[0].score!, 12);
});

test("in a debate whose camps drift apart the curve rises where they do", () => {
  // Two years: in the first each actor agrees or not as a coin falls, then camps form, more of them each half year.
  const chance = chanceOf(4);
  const lines = Array.from({length: 24}, (_, month) => month).flatMap((month) =>
    ["a", "b", "c", "d", "e", "f", "g", "h"].flatMap((holder, i) =>
      ["tax", "toll", "quay"].map((concept) => {
        const date = `${2020 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}-15`;
        const loyal = chance() < (month < 12 ? 0 : month < 18 ? 0.7 : 1);
        return {date, document: `${date} ${concept} ${i}`, values: {holder, concept, agreement: loyal ? i < 4 : chance() < 0.5}};
      }),
    ),
  );
  const {slices} = polarization(frameOf(lines), {window: {unit: "months", size: 3}});
  const mean = (from: number, to: number) => slices.slice(from, to).reduce((sum, {score}) => sum + score!, 0) / (to - from);
  const [before, rising, after] = [mean(0, 10), mean(12, 16), mean(18, slices.length)];
  expect(rising).toBeGreaterThan(before + 0.05);
  expect(after).toBeGreaterThan(rising + 0.1);
  expect(slices.at(-1)!.groups).toEqual([
    ["a", "b", "c", "d"],
    ["e", "f", "g", "h"],
  ]);
});

test("the share done grows from slice to slice up to 1, whatever the windows, and is 1 where there is no time", () => {
  const debate = said(
    Array.from({length: 24}, (_, i) => `2020-${String((i % 12) + 1).padStart(2, "0")}-0${(i % 9) + 1}: ${i % 2 ? "anna" : "ben"} + tax`).join(", "),
  );
  for (const settings of [
    {window: {unit: "months", size: 2}},
    {window: {unit: "events", size: 4}},
    {window: {unit: "months", size: 3}, kernel: "gaussian"},
    {},
  ] as const) {
    const told: number[] = [];
    const {slices} = polarization(debate, {...settings, progress: (share) => told.push(share)});
    expect(told.length).toBe(slices.length + 1);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(told.at(-1)).toBe(1);
  }
  const undated: number[] = [];
  polarization(said("anna + tax, ben + tax"), {progress: (share) => undated.push(share)});
  expect(undated).toEqual([1, 1]);
});
