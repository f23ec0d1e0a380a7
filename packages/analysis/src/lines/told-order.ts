import {byTime, isLaterInExchange, isSameTime, stateOf, type Evidence, type State} from "./evidence.ts";

/**
 * Evidence in the order that lines read it: by date and, where dates are the same, answers after what they answer.
 *
 * Of what else has the same dates no order is known, so it is read as changing least: neighbouring dates belong to one stretch as long as
 * there is a stance that is said on each of them, and on each that stance comes first; else own words before reports and a side before
 * neutral. Neither side is before the other: the order of the frame shows, and proves nothing.
 */
export function toldOrder(evidence: readonly Evidence[]): Evidence[] {
  const groups = groupsOf([...evidence].sort(byTime));
  if (groups.every(saysOneThing)) return groups.flat();
  return stretchesOf(groups)
    .map((stretch) => ({...stretch, common: [...stretch.common].sort(byWeight(groups, stretch.from))}))
    .flatMap(({from, to, common}, i, all) => {
      const preferred = [common[0], ...(all[i + 1]?.common ?? [])];
      const weighing = byWeight(groups, from);
      return groups.slice(from, to).flatMap((group) => (saysOneThing(group) ? group : inOrder(group, preferred, weighing)));
    });
}

/** Runs of the same dates. */
function groupsOf(sorted: readonly Evidence[]): Evidence[][] {
  const groups: Evidence[][] = [];
  for (const one of sorted) {
    const group = groups.at(-1);
    if (group && isSameTime(group[0], one)) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function saysOneThing(group: readonly Evidence[]): boolean {
  return group.every((one) => stateOf(one) === stateOf(group[0]));
}

/** A stretch of groups, up to but without `to`. */
interface Stretch {
  readonly from: number;
  to: number;
  /** What is said on each date of it. */
  common: readonly State[];
}

function stretchesOf(groups: readonly Evidence[][]): Stretch[] {
  const stretches: Stretch[] = [];
  groups.forEach((group, at) => {
    const said = [...new Set(group.map(stateOf))];
    const stretch = stretches.at(-1);
    const common = stretch?.common.filter((state) => said.includes(state)) ?? [];
    if (stretch && common.length > 0) Object.assign(stretch, {to: at + 1, common});
    else stretches.push({from: at, to: at + 1, common: said});
  });
  return stretches;
}

type Weighing = (one: State, other: State) => number;

/**
 * Of states said on the same dates: own words before reports and a side before neutral, from group `from` on and then before it, as often
 * as each is said there. What is said alike weighs alike, whatever it is called.
 */
function byWeight(groups: readonly Evidence[][], from: number): Weighing {
  const around = [...groups.slice(from), ...groups.slice(0, from).reverse()];
  const known = new Map<State, number[]>();
  const weights = (state: State) => {
    const found = known.get(state) ?? [-rankOf(state), ...around.flatMap((group) => countsIn(group, state))];
    known.set(state, found);
    return found;
  };
  return (one, other) => {
    const [a, b] = [weights(one), weights(other)];
    const at = a.findIndex((weight, i) => weight !== b[i]);
    return at < 0 ? 0 : b[at] - a[at];
  };
}

function countsIn(group: readonly Evidence[], state: State): [number, number] {
  const found = group.filter((one) => stateOf(one) === state);
  const own = found.filter((one) => one.own).length;
  return [own, found.length - own];
}

function rankOf(state: State): number {
  return state === "withdrawn" ? 2 : state.startsWith("neutral") ? 1 : 0;
}

/** First what is preferred, as far as what it is known to follow on stands before it. */
function inOrder(group: readonly Evidence[], preferred: readonly State[], weighing: Weighing): Evidence[] {
  const waiting = queuesOf(group);
  const told: Evidence[] = [];
  while (told.length < group.length) {
    const heads = waiting.flatMap((queue) => queue.slice(0, 1).map(stateOf)).sort(weighing);
    const state = preferred.find((one) => heads.includes(one)) ?? heads[0];
    for (const queue of waiting) while (queue.length > 0 && stateOf(queue[0]) === state) told.push(queue.shift()!);
  }
  return told;
}

/** What is known to follow on each other stands in one queue; all else that says the same in another. */
function queuesOf(group: readonly Evidence[]): Evidence[][] {
  const queues = new Map<string, Evidence[]>();
  for (const one of group) {
    const isInExchange = one.post >= 0 && group.some((other) => isLaterInExchange(one, other) || isLaterInExchange(other, one));
    const key = isInExchange ? `${one.document} ${one.voice}` : `\u0000${stateOf(one)}`;
    queues.set(key, [...(queues.get(key) ?? []), one]);
  }
  return [...queues.values()].map((queue) => queue.sort((a, b) => a.post - b.post || Number(b.own) - Number(a.own) || a.row - b.row));
}
