import type {Graph} from "./graph.ts";

/** Says of a tie on shortest paths, from `before` on to `node`, what share of them crosses it. */
export type Tell = (before: number, node: number, share: number) => void;

/**
 * Tells, for each tie on shortest paths from a source, what share of them crosses it, the furthest first: the sum over
 * all nodes that they lead to. A tie is as long as 1 over its weight.
 *
 * U. Brandes, "A faster algorithm for betweenness centrality", Journal of Mathematical Sociology 25 (2001). Strong ties are
 * near: M. E. J. Newman, "Scientific collaboration networks II", Physical Review E 64 (2001) 016132.
 */
export function crossingsIn({order, weights}: Graph): (source: number, tell: Tell) => void {
  const ties = weights.map((weight) => (weight > 0 ? 1 / weight : Infinity));
  const paths = emptyPaths(order);
  const shares = new Float64Array(order);
  return (source, tell) => {
    search(ties, source, paths);
    const {reached, starts, before, counts} = paths;
    shares.fill(0);
    for (let r = paths.size - 1; r > 0; --r) {
      const node = reached[r];
      const each = (1 + shares[node]) / counts[node];
      for (let b = starts[r]; b < starts[r + 1]; ++b) {
        const share = counts[before[b]] * each;
        tell(before[b], node, share);
        shares[before[b]] += share;
      }
    }
  };
}

/** The shortest paths from one node; filled anew for each. */
interface Paths {
  /** How many nodes are within reach. */
  size: number;
  /** Nodes in the order of their distance, the source first. */
  readonly reached: Int32Array;
  /** Their distances, in the same order. */
  readonly near: Float64Array;
  /** By node. */
  readonly distances: Float64Array;
  /** How many shortest paths lead to each node. */
  readonly counts: Float64Array;
  /** The nodes that shortest paths to the r-th come from: `before` from `starts[r]` up to `starts[r + 1]`. */
  readonly starts: Int32Array;
  readonly before: Int32Array;
  readonly waiting: Int32Array;
}

function emptyPaths(order: number): Paths {
  return {
    size: 0,
    reached: new Int32Array(order),
    near: new Float64Array(order),
    distances: new Float64Array(order),
    counts: new Float64Array(order),
    starts: new Int32Array(order + 1),
    before: new Int32Array((order * (order - 1)) / 2),
    waiting: new Int32Array(order),
  };
}

/** E. W. Dijkstra's way over all nodes, in time that grows with their square: for networks that are nearly full. */
function search(ties: Float64Array, source: number, paths: Paths): void {
  const {reached, distances, waiting} = paths;
  const order = waiting.length;
  let left = 0;
  for (let node = 0; node < order; ++node) if (node !== source) waiting[left++] = node;
  distances.fill(Infinity);
  distances[source] = 0;
  paths.size = 0;
  for (let node = source; ; ) {
    paths.near[paths.size] = distances[node];
    reached[paths.size++] = node;
    countPaths(ties, paths);
    const next = nearest(ties.subarray(node * order, (node + 1) * order), distances[node], {distances, waiting, left});
    if (next < 0) return;
    node = waiting[next];
    waiting[next] = waiting[--left];
  }
}

interface Waiting {
  readonly distances: Float64Array;
  readonly waiting: Int32Array;
  readonly left: number;
}

/** Brings those that wait as near as ties from a node at some distance bring them; the place of the nearest of all, −1 where none is within reach. */
function nearest(ties: Float64Array, from: number, {distances, waiting, left}: Waiting): number {
  let [place, least] = [-1, Infinity];
  for (let w = 0; w < left; ++w) {
    const node = waiting[w];
    const length = from + ties[node];
    if (length < distances[node]) distances[node] = length;
    if (distances[node] < least) [place, least] = [w, distances[node]];
  }
  return place;
}

/** Lengths that differ by no more than this share are one: both are sums that were rounded. */
const asLong = 1e-10;

/**
 * Finds those that shortest paths to the node reached last come from, and how many these are. Those as far as the node itself
 * lie on none, but where the last tie is too short to be told beside the rest of every path.
 */
function countPaths(ties: Float64Array, paths: Paths): void {
  const {size, reached, near, counts, starts} = paths;
  const distance = near[size - 1];
  const from = starts[size - 1];
  if (size > 1 && !addBefore(ties, paths, {most: distance * (1 + asLong), nearer: distance})) addBefore(ties, paths, {most: distance, nearer: Infinity});
  let count = size === 1 ? 1 : 0;
  for (let at = from; at < starts[size]; ++at) count += counts[paths.before[at]];
  counts[reached[size - 1]] = count;
}

/** Those nearer than `nearer` from which a tie leads to the node reached last within `most`; whether there are any. */
function addBefore(ties: Float64Array, {size, reached, near, starts, before}: Paths, {most, nearer}: {most: number; nearer: number}): boolean {
  const row = reached[size - 1] * reached.length;
  let at = starts[size - 1];
  for (let r = 0; r < size - 1; ++r) if (near[r] < nearer && near[r] + ties[row + reached[r]] <= most) before[at++] = reached[r];
  starts[size] = at;
  return at > starts[size - 1];
}
