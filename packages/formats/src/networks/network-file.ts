import {meaningOf, type Aggregate, type Slice} from "@standpoint/analysis";

/** What a file may say of a node besides its name. */
export interface NodeFacts {
  /** `#rrggbb` */
  readonly colour?: string | undefined;
  /** What kind of thing it is: "actor", "concept", a kind of the user's. */
  readonly kind?: string | undefined;
  /** Statements it occurs in. */
  readonly frequency?: number | undefined;
  readonly attributes?: Readonly<Record<string, string>> | undefined;
}

export interface NetworkFile {
  readonly slice: Slice;
  /** What the values mean. */
  readonly aggregate: Aggregate;
  /** Whether values are whole by their nature; else they are written with decimals. */
  readonly whole?: boolean | undefined;
  /** By label. */
  readonly rows?: ReadonlyMap<string, NodeFacts> | undefined;
  /** By label; one-mode networks have rows only. */
  readonly columns?: ReadonlyMap<string, NodeFacts> | undefined;
}

/** A node of a file: rows first, then, in two-mode networks, columns. */
export interface FileNode extends NodeFacts {
  readonly id: string;
  readonly label: string;
  readonly side: "row" | "column";
}

/** An undirected edge; `from` and `to` are places in the nodes. */
export interface FileEdge {
  readonly from: number;
  readonly to: number;
  readonly value: number;
  /** "agree", "disagree", "both", "neutral", or "" where values are plain counts. */
  readonly sign: string;
}

export function nodesOf({slice: {mode, rows, columns}, ...facts}: NetworkFile): FileNode[] {
  const node = (side: "row" | "column", shift: number) => (label: string, i: number) => ({
    id: `n${shift + i}`,
    label,
    side,
    ...(side === "row" ? facts.rows : facts.columns)?.get(label),
  });
  return [...rows.map(node("row", 0)), ...(mode === "one" ? [] : columns.map(node("column", rows.length)))];
}

/** Cells that are neither 0 nor unknown; one-mode each pair once, no loops. */
export function edgesOf({slice: {mode, rows, columns, values}, aggregate}: NetworkFile): FileEdge[] {
  const edges: FileEdge[] = [];
  for (let i = 0; i < rows.length; ++i) {
    for (let j = mode === "one" ? i + 1 : 0; j < columns.length; ++j) {
      const value = values[i * columns.length + j] ?? 0;
      if (value !== 0 && !Number.isNaN(value)) edges.push({from: i, to: mode === "one" ? j : rows.length + j, value, sign: signOf(value, aggregate)});
    }
  }
  return edges;
}

function signOf(value: number, aggregate: Aggregate): string {
  const meaning = meaningOf(value, aggregate);
  return meaning === "count" ? "" : meaning;
}

/** The colours of the visual language on white paper. */
export const signColours: Readonly<Record<string, string>> = {agree: "#1f6cb0", disagree: "#c05000", both: "#7a5f96", neutral: "#6f7780", "": "#9aa2aa"};

/** `#rrggbb` as three numbers from 0 to 255; anything else as the fallback. */
export function rgbOf(colour: string | undefined, fallback: string): readonly [number, number, number] {
  const hex = /^#[0-9a-f]{6}$/i.test(colour ?? "") ? (colour ?? fallback) : fallback;
  return [parseInt(hex.slice(1, 3), 16), parseInt(hex.slice(3, 5), 16), parseInt(hex.slice(5, 7), 16)];
}

/** The names of the attributes that any node has, sorted. */
export function attributeNames(nodes: readonly FileNode[]): string[] {
  return [...new Set(nodes.flatMap((node) => Object.keys(node.attributes ?? {})))].sort();
}

/** One line of text: line breaks and tabs are spaces, control characters gone, broken surrogates U+FFFD. */
export function plain(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(/[\t\n\r\u0085\u2028\u2029]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\ufffe\uffff]/g, "");
}

/** `plain`, with the five characters of XML as entities. */
export function xml(text: string): string {
  return plain(text).replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);
}

const entities: Readonly<Record<string, string>> = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;"};

/** As DNA writes numbers: whole ones plain, others with six decimals; unknown as 0 cannot be told, so as NaN. */
export function numberText(value: number, whole: boolean | undefined): string {
  return Number.isNaN(value) ? "NaN" : (whole ?? Number.isInteger(value)) ? String(value) : value.toFixed(6);
}

/**
 * The name of the file of slice `n` (from 1) of several: `net 03 2005-02-02 00-00-00.csv`. No colons, which some
 * systems refuse, and the ending stays. A name for a single slice is left as it is.
 */
export function sliceFileName(name: string, {n, of, mid}: {readonly n: number; readonly of: number; readonly mid: string | null}): string {
  if (of <= 1) return name;
  const dot = name.lastIndexOf(".");
  const [stem, ending] = dot > name.search(/[^/\\]*$/) ? [name.slice(0, dot), name.slice(dot)] : [name, ""];
  const moment = mid === null ? "" : ` ${mid.replace("T", " ").replaceAll(":", "-")}`;
  return `${stem} ${String(n).padStart(String(of).length, "0")}${moment}${ending}`;
}
