import {expect, test} from "vitest";
import {meaningOf, network} from "../../src/index.ts";
import {readingOf} from "../../src/network/meaning.ts";
import {said} from "../frame-of.ts";

test("the meaning of a tie is told by its sign, its code, or how it was counted", () => {
  expect(meaningOf(3, "ignore")).toBe("count");
  expect([meaningOf(0.5, "congruence"), meaningOf(0.5, "conflict"), meaningOf(0.5, "subtract"), meaningOf(-0.5, "subtract")]).toEqual([
    "agree",
    "disagree",
    "agree",
    "disagree",
  ]);
  expect([1, 2, 3, 4, 5, 6, 7].map((code) => meaningOf(code, "combine"))).toEqual(["agree", "disagree", "both", "neutral", "agree", "disagree", "both"]);
});

test("combinations of levels that are no stances, and such that were divided, are read as plain numbers", () => {
  const read = (kind: "boolean" | "scale", normalize: "none" | "activity") => readingOf({aggregate: "combine", normalize}, {kind});
  expect([read("boolean", "none"), read("scale", "none"), read("boolean", "activity")]).toEqual(["combine", "ignore", "ignore"]);
  expect(readingOf({aggregate: "subtract", normalize: "activity"}, {kind: "scale"})).toBe("subtract");
});

test("a network says what its values can be read as", () => {
  const frame = said("anna + tax, ben − tax, ben + tax");
  const readingWith = (rest: object) => network(frame, {mode: "two", aggregate: "combine", ...rest}).reading;
  expect([readingWith({}), readingWith({normalize: "activity"}), readingWith({qualifier: "holder"})]).toEqual(["combine", "ignore", "ignore"]);
});
