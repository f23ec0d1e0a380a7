import {divided} from "./divided.ts";
import {unshared} from "../conflict.ts";
import {blockOf} from "../ignore.ts";
import {product, sumsOfMinima} from "../../product/product.ts";
import {rowTotals, type Tally} from "../tally.ts";

/** The weighted Jaccard similarity of two rows of counts (M. Ružička 1958): the sum of minima over the sum of maxima, levels as separate columns; diagonal 0. */
export function jaccard(tally: Tally): Float64Array {
  const minima = sumsOfMinima(blockOf(tally));
  const totals = rowTotals(tally);
  const {rows} = tally;
  return divided(minima, rows, (i, j) => totals[i] + totals[j] - minima[i * rows + j]);
}

/** What DNA 3.1 calls Jaccard: the cell over what only either row has (counts) and what both have (products). */
export function dnaJaccard(values: Float64Array, tally: Tally): Float64Array {
  const block = blockOf(tally);
  const apart = unshared(tally);
  const common = product(block, block);
  return divided(values, tally.rows, (i, j) => apart[i * tally.rows + j] + common[i * tally.rows + j]);
}
