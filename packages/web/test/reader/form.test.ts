import type {EntityRow} from "@standpoint/model";
import {expect, test} from "vitest";
import {matching} from "../../src/reader/form/matching.ts";
import {faultOf, knownValues} from "../../src/reader/form/values.ts";
import {types} from "./said.ts";

function entity(name: string, statements: number, abbreviation: string | null = null, aliases: readonly string[] = []): EntityRow {
  return {id: statements, kind: "actor", name, aliases, abbreviation, parent: null, colour: null, attributes: {}, notes: null, externalIds: {}, statements};
}

const actors = [
  entity("International Communist Current", 3, "ICC"),
  entity("Internationalist Workers' Group", 9),
  entity("Émile Zola", 1, null, ["The novelist"]),
];

function found(typed: string): readonly string[] {
  return matching(actors, typed, 10).map(({name}) => name);
}

test("an abbreviation finds its actor", () => {
  expect(found("icc")).toEqual(["International Communist Current"]);
});

test("of names that begin alike the more used comes first", () => {
  expect(found("inter")).toEqual(["Internationalist Workers' Group", "International Communist Current"]);
});

test("accents and aliases are no hindrance", () => {
  expect(found("emile")).toEqual(["Émile Zola"]);
  expect(found("novelist")).toEqual(["Émile Zola"]);
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
