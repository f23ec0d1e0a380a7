import {product} from "../product/product.ts";
import {levelsMerged, type Tally} from "./tally.ts";

/** How often each row goes with each column, whatever the level. */
export function ignoreTwoMode(tally: Tally): Float64Array {
  return levelsMerged(tally).cells.slice();
}

/** Over all columns, the product of how often either row goes with it. */
export function ignoreOneMode(tally: Tally, diagonal: "zero" | "computed" = "zero"): Float64Array {
  const block = blockOf(levelsMerged(tally));
  return product(block, block, diagonal);
}

/** A tally as a table: a row each, columns and levels side by side. */
export function blockOf({rows, columns, levels, cells}: Tally): {rows: number; width: number; cells: Float64Array} {
  return {rows, width: columns * levels, cells};
}
