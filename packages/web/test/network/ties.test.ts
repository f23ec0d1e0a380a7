import {strongEnough, tiesOf} from "@standpoint/draw";
import {expect, test} from "vitest";
import {networkSentence} from "../../src/network/network-sentence.ts";
import {smallNetworks} from "../../src/network/small-networks.ts";
import {tieChanges} from "../../src/network/tie-changes.ts";

const names = ["anna", "ben", "cleo"];
const one = tiesOf({mode: "one", rows: names, columns: names, values: Float64Array.of(0, 1, -3, 1, 0, 0, -3, 0, 0)}, "subtract");

test("each pair of a one-mode network is one tie, the strongest first whatever its sign", () => {
  expect([[...one.from], [...one.to], [...one.weight]]).toEqual([
    [0, 0],
    [2, 1],
    [-3, 1],
  ]);
});

test("in a two-mode network every cell is a tie of its own", () => {
  const two = tiesOf({mode: "two", rows: ["anna", "ben"], columns: ["tax"], values: Float64Array.of(1, 2)}, "subtract");
  expect([...two.weight]).toEqual([2, 1]);
});

test("a threshold keeps the ties at least as strong", () => {
  expect([0, 1, 2, 3, 4].map((threshold) => strongEnough(one, threshold))).toEqual([2, 2, 1, 1, 0]);
});

test("the sentence counts what is drawn", () => {
  const said = {ties: one, count: 1, isolates: false, statements: 40} as const;
  expect(networkSentence(said)).toBe("2 actors, 1 tie, 40 statements.");
  expect(networkSentence({...said, isolates: true})).toBe("3 actors, 1 tie, 40 statements.");
});

test("between two slices a tie is found in both by its names, though the slices list others", () => {
  const slice = (names: readonly string[], weights: readonly number[]) => ({
    mode: "one" as const,
    rows: names,
    columns: names,
    values: Float64Array.from(weights),
  });
  const before = tiesOf(slice(["anna", "ben"], [0, 2, 2, 0]), "subtract");
  const after = tiesOf(slice(["anna", "ben", "cleo"], [0, 3, 1, 3, 0, 0, 1, 0, 0]), "subtract");
  expect(tieChanges(before, after)).toEqual([
    {one: "anna", other: "ben", before: 2, after: 3},
    {one: "anna", other: "cleo", before: 0, after: 1},
  ]);
});

test("of very many slices every so many is drawn small, with its own number", () => {
  const slices = Array.from({length: 100}, (_, i) => ({
    mode: "one" as const,
    start: i,
    mid: i,
    stop: i,
    statements: 1,
    rows: ["a"],
    columns: ["a"],
    values: Float64Array.of(0),
  }));
  const small = smallNetworks(slices, "ignore");
  expect(small.length).toBeLessThanOrEqual(48);
  expect(small.map(({place}) => place).slice(0, 3)).toEqual([0, 3, 6]);
});
