import fc from "fast-check";
import {expect, test} from "vitest";
import {Solver} from "../../src/threads/solver.ts";
import {onRandomDebates} from "../debates.ts";

const variables = 7;
const clauses = fc.array(fc.array(fc.integer({min: 0, max: 2 * variables - 1}), {minLength: 1, maxLength: 4}), {maxLength: 40});

/** Whether some values meet all clauses, by trying all. */
function slowly(all: readonly (readonly number[])[], assumed: readonly number[]): boolean {
  const holds = (values: number, literal: number) => ((values >> (literal >> 1)) & 1) === 1 - (literal & 1);
  return Array.from({length: 2 ** variables}, (_, values) => values).some(
    (values) => assumed.every((literal) => holds(values, literal)) && all.every((clause) => clause.some((literal) => holds(values, literal))),
  );
}

test("clauses can be met just when trying all values meets them, whatever was asked before", () => {
  onRandomDebates(
    fc.property(clauses, clauses, fc.array(fc.integer({min: 0, max: 2 * variables - 1}), {maxLength: 3}), (first, second, assumed) => {
      const solver = new Solver(variables, {left: 1e9});
      for (const clause of first) solver.add(clause);
      for (const literals of [assumed, []]) expect(solver.solve(literals)).toBe(slowly(first, literals));
      for (const clause of second) solver.add(clause);
      const found = solver.solve(assumed);
      expect(found).toBe(slowly([...first, ...second], assumed));
      if (found)
        for (const clause of [...first, ...second, ...assumed.map((literal) => [literal])]) expect(clause.some((literal) => solver.held(literal))).toBe(true);
    }),
    400,
  );
});

test("seven do not fit into six places, which takes learning and beginning anew to see", () => {
  const [guests, places] = [7, 6];
  const solver = new Solver(guests * places, {left: 1e9});
  const at = (guest: number, place: number) => 2 * (guest * places + place);
  for (let guest = 0; guest < guests; ++guest) solver.add(Array.from({length: places}, (_, place) => at(guest, place)));
  for (let place = 0; place < places; ++place) for (let a = 0; a < guests; ++a) for (let b = 0; b < a; ++b) solver.add([at(a, place) + 1, at(b, place) + 1]);
  expect(solver.solve([at(0, 0)])).toBe(false);
  expect(solver.solve()).toBe(false);
});

test("a search without budget left says neither, and can go on later", () => {
  const budget = {left: -1};
  const solver = new Solver(2, budget);
  solver.add([0, 2]);
  expect(solver.solve()).toBeUndefined();
  budget.left = 1_000;
  expect(solver.solve([1])).toBe(true);
});
