/**
 * The eigenvalues of a symmetric square, row by row, falling.
 *
 * Householder's reduction to three diagonals, then implicit QL steps (G. H. Golub and C. F. Van Loan, "Matrix
 * Computations", sections 8.3.1 and 8.3.3), eigenvalues alone: about 4/3 n³ products. The square is used up.
 */
export function eigenvalues(square: Float64Array): Float64Array {
  const order = Math.sqrt(square.length);
  if (order === 0) return new Float64Array(0);
  const {diagonal, beside} = tridiagonal(square, order);
  quickened(diagonal, beside);
  return diagonal.sort().reverse();
}

interface Tridiagonal {
  readonly diagonal: Float64Array;
  /** Entry i lies between i and i + 1; the last is 0. */
  readonly beside: Float64Array;
}

/** The square of anything shorter is 0. */
const leastLength = 1e-150;

/** From the last row up, each is reflected so that only its two last entries stay. */
function tridiagonal(square: Float64Array, order: number): Tridiagonal {
  const [diagonal, beside] = [new Float64Array(order), new Float64Array(order)];
  const product = new Float64Array(order);
  for (let i = order - 1; i > 0; --i) {
    const row = square.subarray(i * order, i * order + i);
    diagonal[i] = square[i * order + i];
    const last = row[i - 1];
    if (norm(row.subarray(0, i - 1)) < leastLength) {
      beside[i - 1] = Math.abs(last) < leastLength ? 0 : last;
      continue;
    }
    const length = norm(row);
    const reflected = last > 0 ? -length : length;
    beside[i - 1] = reflected;
    row[i - 1] = last - reflected;
    reflect(square, order, {row, product, half: length * length - last * reflected});
  }
  diagonal[0] = square[0];
  return {diagonal, beside};
}

function norm(values: Float64Array): number {
  let scale = 0;
  for (const value of values) scale = Math.max(scale, Math.abs(value));
  if (scale === 0) return 0;
  let sum = 0;
  for (const value of values) sum += (value / scale) ** 2;
  return scale * Math.sqrt(sum);
}

/** A ← A − u qᵀ − q uᵀ above and left of the row, with H = |u|² / 2, p = A u / H and q = p − u (uᵀ p) / 2H; only the lower half is kept. */
function reflect(square: Float64Array, order: number, {row: u, product: q, half}: {row: Float64Array; product: Float64Array; half: number}): void {
  const size = u.length;
  q.fill(0, 0, size);
  for (let j = 0; j < size; ++j) {
    const from = j * order;
    const uj = u[j];
    let sum = square[from + j] * uj;
    for (let k = 0; k < j; ++k) {
      const value = square[from + k];
      sum += value * u[k];
      q[k] += value * uj;
    }
    q[j] += sum;
  }
  let dot = 0;
  for (let j = 0; j < size; ++j) dot += u[j] * (q[j] /= half);
  const share = dot / (2 * half);
  for (let j = 0; j < size; ++j) q[j] -= share * u[j];
  for (let j = 0; j < size; ++j) {
    const from = j * order;
    const [uj, qj] = [u[j], q[j]];
    for (let k = 0; k <= j; ++k) square[from + k] -= uj * q[k] + qj * u[k];
  }
}

const mostSteps = 60;

/** The diagonal becomes the eigenvalues, in no order. */
function quickened(d: Float64Array, e: Float64Array): void {
  const order = d.length;
  for (let l = 0; l < order; ++l) {
    for (let step = 0; step < mostSteps; ++step) {
      let m = l;
      while (m < order - 1 && Math.abs(e[m]) > Number.EPSILON * (Math.abs(d[m]) + Math.abs(d[m + 1]))) ++m;
      if (m === l) break;
      chase(d, e, [l, m]);
    }
  }
}

/** One QL step with Wilkinson's shift on the entries from l to m. */
function chase(d: Float64Array, e: Float64Array, [l, m]: readonly [number, number]): void {
  const bend = (d[l + 1] - d[l]) / (2 * e[l]);
  let g = d[m] - d[l] + e[l] / (bend + (bend >= 0 ? 1 : -1) * Math.hypot(bend, 1));
  let [s, c, p] = [1, 1, 0];
  for (let i = m - 1; i >= l; --i) {
    const [f, b] = [s * e[i], c * e[i]];
    const r = Math.sqrt(f * f + g * g);
    e[i + 1] = r;
    if (r === 0) {
      d[i + 1] -= p;
      e[m] = 0;
      return;
    }
    s = f / r;
    c = g / r;
    const high = d[i + 1] - p;
    const turn = (d[i] - high) * s + 2 * c * b;
    p = s * turn;
    d[i + 1] = high + p;
    g = c * turn - b;
  }
  d[l] -= p;
  e[l] = g;
  e[m] = 0;
}
