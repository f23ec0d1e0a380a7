import {partsOf, type Graph} from "../graph/graph.ts";
import {membersOf} from "../graph/groups.ts";

/** Eigenvalues of two parts that differ by no more than this share are one. */
const asLarge = 1e-10;

/**
 * The leading eigenvector of the weights, its largest entry 1: who has strong ties with those who have. Where the network
 * falls into parts, that of the part with the largest eigenvalue, and 0 elsewhere; of parts with the same eigenvalue each has
 * its own.
 *
 * P. Bonacich, "Factoring and weighting approaches to status scores and clique identification", Journal of Mathematical
 * Sociology 2 (1972). Each part is solved alone: powers of the weights over the whole never tell two parts apart whose
 * eigenvalues are nearly equal.
 */
export function eigenvectorCentrality(graph: Graph): Float64Array {
  const parts = membersOf(partsOf(graph)).filter(({length}) => length > 1);
  const found = parts.map((members) => leading(members, graph));
  const most = found.reduce((largest, {value}) => Math.max(largest, value), 0);
  const vector = new Float64Array(graph.order);
  found.forEach(({value, entries}, part) => {
    if (value >= most * (1 - asLarge)) parts[part].forEach((node, i) => (vector[node] = entries[i]));
  });
  return vector;
}

interface Leading {
  readonly value: number;
  /** The largest 1, all above 0. */
  readonly entries: Float64Array;
}

const mostSteps = 50;
const powers = 30;
/** No entry is smaller, as ratios to it are taken. */
const leastEntry = 1e-200;

/**
 * The leading eigenpair of a part whose nodes all reach each other.
 *
 * T. Noda, "Note on the computation of the maximal eigenvalue of a non-negative irreducible matrix", Numerische Mathematik
 * 17 (1971): the largest ratio of (W x)_i to x_i is no smaller than the eigenvalue, so solving (ratio − W) y = x keeps y
 * above 0; the ratios fall, at last by squares, however near the second eigenvalue is.
 */
function leading(members: readonly number[], {order, weights}: Graph): Leading {
  const size = members.length;
  const square = new Float64Array(size * size);
  for (let i = 0; i < size; ++i) for (let j = 0; j < size; ++j) square[i * size + j] = weights[members[i] * order + members[j]];
  let entries = powered(square, new Float64Array(size).fill(1));
  let [value, before] = [highest(square, entries), Infinity];
  for (let step = 0; step < mostSteps && value < before; ++step) {
    const next = solved(square, value, entries);
    if (!next) break;
    entries = next;
    [value, before] = [highest(square, entries), value];
  }
  return {value, entries};
}

/** Nearer to the eigenvector by powers of W with its largest sum of a row on the diagonal, which keeps them from swinging. */
function powered(square: Float64Array, start: Float64Array): Float64Array {
  const shift = highest(square, start);
  let x = start;
  for (let power = 0; power < powers; ++power) {
    const next = product(square, x);
    x = normed(next.map((sum, i) => sum + shift * x[i]));
  }
  return x;
}

/** The largest ratio of (W x)_i to x_i. */
function highest(square: Float64Array, x: Float64Array): number {
  return product(square, x).reduce((most, sum, i) => Math.max(most, sum / x[i]), 0);
}

function product(square: Float64Array, x: Float64Array): Float64Array {
  const size = x.length;
  const sums = new Float64Array(size);
  for (let i = 0; i < size; ++i) for (let j = 0; j < size; ++j) sums[i] += square[i * size + j] * x[j];
  return sums;
}

/**
 * y of (value − W) y = x with its largest entry 1, by the triangles L Lᵀ of what is positive definite (Golub and Van Loan,
 * "Matrix Computations", section 4.2); undefined where the value is the eigenvalue as nearly as numbers tell.
 */
function solved(square: Float64Array, value: number, x: Float64Array): Float64Array<ArrayBuffer> | undefined {
  const size = x.length;
  const lower = new Float64Array(size * size);
  for (let i = 0; i < size; ++i) {
    for (let j = 0; j <= i; ++j) {
      let sum = (i === j ? value : 0) - square[i * size + j];
      for (let k = 0; k < j; ++k) sum -= lower[i * size + k] * lower[j * size + k];
      if (i !== j) lower[i * size + j] = sum / lower[j * size + j];
      else if (sum > value * Number.EPSILON) lower[i * size + i] = Math.sqrt(sum);
      else return undefined;
    }
  }
  return normed(substituted(lower, x));
}

function substituted(lower: Float64Array, x: Float64Array): Float64Array<ArrayBuffer> {
  const size = x.length;
  const y = Float64Array.from(x);
  for (let i = 0; i < size; ++i) {
    for (let k = 0; k < i; ++k) y[i] -= lower[i * size + k] * y[k];
    y[i] /= lower[i * size + i];
  }
  for (let i = size - 1; i >= 0; --i) {
    y[i] /= lower[i * size + i];
    for (let k = 0; k < i; ++k) y[k] -= lower[i * size + k] * y[i];
  }
  return y;
}

function normed(y: Float64Array): Float64Array<ArrayBuffer> {
  const most = y.reduce((largest, entry) => Math.max(largest, entry), 0);
  return Float64Array.from(y, (entry) => Math.max(leastEntry, entry / most));
}
