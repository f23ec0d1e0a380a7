import {divided} from "./divided.ts";
import {rowTotals, type Tally} from "../tally.ts";

/**
 * Divides by the mean of what the two rows say: their numbers of mentions (P. Leifeld 2017; as in all published
 * figures, statements are counted, not different concepts).
 */
export function average(values: Float64Array, tally: Tally): Float64Array {
  const totals = rowTotals(tally);
  return divided(values, tally.rows, (i, j) => (totals[i] + totals[j]) / 2);
}
