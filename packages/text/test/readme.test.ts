import {expect, test} from "vitest";
import {anchorer} from "../src/index.ts";

test("the example of the README says what happens", () => {
  const anchors = anchorer("Anna said: “No tax.” Ben said: “No tax.”");
  expect(anchors.place({quote: '"No tax."'})).toEqual({why: "found in 2 places; add a prefix"});
  expect(anchors.place({quote: '"No tax."', prefix: "Ben said: "})).toEqual({span: {start: 31, end: 40}});
});
