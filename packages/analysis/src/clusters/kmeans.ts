import type {Chance} from "../chance.ts";
import {renumbered, type Groups} from "../graph/groups.ts";
import {beginningsFor, sizesOf, type Method} from "./method.ts";

/** Rounds of one beginning: points settle within tens. */
const mostRounds = 300;
/** Squared distances are equal when they differ by less than this share of the largest square of a point: rounding is smaller. */
const rounding = 1e-12;

/**
 * S. P. Lloyd, "Least squares quantization in PCM", IEEE Transactions on Information Theory 28 (1982), from beginnings
 * drawn as by D. Arthur and S. Vassilvitskii, "k-means++" (2007). Where these settle, single nodes change groups as long as that lowers the
 * sum of squares (J. A. Hartigan, "Clustering Algorithms" (1975), chapter 4; M. Telgarsky and A. Vattani, "Hartigan's method", AISTATS
 * (2010)), for most places where means settle are not the best near them. The least sum of squares of all beginnings is taken. A node's coordinates are its distances to all nodes.
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
  for (let beginning = beginningsFor(points.count); beginning > 0; --beginning) {
    const found = exchanged(points, settled(points, drawnCentres(points, k, chance), k), k);
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
function settled(points: Points, centres: Float64Array, k: number): Groups {
  const groups = new Int32Array(points.count).fill(-1);
  const margin = rounding * largestSquare(points);
  for (let round = 0; round < mostRounds && assigned(points, groups, {centres, k, margin}); ++round) centre(points, groups, {centres, k});
  return groups;
}

/**
 * Single points to the group where they raise the sum of squares least, means along with them, until none gains more than rounding:
 * n / (n + 1) d² is what a point at the distance d adds to n others, n / (n − 1) d² what it takes with it from n, itself among them.
 */
function exchanged(points: Points, groups: Int32Array, k: number): {groups: Groups; error: number} {
  const {count, width, cells} = points;
  const centres = new Float64Array(k * width);
  centre(points, groups, {centres, k});
  const sizes = new Float64Array(k);
  for (const group of groups) ++sizes[group];
  const margin = rounding * largestSquare(points);
  const farFrom = (i: number, c: number) => squaredDistance(cells, i * width, {centres, at: c * width, width});
  for (let round = 0, moved = true; moved && round < mostRounds; ++round) {
    moved = false;
    for (let i = 0; i < count; ++i) {
      const own = groups[i];
      if (sizes[own] === 1) continue;
      let [best, least] = [own, (sizes[own] / (sizes[own] - 1)) * farFrom(i, own) - margin];
      for (let c = 0; c < k; ++c) {
        const added = c === own ? Infinity : (sizes[c] / (sizes[c] + 1)) * farFrom(i, c);
        if (added < least) [best, least] = [c, added];
      }
      if (best === own) continue;
      shift(points, i, {centres, sizes, from: own, to: best});
      [groups[i], moved] = [best, true];
    }
  }
  return {groups, error: errorOf(points, groups, centres)};
}

/** Moves a point, and the means of the group that it leaves and of the one that it joins. */
function shift({width, cells}: Points, i: number, {centres, sizes, from, to}: {centres: Float64Array; sizes: Float64Array; from: number; to: number}): void {
  --sizes[from];
  ++sizes[to];
  for (let c = 0; c < width; ++c) {
    const cell = cells[i * width + c];
    centres[from * width + c] -= (cell - centres[from * width + c]) / sizes[from];
    centres[to * width + c] += (cell - centres[to * width + c]) / sizes[to];
  }
}

function errorOf({count, width, cells}: Points, groups: Groups, centres: Float64Array): number {
  let error = 0;
  for (let i = 0; i < count; ++i) error += squaredDistance(cells, i * width, {centres, at: groups[i] * width, width});
  return error;
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

/** Puts each point into `groups`; whether any has moved. */
function assigned({count, width, cells}: Points, groups: Groups, {centres, k, margin}: Centres): boolean {
  let moved = false;
  for (let i = 0; i < count; ++i) {
    const farFrom = (c: number) => squaredDistance(cells, i * width, {centres, at: c * width, width});
    let best = Math.max(0, groups[i]);
    let least = farFrom(best);
    for (let c = 0; c < k; ++c) {
      const far = c === best ? least : farFrom(c);
      if (far < least - margin) [least, best] = [far, c];
    }
    if (groups[i] !== best) [groups[i], moved] = [best, true];
  }
  return moved;
}

/** A centre without points stays where it was. */
function centre({count, width, cells}: Points, groups: Int32Array, {centres, k}: {centres: Float64Array; k: number}): void {
  const sizes = new Float64Array(k);
  for (const group of groups) ++sizes[group];
  for (let c = 0; c < k; ++c) if (sizes[c] > 0) centres.fill(0, c * width, (c + 1) * width);
  for (let i = 0; i < count; ++i) for (let c = 0; c < width; ++c) centres[groups[i] * width + c] += cells[i * width + c] / sizes[groups[i]];
}
