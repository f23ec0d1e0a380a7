import fc from "fast-check";
import {expect, test} from "vitest";
import {matrix, withDerived, type Rule} from "../src/index.ts";
import {frameOf, said, type Line} from "./frame-of.ts";

const rule = (premise: string, relation: Rule["relation"], conclusion: string): Rule => {
  const point = (text: string) => ({concept: text.slice(0, -1), stance: text.endsWith("+") ? ("yes" as const) : ("no" as const)});
  return {premise: point(premise), relation, conclusion: point(conclusion)};
};

function told(text: string, ...rules: readonly Rule[]) {
  const {actors, concepts, cells} = withDerived(matrix(said(text)), rules);
  return cells.map(
    ({actor, concept, stance, derived, from}) => `${actors[actor]} ${stance} ${concepts[concept]}${derived ? ` from ${from?.concept ?? ""}` : ""}`,
  );
}

test("what follows by rules from what an actor holds is added where nothing is recorded, also backwards and on concepts nobody spoke to", () => {
  expect(told("anna + national, ben - lesser", rule("national-", "implies", "sides-"), rule("lesser+", "implies", "sides+"))).toEqual([
    "anna yes national",
    "ben no lesser",
  ]);
  expect(told("anna + lesser, ben - sides", rule("lesser+", "implies", "sides+"), rule("sides+", "excludes", "defeat+"))).toEqual([
    "anna no defeat from lesser",
    "anna yes lesser",
    "anna yes sides from lesser",
    "ben no lesser from sides",
    "ben no sides",
  ]);
});

test("what is recorded, even as neutral, is never added to, and where rules force both sides nothing is said", () => {
  expect(told("anna + lesser, anna 0 sides", rule("lesser+", "implies", "sides+"))).toEqual(["anna yes lesser", "anna neutral sides"]);
  expect(told("anna + lesser, anna + peace", rule("lesser+", "implies", "sides+"), rule("peace+", "implies", "sides-"))).toEqual([
    "anna yes lesser",
    "anna yes peace",
  ]);
});

const lines: fc.Arbitrary<readonly Line[]> = fc.array(
  fc.record({values: fc.record({holder: fc.constantFrom("a", "b"), concept: fc.constantFrom("p", "q", "r"), agreement: fc.constantFrom(true, false, null)})}),
  {minLength: 1, maxLength: 8},
);
const rules = fc.array(
  fc.record({
    premise: fc.record({concept: fc.constantFrom("p", "q", "r"), stance: fc.constantFrom("yes" as const, "no" as const)}),
    relation: fc.constantFrom("implies" as const, "excludes" as const),
    conclusion: fc.record({concept: fc.constantFrom("q", "r", "s"), stance: fc.constantFrom("yes" as const, "no" as const)}),
  }),
  {maxLength: 4},
);

test("rules leave every recorded cell as it is", () => {
  fc.assert(
    fc.property(lines, rules, (all, some) => {
      const plain = matrix(frameOf(all));
      const ruled = withDerived(plain, some);
      const cells = (one: typeof plain) =>
        one.cells.flatMap(({derived, concept, statements, ...cell}) =>
          derived ? [] : [{...cell, concept: one.concepts[concept], statements: Array.from(statements)}],
        );
      expect(cells(ruled)).toEqual(cells(plain));
    }),
  );
});
