import {expect, test} from "vitest";
import {lookOf} from "../../src/reader/text/look.ts";
import type {Stance} from "../../src/stance/stance.ts";

function layer(stance: Stance | null, own = true, colour = "#2f6fb5") {
  return {colour, saying: {stance, own, who: "Anna", what: "Tax", practised: false, unsure: false, manner: ""}};
}

test("own words have a whole line, reported ones a broken one", () => {
  expect(lookOf([layer("agree")])).toContain("linear-gradient(var(--agree),var(--agree))");
  expect(lookOf([layer("agree", false)])).toContain("repeating-linear-gradient(90deg,var(--agree) 0 3px,transparent 3px 6px)");
});

test("a statement without a stance has no line", () => {
  expect(lookOf([layer(null)])).not.toContain("no-repeat");
});

test("two statements of one type tint the words once and have a line each", () => {
  const look = lookOf([layer("agree"), layer("disagree")]);
  expect(look.match(/color-mix/g)).toHaveLength(1);
  expect(look.match(/no-repeat/g)).toHaveLength(2);
});
