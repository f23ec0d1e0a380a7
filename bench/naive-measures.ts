import {eigenvalues} from "./naive-spectra.ts";
import type {Naive} from "./naive.ts";

/** One-mode agreement and disagreement over mean activity, by name of actor. */
export function pairs(rows: readonly Naive[]): {actors: string[]; agree: number[][]; disagree: number[][]} {
  const actors = [...new Set(rows.map(({holder}) => holder))].sort();
  const places = new Map(actors.map((actor, i) => [actor, i]));
  const square = () => actors.map(() => actors.map(() => 0));
  const [agree, disagree] = [square(), square()];
  const activity = actors.map(() => 0);
  const byConcept = new Map<string, Map<number, [number, number]>>();
  for (const {holder, concept, agrees} of rows) {
    const place = places.get(holder)!;
    ++activity[place];
    const counts = byConcept.get(concept) ?? new Map<number, [number, number]>();
    const [pro, con] = counts.get(place) ?? [0, 0];
    byConcept.set(concept, counts.set(place, agrees ? [pro + 1, con] : [pro, con + 1]));
  }
  for (const counts of byConcept.values()) {
    for (const [i, [pro, con]] of counts) {
      for (const [j, [otherPro, otherCon]] of counts) {
        if (i === j) continue;
        agree[i][j] += pro * otherPro + con * otherCon;
        disagree[i][j] += pro * otherCon + con * otherPro;
      }
    }
  }
  const averaged = (values: number[][]) => values.map((row, i) => row.map((value, j) => value / ((activity[i] + activity[j]) / 2)));
  return {actors, agree: averaged(agree), disagree: averaged(disagree)};
}

/** The best score of twelve descents that sum everything up anew for every move tried. */
export function naivePolarization(rows: readonly Naive[]): number {
  const {actors, agree, disagree} = pairs(rows);
  const n = actors.length;
  const sum = (values: number[][]) => values.flat().reduce((all, value) => all + value, 0);
  const [c, f] = [sum(agree), sum(disagree)];
  const deviation = (groups: number[]) => {
    const sizes = [0, 1].map((group) => groups.filter((one) => one === group).length);
    const w = sizes.reduce((all, size) => all + size * (size - 1), 0);
    const [within, between] = [w === 0 ? 0 : c / w, n * (n - 1) === w ? 0 : f / (n * (n - 1) - w)];
    let all = 0;
    for (let i = 0; i < n; ++i) {
      for (let j = 0; j < n; ++j) {
        if (i === j) continue;
        if (groups[i] === groups[j]) all += Math.abs(agree[i][j] - within) + Math.abs(disagree[i][j]);
        else all += Math.abs(agree[i][j]) + Math.abs(disagree[i][j] - between);
      }
    }
    return all;
  };
  let least = Infinity;
  for (let start = 0; start < 12; ++start) {
    const groups = actors.map((_, i) => (Math.imul(i + 1, 0x9e3779b1) >>> start) & 1);
    let value = deviation(groups);
    for (let moved = true; moved; ) {
      moved = false;
      for (let i = 0; i < n; ++i) {
        groups[i] = 1 - groups[i];
        const next = groups.includes(0) && groups.includes(1) ? deviation(groups) : Infinity;
        if (next < value - 1e-12) [value, moved] = [next, true];
        else groups[i] = 1 - groups[i];
      }
    }
    least = Math.min(least, value);
  }
  return 1 - least / (2 * (c + f));
}

/** Every network counted anew from the statements, its spectrum by rotations; concepts without difference go together. */
export function naiveBackbone(rows: readonly Naive[]): number {
  const actors = [...new Set(rows.map(({holder}) => holder))].sort();
  const full = spectrum(rows, actors);
  const lossOf = (concepts: ReadonlySet<string>) => {
    const other = spectrum(
      rows.filter(({concept}) => concepts.has(concept)),
      actors,
    );
    return Math.hypot(...full.map((value, i) => value - other[i]));
  };
  const left = new Set(rows.map(({concept}) => concept));
  let sum = 0;
  while (left.size > 0) {
    const losses = [...left].map((concept) => ({concept, loss: lossOf(new Set([...left].filter((one) => one !== concept)))}));
    const least = Math.min(...losses.map(({loss}) => loss));
    for (const {concept, loss} of losses) {
      if (loss > least + 1e-12) continue;
      left.delete(concept);
      sum += least;
    }
  }
  return sum;
}

function spectrum(rows: readonly Naive[], actors: readonly string[]): number[] {
  const found = pairs(rows);
  const places = found.actors.map((actor) => actors.indexOf(actor));
  const laplacian = actors.map(() => actors.map(() => 0));
  let total = 0;
  places.forEach((i, a) =>
    places.forEach((j, b) => {
      const value = a === b ? 0 : Math.max(0, found.agree[a][b] - found.disagree[a][b]);
      laplacian[i][j] -= value;
      laplacian[i][i] += value;
      total += value;
    }),
  );
  return total === 0
    ? actors.map(() => 0)
    : eigenvalues(laplacian)
        .map((value) => value / total)
        .sort((x, y) => y - x);
}
