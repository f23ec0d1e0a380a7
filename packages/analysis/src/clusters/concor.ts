import type {Graph} from "../graph/graph.ts";
import {membersOf, renumbered, type Groups} from "../graph/groups.ts";
import {product, type Block} from "../product/product.ts";
import {sizesOf, type Method} from "./method.ts";

const mostRounds = 50;

/**
 * R. L. Breiger, S. A. Boorman and P. Arabie, "An algorithm for clustering relational data", Journal of Mathematical
 * Psychology 12 (1975): the columns of the network are correlated, the correlations again, until all are 1 or −1, which
 * divides the nodes in two. For more groups the largest is divided in the same way. A node is taken to be as near to
 * itself as to the node nearest to it: with 0 there, two nodes that have only each other would be the least alike.
 */
export const concor: Method = ({graph}, wish) => sizesOf(wish, graph.order).map((k) => divided(graph, k));

function divided(graph: Graph, k: number): Groups {
  let groups: Groups = new Int32Array(graph.order);
  const whole = new Set<number>();
  for (let count = 1; count < k; ) {
    const members = membersOf(groups);
    const largest = members.reduce((top, _, i) => (!whole.has(members[i][0]) && (top < 0 || members[i].length > members[top].length) ? i : top), -1);
    if (largest < 0) return groups;
    const signs = halves(graph, members[largest]);
    if (!signs.includes(-1)) {
      whole.add(members[largest][0]);
      continue;
    }
    const next = groups.slice();
    members[largest].forEach((node, i) => (next[node] = signs[i] > 0 ? largest : count));
    groups = renumbered(next);
    ++count;
  }
  return groups;
}

/** 1 for those that go with the first, −1 for the others. */
function halves({order, weights}: Graph, members: readonly number[]): number[] {
  const columns = new Float64Array(members.length * order);
  members.forEach((column, row) => {
    let most = 0;
    for (let i = 0; i < order; ++i) {
      columns[row * order + i] = weights[i * order + column];
      most = Math.max(most, weights[i * order + column]);
    }
    columns[row * order + column] = most;
  });
  let table: Block = {rows: members.length, width: order, cells: columns};
  for (let round = 0; round < mostRounds; ++round) {
    table = {rows: members.length, width: members.length, cells: correlations(table)};
    if (table.cells.every((value) => Math.abs(value) > 0.999)) break;
  }
  return members.map((_, i) => (table.cells[i] < 0 ? -1 : 1));
}

/** Pearson's of each two rows, 0 where one does not vary, 1 of each with itself. */
function correlations({rows, width, cells}: Block): Float64Array {
  const unit = new Float64Array(cells.length);
  for (let i = 0; i < rows; ++i) {
    const row = cells.subarray(i * width, (i + 1) * width);
    const mean = row.reduce((sum, value) => sum + value, 0) / width;
    const length = Math.sqrt(row.reduce((sum, value) => sum + (value - mean) ** 2, 0));
    if (length > 1e-12) for (let c = 0; c < width; ++c) unit[i * width + c] = (row[c] - mean) / length;
  }
  const block = {rows, width, cells: unit};
  const values = product(block, block);
  for (let i = 0; i < rows; ++i) values[i * rows + i] = 1;
  return values;
}
