import type {Run} from "./run.ts";

/**
 * Samples that differ only in how the axes are moved, stretched, turned or mirrored, which positions do not tell, laid over
 * each other: each is moved and stretched so that the places have mean 0 and, over all axes, variance 1 (concepts follow,
 * so that nothing that is expected changes), and turned so that its places come nearest to their mean (P. H. Schönemann, "A generalized solution of the orthogonal
 * Procrustes problem", Psychometrika 31 (1966)), the mean then taken again. At last the axes are those along which the
 * mean places vary most, the first actor of those off the middle on the positive side.
 */
export function aligned(runs: readonly Run[], dimensions: 1 | 2): void {
  const size = runs[0].places.length / runs[0].count;
  for (const run of runs) for (let sample = 0; sample < run.count; ++sample) standardise(run, sample, dimensions);
  let target: Float64Array = runs[0].places.slice((runs[0].count - 1) * size);
  for (let round = 0; round < 3; ++round) {
    for (const run of runs)
      for (let sample = 0; sample < run.count; ++sample) turn(run, sample, {turning: turningTo(target, placesAt(run, sample), dimensions), dimensions});
    target = meanPlaces(runs, size);
  }
  const upright = uprightTurning(target, dimensions);
  for (const run of runs) for (let sample = 0; sample < run.count; ++sample) turn(run, sample, {turning: upright, dimensions});
}

/** Places by name turned, mirrored or not, to lie nearest to others, by the names that both have. */
export function turnedTo(
  target: ReadonlyMap<string, readonly number[]>,
  places: ReadonlyMap<string, readonly number[]>,
  dimensions: 1 | 2,
): Map<string, number[]> {
  const common = [...places.keys()].filter((name) => target.has(name));
  const flat = (of: ReadonlyMap<string, readonly number[]>) => Float64Array.from(common.flatMap((name) => of.get(name) ?? []));
  const turning = turningTo(flat(target), flat(places), dimensions);
  const turned = (place: readonly number[]) =>
    Array.from({length: dimensions}, (_, d) => place.reduce((sum, value, e) => sum + turning[d * dimensions + e] * value, 0));
  return new Map(Array.from(places, ([name, place]) => [name, turned(place)]));
}

function standardise({count, places, discriminations, difficulties}: Run, sample: number, dimensions: 1 | 2): void {
  const [size, items] = [places.length / count, difficulties.length / count];
  const here = places.subarray(sample * size, (sample + 1) * size);
  const means = Array.from({length: dimensions}, (_, d) => here.reduce((sum, value, i) => sum + (i % dimensions === d ? value : 0), 0) / (size / dimensions));
  const spread = Math.sqrt(here.reduce((sum, value, i) => sum + (value - means[i % dimensions]) ** 2, 0) / size) || 1;
  for (let i = 0; i < size; ++i) here[i] = (here[i] - means[i % dimensions]) / spread;
  for (let item = sample * items; item < (sample + 1) * items; ++item) {
    for (let d = 0; d < dimensions; ++d) {
      difficulties[item] -= discriminations[item * dimensions + d] * means[d];
      discriminations[item * dimensions + d] *= spread;
    }
  }
}

/** Row by row: the new axes in terms of the old. */
type Turning = readonly number[];

function placesAt({places, count}: Run, sample: number): Float64Array {
  const size = places.length / count;
  return places.subarray(sample * size, (sample + 1) * size);
}

function meanPlaces(runs: readonly Run[], size: number): Float64Array {
  const mean = new Float64Array(size);
  const samples = runs.reduce((sum, {count}) => sum + count, 0);
  for (const run of runs) for (let sample = 0; sample < run.count; ++sample) placesAt(run, sample).forEach((value, i) => (mean[i] += value / samples));
  return mean;
}

/** The turning, mirrored or not, that brings `from` nearest to `target`. */
function turningTo(target: Float64Array, from: Float64Array, dimensions: 1 | 2): Turning {
  const dot = (a: number, b: number) => {
    let sum = 0;
    for (let i = 0; i < from.length; i += dimensions) sum += from[i + a] * target[i + b];
    return sum;
  };
  if (dimensions === 1) return [dot(0, 0) < 0 ? -1 : 1];
  const [xx, xy, yx, yy] = [dot(0, 0), dot(0, 1), dot(1, 0), dot(1, 1)];
  const plain = Math.hypot(xx + yy, xy - yx);
  const mirrored = Math.hypot(xx - yy, xy + yx);
  const angle = mirrored > plain ? Math.atan2(xy + yx, xx - yy) : Math.atan2(xy - yx, xx + yy);
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  return mirrored > plain ? [c, s, s, -c] : [c, -s, s, c];
}

function turn({count, places, discriminations}: Run, sample: number, {turning, dimensions}: {turning: Turning; dimensions: 1 | 2}): void {
  for (const values of [places, discriminations]) {
    const size = values.length / count;
    for (let at = sample * size; at < (sample + 1) * size; at += dimensions) {
      if (dimensions === 1) {
        values[at] *= turning[0];
        continue;
      }
      const [x, y] = [values[at], values[at + 1]];
      values[at] = turning[0] * x + turning[1] * y;
      values[at + 1] = turning[2] * x + turning[3] * y;
    }
  }
}

function uprightTurning(mean: Float64Array, dimensions: 1 | 2): Turning {
  if (dimensions === 1) return [signOf(mean)];
  let [xx, xy, yy] = [0, 0, 0];
  for (let i = 0; i < mean.length; i += 2) {
    xx += mean[i] * mean[i];
    xy += mean[i] * mean[i + 1];
    yy += mean[i + 1] * mean[i + 1];
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [c, s] = [Math.cos(angle), Math.sin(angle)];
  const along = (a: number, b: number) => Float64Array.from({length: mean.length / 2}, (_, i) => a * mean[2 * i] + b * mean[2 * i + 1]);
  const [first, second] = [signOf(along(c, s)), signOf(along(-s, c))];
  return [first * c, first * s, -second * s, second * c];
}

/** 1, or −1 where the first actor off the middle is below it. */
function signOf(values: Float64Array): 1 | -1 {
  return (values.find((value) => Math.abs(value) > 0.1) ?? 0) < 0 ? -1 : 1;
}
