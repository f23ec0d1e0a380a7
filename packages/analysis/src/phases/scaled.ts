import {EigenvalueDecomposition, Matrix} from "ml-matrix";

/** A point for each row, and how well the points keep the distances. */
export interface Scaled {
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Kruskal's stress-1: the root of Σ (d − d̂)² / Σ d², 0 where every distance is kept. */
  readonly stress: number;
}

const rounds = 300;

/**
 * Points in the plane whose distances are as near as can be to those given: from the two leading axes (W. S. Torgerson,
 * "Multidimensional scaling", Psychometrika 17 (1952)) by steps that never raise the stress (I. Borg and P. J. F. Groenen,
 * "Modern Multidimensional Scaling" (2005), section 8.6). Metric, where rDNA's isoMDS keeps the order of distances alone.
 *
 * The first point with an x of its own has a positive one, and so with y: mirror images are one picture.
 */
export function scaled(distances: Float64Array): Scaled {
  const order = Math.sqrt(distances.length);
  let points = torgerson(distances, order);
  for (let round = 0; round < rounds; ++round) points = guttman(distances, points);
  return {points: upright(points), stress: stressOf(distances, points)};
}

type Point = readonly [number, number];

/** The two leading eigenvectors of the doubly centred squares, each as long as the root of its eigenvalue. */
function torgerson(distances: Float64Array, order: number): Point[] {
  if (order < 2) return Array.from({length: order}, () => [0, 0]);
  const squares = distances.map((distance) => distance * distance);
  const means = Array.from({length: order}, (_, i) => squares.subarray(i * order, (i + 1) * order).reduce((sum, value) => sum + value, 0) / order);
  const mean = means.reduce((sum, value) => sum + value, 0) / order;
  const centred = new Matrix(order, order);
  for (let i = 0; i < order; ++i) for (let j = 0; j < order; ++j) centred.set(i, j, -(squares[i * order + j] - means[i] - means[j] + mean) / 2);
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(centred, {assumeSymmetric: true});
  const places = realEigenvalues.map((value, place) => ({value, place})).sort((a, b) => b.value - a.value);
  const axis = ({value, place}: {value: number; place: number}) => eigenvectorMatrix.getColumn(place).map((entry) => entry * Math.sqrt(Math.max(0, value)));
  const [x, y] = [axis(places[0]), axis(places[1])];
  return x.map((value, i) => [value, y[i]]);
}

/** One majorising step: each point to the mean of where the others would have it. */
function guttman(distances: Float64Array, points: readonly Point[]): Point[] {
  const order = points.length;
  return points.map(([x, y], i) => {
    let [sumX, sumY] = [0, 0];
    points.forEach(([otherX, otherY], j) => {
      const apart = Math.hypot(x - otherX, y - otherY);
      const share = i === j || apart === 0 ? 0 : distances[i * order + j] / apart;
      sumX += otherX + share * (x - otherX);
      sumY += otherY + share * (y - otherY);
    });
    return [sumX / order, sumY / order];
  });
}

function stressOf(distances: Float64Array, points: readonly Point[]): number {
  let [off, all] = [0, 0];
  points.forEach(([x, y], i) => {
    points.forEach(([otherX, otherY], j) => {
      const distance = distances[i * points.length + j];
      off += (distance - Math.hypot(x - otherX, y - otherY)) ** 2;
      all += distance ** 2;
    });
  });
  return all === 0 ? 0 : Math.sqrt(off / all);
}

function upright(points: readonly Point[]): Point[] {
  const signOf = (axis: 0 | 1) => (points.find((point) => Math.abs(point[axis]) > 1e-9)?.[axis] ?? 0) < 0;
  const [flipX, flipY] = [signOf(0), signOf(1)];
  return points.map(([x, y]) => [flipX ? -x : x, flipY ? -y : y]);
}
