import {expect, describe, test} from "vitest";
import {timestampOf} from "@standpoint/model";
import {network, type Aggregate, type Duplicates, type NetworkSettings, type Normalize} from "../../src/index.ts";
import {haveSample, jobs, sampleFrame, type Job} from "../sample-dna.ts";

const frame = haveSample ? sampleFrame() : undefined;

describe.skipIf(!haveSample)("the sample of DNA (skipped without ../shared/data/dna)", () => {
  for (const file of ["onemode-sample", "twomode-sample", "timewindow-days-sample"]) {
    test(`as DNA 3.1 every job of ${file} is DNA's to 1e-9`, () => {
      for (const job of jobs(file).filter(({result}) => result)) expectSame(job, {...settingsOf(job), as: "dna-3.1"});
    });
  }

  test("by default every job without a fault of DNA's is DNA's to 1e-9", () => {
    const sound = [...jobs("onemode-sample"), ...jobs("twomode-sample")].filter(isSound);
    expect(sound).toHaveLength(96);
    for (const job of sound) expectSame(job, settingsOf(job));
  });

  test("by default windows of an odd number of days hold what DNA's hold", () => {
    const odd = jobs("timewindow-days-sample").filter(({settings}) => Number(settings["windowSize"]) % 2 === 1);
    expect(odd).toHaveLength(8);
    for (const job of odd) {
      const slices = network(frame!, settingsOf(job)).slices;
      expect(slices.map((slice) => slice.statements)).toEqual(job.result!.networks.map((one) => one.numStatements));
      expect(slices.map((slice) => timestampOf(slice.mid).slice(0, 10))).toEqual(job.result!.networks.map((one) => one.mid.slice(0, 10)));
      for (const [i, slice] of slices.entries()) expect(Array.from(slice.values)).toEqual(job.result!.networks[i].values.flat());
    }
  });

  test("combine with prominence, where DNA crashes, divides by the cells of a column that are not empty", () => {
    const crashed = jobs("twomode-sample").filter(({error}) => error);
    expect(crashed).toHaveLength(6);
    for (const job of crashed) {
      const settings = settingsOf(job);
      const plain = network(frame!, {...settings, normalize: "none"}).slices[0];
      for (const as of [undefined, "dna-3.1"] as const) {
        const {columns, values} = network(frame!, {...settings, as}).slices[0];
        const filled = columns.map((_, j) => plain.values.filter((value, at) => at % columns.length === j && value > 0).length);
        expect(Array.from(values)).toEqual(Array.from(plain.values, (value, at) => value / filled[at % columns.length]));
      }
    }
  });
});

/** Cosine and Jaccard are the textbook's by default. */
function isSound({settings, result}: Job): boolean {
  return result !== undefined && settings["normalization"] !== "cosine" && settings["normalization"] !== "jaccard";
}

function settingsOf({settings}: Job): NetworkSettings {
  const {networkType, qualifierAggregation, normalization, duplicates, timeWindow, windowSize, isolates} = settings;
  return {
    mode: networkType === "onemode" ? "one" : "two",
    rows: "organization",
    columns: "concept",
    qualifier: "agreement",
    aggregate: (qualifierAggregation ?? "ignore") as Aggregate,
    normalize: (normalization === undefined || normalization === "no" ? "none" : normalization) as Normalize,
    duplicates: (duplicates === "acrossrange" ? "range" : (duplicates ?? "include")) as Duplicates,
    isolates: isolates === true,
    ...(timeWindow ? {window: {unit: "days", size: Number(windowSize)}} : {}),
  };
}

function expectSame({settings, result}: Job, ours: NetworkSettings): void {
  const {slices, original, filtered, whole} = network(frame!, ours);
  const where = JSON.stringify(settings);
  expect({original, filtered, slices: slices.length}, where).toEqual({
    original: result!.numOriginal,
    filtered: result!.numFiltered,
    slices: result!.networks.length,
  });
  for (const [i, slice] of slices.entries()) {
    const {rows, cols, values, start, mid, stop, numStatements, integer} = result!.networks[i];
    expect(slice.rows, where).toEqual(rows);
    expect(slice.columns, where).toEqual(cols === "=rows" ? rows : cols);
    expect(
      [slice.start, slice.mid, slice.stop].map((at) => timestampOf(at).slice(0, 16)),
      where,
    ).toEqual([start, mid, stop]);
    expect([slice.statements, whole], where).toEqual([numStatements, integer]);
    const apart = values.flat().map((value, at) => Math.abs(value - slice.values[at]));
    expect(Math.max(0, ...apart), where).toBeLessThan(1e-9);
  }
}
