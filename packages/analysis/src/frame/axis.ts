import {Invalid, type Column, type Frame} from "@standpoint/model";

/**
 * A variable, a role or a document field as places in a list of labels.
 *
 * `codes[row]` is a place in `labels`, or −1 for unknown. Where a variable is a list (`via`, `cites`), the places of
 * row i are `codes[offsets[i]]` up to `codes[offsets[i + 1]]`. Labels are in the order of UTF-16 code units.
 */
export interface Axis {
  readonly name: string;
  readonly codes: Int32Array;
  readonly offsets?: Int32Array;
  readonly labels: readonly string[];
}

/** Throws Invalid for a name the frame does not have, naming those it has, and for variables that point to statements. */
export function axisOf(frame: Frame, name: string): Axis {
  const field = documentField(frame, name);
  if (field) return {name, codes: gathered(field.codes, frame.documents), labels: field.labels};
  return axisOfColumn(columnOf(frame, name));
}

/** The column of a variable, by its name or else its role. Throws Invalid, naming what there is. */
export function columnOf(frame: Frame, name: string): Column {
  const column = frame.columns.find((one) => one.name === name) ?? frame.columns.find((one) => one.role === name);
  if (column) return column;
  throw new Invalid(`statements of type "${frame.type}" have no "${name}": take ${namesOf(frame).join(", ")}`);
}

/** The column of a document field such as `document.author`, or undefined. */
export function documentField(frame: Frame, name: string): Frame["documentColumns"][number] | undefined {
  if (!name.startsWith("document.")) return undefined;
  return frame.documentColumns.find((one) => one.name === name.slice("document.".length));
}

/** What rows, columns, qualifiers and filters may be called. */
export function namesOf(frame: Frame): string[] {
  return [...frame.columns.map((column) => column.name), ...frame.documentColumns.map((column) => `document.${column.name}`)];
}

const flagLabels = ["false", "neutral", "true"] as const;
const flagPlaces = [0, 2, 1] as const;

function axisOfColumn(column: Column): Axis {
  const {name} = column;
  switch (column.form) {
    case "codes":
      return {name, codes: column.codes, labels: column.labels};
    case "lists":
      return {name, codes: column.codes, offsets: column.offsets, labels: column.labels};
    case "flags":
      return {name, codes: Int32Array.from(column.values, (value) => (value < 0 ? -1 : flagPlaces[value])), labels: flagLabels};
    case "numbers":
      return {name, ...labelled(column.values)};
    case "references":
      throw new Invalid(`"${name}" points to statements and has no labels: take an entity, a text, a choice, a number or a document field`);
  }
}

function labelled(values: Float64Array): {codes: Int32Array; labels: string[]} {
  const distinct = new Set<number>();
  for (const value of values) if (!Number.isNaN(value)) distinct.add(value);
  const labels = [...distinct].map(String).sort(byCodeUnits);
  const places = new Map(labels.map((label, place) => [Number(label), place]));
  return {codes: Int32Array.from(values, (value) => places.get(value) ?? -1), labels};
}

function gathered(codes: Int32Array, at: Int32Array): Int32Array {
  const out = new Int32Array(at.length);
  for (let i = 0; i < at.length; ++i) out[i] = codes[at[i]];
  return out;
}

/** The order of UTF-16 code units, the same on every machine. */
export function byCodeUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
