import {expect, test} from "vitest";
import {draftOf, renamedOf} from "../../src/types/type-draft.ts";

test("what does not belong to a variable's kind is left out of the type", () => {
  const {variables} = draftOf(" position ", "#112233", [
    {name: " holder ", kind: "entity", role: "holder", entityKind: "actor", choices: ["x"]},
    {name: "mode", kind: "choice", entityKind: "actor"},
    {name: "note", kind: "text", role: undefined, choices: ["x"]},
  ]);
  expect(variables).toEqual([
    {name: "holder", kind: "entity", role: "holder", entityKind: "actor"},
    {name: "mode", kind: "choice", choices: []},
    {name: "note", kind: "text"},
  ]);
});

test("which choices are presence is kept, of those there still are", () => {
  const part = {name: "role", kind: "choice", role: "part", choices: ["spoke", "invited"], presence: ["spoke", "organised"]} as const;
  expect(draftOf("meeting", "#112233", [part]).variables[0]).toEqual({...part, presence: ["spoke"]});
});

test("a type's name stands without white space", () => {
  expect(draftOf(" position ", "#112233", []).name).toBe("position");
});

test("a variable that had another name is known by its old one, a new variable and an unchanged one are not listed", () => {
  expect(
    renamedOf([
      {name: "speaker ", kind: "entity", was: "holder"},
      {name: "concept", kind: "entity", was: "concept"},
      {name: "fresh", kind: "text"},
    ]),
  ).toEqual({speaker: "holder"});
});
