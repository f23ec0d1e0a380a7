import {expect, test} from "vitest";
import {withRow} from "../../src/reader/margin/shown-rows.ts";
import {said} from "./said.ts";

test("a statement that was saved stands at its place in the text, once, in its new state", () => {
  const rows = [said({id: 1, start: 0, end: 5}), said({id: 2, start: 10, end: 15})];
  expect(withRow(rows, said({id: 3, start: 6, end: 9})).map(({id}) => id)).toEqual([1, 3, 2]);
  const changed = withRow(rows, {...said({id: 1, start: 20, end: 25}), memo: "new"});
  expect(changed.map(({id, memo}) => `${String(id)} ${memo}`)).toEqual([`2 ${rows[1]?.memo ?? ""}`, "1 new"]);
});
