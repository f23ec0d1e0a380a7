import {expect, test} from "vitest";
import {folded} from "../../src/names/folded.ts";
import {meant} from "../../src/names/meant.ts";
import {thingsAfter} from "../../src/names/named.ts";
import {entity} from "./entities.ts";

const actors = [
  entity("Rassemblement “Été”", 1, "R.É."),
  entity("Workers’ Group", 2, "WG", ["The Group"]),
  entity("Anna  Ostrow", 3),
  entity("Walter-Gruber-Haus", 4, null, ["wg"]),
];

function meaning(typed: string): unknown {
  const found = meant(actors, typed);
  if ("exact" in found) return found.exact.name;
  return "ambiguous" in found ? found.ambiguous.map(({name}) => name) : `new ${found.create}`;
}

test("a name is meant whatever its accents, case, quotation marks, blanks and hyphens", () => {
  expect(meaning("rassemblement «ete»")).toBe("Rassemblement “Été”");
  expect(meaning("WORKERS' GROUP")).toBe("Workers’ Group");
  expect(meaning(" anna\u00a0ostrow ")).toBe("Anna  Ostrow");
  expect(meaning("Walter‑Gruber–Haus")).toBe("Walter-Gruber-Haus");
});

test("an alias and an abbreviation mean their entity", () => {
  expect(meaning("the group")).toBe("Workers’ Group");
  expect(meaning("r.e.")).toBe("Rassemblement “Été”");
});

test("of several that fit, the one spelled just so is meant; otherwise nobody guesses", () => {
  expect(meaning("WG")).toBe("Workers’ Group");
  expect(meaning("wg")).toBe("Walter-Gruber-Haus");
  expect(meaning("Wg")).toEqual(["Workers’ Group", "Walter-Gruber-Haus"]);
});

test("a name stands before another's alias of the same spelling", () => {
  const [exact] = [meant([entity("A", 1, null, ["B"]), entity("B", 2)], "B")];
  expect(exact).toMatchObject({exact: {name: "B"}});
});

test("what only resembles a name, begins like it, or is one of its words is new", () => {
  for (const typed of ["Anna Ostrov", "Anna", "Workers’ Groups"]) expect(meaning(typed)).toBe(`new ${typed}`);
});

test("marks that make another word are no accents", () => {
  expect(folded("कि")).not.toBe(folded("का"));
  expect(folded("が")).not.toBe(folded("か"));
  expect(folded("שָׁלוֹם")).toBe(folded("שלום"));
});

test("a point is meant by an alias of its concept, with its side", () => {
  const points = thingsAfter([{entity: "Carbon tax", name: "Carbon tax −"}], [entity("Carbon tax", 1, "CT", ["Tax on carbon"])]);
  expect(meant(points, "tax on carbon -")).toMatchObject({exact: {name: "Carbon tax −"}});
  expect(meant(points, "ct −")).toMatchObject({exact: {name: "Carbon tax −"}});
});
