import type {Aggregate, Slice} from "@standpoint/analysis";
import {amountOf, byStrength, leastDrawn} from "./look.ts";

/** The ties of one network that are not 0, strongest first; ends are places in the slice's rows and columns. */
export interface Ties {
  readonly mode: "one" | "two";
  /** What the weights can be read as. */
  readonly aggregate: Aggregate;
  readonly rows: readonly string[];
  /** The same as `rows` in a one-mode network. */
  readonly columns: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** Each pair of a one-mode network once, the first name first. Ties of equal strength keep the order of names. */
export function tiesOf({mode, rows, columns, values}: Pick<Slice, "mode" | "rows" | "columns" | "values">, aggregate: Aggregate): Ties {
  const width = columns.length;
  const found: number[] = [];
  for (let row = 0; row < rows.length; ++row) {
    for (let column = mode === "one" ? row + 1 : 0; column < width; ++column) if (values[row * width + column]) found.push(row * width + column);
  }
  const order = byStrength(aggregate);
  found.sort((a, b) => order(values[a], values[b]) || a - b);
  return {
    ...{mode, aggregate, rows, columns},
    from: Int32Array.from(found, (cell) => Math.floor(cell / width)),
    to: Int32Array.from(found, (cell) => cell % width),
    weight: Float64Array.from(found, (cell) => values[cell]),
  };
}

/** How many ties are at least as strong as `threshold`; as they come strongest first, these are the first so many. */
export function strongEnough({weight, aggregate}: Ties, threshold: number): number {
  const least = leastDrawn(threshold, aggregate);
  const weaker = weight.findIndex((one) => Math.abs(one) < least);
  return weaker < 0 ? weight.length : weaker;
}

/** What each row and column weighs in the first `count` ties; in a one-mode network both are the same list. */
export function strengthsOf({mode, aggregate, rows, columns, from, to, weight}: Ties, count: number): {rows: Float64Array; columns: Float64Array} {
  const ofRows = new Float64Array(rows.length);
  const ofColumns = mode === "one" ? ofRows : new Float64Array(columns.length);
  for (let tie = 0; tie < count; ++tie) {
    const amount = amountOf(weight[tie], aggregate);
    ofRows[from[tie]] += amount;
    ofColumns[to[tie]] += amount;
  }
  return {rows: ofRows, columns: ofColumns};
}
