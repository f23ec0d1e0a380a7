import type {Graph} from "../graph/graph.ts";
import {membersOf, type Groups} from "../graph/groups.ts";

/** Shares of the pairs of actors that have a tie, whatever its weight; null where there is no pair. */
export interface Densities {
  /** Of the pairs within one group, all groups together, and of those between two. */
  readonly within: number | null;
  readonly between: number | null;
  /** Row by row, of each two groups, and on the diagonal within each. */
  readonly blocks: readonly (readonly (number | null)[])[];
}

/**
 * How many of the ties that could be are there, block by block: the density matrix of H. C. White, S. A. Boorman and R. L. Breiger,
 * "Social structure from multiple networks", American Journal of Sociology 81 (1976), p. 739.
 */
export function densities(graph: Graph, groups: Groups): Densities {
  const sizes = membersOf(groups).map(({length}) => length);
  const ties = tiesBetween(graph, groups, sizes.length);
  const pairs = (a: number, b: number) => sizes[a] * (a === b ? sizes[a] - 1 : sizes[b]);
  const at = sizes.flatMap((_, a) => sizes.map((_size, b) => [a, b] as const));
  const share = (some: readonly (readonly [number, number])[]) => {
    const possible = some.reduce((sum, [a, b]) => sum + pairs(a, b), 0);
    return possible === 0 ? null : some.reduce((sum, [a, b]) => sum + ties[a * sizes.length + b], 0) / possible;
  };
  return {
    within: share(at.filter(([a, b]) => a === b)),
    between: share(at.filter(([a, b]) => a !== b)),
    blocks: sizes.map((_, a) => sizes.map((_size, b) => share([[a, b]]))),
  };
}

/** Each tie from both ends. */
function tiesBetween({order, starts, neighbors}: Graph, groups: Groups, count: number): Int32Array {
  const ties = new Int32Array(count * count);
  for (let i = 0; i < order; ++i) for (let e = starts[i]; e < starts[i + 1]; ++e) ++ties[groups[i] * count + groups[neighbors[e]]];
  return ties;
}
