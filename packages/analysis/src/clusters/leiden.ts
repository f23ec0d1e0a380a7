import {below, shuffle, type Chance} from "../chance.ts";
import {condensed, condensedOf, gathered, type Condensed} from "../graph/condensed.ts";
import {countOf, membersOf, renumbered, type Groups} from "../graph/groups.ts";
import {bestOf, type Method} from "./method.ts";

/** How readily a node joins a group of its community that is not the best: the θ of the article. */
const readiness = 0.01;
/** How often it begins anew; the groups of the highest modularity are taken. */
const beginnings = 10;
const mostRounds = 10;
/** Groups of groups of groups: each level has fewer. */
const mostLevels = 1000;
/** Moves for each node, where a handful are usual. */
const mostMoves = 1000;
/** A gain of less than this share of all weight is rounding. */
const rounding = 1e-12;

/**
 * V. A. Traag, L. Waltman and N. J. van Eck, "From Louvain to Leiden: guaranteeing well-connected communities",
 * Scientific Reports 9 (2019) 5233, with modularity as the quality. The gain that decides by chance in the refinement is
 * taken as a share of the node's strength, so that the weights' unit does not matter.
 */
export const leiden: Method = ({graph}, {chance}) => {
  const whole = condensedOf(graph);
  const found = Array.from({length: beginnings}, () => settled(whole, chance));
  return [bestOf(graph, found)];
};

function settled(whole: Condensed, chance: Chance): Groups {
  let groups: Groups = Int32Array.from({length: whole.order}, (_, i) => i);
  for (let round = 0; round < mostRounds; ++round) {
    const next = improved(whole, groups, chance);
    if (next.every((group, i) => group === groups[i])) break;
    groups = next;
  }
  return groups;
}

/** Moves nodes, refines, and goes on with the refined groups as nodes, until each node is a group. */
function improved(whole: Condensed, from: Groups, chance: Chance): Groups {
  let graph = whole;
  let groups = renumbered(from);
  let nodes = Array.from({length: whole.order}, (_, i) => [i]);
  for (let level = 0; level < mostLevels; ++level) {
    groups = moved(graph, groups, chance);
    if (countOf(groups) === graph.order) break;
    const refined = refinedOf(graph, groups, chance);
    const members = membersOf(refined);
    if (members.length === graph.order) break;
    nodes = members.map((parts) => parts.flatMap((part) => nodes[part]));
    const coarse = Int32Array.from(members, ([first]) => groups[first]);
    graph = condensed(graph, members, refined);
    groups = renumbered(coarse);
  }
  const out = new Int32Array(whole.order);
  nodes.forEach((members, at) => members.forEach((node) => (out[node] = groups[at])));
  return renumbered(out);
}

/**
 * Each node to the community where it gains most, those first whose neighbours have moved. It stays unless it gains more than
 * rounding: of communities equal up to that, nodes would go to and fro.
 */
function moved(graph: Condensed, start: Groups, chance: Chance): Groups {
  const {order, starts, neighbors, strengths, total} = graph;
  const groups = start.slice();
  const [sums, sizes, weights] = [new Float64Array(order), new Int32Array(order), new Float64Array(order)];
  for (let i = 0; i < order; ++i) {
    sums[groups[i]] += strengths[i];
    ++sizes[groups[i]];
  }
  const first = Int32Array.from({length: order}, (_, i) => i);
  shuffle(first, chance);
  const queue = [...first];
  const waits = new Uint8Array(order).fill(1);
  const margin = marginOf(graph);
  for (let at = 0; at < Math.min(queue.length, mostMoves * order); ++at) {
    const node = queue[at];
    waits[node] = 0;
    const own = groups[node];
    const met = gathered(graph, [node], {groups, sums: weights});
    sums[own] -= strengths[node];
    --sizes[own];
    let best = {group: own, gain: weights[own] - (strengths[node] * sums[own]) / total};
    const empty = sizes[own] === 0 ? own : sizes.indexOf(0);
    if (best.gain < -margin && empty >= 0) best = {group: empty, gain: 0};
    for (const group of met) {
      const gain = weights[group] - (strengths[node] * sums[group]) / total;
      if (gain > best.gain + margin) best = {group, gain};
    }
    for (const group of met) weights[group] = 0;
    groups[node] = best.group;
    sums[best.group] += strengths[node];
    ++sizes[best.group];
    if (best.group === own) continue;
    for (let e = starts[node]; e < starts[node + 1]; ++e) {
      const neighbor = neighbors[e];
      if (waits[neighbor] || groups[neighbor] === best.group) continue;
      waits[neighbor] = 1;
      queue.push(neighbor);
    }
  }
  return renumbered(groups);
}

/** Never less than for a total of 1. */
function marginOf({total}: Condensed): number {
  return rounding * Math.max(1, total);
}

/** Within each community, single nodes join groups of it that are well connected to the rest of it. */
function refinedOf(graph: Condensed, communities: Groups, chance: Chance): Groups {
  const {order, strengths} = graph;
  const refinement: Refinement = {
    graph,
    groups: Int32Array.from({length: order}, (_, i) => i),
    sums: strengths.slice(),
    sizes: new Int32Array(order).fill(1),
    outward: new Float64Array(order),
    weights: new Float64Array(order),
  };
  for (const members of membersOf(communities)) refineCommunity(refinement, {members, communities}, chance);
  return renumbered(refinement.groups);
}

interface Refinement {
  readonly graph: Condensed;
  readonly groups: Int32Array;
  /** Strengths and sizes of each group. */
  readonly sums: Float64Array;
  readonly sizes: Int32Array;
  /** Weight between each group and the rest of its community. */
  readonly outward: Float64Array;
  /** 0 throughout between two nodes. */
  readonly weights: Float64Array;
}

function refineCommunity(refinement: Refinement, {members, communities}: {members: readonly number[]; communities: Groups}, chance: Chance): void {
  const {graph, groups, sums, sizes, outward} = refinement;
  const {starts, neighbors, strengths, total} = graph;
  const all = members.reduce((sum, node) => sum + strengths[node], 0);
  for (const node of members) {
    for (let e = starts[node]; e < starts[node + 1]; ++e) if (communities[neighbors[e]] === communities[node]) outward[node] += graph.weights[e];
  }
  const wellConnected = (group: number) => outward[group] >= (sums[group] * (all - sums[group])) / total - marginOf(graph);
  const order = Int32Array.from(members.filter(wellConnected));
  shuffle(order, chance);
  for (const node of order) {
    if (sizes[groups[node]] !== 1 || groups[node] !== node) continue;
    const met = gathered(graph, [node], {groups, sums: refinement.weights});
    const within = met.filter((group) => group !== node && communities[group] === communities[node] && wellConnected(group));
    const gains = within.map((group) => refinement.weights[group] - (strengths[node] * sums[group]) / total);
    const chosen = drawn(within, {gains, strength: strengths[node]}, chance);
    if (chosen !== undefined) {
      outward[chosen] += outward[node] - 2 * refinement.weights[chosen];
      sums[chosen] += sums[node];
      sizes[node] = 0;
      ++sizes[chosen];
      groups[node] = chosen;
    }
    for (const group of met) refinement.weights[group] = 0;
  }
}

/** One of the groups that lose nothing, the likelier the more is gained. */
function drawn(groups: readonly number[], {gains, strength}: {gains: readonly number[]; strength: number}, chance: Chance): number | undefined {
  const able = groups.flatMap((group, i) => (gains[i] >= 0 ? [{group, gain: gains[i]}] : []));
  if (able.length === 0) return undefined;
  const most = Math.max(...able.map(({gain}) => gain));
  const shares = able.map(({gain}) => Math.exp((gain - most) / (readiness * (strength || 1))));
  let left = chance() * shares.reduce((sum, share) => sum + share, 0);
  const found = able.find((_, i) => (left -= shares[i]) < 0);
  return (found ?? able[below(able.length, chance)]).group;
}
