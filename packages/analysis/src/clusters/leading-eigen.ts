import {EigenvalueDecomposition, Matrix} from "ml-matrix";
import type {Graph} from "../graph/graph.ts";
import {renumbered, type Groups} from "../graph/groups.ts";
import type {Method} from "./method.ts";

/**
 * M. E. J. Newman, "Finding community structure in networks using the eigenvectors of matrices", Physical Review E 74
 * (2006) 036104: a group is divided by the signs of the leading eigenvector of its modularity matrix, as long as that
 * raises modularity. With a number of groups asked for, the divisions that raise it most come first, and there may be
 * fewer groups than asked for.
 */
export const leadingEigen: Method = ({graph}, {sizes = [graph.order]}) => {
  const parts: Part[] = [
    partOf(
      graph,
      Array.from({length: graph.order}, (_, i) => i),
    ),
  ];
  const found = new Map<number, Groups>();
  const most = Math.max(...sizes);
  for (;;) {
    found.set(parts.length, groupsOf(parts, graph.order));
    const at = parts.reduce((best, part, i) => (part.gain > parts[best].gain + 1e-12 ? i : best), 0);
    const {halves} = parts[at];
    if (!halves || parts.length === most) break;
    parts.splice(at, 1, ...halves.map((members) => partOf(graph, members)));
  }
  return sizes.map((size) => found.get(Math.min(size, parts.length)) ?? groupsOf(parts, graph.order));
};

interface Part {
  readonly members: readonly number[];
  /** What its division adds to modularity, 0 where none does. */
  readonly gain: number;
  readonly halves?: readonly [number[], number[]];
}

function partOf(graph: Graph, members: readonly number[]): Part {
  if (members.length < 2 || graph.total === 0) return {members, gain: 0};
  const square = modularityMatrix(graph, members);
  const {realEigenvalues, eigenvectorMatrix} = new EigenvalueDecomposition(square, {assumeSymmetric: true});
  const top = realEigenvalues.reduce((best, value, i) => (value > realEigenvalues[best] ? i : best), 0);
  const vector = eigenvectorMatrix.getColumn(top);
  const signs = vector.map((value) => (value > 1e-12 ? 1 : -1));
  const halves: [number[], number[]] = [members.filter((_, i) => signs[i] > 0), members.filter((_, i) => signs[i] < 0)];
  const gain = gained(square, signs) / (2 * graph.total);
  return gain > 1e-12 && halves[0].length > 0 && halves[1].length > 0 ? {members, gain, halves} : {members, gain: 0};
}

/** B within the group, its row sums taken from the diagonal: equation 51 of the article. */
function modularityMatrix({order, weights, strengths, total}: Graph, members: readonly number[]): Matrix {
  const square = new Matrix(members.length, members.length);
  members.forEach((i, row) => {
    let sum = 0;
    members.forEach((j, column) => {
      const value = weights[i * order + j] - (strengths[i] * strengths[j]) / total;
      sum += value;
      square.set(row, column, value);
    });
    square.set(row, row, square.get(row, row) - sum);
  });
  return square;
}

/** sᵀ B s. */
function gained(square: Matrix, signs: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < signs.length; ++i) for (let j = 0; j < signs.length; ++j) sum += signs[i] * signs[j] * square.get(i, j);
  return sum;
}

function groupsOf(parts: readonly Part[], order: number): Groups {
  const groups = new Int32Array(order);
  parts.forEach(({members}, group) => members.forEach((node) => (groups[node] = group)));
  return renumbered(groups);
}
