import {readFileSync} from "node:fs";
import {join} from "node:path";
import {expect, test} from "vitest";
import type {Slice} from "@standpoint/analysis";
import {layoutOf, networkMarks, svg} from "../src/index.ts";

test("the example of the README runs as it stands", () => {
  const slice: Slice = {mode: "one", start: 0, mid: 0, stop: 0, statements: 2, rows: ["a", "b"], columns: ["a", "b"], values: Float64Array.of(0, -1, -1, 0)};
  // From here as in the README.
  const layout = layoutOf(slice, {seed: 1});
  const picture = networkMarks(slice, layout, {aggregate: "subtract"});
  const file = svg(picture.marks, {width: picture.width, height: picture.height, theme: "dark", title: "Who agrees"});
  // To here.
  expect(file).toContain("stroke-dasharray");
  const [here, there] = [import.meta.filename, join(import.meta.dirname, "../README.md")].map((path) => readFileSync(path, "utf8"));
  const example = here.split("// From here as in the README.\n")[1].split("  // To here.")[0].replace(/^ {2}/gm, "");
  expect(there).toContain(example);
});
