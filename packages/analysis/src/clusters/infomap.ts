import {shuffle, type Chance} from "../chance.ts";
import {condensed, condensedOf, gathered, type Condensed} from "../graph/condensed.ts";
import {countOf, membersOf, renumbered, type Groups} from "../graph/groups.ts";
import type {Method} from "./method.ts";

/** How often it begins anew; the shortest description is taken. */
const beginnings = 10;
/** Rounds, and within each the times all nodes are gone through; each shortens the description by more than rounding. */
const mostRounds = 1000;

/**
 * M. Rosvall and C. T. Bergstrom, "Maps of random walks on complex networks reveal community structure", PNAS 105
 * (2008) 1118: the groups, on two levels, by which the steps of a random walker are described in the fewest bits.
 * Searched for as Louvain searches: nodes move, then groups move as nodes, then nodes again.
 */
export const infomap: Method = ({graph}, {chance}) => {
  const whole = condensedOf(graph);
  const singles = Int32Array.from({length: whole.order}, (_, i) => i);
  if (whole.total === 0) return [singles];
  let best: {groups: Groups; length: number} = {groups: singles, length: Infinity};
  for (let beginning = 0; beginning < beginnings; ++beginning) {
    const groups = searched(whole, singles, chance);
    const length = descriptionLength(whole, groups);
    if (length < best.length - 1e-12) best = {groups, length};
  }
  return [best.groups];
};

/** Bits a step, equation 1 of the article, with strengths as the shares of visits. */
export function descriptionLength(graph: Condensed, groups: Groups): number {
  const {exits, visits} = flowsOf(graph, groups);
  const nodes = graph.strengths.reduce((sum, strength) => sum + plogp(strength / graph.total), 0);
  let [leaving, length] = [0, -nodes];
  for (let group = 0; group < exits.length; ++group) {
    leaving += exits[group];
    length += plogp(exits[group] + visits[group]) - 2 * plogp(exits[group]);
  }
  return length + plogp(leaving);
}

function plogp(share: number): number {
  return share > 1e-15 ? share * Math.log2(share) : 0;
}

function flowsOf({order, starts, neighbors, weights, strengths, total}: Condensed, groups: Groups): {exits: Float64Array; visits: Float64Array} {
  const [exits, visits] = [new Float64Array(order), new Float64Array(order)];
  for (let i = 0; i < order; ++i) {
    visits[groups[i]] += strengths[i] / total;
    for (let e = starts[i]; e < starts[i + 1]; ++e) if (groups[neighbors[e]] !== groups[i]) exits[groups[i]] += weights[e] / total;
  }
  return {exits, visits};
}

/** Rounds of moving nodes and, on top of them, groups, until a round shortens nothing. */
function searched(whole: Condensed, singles: Groups, chance: Chance): Groups {
  let groups: Groups = singles;
  let length = Infinity;
  for (let round = 0; round < mostRounds; ++round) {
    const next = coarsened(whole, moved(whole, groups, chance), chance);
    const shorter = descriptionLength(whole, next);
    if (!(shorter < length - 1e-10)) return groups;
    [groups, length] = [next, shorter];
  }
  return groups;
}

function coarsened(whole: Condensed, groups: Groups, chance: Chance): Groups {
  const members = membersOf(groups);
  if (members.length === whole.order) return groups;
  const graph = condensed(whole, members, groups);
  const above = moved(
    graph,
    Int32Array.from({length: graph.order}, (_, i) => i),
    chance,
  );
  if (countOf(above) === graph.order) return groups;
  return coarsened(whole, renumbered(groups.map((group) => above[group])), chance);
}

function moved(graph: Condensed, start: Groups, chance: Chance): Groups {
  const groups = start.slice();
  const flows = flowsOf(graph, groups);
  const state = {graph, groups, ...flows, leaving: {sum: flows.exits.reduce((sum, exit) => sum + exit, 0)}, weights: new Float64Array(graph.order)};
  const turns = Int32Array.from({length: graph.order}, (_, i) => i);
  for (let round = 0, changed = true; changed && round < mostRounds; ++round) {
    changed = false;
    shuffle(turns, chance);
    for (const node of turns) if (movedNode(state, node)) changed = true;
  }
  return renumbered(groups);
}

interface Moving {
  readonly graph: Condensed;
  readonly groups: Int32Array;
  readonly exits: Float64Array;
  readonly visits: Float64Array;
  readonly leaving: {sum: number};
  /** 0 throughout between two nodes. */
  readonly weights: Float64Array;
}

/** Puts a node where the description gets shortest. */
function movedNode({graph, groups, exits, visits, leaving, weights}: Moving, node: number): boolean {
  const {strengths, loops, total} = graph;
  const own = groups[node];
  const met = gathered(graph, [node], {groups, sums: weights});
  const [visit, out] = [strengths[node] / total, (strengths[node] - loops[node]) / total];
  /** Exits of the own group without the node, and of another with it. */
  const without = exits[own] - out + (2 * weights[own]) / total;
  const rest = leaving.sum - exits[own] + without;
  let best = {group: own, gain: -1e-10, exit: 0};
  for (const group of met) {
    if (group === own) continue;
    const exit = exits[group] + out - (2 * weights[group]) / total;
    const gain =
      plogp(rest - exits[group] + exit) -
      plogp(leaving.sum) -
      2 * (plogp(without) - plogp(exits[own]) + plogp(exit) - plogp(exits[group])) +
      (plogp(without + visits[own] - visit) - plogp(exits[own] + visits[own])) +
      (plogp(exit + visits[group] + visit) - plogp(exits[group] + visits[group]));
    if (gain < best.gain) best = {group, gain, exit};
  }
  for (const group of met) weights[group] = 0;
  if (best.group === own) return false;
  leaving.sum += without - exits[own] + best.exit - exits[best.group];
  exits[own] = without;
  visits[own] -= visit;
  exits[best.group] = best.exit;
  visits[best.group] += visit;
  groups[node] = best.group;
  return true;
}
