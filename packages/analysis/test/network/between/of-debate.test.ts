import {expect, test} from "vitest";
import {chanceOf} from "../../../src/chance.ts";
import {aggregated} from "../../../src/network/aggregated.ts";
import {countedSlices, selected, valuesOf} from "../../../src/network/counted.ts";
import {resolved} from "../../../src/network/settings.ts";
import type {NetworkSettings} from "../../../src/network/options.ts";
import {variables} from "../../debates.ts";
import {frameOf} from "../../frame-of.ts";

const begin = Date.UTC(2004, 0, 29) / 1000;

/** Seven actors of whom two leave early and one comes late, seventy concepts, 2,500 statements in six years; of every tenth only the year is known. */
const chance = chanceOf(20_261_122);
const frame = frameOf(
  Array.from({length: 2500}, (_, i) => {
    const holder = Math.floor(chance() * 7);
    const share = holder < 2 ? chance() * 0.2 : holder === 2 ? 0.9 + chance() * 0.1 : chance();
    return {
      id: i + 1,
      date: new Date((begin + Math.floor(share * 6 * 365 * 86_400)) * 1000).toISOString().slice(0, i % 10 === 0 ? 4 : 19),
      values: {
        holder: `actor ${holder}`,
        concept: `concept ${Math.floor(chance() * 70)}`,
        agreement: chance() < 0.6,
        scale: Math.floor(chance() * 3) * 2 - 1,
        frameword: chance() < 0.5 ? "a" : "b",
      },
    };
  }),
  variables,
);

const gaussian = {mode: "one", kernel: "gaussian", window: {unit: "weeks", size: 14}} as const;

function slices(wanted: NetworkSettings) {
  const settings = resolved(frame, wanted, []);
  return {settings, all: countedSlices(frame, selected(frame, settings), settings, {knots: true})};
}

/** Statements of which only the year is known could lie within it and begin before it. */
const fromMay = Date.UTC(2005, 4, 1) / 1000;

test.each([
  ["congruence", "agreement", {unit: "weeks", size: 12}, fromMay],
  ["congruence", "agreement", {unit: "weeks", size: 14}],
  ["subtract", "agreement", {unit: "weeks", size: 13}],
  ["ignore", "scale", {unit: "weeks", size: 16}],
  ["congruence", "scale", {unit: "weeks", size: 12}],
  ["conflict", "scale", {unit: "days", size: 70}],
  ["subtract", "scale", {unit: "weeks", size: 15}],
  ["congruence", "frameword", {unit: "days", size: 90}],
] as const)("%s by %s over %o, taken between knots, is that counted at each centre to 10^−12 of the largest", (aggregate, qualifier, window, from?: number) => {
  const {settings, all} = slices({...gaussian, aggregate, qualifier, window, from});
  let [largest, apart] = [0, 0];
  for (const counted of all) {
    expect(counted.between).toBeDefined();
    const [found, exact] = [valuesOf(counted, settings), aggregated(counted.tally, counted.levels, settings)];
    exact.forEach((value, at) => {
      largest = Math.max(largest, Math.abs(value));
      apart = Math.max(apart, Math.abs(value - found[at]));
    });
  }
  expect(largest).toBeGreaterThan(0.01);
  expect(apart).toBeLessThan(1e-12 * largest);
});

test("measures, which ask what is above 0, are of what is counted at each centre", () => {
  const settings = resolved(frame, {...gaussian, aggregate: "congruence"}, []);
  for (const counted of countedSlices(frame, selected(frame, settings), settings)) expect(counted.between).toBeUndefined();
});

test("averages, texts in conflict, other kernels and what is counted as DNA 3.1 are taken at each centre", () => {
  for (const wanted of [
    {...gaussian, aggregate: "congruence", normalize: "average"},
    {...gaussian, aggregate: "conflict", qualifier: "frameword"},
    {...gaussian, aggregate: "congruence", kernel: "epanechnikov"},
    {...gaussian, aggregate: "congruence", as: "dna-3.1"},
    {...gaussian, mode: "two", aggregate: "subtract"},
  ] as const) {
    for (const counted of slices(wanted).all) {
      expect(counted.between).toBeUndefined();
      break;
    }
  }
});
