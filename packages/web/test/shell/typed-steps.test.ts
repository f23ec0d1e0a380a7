import {expect, test} from "vitest";
import {filledSteps, stepAgain, stepBack, withStep} from "../../src/shell/typed-steps.ts";
import type {TypedSteps} from "../../src/shell/typed-steps.ts";

interface Form {
  readonly memo: string;
  readonly values: Readonly<Record<string, string>>;
}

const start: TypedSteps<Form> = {past: [], now: {memo: "", values: {}}, future: []};

function written(steps: TypedSteps<Form>, text: string): TypedSteps<Form> {
  return Array.from(text).reduce((now, letter) => withStep(now, {...now.now, memo: now.now.memo + letter}), steps);
}

test("the letters of a word are taken back together, word by word", () => {
  const two = written(start, "not sure");
  expect(stepBack(two).now.memo).toBe("not");
  expect(stepBack(stepBack(two)).now.memo).toBe("");
  expect(stepAgain(stepBack(two)).now.memo).toBe("not sure");
});

test("a value that was chosen is a step of its own, and nothing is left at the beginning", () => {
  const chosen = withStep(written(start, "a"), {memo: "a", values: {holder: "Anna"}});
  const corrected = withStep(chosen, {memo: "a", values: {holder: "Ben"}});
  expect(stepBack(corrected).now.values).toEqual({});
  expect(stepBack(stepBack(corrected)).now.memo).toBe("");
  expect(stepBack(start)).toBe(start);
});

test("what is typed after taking back leaves nothing to bring back", () => {
  const again = written(stepBack(written(start, "a b")), "c");
  expect(stepAgain(again)).toBe(again);
});

test("what is only known now stands in every step, without one of its own", () => {
  const filled = filledSteps(written(start, "a b"), ({memo}) => ({memo, values: {holder: "Anna"}}));
  expect(filled.now).toEqual({memo: "a b", values: {holder: "Anna"}});
  expect(stepBack(stepBack(filled)).now).toEqual({memo: "", values: {holder: "Anna"}});
  expect(filledSteps(filled, (state) => state)).toBe(filled);
});
