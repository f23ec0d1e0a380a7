import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import {frequencies, matrix, network} from "../src/index.ts";
import {said} from "./frame-of.ts";

test("the example of the README runs as it stands", () => {
  const frame = said("2005-01-26: anna + tax, 2005-03-01: ben + tax, 2005-06-01: anna - ban");
  // From here as in the README.
  const {slices, notes} = network(frame, {mode: "one", aggregate: "congruence", window: {unit: "months", size: 3}});
  const {actors, concepts, cells} = matrix(frame, {sources: "own"});
  const {rows} = frequencies(frame, {by: "concept", per: "year"});
  // To here.
  expect([slices.length, notes, actors, concepts, cells.length, rows.length]).toEqual([4, [], ["anna", "ben"], ["ban", "tax"], 3, 2]);
  const [here, there] = [import.meta.filename, join(import.meta.dirname, "../README.md")].map((path) => readFileSync(path, "utf8"));
  const example = here.split("// From here as in the README.\n")[1].split("  // To here.")[0].replace(/^ {2}/gm, "");
  expect(there).toContain(example);
});
