import {chanceFrom} from "./chance.ts";
import {few, fromParts, numbered, sumOf, type Groups, type NaiveMethod, type Square} from "./naive-likeness.ts";
import {spectrumOf} from "./naive-spectra.ts";
import {unions} from "./naive-unions.ts";

const between = (distances: Square, a: readonly number[], b: readonly number[]) => a.flatMap((i) => b.map((j) => distances[i][j]));
const meanOf = (values: readonly number[]) => sumOf(values) / values.length;

export const bySingle: NaiveMethod = ({distances}, sizes = few) => unions(distances.length, sizes, (a, b) => Math.min(...between(distances, a, b)));
export const byAverage: NaiveMethod = ({distances}, sizes = few) => unions(distances.length, sizes, (a, b) => meanOf(between(distances, a, b)));
export const byComplete: NaiveMethod = ({distances}, sizes = few) => unions(distances.length, sizes, (a, b) => Math.max(...between(distances, a, b)));

/**
 * F. Murtagh and P. Legendre, "Ward's hierarchical agglomerative clustering method", Journal of Classification 31 (2014):
 * each time the two groups whose means lie nearest for their sizes. How far the means lie apart is said by the squared
 * distances of all members, so that no step rests on one before.
 */
export const byWard: NaiveMethod = ({distances}, sizes = few) => {
  const squares = distances.map((row) => row.map((distance) => distance ** 2));
  const mean = (a: readonly number[], b: readonly number[]) => meanOf(between(squares, a, b));
  return unions(distances.length, sizes, (a, b) => ((2 * a.length * b.length) / (a.length + b.length)) * (mean(a, b) - mean(a, a) / 2 - mean(b, b) / 2));
};

/** L. Kaufman and P. J. Rousseeuw, "Finding Groups in Data" (1990), chapter 2: built one by one, then swapped; what each choice costs summed anew. */
export const byMedoids: NaiveMethod = ({distances}, sizes = few) => sizes.map((k) => aroundMedoids(distances, k));

function aroundMedoids(distances: Square, k: number): Groups {
  const nodes = distances.map((_, i) => i);
  const costOf = (chosen: readonly number[]) => sumOf(nodes.map((i) => Math.min(...chosen.map((medoid) => distances[i][medoid]))));
  const cheapest = (choices: number[][]) => {
    const costs = choices.map(costOf);
    return choices[costs.reduce((best, cost, i) => (cost < costs[best] - 1e-12 ? i : best), 0)];
  };
  let medoids: number[] = [];
  while (medoids.length < k) medoids = cheapest(nodes.filter((i) => !medoids.includes(i)).map((i) => [...medoids, i]));
  for (;;) {
    const swapped = cheapest([medoids, ...medoids.flatMap((_, place) => nodes.filter((i) => !medoids.includes(i)).map((i) => medoids.with(place, i)))]);
    if (swapped === medoids) break;
    medoids = swapped;
  }
  const nearest = (i: number) => medoids.reduce((near, medoid) => (distances[i][medoid] < distances[i][near] ? medoid : near));
  return numbered(nodes.map((i) => (medoids.includes(i) ? i : nearest(i))));
}

/**
 * R. L. Breiger, S. A. Boorman and P. Arabie, "An algorithm for clustering relational data" (1975): the columns are
 * correlated, and the correlations, until all are 1 or −1. The largest group is divided first, of equal ones that of the
 * first node; a node is as near to itself as to whom it is nearest to.
 */
export const byCorrelations: NaiveMethod = ({ties}, sizes = few) => sizes.map((k) => divided(ties, k));

function divided(ties: Square, k: number): Groups {
  let parts: number[][] = [ties.map((_, i) => i)];
  const whole: number[][] = [];
  while (parts.length < k) {
    const open = parts.filter((part) => !whole.includes(part)).sort((a, b) => b.length - a.length || a[0] - b[0]);
    if (open.length === 0) break;
    const signs = signsOf(ties, open[0]);
    const halves = [1, -1].map((sign) => open[0].filter((_, i) => signs[i] === sign));
    if (halves[1].length === 0) whole.push(open[0]);
    else parts = [...parts.filter((part) => part !== open[0]), ...halves];
  }
  return fromParts(parts);
}

function signsOf(ties: Square, members: readonly number[]): number[] {
  let table = members.map((column) => ties.map((row, i) => (i === column ? Math.max(...row) : row[column])));
  for (let round = 0; round < 50; ++round) {
    table = table.map((a, i) => table.map((b, j) => (i === j ? 1 : correlation(a, b))));
    if (table.flat().every((value) => Math.abs(value) > 0.999)) break;
  }
  return table[0].map((value) => (value < 0 ? -1 : 1));
}

/** K. Pearson's, 0 where one does not vary. */
export function correlation(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [meanOf(a), meanOf(b)];
  const [spreadA, spreadB] = [Math.sqrt(sumOf(a.map((value) => (value - meanA) ** 2))), Math.sqrt(sumOf(b.map((value) => (value - meanB) ** 2)))];
  return spreadA < 1e-12 || spreadB < 1e-12 ? 0 : sumOf(a.map((value, i) => (value - meanA) * (b[i] - meanB))) / (spreadA * spreadB);
}

/** A. Y. Ng, M. I. Jordan and Y. Weiss, "On spectral clustering" (2001), the eigenvectors by Jacobi's rotations. */
export const bySpectrum: NaiveMethod = ({ties}, sizes = few) => {
  const scales = ties.map((row) => 1 / Math.sqrt(sumOf(row) || 1));
  const {values, vectors} = spectrumOf(ties.map((row, i) => row.map((weight, j) => Number(i === j) - weight * scales[i] * scales[j])));
  const smallest = values.map((_, place) => place).sort((a, b) => values[a] - values[b]);
  return sizes.map((k) => {
    const points = vectors.map((row) => smallest.slice(0, k).map((place) => row[place]));
    return aroundMeans(
      points.map((point) => point.map((value) => value / (Math.hypot(...point) || 1))),
      k,
    );
  });
};

/** S. P. Lloyd (1982); a node's coordinates are its distances to all. */
export const byMeans: NaiveMethod = ({distances}, sizes = few) => sizes.map((k) => aroundMeans(distances, k));

/** The best of twenty beginnings from points drawn. */
function aroundMeans(points: Square, k: number): Groups {
  const chance = chanceFrom(1);
  const tried = Array.from({length: 20}, () => {
    const drawn = points.map((point) => ({point, at: chance()})).sort((a, b) => a.at - b.at);
    return settled(
      points,
      drawn.slice(0, k).map(({point}) => point),
    );
  });
  return tried.reduce((best, found) => (found.error < best.error ? found : best)).groups;
}

function settled(points: Square, beginning: Square): {groups: Groups; error: number} {
  let [centres, groups]: [Square, Groups] = [beginning, []];
  for (;;) {
    const far = points.map((point) => centres.map((centre) => sumOf(point.map((value, c) => (value - centre[c]) ** 2))));
    const next = far.map((row) => row.indexOf(Math.min(...row)));
    if (next.every((group, i) => group === groups[i])) return {groups, error: sumOf(far.map((row) => Math.min(...row)))};
    groups = next;
    centres = centres.map((centre, group) => {
      const members = points.filter((_, i) => next[i] === group);
      return members.length === 0 ? centre : centre.map((_, c) => meanOf(members.map((point) => point[c])));
    });
  }
}
