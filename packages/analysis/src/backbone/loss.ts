import {eigenvalues} from "../graph/spectrum.ts";
import type {Counted} from "../network/counted.ts";
import {aggregated} from "../network/aggregated.ts";
import type {ResolvedSettings} from "../network/settings.ts";
import type {Tally} from "../network/tally.ts";

/**
 * How far the network that some concepts give is from the network that all give.
 *
 * Of either, what is below 0 is no tie. Its spectrum is the eigenvalues of its Laplacian D − A, falling, divided by
 * their sum; of a network without ties it is 0 throughout. The loss is the Euclidean distance of the two spectra: 0 for
 * the same, at most √2.
 *
 * P. Leifeld, rDNA's dna_backbone. As DNA 3.1, the row sums stand for the eigenvalues, and the loss is the sum of the
 * absolute differences: what DNA computes, not what it documents.
 */
export interface Losses {
  /** How many concepts there are. */
  readonly concepts: number;
  /** Of the concepts with a 1. The same set is not computed again. */
  readonly lossOf: (set: Uint8Array) => number;
}

export function lossesOf({tally, levels}: Counted, settings: ResolvedSettings): Losses {
  const dna = settings.as === "dna-3.1";
  const spectrumFor = (part: Tally) => (dna ? rowSumSpectrum : laplacianSpectrum)(aggregated(part, levels, settings), tally.rows);
  const full = spectrumFor(tally);
  const known = new Map<string, number>();
  const lossOf = (set: Uint8Array) => {
    const key = String.fromCharCode(...set);
    const before = known.get(key);
    if (before !== undefined) return before;
    const spectrum = spectrumFor(ofColumns(tally, set));
    const loss = dna ? absoluteDistance(full, spectrum) : euclideanDistance(full, spectrum);
    known.set(key, loss);
    return loss;
  };
  return {concepts: tally.columns, lossOf};
}

/** The same rows with some of the columns. */
function ofColumns({rows, columns, levels, cells}: Tally, set: Uint8Array): Tally {
  const chosen: number[] = [];
  for (let c = 0; c < columns; ++c) if (set[c]) chosen.push(c);
  const out = new Float64Array(rows * chosen.length * levels);
  let to = 0;
  for (let i = 0; i < rows; ++i) {
    for (const c of chosen) for (let k = 0, from = (i * columns + c) * levels; k < levels; ++k) out[to++] = cells[from + k];
  }
  return {rows, columns: chosen.length, levels, cells: out};
}

/** Eigenvalues of D − A, falling, their sum 1. */
export function laplacianSpectrum(values: Float64Array, order: number): Float64Array {
  const laplacian = new Float64Array(values.length);
  let total = 0;
  for (let i = 0; i < order; ++i) {
    let sum = 0;
    for (let j = 0, at = i * order; j < order; ++j, ++at) {
      if (i === j || !(values[at] > 0)) continue;
      laplacian[at] = -values[at];
      sum += values[at];
    }
    laplacian[i * order + i] = sum;
    total += sum;
  }
  return total === 0 ? new Float64Array(order) : eigenvalues(laplacian).map((value) => Math.max(0, value / total));
}

/** Sums of what is above 0 in each row, falling, their sum 1. */
export function rowSumSpectrum(values: Float64Array, order: number): Float64Array {
  const sums = new Float64Array(order);
  let total = 0;
  for (let at = 0; at < values.length; ++at) {
    if (!(values[at] > 0)) continue;
    sums[Math.floor(at / order)] += values[at];
    total += values[at];
  }
  return total === 0
    ? sums
    : sums
        .map((sum) => sum / total)
        .sort()
        .reverse();
}

export function euclideanDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += (a[i] - b[i]) ** 2;
  return Math.sqrt(sum);
}

export function absoluteDistance(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; ++i) sum += Math.abs(a[i] - b[i]);
  return sum;
}
