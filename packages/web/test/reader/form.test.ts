import {presets} from "@standpoint/model";
import {expect, test} from "vitest";
import {fieldGroups, fieldOrder} from "../../src/form/field-order.ts";
import {faultOf, knownValues, missingIn} from "../../src/form/values.ts";
import {types} from "./said.ts";

test("one goes through holder, concept, stance, mode, via, cites and date, then the rest", () => {
  const rest = ["condition", "manner", "throughout", "since", "voice"];
  expect(fieldOrder(types[0]!.variables).map(({role}) => role)).toEqual(["holder", "concept", "stance", "mode", "via", "cites", "date", ...rest]);
});

test("a value left empty is unknown, a neutral one is kept", () => {
  const position = types[0]!;
  expect(knownValues({holder: "Anna", concept: "", agreement: null, via: []}, position)).toEqual({holder: "Anna", agreement: null});
});

test("a date that cannot be read is refused, an uncertain one is not", () => {
  const date = {name: "date", kind: "date"} as const;
  expect(faultOf(date, "2022-11~")).toBeNull();
  expect(faultOf(date, "last spring")).toContain("2024-03");
});

test("a position is asked after its holder and its concept, a statement that has neither role is not", () => {
  const position = types[0]!;
  expect(missingIn(position, {holder: "Anna"})).toEqual(["concept"]);
  expect(missingIn(position, {holder: "Anna", concept: "Tax"})).toEqual([]);
  expect(missingIn({...position, variables: [{...position.variables[0]!, name: "note", kind: "text", role: "condition"}]}, {})).toEqual([]);
});

test("how it was said stands out of the way, and through whom too where there is no stance", () => {
  const names = (type: number) => {
    const {main, said} = fieldGroups(presets[type]!.variables);
    return [main.map(({name}) => name), said.map(({name}) => name)];
  };
  expect(names(0)).toEqual([
    ["holder", "concept", "agreement", "mode", "via", "cites", "date", "condition"],
    ["manner", "throughout", "since", "voice"],
  ]);
  expect(names(4)).toEqual([
    ["subject", "measure", "value", "unit", "date"],
    ["via", "bound"],
  ]);
});
