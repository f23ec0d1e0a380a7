import type {Chance} from "../chance.ts";
import {renumbered, type Groups} from "../graph/groups.ts";
import {sizesOf, type Method} from "./method.ts";

/** How often it begins anew; the least sum of squares is taken. */
const beginnings = 20;
/** Rounds of one beginning: points settle within tens. */
const mostRounds = 300;
/** Squared distances are equal when they differ by less than this share of the largest square of a point: rounding is smaller. */
const rounding = 1e-12;

/**
 * S. P. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28 (1982), from beginnings
 * drawn as by D. Arthur and S. Vassilvitskii, "k-means++" (2007). A node's coordinates are its distances to all nodes.
 */
export const kmeans: Method = ({graph: {order}, distances}, wish) =>
  sizesOf(wish, order).map((k) => nearestMeans({count: order, width: order, cells: distances}, k, wish.chance));

/** Points, a row each. */
export interface Points {
  readonly count: number;
  readonly width: number;
  readonly cells: Float64Array;
}

/** `k` groups of points around their means. */
export function nearestMeans(points: Points, k: number, chance: Chance): Groups {
  let best: {groups: Groups; error: number} = {groups: new Int32Array(points.count), error: Infinity};
  for (let beginning = 0; beginning < beginnings; ++beginning) {
    const found = settled(points, drawnCentres(points, k, chance), k);
    if (found.error < best.error * (1 - 1e-12)) best = found;
  }
  return renumbered(best.groups);
}

/** Points as centres, the likelier the further they are from those drawn before. */
function drawnCentres({count, width, cells}: Points, k: number, chance: Chance): Float64Array {
  const centres = new Float64Array(k * width);
  const nearest = new Float64Array(count).fill(1);
  for (let c = 0; c < k; ++c) {
    const at = drawnBy(nearest, chance);
    centres.set(cells.subarray(at * width, (at + 1) * width), c * width);
    for (let i = 0; i < count; ++i) {
      const far = squaredDistance(cells, i * width, {centres, at: c * width, width});
      nearest[i] = c === 0 ? far : Math.min(nearest[i], far);
    }
  }
  return centres;
}

function drawnBy(shares: Float64Array, chance: Chance): number {
  let left = chance() * shares.reduce((sum, share) => sum + share, 0);
  for (let i = 0; i < shares.length; ++i) if ((left -= shares[i]) < 0) return i;
  return shares.length - 1;
}

function squaredDistance(cells: Float64Array, from: number, {centres, at, width}: {centres: Float64Array; at: number; width: number}): number {
  let sum = 0;
  for (let c = 0; c < width; ++c) sum += (cells[from + c] - centres[at + c]) ** 2;
  return sum;
}

/**
 * Points to the nearest centre, centres to the mean of their points, until no point moves. A point stays with its centre, and
 * else goes to the first, unless another is nearer by more than rounding: centres that are equal up to rounding would
 * exchange their points for ever.
 */
function settled(points: Points, centres: Float64Array, k: number): {groups: Groups; error: number} {
  const groups = new Int32Array(points.count).fill(-1);
  const margin = rounding * largestSquare(points);
  let error = Infinity;
  for (let round = 0; round < mostRounds; ++round) {
    const next = assigned(points, groups, {centres, k, margin});
    error = next.error;
    if (!next.moved) break;
    centre(points, groups, {centres, k});
  }
  return {groups, error};
}

function largestSquare({count, width, cells}: Points): number {
  let largest = 0;
  for (let i = 0; i < count; ++i) {
    let square = 0;
    for (let c = i * width; c < (i + 1) * width; ++c) square += cells[c] ** 2;
    largest = Math.max(largest, square);
  }
  return largest;
}

interface Centres {
  readonly centres: Float64Array;
  readonly k: number;
  readonly margin: number;
}

/** Puts each point into `groups`. */
function assigned({count, width, cells}: Points, groups: Groups, {centres, k, margin}: Centres): {error: number; moved: boolean} {
  let [error, moved] = [0, false];
  for (let i = 0; i < count; ++i) {
    const farFrom = (c: number) => squaredDistance(cells, i * width, {centres, at: c * width, width});
    let best = Math.max(0, groups[i]);
    let least = farFrom(best);
    for (let c = 0; c < k; ++c) {
      const far = c === best ? least : farFrom(c);
      if (far < least - margin) [least, best] = [far, c];
    }
    if (groups[i] !== best) [groups[i], moved] = [best, true];
    error += least;
  }
  return {error, moved};
}

/** A centre without points stays where it was. */
function centre({count, width, cells}: Points, groups: Int32Array, {centres, k}: {centres: Float64Array; k: number}): void {
  const sizes = new Float64Array(k);
  for (const group of groups) ++sizes[group];
  for (let c = 0; c < k; ++c) if (sizes[c] > 0) centres.fill(0, c * width, (c + 1) * width);
  for (let i = 0; i < count; ++i) for (let c = 0; c < width; ++c) centres[groups[i] * width + c] += cells[i * width + c] / sizes[groups[i]];
}
