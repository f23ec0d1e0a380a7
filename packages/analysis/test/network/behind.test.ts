import fc from "fast-check";
import {expect, test} from "vitest";
import {network, statementsBehind} from "../../src/index.ts";
import {debates, framed, onRandomDebates} from "../debates.ts";
import {said} from "../frame-of.ts";

const frame = said("2005-01-01: anna + tax, 2005-01-02: ben + tax, 2005-01-03: ben - tax, 2005-01-04: carl + ban, 2005-01-05: anna + ban");

test("behind a two-mode cell are the statements of that actor on that concept", () => {
  expect(Array.from(statementsBehind(frame, {}, {row: "ben", column: "tax"}))).toEqual([2, 3]);
});

test("behind agreement are the statements that agree, behind conflict those that clash", () => {
  const behind = (aggregate: "congruence" | "conflict" | "ignore") =>
    Array.from(statementsBehind(frame, {mode: "one", aggregate}, {row: "anna", column: "ben"}));
  expect([behind("congruence"), behind("conflict"), behind("ignore")]).toEqual([
    [1, 2],
    [1, 3],
    [1, 2, 3],
  ]);
});

test("only statements of the slice are behind its edges", () => {
  expect(Array.from(statementsBehind(frame, {mode: "one"}, {row: "anna", column: "ben", start: frame.first[0], stop: frame.first[1]}))).toEqual([1, 2]);
});

test("an edge has statements behind it exactly when it is not 0", () => {
  onRandomDebates(
    fc.property(
      debates(),
      fc.constantFrom("congruence", "conflict", "ignore"),
      fc.constantFrom("agreement", "scale", "frameword"),
      (lines, aggregate, qualifier) => {
        const settings = {mode: "one", aggregate: aggregate as "ignore", qualifier} as const;
        const debate = framed(lines);
        const {rows, values} = network(debate, settings).slices[0];
        rows.forEach((row, i) =>
          rows.forEach((column, j) => {
            const nominalConflict = qualifier === "frameword" && aggregate === "conflict";
            if (i !== j && !nominalConflict) expect(statementsBehind(debate, settings, {row, column}).length > 0).toBe(values[i * rows.length + j] !== 0);
          }),
        );
      },
    ),
    80,
  );
});
