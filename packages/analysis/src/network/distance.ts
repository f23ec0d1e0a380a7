import type {As} from "../select/filter-options.ts";
import type {Levels} from "./levels.ts";
import {product, type Factors} from "../product/product.ts";
import {blockOf} from "./ignore.ts";
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

/**
 * Over columns, the product of the counts of two rows at each two levels, weighed by a symmetric table of level by
 * level. A table that is not a number, as DNA's can be, leaves nothing that is.
 */
export function weighedProduct(tally: Tally, table: Float64Array, diagonal: "zero" | "computed" = "zero"): Float64Array {
  if (Number.isNaN(table[0])) return nothing(tally.rows, diagonal);
  const {left, right} = weighedFactors(tally, table);
  return product(left, right, diagonal);
}

/** What it is the product of, for a table of numbers. */
export function weighedFactors(tally: Tally, table: Float64Array): Factors {
  const right = blockOf(tally);
  return {left: {...right, cells: through(tally, table)}, right};
}

/** Cell (i, j, l) is the sum over k of count (i, j, k) · table (k, l). */
function through({levels, cells}: Tally, table: Float64Array): Float64Array {
  const out = new Float64Array(cells.length);
  for (let at = 0; at < cells.length; at += levels) {
    for (let k = 0; k < levels; ++k) {
      const count = cells[at + k];
      if (count === 0) continue;
      for (let l = 0; l < levels; ++l) out[at + l] += count * table[k * levels + l];
    }
  }
  return out;
}

function nothing(rows: number, diagonal: "zero" | "computed"): Float64Array {
  const values = new Float64Array(rows * rows).fill(NaN);
  if (diagonal === "zero") for (let i = 0; i < rows; ++i) values[i * rows + i] = 0;
  return values;
}
