import {expect, test} from "vitest";
import {halfTypedThings} from "../../src/shell/half-typed-things.ts";

const known = {
  documents: [{id: 4, key: "plan 2019", title: "The plan"}],
  entities: [
    {id: 12, kind: "concept", name: "Tax"},
    {id: 13, kind: "actor", name: "Anna"},
  ],
  types: [{id: 1, name: "position"}],
};

const found = (...names: readonly string[]) => halfTypedThings(names, "/a b/debate", known).map(({says, place}) => [says, place]);

test("what is half typed is called by what it is about, with the way there", () => {
  expect(found("standpoint-draft /a b/debate plan 2019", "standpoint-edits /a b/debate plan 2019")).toEqual([
    ["A new statement in “The plan”", "/reader/plan%202019"],
    ["An edit of a statement in “The plan”", "/reader/plan%202019"],
  ]);
  expect(found("standpoint-half /a b/debate entity 12", "standpoint-reply /a b/debate entity 13")).toEqual([
    ["The concept “Tax”", "/concepts?entity=12"],
    ["A reply to the actor “Anna”", "/actors?entity=13"],
  ]);
  expect(found("standpoint-half /a b/debate document 4", "standpoint-half /a b/debate type 1", "standpoint-half /a b/debate draft")).toEqual([
    ["The document “The plan”", "/documents?edit=plan%202019"],
    ["The type “position”", "/types"],
    ["A draft", "/bases"],
  ]);
});

test("what belongs to another project, or to nothing that is there, is not listed", () => {
  expect(
    found("standpoint-half /a entity 12", "standpoint-half /a b/debate entity 99", "standpoint-recent /a b/debate", "standpoint-draft /a b/debate gone"),
  ).toEqual([]);
});
