/** The normal equations of a Bayesian regression: XᵀX + prior, and Xᵀz. */
export interface Equations {
  readonly size: number;
  readonly square: Float64Array;
  readonly right: Float64Array;
}

export function emptyEquations(size: number, precision: number): Equations {
  const square = new Float64Array(size * size);
  for (let d = 0; d < size; ++d) square[d * size + d] = precision;
  return {size, square, right: new Float64Array(size)};
}

export function addRow({size, square, right}: Equations, valueAt: (d: number) => number, z: number): void {
  for (let d = 0; d < size; ++d) {
    const value = valueAt(d);
    right[d] += value * z;
    for (let e = 0; e <= d; ++e) square[d * size + e] += value * valueAt(e);
  }
}

/** A becomes L with A = L Lᵀ, and b becomes L⁻¹ b. */
export function reduce({size, square: l, right}: Equations): void {
  for (let i = 0; i < size; ++i) {
    for (let j = 0; j <= i; ++j) {
      let sum = l[i * size + j];
      for (let k = 0; k < j; ++k) sum -= l[i * size + k] * l[j * size + k];
      l[i * size + j] = i === j ? Math.sqrt(sum) : sum / l[j * size + j];
    }
  }
  for (let i = 0; i < size; ++i) {
    for (let k = 0; k < i; ++k) right[i] -= l[i * size + k] * right[k];
    right[i] /= l[i * size + i];
  }
}

/** A sample from N(A⁻¹ b, A⁻¹) of reduced equations: the solution of Lᵀ x = L⁻¹ b + normal numbers. */
export function sampleSolution({size, square: l, right}: Equations, normal: () => number, tell: (d: number, value: number) => void): void {
  for (let i = 0; i < size; ++i) right[i] += normal();
  for (let i = size - 1; i >= 0; --i) {
    for (let k = i + 1; k < size; ++k) right[i] -= l[k * size + i] * right[k];
    right[i] /= l[i * size + i];
    tell(i, right[i]);
  }
}
