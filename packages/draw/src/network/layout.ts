import type {Slice} from "@standpoint/analysis";

/** Places of nodes in a unit square, y down. Rows come first, then (in two-mode networks) columns. */
export interface Layout {
  readonly nodes: readonly Node[];
}
export interface Node {
  readonly side: "row" | "column";
  readonly label: string;
  readonly x: number;
  readonly y: number;
}

/** What a layout needs to know of a slice. */
type Tied = Pick<Slice, "mode" | "rows" | "columns" | "values">;

export interface LayoutOptions {
  /** Same slice and seed, same places. Default 1. */
  readonly seed?: number | undefined;
  /** Places to keep: nodes found there stay exactly, and only new ones look for room. */
  readonly previous?: Layout | undefined;
}

/**
 * Places for the nodes of a network: neighbours near each other, strangers apart.
 *
 * A force layout in the manner of ForceAtlas2 (M. Jacomy et al., PLoS ONE 9(6), 2014): each two nodes repel by the
 * product of their degrees over their distance, edges attract by weight and distance, a little gravity keeps loose
 * parts near. Steps are bounded by a temperature that falls (Fruchterman and Reingold 1991). Negative edges do not
 * attract. Good to some 500 nodes; only square roots and the four operations, so the same on every machine.
 */
export function layoutOf(slice: Tied, {seed = 1, previous}: LayoutOptions = {}): Layout {
  const graph = graphOf(slice);
  const kept = new Map(previous?.nodes.map((node) => [keyOf(node), node]));
  const {x, y, fixed} = beginning(graph, kept, seed);
  for (let step = 0; step < steps; ++step) relax(graph, {x, y, fixed}, 0.1 * (1 - step / steps));
  if (!fixed.includes(1)) spread(x, y);
  return {nodes: graph.nodes.map((node, i) => ({...node, x: rounded(x[i]), y: rounded(y[i])}))};
}

const steps = 250;

interface Graph {
  readonly nodes: readonly Pick<Node, "side" | "label">[];
  /** Edges from, to and weight (1 for the strongest). */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
  /** 1 + weighted degree. */
  readonly mass: Float64Array;
}
interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly fixed: Uint8Array;
}

function graphOf({mode, rows, columns, values}: Tied): Graph {
  const oneMode = mode === "one";
  const shift = oneMode ? 0 : rows.length;
  const edges: [number, number, number][] = [];
  rows.forEach((_, i) => {
    for (let j = oneMode ? i + 1 : 0; j < columns.length; ++j) {
      const value = values[i * columns.length + j];
      if (value > 0) edges.push([i, shift + j, value]);
    }
  });
  const strongest = edges.reduce((most, [, , value]) => Math.max(most, value), 0);
  const nodes = [...rows.map((label) => ({side: "row" as const, label})), ...(oneMode ? [] : columns.map((label) => ({side: "column" as const, label})))];
  const mass = new Float64Array(nodes.length).fill(1);
  for (const [i, j, value] of edges) for (const end of [i, j]) mass[end] += value / strongest;
  return {
    nodes,
    from: Int32Array.from(edges, ([i]) => i),
    to: Int32Array.from(edges, ([, j]) => j),
    weight: Float64Array.from(edges, ([, , value]) => value / strongest),
    mass,
  };
}

/** Nodes begin where they were, new ones among their neighbours that were there, the rest anywhere. */
function beginning({nodes, from, to, weight}: Graph, kept: ReadonlyMap<string, Node>, seed: number): Places {
  const random = xorshift(seed);
  const x = Float64Array.from(nodes, () => random());
  const y = Float64Array.from(nodes, () => random());
  const fixed = Uint8Array.from(nodes, (node) => (kept.has(keyOf(node)) ? 1 : 0));
  nodes.forEach((node, i) => {
    const place = kept.get(keyOf(node));
    if (place) [x[i], y[i]] = [place.x, place.y];
  });
  const pull = new Float64Array(nodes.length * 3);
  for (let e = 0; e < from.length; ++e) {
    for (const [here, there] of [
      [from[e], to[e]],
      [to[e], from[e]],
    ]) {
      if (fixed[here] || !fixed[there]) continue;
      pull[here * 3] += weight[e];
      pull[here * 3 + 1] += weight[e] * x[there];
      pull[here * 3 + 2] += weight[e] * y[there];
    }
  }
  for (let i = 0; i < nodes.length; ++i) {
    if (pull[i * 3] === 0) continue;
    x[i] = pull[i * 3 + 1] / pull[i * 3] + 0.05 * (x[i] - 0.5);
    y[i] = pull[i * 3 + 2] / pull[i * 3] + 0.05 * (y[i] - 0.5);
  }
  return {x, y, fixed};
}

function relax(graph: Graph, {x, y, fixed}: Places, temperature: number): void {
  const size = x.length;
  const [dx, dy] = [new Float64Array(size), new Float64Array(size)];
  repel(graph.mass, {x, y, dx, dy});
  attract(graph, {x, y, dx, dy});
  const bounded = fixed.includes(1);
  for (let i = 0; i < size; ++i) {
    if (fixed[i]) continue;
    const fx = dx[i] + (0.5 - x[i]) * graph.mass[i];
    const fy = dy[i] + (0.5 - y[i]) * graph.mass[i];
    const force = Math.sqrt(fx * fx + fy * fy) + 1e-12;
    const step = Math.min(temperature, force / graph.mass[i] / 10);
    x[i] = bounded ? inSquare(x[i] + (fx / force) * step) : x[i] + (fx / force) * step;
    y[i] = bounded ? inSquare(y[i] + (fy / force) * step) : y[i] + (fy / force) * step;
  }
}

interface Moves {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly dx: Float64Array;
  readonly dy: Float64Array;
}

function repel(mass: Float64Array, {x, y, dx, dy}: Moves): void {
  const size = mass.length;
  const strength = 0.25 / Math.max(1, size);
  for (let i = 0; i < size; ++i) {
    for (let j = i + 1; j < size; ++j) {
      const [ax, ay] = [x[i] - x[j], y[i] - y[j]];
      const push = (strength * mass[i] * mass[j]) / (ax * ax + ay * ay + 1e-4);
      dx[i] += ax * push;
      dy[i] += ay * push;
      dx[j] -= ax * push;
      dy[j] -= ay * push;
    }
  }
}

function attract({from, to, weight}: Graph, {x, y, dx, dy}: Moves): void {
  for (let e = 0; e < from.length; ++e) {
    const [i, j] = [from[e], to[e]];
    const [ax, ay] = [(x[j] - x[i]) * weight[e] * 4, (y[j] - y[i]) * weight[e] * 4];
    dx[i] += ax;
    dy[i] += ay;
    dx[j] -= ax;
    dy[j] -= ay;
  }
}

/** New nodes among kept ones stay in the picture. */
function inSquare(at: number): number {
  return Math.min(1, Math.max(0, at));
}

/** Fills the unit square, keeping proportions. */
function spread(x: Float64Array, y: Float64Array): void {
  if (x.length === 0) return;
  const [left, right, top, bottom] = [least(x), most(x), least(y), most(y)];
  const size = Math.max(right - left, bottom - top, 1e-9);
  for (let i = 0; i < x.length; ++i) {
    x[i] = 0.5 + (x[i] - (left + right) / 2) / size;
    y[i] = 0.5 + (y[i] - (top + bottom) / 2) / size;
  }
}

function least(values: Float64Array): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity);
}

function most(values: Float64Array): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity);
}

/** Thousandths of a picture, so that the last bits of a sum never show. */
function rounded(at: number): number {
  return Math.round(at * 1e4) / 1e4;
}

export function keyOf({side, label}: Pick<Node, "side" | "label">): string {
  return `${side} ${label}`;
}

/** Numbers from 0 to 1, the same for the same seed (G. Marsaglia, "Xorshift RNGs", 2003). */
function xorshift(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1) | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
