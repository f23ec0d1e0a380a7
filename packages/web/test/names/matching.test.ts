import {expect, test} from "vitest";
import {matching} from "../../src/names/matching.ts";
import {entity} from "./entities.ts";

const actors = [
  entity("International Communist Current", 3, "ICC"),
  entity("Internationalist Workers' Group", 9),
  entity("Émile Zola", 1, null, ["The novelist"]),
];

function found(typed: string): readonly string[] {
  return matching(actors, typed, {limit: 10}).map((match) => match.thing.name);
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
  expect(matching(actors, "inter", {limit: 9, recent: ["International Communist Current"]})[0]?.thing.name).toBe("International Communist Current");
});

test("an alias says by which name its entity was found", () => {
  expect(matching(actors, "novelist", {limit: 9})[0]).toMatchObject({alias: "The novelist", thing: {name: "Émile Zola"}});
});

test("a slip, and a number that goes on, are only similar", () => {
  const laws = [entity("Paragraph 218"), entity("Paragraph 12")];
  const similar = (typed: string) => matching(laws, typed, {limit: 9}).map(({thing, similar}) => `${thing.name} ${String(similar)}`);
  expect(similar("Paragraph 219")).toEqual(["Paragraph 218 true"]);
  expect(similar("Paragraph 21")).toContain("Paragraph 218 true");
  expect(similar("Paragraph")).toEqual(["Paragraph 12 false", "Paragraph 218 false"]);
});
