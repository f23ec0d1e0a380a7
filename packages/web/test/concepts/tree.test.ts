import type {EntityRow} from "@standpoint/model";
import {expect, test} from "vitest";
import {narrowed, treeOf} from "../../src/concepts/tree.ts";
import type {Sought} from "../../src/concepts/tree.ts";

/** `tree("Ports; Quay in Ports; Crane in Quay")`. */
function entities(words: string, more: Readonly<Record<string, Partial<EntityRow>>> = {}): readonly EntityRow[] {
  return words.split("; ").map((word, place) => {
    const [name = "", parent = null] = word.split(" in ");
    const row = {
      id: place + 1,
      kind: "concept",
      name,
      parent,
      aliases: [],
      abbreviation: null,
      colour: null,
      attributes: {},
      notes: null,
      externalIds: {},
      statements: 0,
      version: 1,
    };
    return {...row, ...more[name]};
  });
}

const shown = (branches: ReturnType<typeof treeOf>) => branches.map(({entity, depth}) => `${"-".repeat(depth)}${entity.name}`);
const kept = (rows: readonly EntityRow[], sought: Sought) => shown(narrowed(treeOf(rows), sought));

const ports = "Tax; Quay in Ports; Ports; Crane in Quay; Anchor in Ports; Stray in Nowhere";

test("each stands below its parent, names in order, one with an unknown parent at the top", () => {
  expect(shown(treeOf(entities(ports)))).toEqual(["Ports", "-Anchor", "-Quay", "--Crane", "Stray", "Tax"]);
});

test("a few letters keep what they name with all that stands above it", () => {
  expect(kept(entities(ports), {search: "cran"})).toEqual(["Ports", "-Quay", "--Crane"]);
  expect(kept(entities(ports), {search: "  "})).toHaveLength(6);
  expect(kept(entities(ports), {search: "zebra"})).toEqual([]);
});

test("an alias or an abbreviation is found too, and a flag and a memo narrow further", () => {
  const rows = entities(ports, {Quay: {aliases: ["Wharf"], flags: ["unsure"]}, Tax: {abbreviation: "WHT", memo: "Which?"}});
  expect(kept(rows, {search: "wh"})).toEqual(["Ports", "-Quay", "Tax"]);
  expect(kept(rows, {search: "wh", flag: "unsure"})).toEqual(["Ports", "-Quay"]);
  expect(kept(rows, {memo: "with"})).toEqual(["Tax"]);
});

test("those in a circle of parents are shown once, after the rest", () => {
  expect(shown(treeOf(entities("A in B; B in A; C")))).toEqual(["C", "A", "-B"]);
});
