import {expect, test} from "vitest";
import {offersFor} from "../../src/names/offers.ts";
import {entity} from "./entities.ts";

const laws = [
  entity("Paragraph 218", 9),
  entity("Paragraph 12", 3, "P12"),
  entity("Night work at the docks", 1),
  entity("P12 rules", 5),
  entity("Docks", 0, "NW"),
  entity("Winds", 0, null, ["nw"]),
];

function offered(typed: string, creates = true): readonly string[] {
  const {offers, ready} = offersFor(laws, typed, {creates, recent: []});
  return [ready ? "Enter takes the first" : "Enter takes none", ...offers.map((one) => ("create" in one ? `create ${one.create}` : one.match.thing.name))];
}

test("a similar name stands below “create”, which Enter takes", () => {
  expect(offered("Paragraph 219")).toEqual(["Enter takes the first", "create Paragraph 219", "Paragraph 218"]);
});

test("a name that holds the letters stands first, and is taken by Enter", () => {
  expect(offered("night")).toEqual(["Enter takes the first", "Night work at the docks", "create night"]);
});

test("a whole name or abbreviation stands before what only begins so", () => {
  expect(offered("p12").slice(0, 3)).toEqual(["Enter takes the first", "Paragraph 12", "P12 rules"]);
});

test("where several go by the text, or only similar ones are there and nothing may be made, Enter takes none", () => {
  expect(offered("Nw")[0]).toBe("Enter takes none");
  expect(offered("Paragraph 219", false)).toEqual(["Enter takes none", "Paragraph 218"]);
});

test("before anything is typed all are offered and none is taken", () => {
  expect(offered("")).toEqual(["Enter takes none", "Paragraph 218", "P12 rules", "Paragraph 12", "Night work at the docks", "Docks", "Winds"]);
});
