import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import type {Graph} from "../graph/graph.ts";
import {nearestMeans} from "./kmeans.ts";
import {sizesOf, type Method} from "./method.ts";

/**
 * A. Y. Ng, M. I. Jordan and Y. Weiss, "On spectral clustering" (2001): the nodes as points in the space of the `k`
 * smallest eigenvectors of the normalised Laplacian I − D^(−1/2) W D^(−1/2), each brought to length 1, grouped around
 * means.
 */
export const spectral: Method = ({graph}, wish) => {
  const {order} = graph;
  if (order === 0) return [];
  const vectors = smallestVectors(graph);
  return sizesOf(wish, order).map((k) => nearestMeans({count: order, width: k, cells: unitRows(vectors, order, k)}, k, wish.chance));
};

/** Column by column from the smallest eigenvalue. */
function smallestVectors({order, weights, strengths}: Graph): Float64Array[] {
  const laplacian = new Matrix(order, order);
  for (let i = 0; i < order; ++i) {
    for (let j = 0; j < order; ++j) {
      const scale = Math.sqrt(strengths[i] * strengths[j]);
      laplacian.set(i, j, (i === j ? 1 : 0) - (scale === 0 ? 0 : weights[i * order + j] / scale));
    }
  }
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(laplacian, {assumeSymmetric: true});
  const places = realEigenvalues.map((value, place) => ({value, place})).sort((a, b) => a.value - b.value);
  return places.map(({place}) => Float64Array.from(eigenvectorMatrix.getColumn(place)));
}

function unitRows(vectors: readonly Float64Array[], order: number, k: number): Float64Array {
  const rows = new Float64Array(order * k);
  for (let i = 0; i < order; ++i) {
    const length = Math.hypot(...vectors.slice(0, k).map((vector) => vector[i]));
    for (let c = 0; c < k; ++c) rows[i * k + c] = length === 0 ? 0 : vectors[c][i] / length;
  }
  return rows;
}
