import {Invalid} from "@standpoint/model";
import fc from "fast-check";
import {expect, test} from "vitest";
import {bootstrap, network} from "../../src/index.ts";
import {quantile} from "../../src/bootstrap/bootstrap.ts";
import {resampled} from "../../src/bootstrap/resampled.ts";
import {chanceOf} from "../../src/chance.ts";
import {debates, framed, onRandomDebates} from "../debates.ts";
import {frameOf} from "../frame-of.ts";

const documents = Array.from({length: 40}, (_, i) => `d${i}`);
/** Forty documents, a statement each; every fourth disagrees. */
const debate = frameOf(documents.map((document, i) => ({document, date: "2020-01-01", values: {holder: "anna", concept: "tax", agreement: i % 4 !== 0}})));

test("a sample has whole documents, as many as there are, its rows in order and its statements theirs", () => {
  onRandomDebates(
    fc.property(debates(), fc.nat(), (lines, seed) => {
      const frame = framed(lines);
      const drawn = resampled(frame, chanceOf(seed));
      expect(drawn.documentIds.length).toBe(frame.documentIds.length);
      const sizeOf = (id: number) => frame.documents.filter((row) => frame.documentIds[row] === id).length;
      drawn.documentIds.forEach((id, copy) => expect(drawn.documents.filter((row) => row === copy).length).toBe(sizeOf(id)));
      for (let row = 1; row < drawn.size; ++row) expect(drawn.first[row] < drawn.first[row - 1]).toBe(false);
      const concepts = (from: typeof frame) => from.columns.find(({name}) => name === "concept")!;
      for (let row = 0; row < drawn.size; ++row) {
        const origin = frame.statements.indexOf(drawn.statements[row]);
        const [here, there] = [concepts(drawn), concepts(frame)];
        if (here.form === "codes" && there.form === "codes") expect(here.codes[row]).toBe(there.codes[origin]);
        expect(drawn.documentIds[drawn.documents[row]]).toBe(frame.documentIds[frame.documents[origin]]);
      }
      expect(() => network(drawn, {mode: "one", qualifier: "agreement", aggregate: "congruence"})).not.toThrow();
    }),
    60,
  );
});

test("the spread of a share is about what the binomial distribution says, the same for the same seed", () => {
  const share = (drawn: typeof debate) => {
    const column = drawn.columns.find(({role}) => role === "stance")!;
    return column.form === "flags" ? [["yes", column.values.filter((value) => value === 1).length / drawn.size] as const] : [];
  };
  const spread = bootstrap(debate, {times: 500, seed: 3}, share).get("yes")!;
  // p = 3/4 of n = 40: standard error √(3/16 / 40) = 0.068, so 0.75 ± 0.134.
  expect(spread.low).toBeGreaterThan(0.57);
  expect(spread.low).toBeLessThan(0.66);
  expect(spread.high).toBeGreaterThan(0.84);
  expect(spread.high).toBeLessThan(0.92);
  expect(spread.draws).toBe(500);
  expect(bootstrap(debate, {times: 500, seed: 3}, share).get("yes")).toEqual(spread);
});

test("numbers that are not there are passed over, and too little to draw from is refused", () => {
  let turn = 0;
  const found = bootstrap(debate, {times: 10}, () => [
    ["half", (turn = 1 - turn) ? 1 : null],
    ["never", NaN],
  ]);
  expect([...found]).toEqual([["half", {mean: 1, low: 1, high: 1, draws: 5}]]);
  expect(() => bootstrap(debate, {times: 3}, () => [])).toThrow(Invalid);
  expect(() => bootstrap(frameOf([{values: {holder: "anna"}}]), {times: 10}, () => [])).toThrow(Invalid);
});

test("quantiles lie evenly between the sorted numbers", () => {
  expect(quantile([1, 2, 3, 4], 0.5)).toBe(2.5);
  expect(quantile([1, 2, 3, 4, 5], 0.25)).toBe(2);
  expect(quantile([7], 0.975)).toBe(7);
});
