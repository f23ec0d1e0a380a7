import fc from "fast-check";
import {expect, test} from "vitest";
import {network, type NetworkSettings} from "../../src/index.ts";
import {debates, framed, onRandomDebates} from "../debates.ts";
import {frameOf, said} from "../frame-of.ts";
import {inOrder, levelOf, slowFilter, slowLevels, text, worth, type Rules, type Said} from "../slow.ts";

const kernels = ["uniform", "triangular", "epanechnikov", "gaussian"] as const;
const shapes = {
  uniform: (x: number) => (Math.abs(x) <= 1 ? 0.5 : 0),
  triangular: (x: number) => (Math.abs(x) <= 1 ? 1 - Math.abs(x) : 0),
  epanechnikov: (x: number) => (Math.abs(x) <= 1 ? 0.75 * (1 - x * x) : 0),
  gaussian: (x: number) => Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI),
};
const lopsided = {...shapes, triangular: (x: number) => (Math.abs(x) <= 1 ? Math.abs(1 - x) : 0)};

for (const kernel of kernels) {
  test(`a ${kernel} kernel over days weighs two-mode cells as the definition says`, () => {
    onRandomDebates(
      fc.property(debates({days: 30, longest: 20}), fc.integer({min: 1, max: 9}), fc.constantFrom(undefined, "dna-3.1" as const), (lines, size, as) => {
        expectSmooth(lines, {mode: "two", aggregate: "subtract", kernel, window: {unit: "days", size}, as});
      }),
      60,
    );
  });

  test(`a ${kernel} kernel over weeks pairs statements by the root of both weights`, () => {
    onRandomDebates(
      fc.property(
        debates({days: 60, longest: 15}),
        fc.integer({min: 1, max: 5}),
        fc.constantFrom("congruence", "conflict", "subtract", "ignore"),
        fc.constantFrom(undefined, "dna-3.1" as const),
        (lines, size, aggregate, as) => {
          expectSmooth(lines, {mode: "one", aggregate: aggregate, kernel, window: {unit: "weeks", size}, as});
        },
      ),
      60,
    );
  });
}

test("statements as far before the centre as after it weigh the same by default, and not as DNA 3.1", () => {
  const frame = said("2005-01-01: a + x, 2005-01-02: b + x, 2005-01-03: c + x");
  const middle = (as?: "dna-3.1") => Array.from(network(frame, {kernel: "triangular", window: {unit: "days", size: 4}, as}).slices[1].values);
  expect(middle()).toEqual([0.5, 1, 0.5]);
  expect(middle("dna-3.1")).toEqual([0.5, 1, 1.5]);
});

test("hours are fractions of a day by default and cut off as DNA 3.1", () => {
  const frame = said("2005-01-01: a + x, 2005-01-01T12:00:00: b + x, 2005-01-02: c + x");
  const first = (as?: "dna-3.1") => Array.from(network(frame, {kernel: "epanechnikov", window: {unit: "days", size: 2}, as}).slices[0].values);
  expect(first()).toEqual([0.75, 0.5625, 0]);
  expect(first("dna-3.1")).toEqual([0.75, 0.75, 0]);
});

test("average divides a smoothed cell by the mean of the two weighted sums", () => {
  const frame = said("2005-01-01: a + x, 2005-01-01: b + x, 2005-01-01: b + y");
  const settings = {mode: "one", aggregate: "congruence", kernel: "uniform", window: {unit: "days", size: 1}, normalize: "average"} as const;
  expect(network(frame, settings).slices[0].values[1]).toBeCloseTo(0.5 / 0.75, 12);
});

test("kernels over months count each month as one, whatever its length", () => {
  const frame = said("2005-01-01: a + x, 2005-02-01: b + x, 2005-03-01: c + x");
  expect(Array.from(network(frame, {kernel: "triangular", window: {unit: "months", size: 4}}).slices[1].values)).toEqual([0.5, 1, 0.5]);
});

test("kernels over events are refused", () => {
  expect(() => network(said("2005-01-01: a + x"), {kernel: "gaussian", window: {unit: "events", size: 3}})).toThrow(/cannot count events/);
});

test("indented centres keep half a window from either end", () => {
  const frame = said("2005-01-01: a + x, 2005-01-11: b + x");
  const count = (indent: boolean) => network(frame, {kernel: "gaussian", window: {unit: "days", size: 4}, indent}).slices.length;
  expect([count(false), count(true)]).toEqual([11, 7]);
});

/** Every pair of statements, for every centre. */
function expectSmooth(lines: readonly Said[], settings: NetworkSettings & {aggregate: Rules["aggregate"]}): void {
  const {mode, aggregate, kernel, window, as} = settings;
  const rules: Rules = {qualifier: "agreement", aggregate, normalize: "none", duplicates: "include", as};
  const {slices} = network(framed(lines), {qualifier: "agreement", ...settings});
  const stay = inOrder(slowFilter(lines, rules));
  const dated = stay.filter(({time}) => !Number.isNaN(time));
  if (dated.length === 0) {
    expect(slices).toEqual([]);
    return;
  }
  const unit = window!.unit === "days" ? 86_400 : 604_800;
  const size = as ? window!.size + (window!.size % 2) : window!.size;
  const sorted = (name: string) => [...new Set(stay.map((line) => text(line, name)))].sort();
  const [rows, columns] = [sorted("holder"), sorted("concept")];
  const [begin, end] = [dated[0].time, dated.at(-1)!.time];
  expect(slices).toHaveLength(Math.floor((end - begin) / unit) + 1);
  for (const [i, slice] of slices.entries()) {
    const centre = begin + i * unit;
    const weight = (line: Said): number => {
      const distance = (centre - line.time) / unit;
      if (as && kernel !== "gaussian" && Math.abs(centre - line.time) > (size / 2) * unit) return 0;
      const whole = as ? (window!.unit === "weeks" ? Math.trunc(Math.trunc((centre - line.time) / 86_400) / 7) : Math.trunc(distance)) : distance;
      return (as ? lopsided : shapes)[kernel as "uniform"]((2 * whole) / size);
    };
    const apart = scaleOf(stay, lines, {...rules, mode: mode as "one"});
    const cell = (a: string, b: string): number => {
      if (mode === "two")
        return sum(dated.filter((line) => text(line, "holder") === a && text(line, "concept") === b).map((line) => weight(line) * (2 * apart.place(line) - 1)));
      if (a === b && !as) return 0;
      if (apart.single && aggregate !== "ignore") return NaN;
      const pairs = dated
        .filter((line) => text(line, "holder") === a)
        .flatMap((line) =>
          dated.filter((other) => text(other, "holder") === b && text(other, "concept") === text(line, "concept")).map((other) => [line, other]),
        );
      return sum(pairs.map(([line, other]) => Math.sqrt(weight(line) * weight(other)) * factor(aggregate, apart.distance(line, other))));
    };
    const values = rows.flatMap((a) => (mode === "two" ? columns : rows).map((b) => cell(a, b)));
    expect(Array.from(slice.values, rounded)).toEqual(values.map(rounded));
  }
}

const rounded = (value: number) => (Number.isNaN(value) ? "NaN" : value.toFixed(8).replace(/^-(0\.0+)$/, "$1"));
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const factor = (aggregate: string, distance: number) =>
  aggregate === "ignore" ? 1 : aggregate === "congruence" ? 1 - distance : aggregate === "conflict" ? distance : 1 - 2 * distance;

/** DNA numbers the levels that occur; we take what they are worth. */
function scaleOf(stay: readonly Said[], all: readonly Said[], rules: Rules & {mode: "one" | "two"}) {
  const seen = new Set(stay.map((line) => levelOf(line, rules.qualifier)));
  const occurring = slowLevels(all, rules).filter((level) => seen.has(level));
  const place = (line: Said) => (rules.as ? occurring.indexOf(levelOf(line, rules.qualifier)) : worth(levelOf(line, rules.qualifier), rules.qualifier)!);
  const distance = (a: Said, b: Said) => (rules.aggregate === "ignore" ? 0 : Math.abs(place(a) - place(b)) / (rules.as ? occurring.length - 1 : 1));
  return {place, distance, single: rules.as !== undefined && occurring.length === 1};
}

for (const kernel of kernels) {
  test(`the weights of a ${kernel} kernel sum to half the window`, () => {
    // The integral of K(2d / w) over d is w / 2, as every K has the integral 1: a statement an hour gives 24 of it a day.
    const hourly = frameOf(
      Array.from({length: 24 * 200}, (_, hour) => ({
        date: new Date(Date.UTC(2020, 0, 1, hour)).toISOString().slice(0, 19),
        values: {holder: "anna", concept: "tax"},
      })),
    );
    const {slices} = network(hourly, {kernel, window: {unit: "days", size: 20}, qualifier: "none"});
    expect(slices[100].values[0] / 24).toBeCloseTo(10, 1);
  });
}
