import type {Square} from "./naive-likeness.ts";

export interface Spectrum {
  readonly values: number[];
  /** Column i belongs to value i. */
  readonly vectors: number[][];
}

/** All eigenvalues of a symmetric square in no order, with their vectors: C. G. J. Jacobi (1846), until nothing is left beside the diagonal. */
export function spectrumOf(square: Square): Spectrum {
  const vectors = square.map((row, i) => row.map((_, j) => Number(i === j)));
  return {values: eigenvalues(square, vectors), vectors};
}

/** The values alone; what stands in `turned` is turned with them. */
export function eigenvalues(square: Square, turned: number[][] = []): number[] {
  const a = square.map((row) => [...row]);
  const largest = Math.max(...a.map((row) => Math.hypot(...row)));
  const left = () => a.some((row, p) => row.some((value, q) => p !== q && Math.abs(value) > 1e-14 * largest));
  for (let sweep = 0; sweep < 30 && left(); ++sweep) {
    for (let p = 0; p < a.length; ++p) for (let q = p + 1; q < a.length; ++q) rotate(a, [p, q], turned);
  }
  return a.map((row, i) => row[i]);
}

function rotate(a: number[][], [p, q]: readonly [number, number], turned: number[][]): void {
  if (a[p][q] === 0) return;
  const bend = (a[q][q] - a[p][p]) / (2 * a[p][q]);
  const t = (bend < 0 ? -1 : 1) / (Math.abs(bend) + Math.hypot(bend, 1));
  const [c, s] = [1 / Math.hypot(t, 1), t / Math.hypot(t, 1)];
  for (const row of [...a, ...turned]) [row[p], row[q]] = [c * row[p] - s * row[q], s * row[p] + c * row[q]];
  for (let k = 0; k < a.length; ++k) [a[p][k], a[q][k]] = [c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]];
}
