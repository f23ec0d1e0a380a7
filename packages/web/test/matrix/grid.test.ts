import {expect, test} from "vitest";
import type {MatrixAnswer} from "@standpoint/analysis";
import {cellMark, gridOf, stepped} from "../../src/matrix/grid.ts";

const cell = (actor: number, concept: number, count: number) => ({
  actor,
  concept,
  stance: "yes" as const,
  statements: Array.from({length: count}, String),
  ids: [],
  yes: count,
  no: 0,
  neutral: 0,
  own: count,
  reported: 0,
});
const matrix: Pick<MatrixAnswer, "actors" | "concepts" | "cells"> = {
  actors: ["anna", "ben"],
  concepts: ["harbour", "tax"],
  cells: [cell(0, 1, 1), cell(1, 0, 2), cell(1, 1, 1)],
};

test("the most said comes first, and by name when asked", () => {
  const total = gridOf(matrix, {by: "total", turned: false});
  expect([total.rows, total.columns, total.rowTotals]).toEqual([
    ["ben", "anna"],
    ["harbour", "tax"],
    [3, 1],
  ]);
  expect(gridOf(matrix, {by: "name", turned: false}).rows).toEqual(["anna", "ben"]);
});

test("turned, concepts are rows and every cell stays with its pair", () => {
  const grid = gridOf(matrix, {by: "name", turned: true});
  expect(grid.rows).toEqual(["harbour", "tax"]);
  expect(grid.cellAt(0, 1)?.statements).toHaveLength(2);
  expect(grid.cellAt(0, 0)).toBeUndefined();
});

test("a cell is filled as soon as one statement is in own words", () => {
  expect(cellMark({stance: "yes", own: 1, reported: 4})).toMatchObject({stance: "agree", own: true});
  expect(cellMark({stance: "no", own: 0, reported: 4})).toMatchObject({stance: "disagree", own: false});
});

test("a cell has a dot where all its own words are of an uncertain author", () => {
  expect(cellMark({stance: "yes", own: 2, reported: 1, unsure: 2})).toMatchObject({
    own: true,
    unsure: true,
    words: "agrees, 2 own, 1 reported, 2 of an uncertain author",
  });
  expect([cellMark({stance: "yes", own: 2, reported: 1, unsure: 1}).unsure, cellMark({stance: "yes", own: 0, reported: 1}).unsure]).toEqual([false, false]);
});

test("a cell says in words what its mark shows", () => {
  expect(cellMark({stance: "both", own: 1, reported: 2}).words).toBe("agrees and disagrees, 1 own, 2 reported");
  const conditions = [{stance: "yes-if" as const, condition: "if buses run", statements: ["s1"], ids: [1]}];
  expect(cellMark({stance: "no", own: 1, reported: 0, conditions}).words).toBe("disagrees, 1 own, agrees if buses run");
});

test("arrows move by one and stop at the edge, other keys do nothing", () => {
  const grid = gridOf(matrix, {by: "name", turned: false});
  expect(stepped("ArrowRight", {row: 0, column: 0}, grid)).toEqual({row: 0, column: 1});
  expect(stepped("ArrowRight", {row: 0, column: 1}, grid)).toEqual({row: 0, column: 1});
  expect(stepped("a", {row: 0, column: 0}, grid)).toBeNull();
});
