import {expect, test} from "vitest";
import {editOnto} from "../../src/clashes/fields-onto.ts";
import {flagsOnto, statementEdit, withBoth, withoutClashes} from "../../src/clashes/statement-edit.ts";
import {bothOf, canBeBoth, differing} from "../../src/clashes/ways-out.ts";

const base = {type: "position", values: {holder: "Anna", concept: "Tax", via: ["Cee"]}, memo: "a", flags: []};
const clashing = (field: string, mine: unknown, theirs: unknown, was: unknown = null) => ({field, base: was, mine, theirs});
const clash = (...fields: readonly ReturnType<typeof clashing>[]) => ({version: 9, theirs: {flags: ["orphan"]}, fields});

test("only what was changed of a statement is sent", () => {
  expect(statementEdit(base, base)).toEqual({});
  expect(statementEdit(base, {...base, values: {holder: "Ben", via: ["Cee"]}, flags: ["unsure"]})).toEqual({
    set: {holder: "Ben"},
    unset: ["concept"],
    flags: ["unsure"],
  });
});

test("theirs leaves the rest of mine, field by field", () => {
  const mine = statementEdit(base, {...base, values: {...base.values, holder: "Ben", concept: "Toll"}, memo: "b"});
  expect(withoutClashes(mine, clash(clashing("values.holder", "Ben", "Dee"), clashing("memo", "b", "c")))).toEqual({set: {concept: "Toll"}});
});

test("both are two memos one after the other, and two lists as one; two holders cannot be both", () => {
  const fields = [clashing("memo", "mine", "theirs"), clashing("values.via", ["Cee", "Dee"], ["Cee", "Eve"])];
  expect(withBoth(statementEdit(base, {...base, memo: "mine"}), clash(...fields))).toEqual({memo: "theirs\n\nmine", set: {via: ["Cee", "Eve", "Dee"]}});
  expect(canBeBoth([...fields, clashing("values.holder", "Ben", "Dee")])).toBe(false);
  expect(bothOf(clashing("memo", "one and two", "one"))).toBe("one and two");
});

test("flags that others set stay when mine are taken", () => {
  expect(flagsOnto({flags: ["unsure"]}, base, clash())).toEqual({flags: ["orphan", "unsure"]});
});

test("taking mine of one attribute keeps what others wrote in the others", () => {
  const found = {version: 9, theirs: {attributes: {town: "Marlby", size: "9"}, aliases: ["A", "T"]}, fields: [clashing("attributes.town", "Quay", "Marlby")]};
  const edit = {attributes: {town: "Quay"}, aliases: ["A", "M"]};
  const before = {attributes: {town: "Old"}, aliases: ["A"]};
  expect(editOnto(edit, before, {clash: found, way: "mine"})).toEqual({attributes: {town: "Quay", size: "9"}, aliases: ["A", "T", "M"]});
  expect(editOnto(edit, before, {clash: found, way: "theirs"})).toEqual({attributes: {town: "Marlby", size: "9"}, aliases: ["A", "T", "M"]});
});

test("what differs of a text is parted from what is the same around it", () => {
  expect(differing("we hold that tax is right", "we hold that toll is right")).toEqual(["we hold that ", "tax ", "is right"]);
  expect(differing("same", "same")).toEqual(["same", "", ""]);
});
