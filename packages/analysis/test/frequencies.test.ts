import {describe, expect, test} from "vitest";
import {frequencies, type Duplicates} from "../src/index.ts";
import {frameOf, said} from "./frame-of.ts";
import {haveSample, jobs, sampleFrame} from "./sample-dna.ts";

interface BarPlot {
  readonly settings: {readonly variable1: string; readonly duplicates: string; readonly db: string};
  readonly result: {readonly values: readonly string[]; readonly counts: readonly (readonly number[])[]};
}

describe.skipIf(!haveSample)("the sample of DNA (skipped without ../shared/data/dna)", () => {
  test("every bar plot of the sample is DNA's", () => {
    const plots = jobs<BarPlot>("barplot").filter(({settings}) => settings.db === "sample.dna");
    expect(plots).toHaveLength(18);
    for (const {settings, result} of plots) {
      const duplicates = (settings.duplicates === "acrossrange" ? "range" : settings.duplicates) as Duplicates;
      for (const as of [undefined, "dna-3.1"] as const) {
        const {rows} = frequencies(sampleFrame(), {by: settings.variable1, qualifier: "agreement", duplicates, as});
        expect(rows.map(({label}) => label)).toEqual(result.values);
        expect(rows.map(({counts}) => [counts["false"], counts["true"]])).toEqual(result.counts);
      }
    }
  });
});

test("the unknown and the neutral have a count of their own where they occur", () => {
  expect(frequencies(said("anna + tax, anna ? tax, ben - tax, anna 0 tax"), {by: "concept"}).rows).toEqual([
    {label: "tax", total: 4, counts: {true: 1, false: 1, neutral: 1, unknown: 1}},
  ]);
});

test("per month there is a row for each label and month, the undated last", () => {
  const {rows} = frequencies(said("2020-01-05: anna + tax, 2020-02-01: ben + tax, 2020-01-31: carl - tax, dora + tax"), {by: "concept", per: "month"});
  expect(rows.map(({period, total}) => [period, total])).toEqual([
    ["2020-01", 2],
    ["2020-02", 1],
    [null, 1],
  ]);
});

test("of a list variable each entry counts, and an entry listed twice once", () => {
  const frame = frameOf([
    {values: {holder: "a", concept: "x", via: ["u", "v", "u"]}},
    {values: {holder: "a", concept: "x", via: ["v"]}},
    {values: {holder: "a", concept: "x"}},
  ]);
  expect(frequencies(frame, {by: "via", qualifier: "none"}).rows).toEqual([
    {label: "u", total: 1, counts: {}},
    {label: "v", total: 2, counts: {}},
  ]);
});
