import {expect, test} from "vitest";
import {fieldsOf} from "../../src/types/type-draft.ts";
import type {EditedVariable, TypeFields} from "../../src/types/type-draft.ts";
import {bothVariables, typeOnto, typeWays} from "../../src/types/type-onto.ts";

const variables = [
  {name: "holder", kind: "entity", role: "holder", entityKind: "actor"},
  {name: "note", kind: "text"},
] as const;
const row = {name: "position", colour: "#112233", variables};
const base = fieldsOf(row);
const [holder, note] = base.variables as [EditedVariable, EditedVariable];
const fresh = (name: string, more: object = {}) => ({name, kind: "text", ...more}) as const;
const edited = (...next: readonly EditedVariable[]): {base: TypeFields; mine: TypeFields} => ({base, mine: {...base, variables: next}});
const both = (mine: readonly EditedVariable[], theirs: readonly object[]) =>
  bothVariables(edited(...mine), fieldsOf({...row, variables: theirs as never}))?.map(({name}) => name) ?? null;
const clash = (theirs: object, ...fields: readonly string[]) => ({
  version: 9,
  theirs: {...row, ...theirs},
  fields: fields.map((field) => ({field, base: 0, mine: 0, theirs: 0})),
});

test("variables that two add, rename and leave out go together", () => {
  expect(both([holder, note, fresh("mine")], [...variables, fresh("theirs")])).toEqual(["holder", "note", "mine", "theirs"]);
  expect(both([{...holder, name: "speaker"}, note], [variables[0], {...variables[1], kind: "date"}])).toEqual(["speaker", "note"]);
  expect(both([holder], [...variables, fresh("theirs")])).toEqual(["holder", "theirs"]);
  expect(both([holder, note, fresh("mine")], [variables[0]])).toEqual(["holder", "mine"]);
});

test("what both changed in one variable, two of one name and two of one role do not", () => {
  expect(both([{...holder, name: "speaker"}, note], [{...variables[0], name: "voice"}, variables[1]])).toBeNull();
  expect(both([holder, {...note, kind: "date"}], [variables[0]])).toBeNull();
  expect(both([holder], [variables[0], {...variables[1], kind: "date"}])).toBeNull();
  expect(both([holder, note, fresh("extra")], [...variables, fresh("extra", {kind: "date"})])).toBeNull();
  expect(both([holder, note, fresh("mine", {role: "via"})], [...variables, fresh("theirs", {role: "via"})])).toBeNull();
});

test("both is offered for variables that go together, and for nothing else", () => {
  const mine = edited(holder, note, fresh("mine"));
  expect(Object.keys(typeWays(mine, clash({variables: [...variables, fresh("theirs")]}, "variables")))).toEqual(["mine", "theirs", "both"]);
  expect(Object.keys(typeWays(mine, clash({variables: [variables[0]], colour: "#445566"}, "variables", "colour")))).toEqual(["mine", "theirs"]);
  expect(Object.keys(typeWays(mine, {version: 0, theirs: null, fields: []}))).toEqual(["theirs"]);
});

test("taking mine or theirs of one field leaves what only one of us changed in the others", () => {
  const mine = {base, mine: {...base, colour: "#aaaaaa", name: "stand"}};
  const found = clash({colour: "#bbbbbb", variables: [...variables, fresh("theirs")]}, "colour");
  expect(typeOnto(mine, found, "mine")).toMatchObject({name: "stand", colour: "#aaaaaa", variables: [{name: "holder"}, {name: "note"}, {name: "theirs"}]});
  expect(typeOnto(mine, found, "theirs")).toMatchObject({name: "stand", colour: "#bbbbbb", variables: [{name: "holder"}, {name: "note"}, {name: "theirs"}]});
});

test("a variable that others took away is a new one where mine are taken", () => {
  const mine = edited({...holder, name: "speaker"}, note);
  expect(typeOnto(mine, clash({variables: [variables[1]]}, "variables"), "mine").variables).toEqual([
    {name: "speaker", kind: "entity", role: "holder", entityKind: "actor"},
    {name: "note", kind: "text", was: "note"},
  ]);
});
