import {divided} from "./divided.ts";
import {levelsMerged, type Tally} from "../tally.ts";

/** Divides by the mean number of different columns that the two rows speak of. */
export function averageConcepts(values: Float64Array, tally: Tally): Float64Array {
  const spoken = breadths(levelsMerged(tally));
  return divided(values, tally.rows, (i, j) => (spoken[i] + spoken[j]) / 2);
}

function breadths({rows, columns, cells}: Tally): Float64Array {
  const counts = new Float64Array(rows);
  for (let i = 0, at = 0; i < rows; ++i) for (let j = 0; j < columns; ++j, ++at) if (cells[at] > 0) ++counts[i];
  return counts;
}
