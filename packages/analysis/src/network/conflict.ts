import {distances, weighedProduct} from "./distance.ts";
import type {Compared} from "./congruence.ts";
import {blockOf} from "./ignore.ts";
import {product} from "../product/product.ts";
import {rowTotals, type Tally} from "./tally.ts";

/**
 * How much each pair of rows disagrees: over shared columns, the product of the counts at each two levels, weighed by
 * how far apart these are. Of texts it is the number of mentions at a level that only one of the two rows has, also
 * where the other has none at all: counts, not products, as in DNA.
 */
export function conflict(tally: Tally, {levels, as, diagonal}: Compared): Float64Array {
  if (levels.kind === "nominal") return unshared(tally);
  return weighedProduct(tally, distances(levels, as), diagonal);
}

/** Σ x where y is 0, and y where x is 0: both totals less what lies where the other has something. */
export function unshared(tally: Tally): Float64Array {
  const {rows} = tally;
  const {counts, presence} = besides(tally);
  const shared = product(counts, presence);
  const totals = rowTotals(tally);
  for (let i = 0, c = 0; i < rows; ++i) for (let j = 0; j < rows; ++j, ++c) shared[c] = i === j ? 0 : totals[i] + totals[j] - shared[c];
  return shared;
}

/** Counts beside presences (1 or 0), and the same the other way round: their product is x·[y > 0] + [x > 0]·y. */
function besides(tally: Tally) {
  const {rows, width, cells} = blockOf(tally);
  const counts = new Float64Array(rows * width * 2);
  const presence = new Float64Array(rows * width * 2);
  for (let i = 0, from = 0; i < rows; ++i) {
    for (let c = 0, to = i * width * 2; c < width; ++c, ++from, ++to) {
      const here = cells[from] > 0 ? 1 : 0;
      counts[to] = presence[to + width] = cells[from];
      presence[to] = counts[to + width] = here;
    }
  }
  return {counts: {rows, width: width * 2, cells: counts}, presence: {rows, width: width * 2, cells: presence}};
}
