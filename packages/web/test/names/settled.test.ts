import {expect, test} from "vitest";
import {settledNames} from "../../src/names/settled.ts";
import {entity} from "./entities.ts";

const actors = [entity("Anna"), entity("International Communist Current", 1, "ICC")];
const slots = [
  {name: "holder", several: false, things: actors},
  {name: "via", several: true, things: actors},
];

test("what is the name of one is taken when the form is saved, over the value before", () => {
  expect(settledNames(slots, {holder: "Ben", via: ["Ben"]}, {holder: "icc", via: "anna; ICC"})).toEqual({
    values: {holder: "International Communist Current", via: ["Ben", "Anna", "International Communist Current"]},
    open: [],
  });
});

test("a name that nobody has keeps its field open, whatever the value before", () => {
  expect(settledNames(slots, {holder: "Ben"}, {holder: "Bern"}).open).toEqual(["holder"]);
  expect(settledNames(slots, {}, {via: "Anna; Bern"}).open).toEqual(["via"]);
});

test("a field that was emptied has no value", () => {
  expect(settledNames(slots, {holder: "Ben", via: ["Ben"]}, {holder: " ", via: ""})).toEqual({values: {holder: undefined, via: ["Ben"]}, open: []});
});
