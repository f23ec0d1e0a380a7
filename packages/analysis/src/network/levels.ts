import {Invalid, type Frame} from "@standpoint/model";
import {axisOf, byCodeUnits, columnOf, documentField} from "../frame/axis.ts";

/**
 * The levels of a qualifier, and which of them each row of the frame has.
 *
 * `none`: one level. `boolean`: no, yes and, where it occurs, neutral, which lies halfway. `scale`: the whole numbers
 * of the original set, ascending. `nominal`: the texts of the original set, sorted.
 */
export interface Levels {
  readonly kind: "none" | "boolean" | "scale" | "nominal";
  readonly count: number;
  /** Level of each row of the frame, −1 for unknown or not in the original set. */
  readonly codes: Int32Array;
  readonly names: readonly string[];
  /** Place on the scale: no 0, neutral 0.5, yes 1; the number itself; nothing for texts. */
  readonly values: Float64Array;
}

/** Throws Invalid for a list or a reference. */
export function levelsOf(frame: Frame, qualifier: string, original: Int32Array): Levels {
  if (qualifier === "none") return noLevels(frame.size);
  if (documentField(frame, qualifier)) return nominal(frame, qualifier, original);
  const column = columnOf(frame, qualifier);
  switch (column.form) {
    case "flags":
      return flags(column.values, original);
    case "numbers":
      return scale(column.values, original);
    case "codes":
      return nominal(frame, qualifier, original);
    case "lists":
    case "references":
      throw new Invalid(`"${qualifier}" cannot qualify statements: take a yes-or-no, a number, a text or a choice, or none`);
  }
}

export function noLevels(size: number): Levels {
  return {kind: "none", count: 1, codes: new Int32Array(size), names: [""], values: new Float64Array(1)};
}

/** With the rows of unknown level in a last level of their own, for results that ignore the qualifier but count it. */
export function withUnknown(levels: Levels, original: Int32Array): Levels {
  if (!occurs(levels.codes, original, -1)) return levels;
  const codes = levels.codes.map((code) => (code < 0 ? levels.count : code));
  return {...levels, codes, count: levels.count + 1, names: [...levels.names, "unknown"], values: Float64Array.of(...levels.values, NaN)};
}

function flags(values: Int8Array, original: Int32Array): Levels {
  const neutral = occurs(values, original, 2);
  const codes = new Int32Array(values);
  return neutral
    ? {kind: "boolean", count: 3, codes, names: ["false", "true", "neutral"], values: Float64Array.of(0, 1, 0.5)}
    : {kind: "boolean", count: 2, codes, names: ["false", "true"], values: Float64Array.of(0, 1)};
}

function occurs(values: Int8Array | Int32Array, rows: Int32Array, value: number): boolean {
  for (let i = 0; i < rows.length; ++i) if (values[rows[i]] === value) return true;
  return false;
}

function scale(values: Float64Array, original: Int32Array): Levels {
  const found = new Set<number>();
  for (const row of original) if (!Number.isNaN(values[row])) found.add(values[row]);
  const sorted = Float64Array.from(found).sort();
  const places = new Map(Array.from(sorted, (value, place) => [value, place]));
  const codes = Int32Array.from(values, (value) => places.get(value) ?? -1);
  return {kind: "scale", count: sorted.length, codes, names: Array.from(sorted, String), values: sorted};
}

function nominal(frame: Frame, qualifier: string, original: Int32Array): Levels {
  const axis = axisOf(frame, qualifier);
  const found = new Set<number>();
  for (const row of original) if (axis.codes[row] >= 0) found.add(axis.codes[row]);
  const present = [...found].sort((a, b) => byCodeUnits(axis.labels[a], axis.labels[b]));
  const places = new Int32Array(axis.labels.length).fill(-1);
  present.forEach((code, place) => (places[code] = place));
  const codes = axis.codes.map((code) => (code < 0 ? -1 : places[code]));
  return {kind: "nominal", count: present.length, codes, names: present.map((code) => axis.labels[code]), values: new Float64Array(present.length)};
}
