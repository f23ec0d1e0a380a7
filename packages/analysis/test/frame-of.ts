import {dateOf, presets, type Column, type Frame, type Value, type VariableDraft} from "@standpoint/model";

/** A statement as a test writes it; values by variable, left out where unknown. */
export interface Line {
  readonly values: Readonly<Record<string, Value | undefined>>;
  /** EDTF; left out for undated. */
  readonly date?: string;
  /** Key of the document; default "d". */
  readonly document?: string;
  readonly own?: boolean;
  /** Place of the post in its document; 0 where left out. */
  readonly post?: number;
  /** Whether it is not certain who wrote the words. */
  readonly unsure?: boolean;
  readonly coder?: string;
  /** Default: place in the list, from 1. */
  readonly id?: number;
}
export type Facts = Readonly<Record<string, string>>;

const position = presets[0].variables;

/** The frame of some statements, as a store would make it. `documents` gives the fields of each document by its key. */
export function frameOf(
  lines: readonly Line[],
  variables: readonly VariableDraft[] = position,
  documents: Readonly<Record<string, Facts | undefined>> = {},
): Frame {
  const keys = [...new Set([...Object.keys(documents), ...lines.map((line) => line.document ?? "d")])].sort();
  const dated = lines.map((line, i) => ({...line, id: line.id ?? i + 1, place: keys.indexOf(line.document ?? "d"), ...spanOf(line.date)}));
  const sorted = dated.sort((a, b) => order(a.first, b.first) || a.place - b.place || a.id - b.id);
  return {
    type: "position",
    change: 1,
    size: sorted.length,
    statements: Int32Array.from(sorted, (line) => line.id),
    documents: Int32Array.from(sorted, (line) => line.place),
    first: Float64Array.from(sorted, (line) => line.first),
    last: Float64Array.from(sorted, (line) => line.last),
    own: Uint8Array.from(sorted, (line) => (line.own === false ? 0 : 1)),
    ...(sorted.some((line) => line.post) && {posts: Int32Array.from(sorted, (line) => line.post ?? 0)}),
    ...(sorted.some((line) => line.unsure) && {unsure: Uint8Array.from(sorted, (line) => (line.unsure ? 1 : 0))}),
    coder: {form: "codes", ...coded(sorted.map((line) => line.coder ?? "me"))},
    columns: variables.map((variable) =>
      columnOf(
        variable,
        sorted.map((line) => line.values[variable.name]),
      ),
    ),
    documentIds: Int32Array.from(keys, (_, i) => i + 1),
    documentColumns: ["id", "title", "author", "source", "section", "kind"].map((name) => ({
      form: "codes",
      name,
      ...coded(keys.map((key) => (name === "id" ? key : documents[key]?.[name]))),
    })),
  };
}

/** `said("anna + tax, ben − tax, carl 0 tax, dora ? tax")`: a position each, agreeing, disagreeing, neutral, unknown. `2005-01-26: ` before it gives its date. */
export function said(text: string): Frame {
  return frameOf(text.split(",").map((part) => lineOf(part.trim())));
}

const stances = {"+": true, "−": false, "-": false, "0": null} as const;

function lineOf(part: string): Line {
  const [, date, holder, sign, concept] = /^(?:(\S+): )?(\S+) ([-+−0?]) (\S+)$/.exec(part) ?? [];
  const stance = sign === "?" ? {} : {agreement: stances[sign as keyof typeof stances]};
  return {values: {holder, concept, ...stance}, ...(date ? {date} : {})};
}

function spanOf(date: string | undefined): {first: number; last: number} {
  if (date === undefined) return {first: NaN, last: NaN};
  const {first, last} = dateOf(date);
  return {first: first ?? -Infinity, last: last ?? Infinity};
}

function order(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  return a === b ? 0 : a < b ? -1 : 1;
}

function coded(texts: readonly (string | undefined)[]): {codes: Int32Array; labels: string[]} {
  const labels = [...new Set(texts.filter((text) => text !== undefined && text !== ""))].sort() as string[];
  return {labels, codes: Int32Array.from(texts, (text) => (text === undefined ? -1 : labels.indexOf(text)))};
}

function columnOf(variable: VariableDraft, values: readonly (Value | undefined)[]): Column {
  switch (variable.kind) {
    case "boolean":
      return {...variable, form: "flags", values: Int8Array.from(values, (value) => (value === undefined ? -1 : value === null ? 2 : Number(value)))};
    case "integer":
      return {...variable, form: "numbers", values: Float64Array.from(values, (value) => (typeof value === "number" ? value : NaN))};
    case "statement":
      return {...variable, form: "references", values: new Int32Array(values.length)};
    case "entities":
      return listsOf(
        variable,
        values.map((value) => (Array.isArray(value) ? (value as string[]) : [])),
      );
    case "entity":
    case "text":
    case "date":
    case "choice":
      return {...variable, form: "codes", ...coded(values.map((value) => (value === undefined || value === null ? undefined : String(value))))};
  }
}

function listsOf(variable: VariableDraft, lists: readonly (readonly string[])[]): Column {
  const labels = [...new Set(lists.flat())].sort();
  const offsets = Int32Array.from([0, ...lists.map((_, i) => lists.slice(0, i + 1).flat().length)]);
  return {...variable, form: "lists", labels, offsets, codes: Int32Array.from(lists.flat(), (entry) => labels.indexOf(entry))};
}
