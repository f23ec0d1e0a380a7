import {EditorState} from "@codemirror/state";
import type {DecorationSet} from "@codemirror/view";
import {expect, test} from "vitest";
import {markedOf} from "../../src/reader/text/marked.ts";
import {showStatements, statementMarks} from "../../src/reader/text/marks.ts";
import {said, types} from "./said.ts";

function shown(rows: Parameters<typeof markedOf>[0], doc = "x".repeat(40)) {
  const state = EditorState.create({doc, extensions: [statementMarks]});
  return state.update({effects: showStatements.of(markedOf(rows, types))}).state.field(statementMarks);
}

function ranges(set: DecorationSet): string {
  const found: string[] = [];
  const cursor = set.iter();
  while (cursor.value !== null) {
    found.push(`${String(cursor.from)}-${String(cursor.to)}`);
    cursor.next();
  }
  return found.join(" ");
}

test("overlapping statements become pieces that do not overlap", () => {
  expect(ranges(shown([said({id: 1, start: 0, end: 8}), said({id: 2, start: 4, end: 12})]).tints)).toBe("0-4 4-8 8-12");
});

test("two statements that begin together share one place for their signs", () => {
  expect(ranges(shown([said({id: 1, start: 3, end: 8, agreement: true}), said({id: 2, start: 3, end: 5, agreement: false})]).signs)).toBe("3-3");
});

test("a type without a stance has a tint and no sign", () => {
  const {tints, signs} = shown([said({id: 1, start: 3, end: 8, type: "relation"})]);
  expect([ranges(tints), ranges(signs)]).toEqual(["3-8", ""]);
});

test("a statement past the end of the text is not drawn", () => {
  expect(ranges(shown([said({id: 1, start: 30, end: 80, agreement: true})]).tints)).toBe("");
});

test("twenty thousand overlapping statements are all laid out", () => {
  const rows = Array.from({length: 20_000}, (_, id) => said({id, start: id * 50, end: id * 50 + 170, agreement: id % 2 === 0}));
  const {tints} = shown(rows, "x".repeat(1_000_300));
  expect(tints.size).toBeGreaterThanOrEqual(20_000);
});
