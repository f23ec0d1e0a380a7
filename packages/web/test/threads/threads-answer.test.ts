import {expect, test} from "vitest";
import {flipOf, namesOf, reasonOf} from "../../src/threads/threads-answer.ts";
import type {PlacedClaim} from "@standpoint/analysis";

const claim = (statement: string, text: string, more: Partial<PlacedClaim> = {}): PlacedClaim => ({
  statement,
  text,
  status: "in",
  accepted: true,
  attacks: 1,
  attackedBy: [],
  answeredBy: [],
  hearing: "",
  defence: [],
  flips: [],
  ...more,
});
const links = [
  {statement: "r", from: "b", to: "a", relation: "attacks"},
  {statement: "u", from: "c", to: "r", relation: "undercuts"},
] as const;
const claims = [claim("a", "Build it", {author: "Ann"}), claim("b", "It is dear", {author: "Ben"}), claim("c", `It ${"really ".repeat(9)}is not`)];
const named = namesOf({arguments: claims, links});

test("a claim goes by who says it and its first words, an argument by what it does to what", () => {
  expect(named("a")).toBe("Ann (“Build it”)");
  expect(named("c")).toMatch(/^c \(“It really .{1,40}…”\)$/);
  expect(named("r")).toBe("the attack on Ann (“Build it”) by Ben (“It is dear”)");
  expect(named("u")).toContain("the undercut of the attack on Ann");
  expect(named(null)).toBe("another argument");
});

test("why a claim stands, falls or is open is a sentence, and so is what would flip it", () => {
  expect(reasonOf(claim("b", "x", {attacks: 0}), named)).toBe("No attack on it is recorded.");
  expect(reasonOf(claim("a", "x", {defence: [{depth: 0, attacker: "b", attack: null, answeredBy: "a", by: null}]}), named)).toBe(
    "Ben (“It is dear”) is answered by Ann (“Build it”).",
  );
  expect(reasonOf(claim("b", "x", {status: "out", beatenBy: [{by: "a", attack: null}]}), named)).toBe("It is beaten by Ann (“Build it”).");
  expect(reasonOf(claim("b", "x", {status: "undecided"}), named)).toMatch(/does not settle it/);
  expect(flipOf(claim("a", "x", {flips: [{attack: "u", then: "out"}]}), named)).toMatch(/^Without the undercut of .* it would fall\.$/);
  expect(flipOf(claim("a", "x"), named)).toBe("");
});

test("what one says of another is told as such, in claims and in arguments", () => {
  const told = [claim("a", "Build it", {author: "Ann", saidBy: "Ben"}), claim("b", "It is dear", {author: "Ann", saidBy: "Ben"})];
  const name = namesOf({arguments: told, links: [{statement: "r", from: "b", to: "a", relation: "attacks", saidBy: "Ben"}]});
  expect(name("r")).toBe("the attack on Ann (“Build it”, says Ben) by Ben with Ann (“It is dear”, says Ben)");
  const uncounted = [{attack: "r", by: "Ben", because: "deed" as const}];
  expect(reasonOf(claim("a", "x", {attacks: 0, uncounted}), name)).toBe("No attack on it counts.");
});
