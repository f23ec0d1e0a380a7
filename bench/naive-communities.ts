import {chanceFrom} from "./chance.ts";
import {modularity, sumOf, type Groups, type NaiveMethod, type Square} from "./naive-likeness.ts";
import {spectrumOf} from "./naive-spectra.ts";
import {unions} from "./naive-unions.ts";

/** A. Clauset, M. E. J. Newman and C. Moore (2004): each time the union that leaves most modularity, summed over all pairs of members. */
export const byUnions: NaiveMethod = ({ties}, sizes) => {
  const strengths = ties.map(sumOf);
  const total = sumOf(strengths);
  return unions(ties.length, sizes, (a, b) => -sumOf(a.flatMap((i) => b.map((j) => ties[i][j] / total - (strengths[i] * strengths[j]) / total ** 2))));
};

/** V. D. Blondel and others (2008), the first level alone: single actors move to whichever group raises modularity most. */
export const byMoves: NaiveMethod = ({ties}) => [moved(ties.length, (groups) => modularity(ties, groups))];

/** M. Rosvall and C. T. Bergstrom (2008), single actors alone. */
export const byDescription: NaiveMethod = ({ties}) => [moved(ties.length, (groups) => -bitsAStep(ties, groups))];

/** From single nodes; each to whichever group is best, until none moves. */
function moved(order: number, qualityOf: (groups: Groups) => number): Groups {
  const groups = Array.from({length: order}, (_, i) => i);
  let quality = qualityOf(groups);
  for (let changed = true; changed; ) {
    changed = false;
    for (let i = 0; i < order; ++i) {
      for (const group of new Set(groups)) {
        const before = groups[i];
        groups[i] = group;
        const next = qualityOf(groups);
        if (next > quality + 1e-12) [quality, changed] = [next, true];
        else groups[i] = before;
      }
    }
  }
  return groups;
}

/**
 * The map equation as it is written: q H(Q) + Σ p_i H(P_i), of the steps out of groups and of the steps within each and
 * out of it. M. Rosvall and C. T. Bergstrom, "Maps of random walks on complex networks reveal community structure", PNAS
 * 105 (2008) 1118, equation 1.
 */
export function bitsAStep(ties: Square, groups: Groups): number {
  const strengths = ties.map(sumOf);
  const total = sumOf(strengths);
  const exits: number[] = [];
  let bits = 0;
  for (const group of new Set(groups)) {
    const members = groups.map((_, i) => i).filter((i) => groups[i] === group);
    const exit = sumOf(members.map((i) => sumOf(ties[i].filter((_, j) => groups[j] !== group)))) / total;
    bits += entropy([exit, ...members.map((i) => strengths[i] / total)]);
    exits.push(exit);
  }
  return bits + entropy(exits);
}

/** Of shares of which not all is: times what they come to. */
function entropy(shares: readonly number[]): number {
  const all = sumOf(shares);
  return -sumOf(shares.map((share) => (share > 0 ? share * Math.log2(share / all) : 0)));
}

/** U. N. Raghavan, R. Albert and S. Kumara (2007): twenty runs from labels of their own. */
export const byLabels: NaiveMethod = ({ties}) => {
  const chance = chanceFrom(1);
  return Array.from({length: 20}, () => propagated(ties, chance));
};

function propagated(ties: Square, chance: () => number): Groups {
  const labels = ties.map((_, i) => i);
  for (let round = 0, changed = true; changed && round < 100; ++round) {
    changed = false;
    const turns = labels.map((_, node) => ({node, at: chance()})).sort((a, b) => a.at - b.at);
    for (const {node} of turns) {
      const heaviest = heaviestAround(ties[node], labels);
      if (heaviest.includes(labels[node])) continue;
      labels[node] = heaviest[Math.floor(chance() * heaviest.length)];
      changed = true;
    }
  }
  return labels;
}

/** The labels with the most weight around a node; all labels for one without ties. */
export function heaviestAround(ties: readonly number[], labels: Groups): number[] {
  const sums = [...new Set(labels)].map((label) => ({label, sum: sumOf(ties.filter((_, j) => labels[j] === label))}));
  const most = Math.max(...sums.map(({sum}) => sum));
  return sums.filter(({sum}) => sum >= most * (1 - 1e-12)).map(({label}) => label);
}

/**
 * P. Pons and M. Latapy, "Computing communities in large networks using random walks" (2006): walks of four steps, one
 * step after the other, and what each union adds to the squared distances within groups, all anew for each union. Groups
 * that do not touch wait for those that do.
 */
export const byWalks: NaiveMethod = ({ties}, sizes) => {
  const walks = ties.map((row, i) => row.map((weight, j) => (i === j ? sumOf(row) / (row.filter((tie) => tie > 0).length || 1) || 1 : weight)));
  const strengths = walks.map(sumOf);
  const step = walks.map((row, i) => row.map((weight) => weight / strengths[i]));
  const ends = times(times(times(step, step), step), step);
  return unions(ties.length, sizes, (a, b) => {
    const [endsOfA, endsOfB] = [meanOf(ends, a), meanOf(ends, b)];
    const far = sumOf(endsOfA.map((value, place) => (value - endsOfB[place]) ** 2 / strengths[place]));
    const touch = a.some((i) => b.some((j) => ties[i][j] > 0));
    return ((a.length * b.length) / (a.length + b.length)) * far + (touch ? 0 : 1e6);
  });
};

function times(a: Square, b: Square): number[][] {
  return a.map((row) => b[0].map((_, j) => row.reduce((sum, value, k) => sum + value * b[k][j], 0)));
}

function meanOf(rows: Square, members: readonly number[]): number[] {
  return rows[0].map((_, place) => sumOf(members.map((member) => rows[member][place])) / members.length);
}

/**
 * M. E. J. Newman, "Finding community structure in networks using the eigenvectors of matrices" (2006): each time the
 * division, by the signs of the leading eigenvector, that raises modularity most, all of them tried anew.
 */
export const byEigenvectors: NaiveMethod = ({ties}, sizes) => {
  const levels: Groups[] = [ties.map(() => 0)];
  for (;;) {
    const groups = levels[levels.length - 1];
    const tried = [...new Set(groups)].map((group) => divided(ties, groups, group));
    const qualities = tried.map((next) => modularity(ties, next));
    const most = Math.max(...qualities);
    if (!(most > modularity(ties, groups) + 1e-12)) break;
    levels.push(tried[qualities.indexOf(most)]);
  }
  return (sizes ?? [levels.length]).map((size) => levels[Math.min(size, levels.length) - 1]);
};

/** Equation 51 of the article: the modularity matrix of the group, its row sums taken from the diagonal. */
function divided(ties: Square, groups: Groups, group: number): Groups {
  const members = groups.map((_, i) => i).filter((i) => groups[i] === group);
  const strengths = ties.map(sumOf);
  const total = sumOf(strengths);
  const square = members.map((i) => members.map((j) => ties[i][j] - (strengths[i] * strengths[j]) / total));
  const bare = square.map((row, i) => row.map((value, j) => (i === j ? value - sumOf(row) : value)));
  const {values, vectors} = spectrumOf(bare);
  const leading = values.indexOf(Math.max(...values));
  const other = Math.max(...groups) + 1;
  return groups.map((one, i) => (one === group && vectors[members.indexOf(i)][leading] > 1e-12 ? other : one));
}
