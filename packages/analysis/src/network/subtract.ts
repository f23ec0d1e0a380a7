import type {As} from "../select/filter-options.ts";
import {conflict} from "./conflict.ts";
import {congruence, type Compared} from "./congruence.ts";
import {distances, weighedProduct} from "./distance.ts";
import {blockOf} from "./ignore.ts";
import type {Levels} from "./levels.ts";
import {product} from "../product/product.ts";
import type {Tally} from "./tally.ts";

/** Positive less negative mentions: yes 1, no −1, neutral 0; a number counts as itself; of texts nothing is subtracted. */
export function subtractTwoMode(tally: Tally, levels: Levels): Float64Array {
  return signed(tally, levels).cells;
}

/** Congruence less conflict. */
export function subtractOneMode(tally: Tally, compared: Compared): Float64Array {
  const {levels, as, diagonal} = compared;
  if (levels.kind === "nominal") return less(congruence(tally, compared), conflict(tally, compared));
  if (levels.kind === "boolean" && levels.count === 2) {
    const block = blockOf(signed(tally, levels));
    return product(block, block, diagonal);
  }
  return weighedProduct(tally, nearnessLessDistance(levels, as), diagonal);
}

/** Of each two levels, −1 to 1. */
export function nearnessLessDistance(levels: Levels, as?: As): Float64Array {
  return distances(levels, as).map((distance) => 1 - 2 * distance);
}

/** A tally of a single level: positive less negative mentions. */
export function signed({rows, columns, levels: count, cells}: Tally, levels: Levels): Tally {
  const signs = signsOf(levels);
  const sums = new Float64Array(rows * columns);
  for (let m = 0, at = 0; m < sums.length; ++m) for (let k = 0; k < count; ++k, ++at) sums[m] += signs[k] * cells[at];
  return {rows, columns, levels: 1, cells: sums};
}

function signsOf({kind, values}: Levels): Float64Array {
  if (kind === "boolean") return values.map((value) => 2 * value - 1);
  return kind === "scale" ? values : values.map(() => 1);
}

function less(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value - b[i]);
}
