import type {As} from "../select/filters.ts";
import type {Levels} from "./levels.ts";
import type {Tally} from "./tally.ts";

/**
 * How far apart each two levels are, 0 to 1: the difference of their values over the range of all values.
 *
 * With a single level nothing is apart; as DNA 3.1 an integer qualifier with a single level is NaN apart (0 / 0).
 */
export function distances({count, values, kind}: Levels, as: As | undefined): Float64Array {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) [least, most] = [Math.min(least, value), Math.max(most, value)];
  const apart = new Float64Array(count * count);
  if (most === least && !(as === "dna-3.1" && kind === "scale")) return apart;
  for (let k = 0; k < count; ++k) for (let l = 0; l < count; ++l) apart[k * count + l] = Math.abs(values[k] - values[l]) / (most - least);
  return apart;
}

/** Each row's counts seen through a table of level by level: cell (i, j, l) is the sum over k of count (i, j, k) · table (k, l). */
export function through(tally: Tally, table: Float64Array): Tally {
  const {levels, cells} = tally;
  const out = new Float64Array(cells.length);
  for (let at = 0; at < cells.length; at += levels) {
    for (let k = 0; k < levels; ++k) {
      const count = cells[at + k];
      if (count === 0 && !Number.isNaN(table[k * levels])) continue;
      for (let l = 0; l < levels; ++l) out[at + l] += count * table[k * levels + l];
    }
  }
  return {...tally, cells: out};
}
