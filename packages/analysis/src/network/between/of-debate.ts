import {upperHalf} from "../../product/product.ts";
import {factorsOf} from "../factors.ts";
import {farthest, gaussianCourse, type GaussianCourse, type Moments} from "../kernel.ts";
import type {Levels} from "../levels.ts";
import type {ResolvedSettings} from "../settings.ts";
import {emptyTally, type Grid} from "../tally.ts";
import {weighing} from "../weighing/weighing.ts";
import type {Timeline} from "../window.ts";
import {betweenKnots} from "./between.ts";
import {knotsAside} from "./knots.ts";

/** What a kernel moves over. */
export interface Smoothed {
  readonly grid: Grid;
  readonly timeline: Timeline;
  readonly moments: Moments;
  readonly levels: Levels;
}

/**
 * One-mode values at one centre of a gaussian after another, not normalised, from those at knots.
 *
 * Two statements weigh the root of the product of their weights, e^(−(x² + y²)/4) at x and y half windows: as the centre moves
 * a gaussian about the middle between them, of half a window, so that each value is a sum of such gaussians.
 *
 * Undefined for other kernels and modes, for averages (near 0 over near 0 needs more than knots can give), for texts in
 * conflict, which are no such sum, as DNA 3.1, and where it would take longer.
 */
export function betweenKnotsOf({grid, timeline, moments, levels}: Smoothed, settings: ResolvedSettings): ((centre: number) => Float64Array) | undefined {
  const {mode, kernel, normalize, as, aggregate} = settings;
  if (mode !== "one" || kernel !== "gaussian" || normalize !== "none" || as !== undefined || moments.times.length === 0) return undefined;
  if (!factorsOf(emptyTally(grid), levels, aggregate)) return undefined;
  const {centres, deviation, reachAt} = gaussianCourse(timeline, moments, settings);
  if (!full(grid, {centres, deviation})) return undefined;
  const weighted = weighing(grid, timeline.from, moments);
  const squareAt = (moment: number) => {
    const factors = factorsOf(weighted(reachAt(moment), "root"), levels, aggregate);
    return upperHalf(factors!.left, factors!.right);
  };
  return betweenKnots({centres, deviation, rows: grid.rows.length, least: aggregate === "subtract" ? -Infinity : 0, squareAt});
}

/** Mentions a cell within reach of a centre, from which on most products are of cells that have some. */
const fullEnough = 0.16;

/** Whether a product takes longer than weighing knots: it has more columns, and they are not mostly empty. */
function full({columns, rows, levels, cell}: Grid, {centres, deviation}: Pick<GaussianCourse, "centres" | "deviation">): boolean {
  const width = columns.length * levels;
  if (width < 4 * knotsAside) return false;
  const range = centres[centres.length - 1] - centres[0];
  const within = cell.length * Math.min(1, (2 * farthest * deviation) / range);
  return within > fullEnough * rows.length * width;
}
