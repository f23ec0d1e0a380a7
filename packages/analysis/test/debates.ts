import fc from "fast-check";
import type {Value, VariableDraft} from "@standpoint/model";
import {frameOf} from "./frame-of.ts";
import type {Said} from "./slow.ts";

/** Those of a random debate. */
export const variables: readonly VariableDraft[] = [
  {name: "holder", kind: "entity", role: "holder"},
  {name: "concept", kind: "entity", role: "concept"},
  {name: "agreement", kind: "boolean", role: "stance"},
  {name: "scale", kind: "integer"},
  {name: "frameword", kind: "text"},
];

/** Monday 29 January of a leap year. */
const begin = Date.UTC(2024, 0, 29) / 1000;

/** Random debates: few actors and concepts, many repeats, gaps everywhere, days that coincide. */
export function debates(
  options: {readonly undated?: boolean; readonly days?: number; readonly neutral?: boolean; readonly longest?: number} = {},
): fc.Arbitrary<Said[]> {
  const {undated = true, days = 900, neutral = true, longest = 40} = options;
  const among = <T>(...values: T[]) => fc.constantFrom(...values);
  const line = fc.record({
    holder: among("Ann", "Bob", "Änne", "ann", "", "Cy"),
    concept: among("tax", "ban", "Tax & <more>", "", "😀", "toll"),
    agreement: among(true, true, false, false, ...(neutral ? [null] : []), undefined),
    scale: among(-200, -2, 0, 1, 1, 300, undefined),
    frameword: among("a", "b", "B", undefined),
    document: among("d1", "d2", "d3"),
    day: among(...Array.from({length: days}, (_, day) => day), ...(undated ? [null, null] : [])),
    hour: among(0, 0, 0, 13),
  });
  return fc.array(line, {maxLength: longest}).map((lines) =>
    lines.map(({holder, concept, agreement, scale, frameword, document, day, hour}, i): Said => {
      const time = day === null ? NaN : begin + day * 86_400 + hour * 3600;
      const values = Object.fromEntries(
        Object.entries({holder, concept, agreement, scale, frameword}).filter(([, value]) => value !== undefined && value !== ""),
      ) as Record<string, Value>;
      return {id: i + 1, document, time, values, ...(Number.isNaN(time) ? {} : {date: new Date(time * 1000).toISOString().slice(0, 19)})};
    }),
  );
}

export const framed = (lines: readonly Said[]) => frameOf(lines, variables);

/** The same statements, brought in from the last to the first: each gets another number. */
export const laterFirst = (lines: readonly Said[]): Said[] => [...lines].reverse().map((line, i) => ({...line, id: i + 1}));

/** The same text with names that sort the other way round; a name mirrored twice is itself. */
export const mirrored = (text: string): string => text.replace(/[a-z]/g, (letter) => String.fromCharCode(219 - letter.charCodeAt(0)));

/** Runs a property on random debates. The seed is printed when it fails; set SEED to run it again. */
export function onRandomDebates<Inputs>(property: fc.IProperty<Inputs>, runs = 150): void {
  const seed = process.env["SEED"];
  fc.assert(property, {numRuns: runs, ...(seed ? {seed: Number(seed)} : {})});
}
