import {rowTotals, type Tally} from "../tally.ts";

/**
 * Divides by the mean of what the two rows say: their numbers of mentions (P. Leifeld 2017; as in all published
 * figures, statements are counted, not different concepts).
 */
export function average(values: Float64Array, tally: Tally): Float64Array {
  return byMeanActivity(values, rowTotals(tally));
}

/** The same of the numbers of mentions themselves; the diagonal too. */
export function byMeanActivity(values: Float64Array, totals: Float64Array): Float64Array {
  const size = totals.length;
  const out = new Float64Array(values.length);
  for (let i = 0, at = 0; i < size; ++i) {
    const own = totals[i];
    for (let j = 0; j < size; ++j, ++at) {
      const mean = (own + totals[j]) / 2;
      out[at] = mean === 0 ? 0 : values[at] / mean;
    }
  }
  return out;
}
