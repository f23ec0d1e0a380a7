import type {Slice} from "@standpoint/analysis";
import {comparisonMarks, layoutOf, multiplesMarks, networkMarks, tiesOf, type NetworkOptions, type TieChange} from "../../src/index.ts";
import {exampleNetwork, windows} from "./example.ts";
import type {Pictures} from "./pictures.ts";

const drawn = (slice: Slice, options: NetworkOptions) => networkMarks(slice, layoutOf(slice), options);
const example = (mode: "one" | "two", aggregate: NonNullable<NetworkOptions["aggregate"]>, options: NetworkOptions = {}) =>
  drawn(exampleNetwork(mode, aggregate), {aggregate, isolates: false, ...options});

/** A one-mode slice: the weight of each pair of names, in the order (0,1), (0,2), …, (1,2), … */
function pairs(rows: readonly string[], weights: readonly number[]): Slice {
  const values = new Float64Array(rows.length ** 2);
  let pair = 0;
  for (let i = 0; i < rows.length; ++i)
    for (let j = i + 1; j < rows.length; ++j, ++pair) values[i * rows.length + j] = values[j * rows.length + i] = weights[pair % weights.length];
  return {mode: "one", start: NaN, mid: NaN, stop: NaN, statements: pair, rows, columns: rows, values};
}

const everyCode: Slice = {
  ...{mode: "two", start: NaN, mid: NaN, stop: NaN, statements: 12},
  ...{rows: ["Anna", "Ben"], columns: ["Ban cars", "Carbon tax", "Free ports", "Night trains", "School meals", "Wind farms"]},
  values: Float64Array.of(1, 2, 3, 4, 5, 0, 0, 0, 7, 6, 1, 2),
};

const otherScripts = [
  "اتحاد العمال العرب",
  "חבר הכנסת",
  "労働組合総連合会",
  "Ελληνική Ένωση",
  "Союз моряков",
  "A & B <Ltd>",
  "An association whose name goes on for longer than any line",
];

const camps = {"Citizens' List": 0, "Green Tide": 0, "Marlby Fishers' Cooperative": 0, "Harbour Neighbours": 0, "Town Party": 1, "Marlby Harbour Board": 1};
const crowd = Array.from({length: 80}, (_, i) => `Actor ${String(i + 1)}`);
const sparse = pairs(crowd, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 0, 0, -1]);

export const networkPictures: Pictures<"networkMarks"> = {
  networkMarks: {
    "one-ignore": () => example("one", "ignore"),
    "one-congruence": () => example("one", "congruence"),
    "one-conflict": () => example("one", "conflict"),
    "one-subtract": () => example("one", "subtract"),
    "two-ignore": () => example("two", "ignore"),
    "two-subtract": () => example("two", "subtract"),
    "two-combine": () => example("two", "combine"),
    "every-code": () => drawn(everyCode, {aggregate: "combine"}),
    threshold: () => example("one", "subtract", {threshold: 3}),
    groups: () => example("one", "congruence", {groups: camps, threshold: 2}),
    colours: () => drawn(pairs(["Anna", "Ben", "Carl"], [1, 2, 3]), {colours: {Anna: "#2e7d32", Ben: "#6a1b9a"}}),
    isolates: () => drawn(pairs(["Anna", "Ben", "Carl", "Dora"], [1, 0, 0, 0, 0, 0]), {aggregate: "congruence"}),
    scripts: () => drawn(pairs(otherScripts, [1, 0, -2, 3]), {aggregate: "subtract"}),
    crowd: () => drawn(sparse, {aggregate: "subtract"}),
  },
};

const one = (name: string, other: string, before: number, after: number): TieChange => ({one: name, other, before, after});
const fates = [one("Anna", "Ben", 0, 2), one("Anna", "Carl", 2, 0), one("Ben", "Dora", 1, 3), one("Carl", "Dora", 1, 1), one("Anna", "Dora", 2, -2)];
const four = pairs(["Anna", "Ben", "Carl", "Dora"], [1]);

export const comparisonPictures: Pictures<"comparisonMarks"> = {
  comparisonMarks: {
    fates: () => comparisonMarks(fates, layoutOf(four), {width: 640, height: 420, aggregate: "subtract"}),
    codes: () =>
      comparisonMarks([one("Anna", "Carbon tax", 1, 2), one("Ben", "Carbon tax", 3, 3), one("Ben", "Free ports", 0, 4)], layoutOf(everyCode), {
        ...{width: 640, height: 420, aggregate: "combine"},
      }),
  },
};

const small = windows.map((slice, place) => {
  const {rows, columns, from, to, weight} = tiesOf(slice, "subtract");
  const ties = Array.from(weight, (value, tie) => ({one: rows[from[tie]], other: columns[to[tie]], value}));
  return {place, start: slice.start, stop: slice.stop, statements: slice.statements, ties};
});
const whole = layoutOf(exampleNetwork("one", "subtract"));

export const multiplesPictures: Pictures<"multiplesMarks"> = {
  multiplesMarks: {
    subtract: () => multiplesMarks(small, whole, {aggregate: "subtract"}),
    conflict: () => multiplesMarks(small, whole, {aggregate: "conflict", threshold: 2}),
    codes: () => {
      const {rows, columns, from, to, weight} = tiesOf(everyCode, "combine");
      const ties = Array.from(weight, (value, tie) => ({one: rows[from[tie]], other: columns[to[tie]], value}));
      return multiplesMarks([{place: 0, start: 0, stop: 86_399, statements: 12, ties}], layoutOf(everyCode), {width: 420, aggregate: "combine"});
    },
  },
};
