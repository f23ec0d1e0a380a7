import type {EntityRow} from "@standpoint/model";
import {expect, test} from "vitest";
import {fieldOrder} from "../../src/reader/form/field-order.ts";
import {matching} from "../../src/reader/form/matching.ts";
import {faultOf, knownValues} from "../../src/reader/form/values.ts";
import {types} from "./said.ts";

function entity(name: string, statements: number, abbreviation: string | null = null, aliases: readonly string[] = []): EntityRow {
  return {
    id: statements,
    kind: "actor",
    name,
    aliases,
    abbreviation,
    parent: null,
    colour: null,
    attributes: {},
    notes: null,
    externalIds: {},
    statements,
    version: 1,
  };
}

const actors = [
  entity("International Communist Current", 3, "ICC"),
  entity("Internationalist Workers' Group", 9),
  entity("Émile Zola", 1, null, ["The novelist"]),
];

function found(typed: string): readonly string[] {
  return matching(actors, typed, {limit: 10}).map((match) => match.entity.name);
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

test("initials and a slip of the finger find a name, the exact beginning stands before both", () => {
  expect(found("iwg")).toEqual(["Internationalist Workers' Group"]);
  expect(found("intrenat")[0]).toBe("Internationalist Workers' Group");
  expect(found("zolla")).toEqual(["Émile Zola"]);
  expect(found("xyzw")).toEqual([]);
});

test("of names that fit alike the one used last comes first", () => {
  expect(matching(actors, "inter", {limit: 9, recent: ["International Communist Current"]})[0]?.entity.name).toBe("International Communist Current");
});

test("an alias says by which name its entity was found", () => {
  expect(matching(actors, "novelist", {limit: 9})[0]).toMatchObject({alias: "The novelist", entity: {name: "Émile Zola"}});
});

test("one goes through holder, concept, stance, mode, via, cites and date, then the rest", () => {
  expect(fieldOrder(types[0]!.variables).map(({role}) => role)).toEqual(["holder", "concept", "stance", "mode", "via", "cites", "date", "condition"]);
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
