import fc from "fast-check";
import {expect, test} from "vitest";
import {fitting, network, select, type NetworkSettings, normalizations} from "../../src/index.ts";
import {debates, framed, onRandomDebates} from "../debates.ts";
import {slowFilter, slowNetwork, type Rules, type Said} from "../slow.ts";

const qualifiers = ["agreement", "scale", "frameword"] as const;
const periods = ["include", "document", "week", "month", "year", "range"] as const;
const as = fc.constantFrom(undefined, "dna-3.1" as const);

test("select keeps the earliest of each period, as the slow version does", () => {
  const rules = fc.record({
    qualifier: fc.constantFrom(...qualifiers),
    duplicates: fc.constantFrom(...periods),
    aggregate: fc.constantFrom("ignore", "subtract"),
    as,
  });
  onRandomDebates(
    fc.property(debates(), rules, (lines, {qualifier, duplicates, aggregate, as}) => {
      const frame = framed(lines);
      const {filtered} = select(frame, {rows: "holder", columns: "concept", qualifier, qualified: aggregate !== "ignore", duplicates, as});
      const slow = slowFilter(lines, {qualifier, duplicates, aggregate, as, normalize: "none"});
      expect(Array.from(filtered, (row) => frame.statements[row])).toEqual(slow.map(({id}) => id));
    }),
    300,
  );
});

for (const mode of ["two", "one"] as const) {
  for (const aggregate of fitting[mode].aggregate) {
    for (const normalize of fitting[mode].normalize) {
      const similarity = normalizations[normalize].likeness !== undefined;
      const onlyDna = similarity && (aggregate === "conflict" || aggregate === "subtract");
      test(`${mode}-mode, ${aggregate}, ${normalize} is what the slow version makes of random debates`, () => {
        const choices = fc.record({qualifier: fc.constantFrom(...qualifiers), duplicates: fc.constantFrom(...periods), as});
        onRandomDebates(
          fc.property(debates(), choices, (lines, {qualifier, duplicates, as}) => {
            const taken = onlyDna ? "dna-3.1" : normalizations[normalize].notInDna === true ? undefined : as;
            expectSlow(lines, {mode, aggregate, normalize, qualifier, duplicates, as: taken});
          }),
          60,
        );
      });
    }
  }
}

test("neither the order of statements nor the ids matter to a network", () => {
  onRandomDebates(
    fc.property(debates({undated: false}), fc.integer(), (lines, salt) => {
      const shuffled = [...lines].sort((a, b) => Math.imul(a.id * 7919 + salt, 0x9e3779b1) - Math.imul(b.id * 7919 + salt, 0x9e3779b1));
      const settings = {mode: "one", aggregate: "congruence", normalize: "average"} as const;
      expect(network(framed(shuffled.map((line, i) => ({...line, id: i + 1}))), settings).slices[0]).toEqual(network(framed(lines), settings).slices[0]);
    }),
  );
});

test("renaming actors in the same order renames rows and changes no number", () => {
  onRandomDebates(
    fc.property(debates(), (lines) => {
      const renamed = lines.map((line) => ({
        ...line,
        values: {...line.values, ...(line.values["holder"] ? {holder: `the ${String(line.values["holder"])}`} : {})},
      }));
      const [before, after] = [lines, renamed].map((these) => network(framed(these), {mode: "one", aggregate: "subtract"}).slices[0]);
      expect(after.rows).toEqual(before.rows.map((row) => `the ${row}`));
      expect(after.values).toEqual(before.values);
    }),
  );
});

test("with isolates all labels of the original set stay, and their cells are 0", () => {
  onRandomDebates(
    fc.property(debates(), (lines) => {
      const settings = {only: {concept: ["tax"]}} as const;
      const [all, some] = [true, false].map((isolates) => network(framed(lines), {...settings, isolates}).slices[0]);
      const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
      expect(all.rows).toEqual([...new Set(lines.map((line) => String(line.values["holder"] ?? "")))].filter(Boolean).sort());
      expect(sum(all.values)).toBe(sum(some.values));
    }),
  );
});

function expectSlow(lines: readonly Said[], settings: NetworkSettings & {mode: "one" | "two"} & Omit<Rules, "normalize">): void {
  const frame = framed(lines);
  const {slices, filtered} = network(frame, settings);
  const rules = {...settings, normalize: settings.normalize ?? "none"} as Rules;
  const stay = slowFilter(lines, rules);
  const slow = slowNetwork(stay, lines, settings.mode, rules);
  expect(filtered).toBe(stay.length);
  expect({rows: slices[0].rows, columns: slices[0].columns}).toEqual({rows: slow.rows, columns: slow.columns});
  const apart = slow.values.flat().map((value, at) => (Object.is(value, slices[0].values[at]) ? 0 : Math.abs(value - slices[0].values[at])));
  for (const difference of apart) expect(difference).toBeLessThan(1e-9);
}
