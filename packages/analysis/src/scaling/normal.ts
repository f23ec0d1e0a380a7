import type {Chance} from "../chance.ts";

/** A source of standard normal numbers: G. Marsaglia and T. A. Bray's polar way (1964). */
export function normalsOf(chance: Chance): () => number {
  let spare = NaN;
  return () => {
    if (!Number.isNaN(spare)) {
      const drawn = spare;
      spare = NaN;
      return drawn;
    }
    for (;;) {
      const [x, y] = [2 * chance() - 1, 2 * chance() - 1];
      const s = x * x + y * y;
      if (s >= 1 || s === 0) continue;
      const scale = Math.sqrt((-2 * Math.log(s)) / s);
      spare = y * scale;
      return x * scale;
    }
  };
}

/** Tries of a sample, of which one in a hundred fits at the worst; after that the likeliest number within the bounds is taken. */
const mostTries = 100_000;

/** A standard normal number from `low` to `high`, of which one may be infinite; C. P. Robert, "Simulation of truncated normal variables", Statistics and Computing 5 (1995). */
export function truncatedNormal(low: number, high: number, {chance, normal}: {chance: Chance; normal: () => number}): number {
  if (low > 0 && high === Infinity) return tail(low, chance);
  if (high < 0 && low === -Infinity) return -tail(-high, chance);
  if (high - low > 1 && low < 1 && high > -1) return byTrial(low, high, normal);
  return high - low === Infinity ? byTrial(low, high, normal) : withinBounds(low, high, chance);
}

function byTrial(low: number, high: number, normal: () => number): number {
  for (let tried = 0; tried < mostTries; ++tried) {
    const drawn = normal();
    if (drawn >= low && drawn <= high) return drawn;
  }
  return nearestTo0(low, high);
}

/** Beyond `low` > 0: exponential numbers at the best rate, taken as they fit. */
function tail(low: number, chance: Chance): number {
  const rate = (low + Math.sqrt(low * low + 4)) / 2;
  for (let tried = 0; tried < mostTries; ++tried) {
    const drawn = low - Math.log(1 - chance()) / rate;
    if (chance() <= Math.exp(-((drawn - rate) ** 2) / 2)) return drawn;
  }
  return low;
}

/** Even numbers within the bounds, taken as they fit. */
function withinBounds(low: number, high: number, chance: Chance): number {
  const nearest = nearestTo0(low, high);
  for (let tried = 0; tried < mostTries; ++tried) {
    const drawn = low + (high - low) * chance();
    if (chance() <= Math.exp((nearest * nearest - drawn * drawn) / 2)) return drawn;
  }
  return nearest;
}

function nearestTo0(low: number, high: number): number {
  return low > 0 ? low : high < 0 ? high : 0;
}

/** Probability that a standard normal number is below x, to about 1e-10 of itself, also far out. */
export function normalCdf(x: number): number {
  const far = upperTail(Math.abs(x));
  return x < 0 ? far : 1 - far;
}

/** Beyond x ≥ 0: by the series of M. Abramowitz and I. A. Stegun 26.2.10 near the middle, by the fraction 26.2.14 beyond. */
function upperTail(x: number): number {
  const density = Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (x < 3) {
    let [term, sum] = [x, x];
    for (let n = 3; Math.abs(term) > 1e-16 * sum; n += 2) {
      term *= (x * x) / n;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  let fraction = x;
  for (let n = 60; n > 0; --n) fraction = x + n / fraction;
  return density / fraction;
}
