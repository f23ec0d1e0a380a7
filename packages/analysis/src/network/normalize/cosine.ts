import {divided} from "./divided.ts";
import {blockOf} from "../ignore.ts";
import {product} from "../../product/product.ts";
import {rowTotals, type Tally} from "../tally.ts";

/** The cosine of the angle between two rows of counts, levels as separate columns: 0 to 1; 0 for an empty row and on the diagonal. */
export function cosine(tally: Tally): Float64Array {
  const block = blockOf(tally);
  const lengths = new Float64Array(block.rows);
  for (let i = 0, at = 0; i < block.rows; ++i) {
    for (let c = 0; c < block.width; ++c, ++at) lengths[i] += block.cells[at] ** 2;
  }
  return divided(product(block, block), block.rows, (i, j) => Math.sqrt(lengths[i]) * Math.sqrt(lengths[j]));
}

/** What DNA 3.1 calls cosine: the cell over the plain product of the two rows' totals. */
export function dnaCosine(values: Float64Array, tally: Tally): Float64Array {
  const totals = rowTotals(tally);
  return divided(values, tally.rows, (i, j) => totals[i] * totals[j]);
}
