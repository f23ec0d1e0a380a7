import {expect, test} from "vitest";
import {changeOf} from "../../src/statements/many-change.ts";

test("only the fields that are filled are changed, an unknown stance is an emptied one", () => {
  expect(changeOf({})).toEqual({});
  expect(changeOf({concept: "", holder: "Anna"})).toEqual({set: {holder: "Anna"}});
  expect(changeOf({concept: "Tax", stance: "null"})).toEqual({set: {concept: "Tax", stance: null}});
  expect(changeOf({stance: "unknown", unsure: "unflag"})).toEqual({empty: ["stance"], unflag: ["unsure"]});
});
