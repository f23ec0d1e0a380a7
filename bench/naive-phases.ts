import {byAverage, byComplete, byCorrelations, byMeans, byMedoids, bySingle, bySpectrum, byWard} from "./naive-clusters.ts";
import {byEigenvectors, byMoves, byUnions, byWalks} from "./naive-communities.ts";
import {modularity, sumOf, type Groups, type NaiveMethod, type Square} from "./naive-likeness.ts";
import {pairs} from "./naive-measures.ts";
import {spectrumOf} from "./naive-spectra.ts";
import type {Naive} from "./naive.ts";

/** Louvain and Leiden are both held against moves. */
const methods: readonly NaiveMethod[] = [
  ...[byMoves, byWalks, byUnions, byEigenvectors, bySpectrum, byCorrelations],
  ...[bySingle, byAverage, byComplete, byWard, byMeans, byMedoids],
];
const sizes = [2, 3, 4, 5, 6];

/**
 * The highest modularity of months in states, the stress of their path, and the distances of each two.
 *
 * For each month all statements are looked at; its network is every actor by every other, divided by its total.
 */
export function naivePhases(rows: readonly Naive[]): number[] {
  const actors = [...new Set(rows.map(({holder}) => holder))].sort();
  const networks = monthsOf(rows).map(([start, end]) =>
    ofTotalOne(
      rows.filter(({time}) => time >= start && time < end),
      actors,
    ),
  );
  const apart = networks.map((a) => networks.map((b) => sumOf(a.map((row, i) => absolutely(row, b[i])))));
  const largest = Math.max(...apart.flat());
  const distances = apart.map((row) => row.map((distance) => distance / largest));
  return [bestModularity(distances), stressOf(distances, pathOf(distances)), ...distances.flat()];
}

/** Whole months from the first statement's, first and next beginning. */
function monthsOf(rows: readonly Naive[]): (readonly [number, number])[] {
  const times = rows.map(({time}) => time).sort((a, b) => a - b);
  const first = new Date(times[0] * 1000);
  const startOf = (month: number) => Date.UTC(first.getUTCFullYear(), month, first.getUTCDate()) / 1000;
  const months: (readonly [number, number])[] = [];
  for (let month = first.getUTCMonth(); startOf(month) <= times[times.length - 1]; ++month) months.push([startOf(month), startOf(month + 1)]);
  return months;
}

function ofTotalOne(rows: readonly Naive[], all: readonly string[]): number[][] {
  const {actors, agree, disagree} = pairs(rows);
  const places = all.map((actor) => actors.indexOf(actor));
  const values = places.map((i) => places.map((j) => (i < 0 || j < 0 ? 0 : agree[i][j] - disagree[i][j])));
  const total = sumOf(values.map((row) => sumOf(row.map(Math.abs))));
  return values.map((row) => row.map((value) => (total === 0 ? 0 : value / total)));
}

function absolutely(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + Math.abs(value - b[i]), 0);
}

function bestModularity(distances: Square): number {
  const ties = distances.map((row, i) => row.map((distance, j) => (i === j ? 0 : 1 - distance)));
  const fits = (groups: Groups) => sizes.includes(new Set(groups).size);
  const found = methods.flatMap((method) => method({ties, distances}, sizes)).filter(fits);
  return Math.max(...found.map((groups) => modularity(ties, groups)));
}

type Point = readonly [number, number];

/** W. S. Torgerson (1952), then 300 steps of each point to the mean of where the others would have it (I. Borg and P. J. F. Groenen 2005, section 8.6). */
function pathOf(distances: Square): Point[] {
  const squares = distances.map((row) => row.map((distance) => distance ** 2));
  const means = squares.map((row) => sumOf(row) / row.length);
  const mean = sumOf(means) / means.length;
  const {values, vectors} = spectrumOf(squares.map((row, i) => row.map((square, j) => -(square - means[i] - means[j] + mean) / 2)));
  const [x, y] = values.map((_, place) => place).sort((a, b) => values[b] - values[a]);
  let points = vectors.map((row): Point => [row[x] * Math.sqrt(Math.max(0, values[x])), row[y] * Math.sqrt(Math.max(0, values[y]))]);
  for (let round = 0; round < 300; ++round) points = points.map((_, i) => drawnTo(points, distances[i], i));
  return points;
}

function drawnTo(points: readonly Point[], distances: readonly number[], own: number): Point {
  const [x, y] = points[own];
  const wished = points.map(([otherX, otherY], j): Point => {
    const apart = Math.hypot(x - otherX, y - otherY);
    const share = apart === 0 ? 0 : distances[j] / apart;
    return [otherX + share * (x - otherX), otherY + share * (y - otherY)];
  });
  return [sumOf(wished.map(([to]) => to)) / points.length, sumOf(wished.map(([, to]) => to)) / points.length];
}

/** J. B. Kruskal's (1964) first. */
function stressOf(distances: Square, points: readonly Point[]): number {
  const kept = points.map(([x, y]) => points.map(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY)));
  const off = sumOf(distances.map((row, i) => sumOf(row.map((distance, j) => (distance - kept[i][j]) ** 2))));
  return Math.sqrt(off / sumOf(distances.map((row) => sumOf(row.map((distance) => distance ** 2)))));
}
