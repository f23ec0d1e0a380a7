import type {Aggregate} from "../options.ts";
import {columnTotals, rowTotals, type Tally} from "../tally.ts";

/** The values of a two-mode network, row by row, and what they came from. */
export interface TwoMode {
  readonly values: Float64Array;
  readonly tally: Tally;
  readonly aggregate: Aggregate;
}

/** Divides each row by how much it says: its mentions, or with "combine" its cells that are not empty. */
export function activity(network: TwoMode): Float64Array {
  const {columns} = network.tally;
  const divisors = network.aggregate === "combine" ? filled(network, (at) => Math.floor(at / columns)) : rowTotals(network.tally);
  return network.values.map((value, at) => quotient(value, divisors[Math.floor(at / columns)]));
}

/** Divides each column by how much is said of it, likewise. */
export function prominence(network: TwoMode): Float64Array {
  const {columns} = network.tally;
  const divisors = network.aggregate === "combine" ? filled(network, (at) => at % columns) : columnTotals(network.tally);
  return network.values.map((value, at) => quotient(value, divisors[at % columns]));
}

function filled({values, tally}: TwoMode, lineOf: (at: number) => number): Float64Array {
  const counts = new Float64Array(Math.max(tally.rows, tally.columns));
  values.forEach((value, at) => value > 0 && ++counts[lineOf(at)]);
  return counts;
}

/** Nothing over nothing is 0. */
export function quotient(value: number, divisor: number): number {
  return divisor === 0 ? 0 : value / divisor;
}
