/** What the samples of one number say. */
export interface Summary {
  readonly mean: number;
  /** Ends of the shortest interval that holds 95 % of the samples. */
  readonly low: number;
  readonly high: number;
  /** How much wider all runs lie than one: near 1 when they have come to the same place. Null where nothing varies. */
  readonly rHat: number | null;
  /** How many independent samples would be worth as much. Null where nothing varies. */
  readonly ess: number | null;
}

/** Of runs of equal length. */
export function summaryOf(runs: readonly Float64Array[]): Summary {
  const all = Float64Array.from(runs.flatMap((run) => [...run]));
  const mean = all.reduce((sum, value) => sum + value, 0) / all.length;
  const [low, high] = shortestInterval(all.sort(), 0.95);
  return {mean, low, high, ...convergence(runs)};
}

/** M.-H. Chen and Q.-M. Shao, "Monte Carlo estimation of Bayesian credible and HPD intervals" (1999). */
function shortestInterval(sorted: Float64Array, share: number): [number, number] {
  const inside = Math.max(1, Math.ceil(share * sorted.length));
  let best = 0;
  for (let from = 0; from + inside <= sorted.length; ++from) {
    if (sorted[from + inside - 1] - sorted[from] < sorted[best + inside - 1] - sorted[best]) best = from;
  }
  return [sorted[best], sorted[best + inside - 1]];
}

/**
 * Split R-hat and effective sample size: A. Gelman et al., "Bayesian Data Analysis", third edition (2013), sections 11.4
 * and 11.5, the sum of autocorrelations ended as by C. J. Geyer (1992) when two neighbouring ones together fall below 0.
 */
export function convergence(runs: readonly Float64Array[]): {rHat: number | null; ess: number | null} {
  const halves = runs.flatMap((run) => {
    const half = Math.floor(run.length / 2);
    return [run.subarray(0, half), run.subarray(run.length - half)];
  });
  const [count, length] = [halves.length, halves[0].length];
  if (length < 2) return {rHat: null, ess: null};
  const means = halves.map(meanOf);
  const variances = halves.map((half, i) => half.reduce((sum, value) => sum + (value - means[i]) ** 2, 0) / (length - 1));
  const within = meanOf(variances);
  const grand = meanOf(means);
  const between = (length * means.reduce((sum, mean) => sum + (mean - grand) ** 2, 0)) / (count - 1);
  const total = ((length - 1) / length) * within + between / length;
  if (!(within > 1e-300)) return {rHat: null, ess: null};
  return {rHat: Math.sqrt(total / within), ess: Math.min(count * length, (count * length) / (1 + 2 * correlationSum(halves, total)))};
}

function meanOf(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; ++i) sum += values[i];
  return sum / values.length;
}

/** Of the autocorrelations ρ_t = 1 − V_t / 2 var, V_t the mean square of differences t apart. */
function correlationSum(halves: readonly Float64Array[], total: number): number {
  const length = halves[0].length;
  const correlationAt = (lag: number) => {
    let sum = 0;
    for (const half of halves) for (let i = lag; i < length; ++i) sum += (half[i] - half[i - lag]) ** 2;
    return 1 - sum / (halves.length * (length - lag)) / (2 * total);
  };
  let sum = 0;
  for (let lag = 1; lag + 1 < length; lag += 2) {
    const pair = correlationAt(lag) + correlationAt(lag + 1);
    if (pair < 0) break;
    sum += pair;
  }
  return sum;
}
