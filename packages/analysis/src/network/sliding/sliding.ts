import {distances} from "../distance.ts";
import type {Levels} from "../levels.ts";
import type {Aggregate} from "../options.ts";
import type {Grid} from "../tally.ts";
import {denseSliding} from "./dense.ts";
import {sparseSliding} from "./sparse.ts";

/** Networks of a window that moves: what enters is added, what leaves is taken away. */
export interface Sliding {
  /** Moves the window to the mentions from `lo` up to `hi`, neither of which may fall. */
  readonly moveTo: (bounds: readonly [lo: number, hi: number]) => void;
  /** Mentions of each row of the grid, over all columns and levels. */
  readonly totals: Float64Array;
  /** Among these rows of the grid: row by row, symmetric, the diagonal 0. Undefined for what is not kept up. */
  readonly values: (aggregate: Aggregate, rows: Int32Array) => Float64Array | undefined;
}

/** An aggregate, and how much mentions at each two levels count for it: halves. */
export interface Kept {
  readonly aggregate: Aggregate;
  readonly table: Float64Array;
}

/** Above this share of cells with a mention, adding whole columns was measured to be faster than visiting who is there. */
const fullEnough = 0.04;

/**
 * Keeps up the sums Σ_c Σ_kl w_kl · x_ick · x_jcl of each pair of rows while single mentions come and go: a mention (i, c, k)
 * meets those of the same column and changes only row i. `mentions` is how many a window holds on average. Undefined
 * where that could not be exact: the weights w must be halves, as sums of halves have no rounding; texts in conflict are
 * counted otherwise.
 */
export function slidingOf(grid: Grid, levels: Levels, {aggregates, mentions}: {aggregates: readonly Aggregate[]; mentions: number}): Sliding | undefined {
  const kept: Kept[] = [];
  for (const aggregate of aggregates) {
    const table = weightsOf(levels, aggregate);
    if (!table?.every((weight) => Number.isInteger(weight * 2))) return undefined;
    kept.push({aggregate, table});
  }
  const full = mentions > fullEnough * grid.rows.length * grid.columns.length * grid.levels;
  return (full ? denseSliding(grid, kept) : undefined) ?? sparseSliding(grid, kept);
}

/** How much mentions at each two levels count together. */
function weightsOf({kind, count, ...levels}: Levels, aggregate: Aggregate): Float64Array | undefined {
  const apart = kind === "nominal" ? Float64Array.from({length: count * count}, (_, at) => Number(Math.floor(at / count) !== at % count)) : undefined;
  switch (aggregate) {
    case "ignore":
      return new Float64Array(count * count).fill(1);
    case "congruence":
      return (apart ?? distances({kind, count, ...levels}, undefined)).map((distance) => 1 - distance);
    case "conflict":
      return apart ? undefined : distances({kind, count, ...levels}, undefined);
    case "subtract":
      return apart ? undefined : distances({kind, count, ...levels}, undefined).map((distance) => 1 - 2 * distance);
    case "combine":
      return undefined;
  }
}
