import type {As} from "../select/filter-options.ts";
import {distances, weighedProduct} from "./distance.ts";
import {blockOf} from "./ignore.ts";
import type {Levels} from "./levels.ts";
import {product} from "../product/product.ts";
import type {Tally} from "./tally.ts";

export interface Compared {
  readonly levels: Levels;
  readonly as?: As | undefined;
  /** Default "zero". */
  readonly diagonal?: "zero" | "computed" | undefined;
}

/**
 * How much each pair of rows agrees: over shared columns, the product of the counts at each two levels, weighed by how
 * near these are (1 for the same, 0 for the ends of the scale). Texts agree only with themselves.
 *
 * P. Leifeld, "Discourse Network Analysis" (2017), congruence networks.
 */
export function congruence(tally: Tally, {levels, as, diagonal}: Compared): Float64Array {
  if (onlySameLevel(levels)) {
    const block = blockOf(tally);
    return product(block, block, diagonal);
  }
  return weighedProduct(tally, nearness(levels, as), diagonal);
}

/** How near each two levels are, 0 to 1. */
export function nearness(levels: Levels, as?: As): Float64Array {
  return distances(levels, as).map((distance) => 1 - distance);
}

/** Texts, and yes or no without a neutral between them. */
export function onlySameLevel({kind, count}: Levels): boolean {
  return kind === "nominal" || kind === "none" || (kind === "boolean" && count === 2);
}
