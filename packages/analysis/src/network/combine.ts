import {Invalid} from "@standpoint/model";
import type {Levels} from "./levels.ts";
import type {Tally} from "./tally.ts";

/**
 * Which levels occur, as one number: the sum of a power of two for each.
 *
 * Of a yes-or-no: 1 yes, 2 no, 3 both, and 4 more for neutral; 0 for nothing. Of n sorted levels the first is worth
 * 2^(n−1) and the last 1. Throws Invalid beyond 53 levels, which no number can hold apart.
 */
export function combine({rows, columns, levels: count, cells}: Tally, levels: Levels): Float64Array {
  if (count > 53) throw new Invalid(`combine holds 53 levels and "${levels.names[0]}" … are ${count}: take ignore or subtract`);
  const worth = levels.names.map((_, k) => (levels.kind === "boolean" ? [2, 1, 4][k] : 2 ** (count - 1 - k)));
  const codes = new Float64Array(rows * columns);
  for (let m = 0, at = 0; m < codes.length; ++m) for (let k = 0; k < count; ++k, ++at) if (cells[at] > 0) codes[m] += worth[k];
  return codes;
}
