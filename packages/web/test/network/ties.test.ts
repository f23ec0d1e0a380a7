import {expect, test} from "vitest";
import {networkSentence} from "../../src/network/network-sentence.ts";
import {strongEnough, tiesOf} from "../../src/network/ties.ts";

const names = ["anna", "ben", "cleo"];
const one = tiesOf({mode: "one", rows: names, columns: names, values: Float64Array.of(0, 1, -3, 1, 0, 0, -3, 0, 0)});

test("each pair of a one-mode network is one tie, the strongest first whatever its sign", () => {
  expect([[...one.from], [...one.to], [...one.weight]]).toEqual([
    [0, 0],
    [2, 1],
    [-3, 1],
  ]);
});

test("in a two-mode network every cell is a tie of its own", () => {
  const two = tiesOf({mode: "two", rows: ["anna", "ben"], columns: ["tax"], values: Float64Array.of(1, 2)});
  expect([...two.weight]).toEqual([2, 1]);
});

test("a threshold keeps the ties at least as strong", () => {
  expect([0, 1, 2, 3, 4].map((threshold) => strongEnough(one, threshold))).toEqual([2, 2, 1, 1, 0]);
});

test("the sentence counts what is drawn", () => {
  const said = {ties: one, count: 1, mode: "one", isolates: false, statements: 40} as const;
  expect(networkSentence(said)).toBe("2 actors, 1 tie, 40 statements.");
  expect(networkSentence({...said, isolates: true})).toBe("3 actors, 1 tie, 40 statements.");
});
