import {expect, test} from "vitest";
import {conditionWords, stanceUnder} from "@standpoint/model";

test.each([
  ["an agreement emerges", "if an agreement emerges"],
  ["if an agreement emerges", "if an agreement emerges"],
  [" If buses run", "if buses run"],
  ["iffy terms are dropped", "if iffy terms are dropped"],
  ["only if the others do", "only if the others do"],
  ["unless it rains", "unless it rains"],
  ["after a trial year", "if after a trial year"],
])("%s is said as %s", (condition, words) => {
  expect(conditionWords(condition)).toBe(words);
});

test("what is held under a condition has one if", () => {
  expect(stanceUnder({stance: "yes-if", condition: "if buses run"})).toBe("agrees if buses run");
  expect(stanceUnder({stance: "neutral-if", condition: "buses run"})).toBe("neutral if buses run");
});
