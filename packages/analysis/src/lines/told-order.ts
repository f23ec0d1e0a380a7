import {dayNumber} from "../calendar.ts";
import {byTime, isLaterInExchange, isSameTime, stateOf, type Evidence, type State} from "./evidence.ts";

/**
 * Evidence in the order that lines read it: by date and, where dates are the same, answers after what they answer.
 *
 * Of what else has the same dates, or dates that overlap and leave no more than `window` days between any two of them, no order is known,
 * so it is read as changing least: neighbouring groups of such dates belong to one stretch as long as there is a stance that is said in each
 * of them, and in each that stance comes first, as far as dates allow; else own words before reports and a side before neutral. Neither side
 * is before the other: the order of the frame shows, and proves nothing.
 */
export function toldOrder(evidence: readonly Evidence[], window: number): Evidence[] {
  const groups = groupsOf([...evidence].sort(byTime), window);
  if (groups.every(saysOneThing)) return groups.flat();
  return stretchesOf(groups)
    .map((stretch) => ({...stretch, common: [...stretch.common].sort(byWeight(groups, stretch.from))}))
    .flatMap(({from, to, common}, i, all) => {
      const preferred = [common[0], ...(all[i + 1]?.common ?? [])];
      const weighing = byWeight(groups, from);
      return groups.slice(from, to).flatMap((group) => (saysOneThing(group) ? group : inOrder(group, preferred, weighing)));
    });
}

/** Runs of the same dates, and of dates that overlap within the window. */
function groupsOf(sorted: readonly Evidence[], window: number): Evidence[][] {
  const groups: Evidence[][] = [];
  let reach = {first: NaN, last: NaN};
  for (const one of sorted) {
    const next = {first: reach.first, last: Math.max(reach.last, one.last)};
    const isTogether = isSameTime(reach, one) || (one.first <= reach.last && dayNumber(next.last) - dayNumber(next.first) <= window);
    if (isTogether) groups[groups.length - 1].push(one);
    else groups.push([one]);
    reach = isTogether ? next : one;
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
  const sorted = [...group].sort(ownFirst);
  const blocked = Int32Array.from(sorted, (one) => sorted.filter((other) => isBefore(other, one)).length);
  const waiting = new Set(sorted.keys());
  const told: Evidence[] = [];
  const free = () => [...waiting].filter((at) => blocked[at] === 0);
  const tell = (at: number) => {
    waiting.delete(at);
    told.push(sorted[at]);
    for (const other of waiting) if (isBefore(sorted[at], sorted[other])) --blocked[other];
  };
  while (waiting.size > 0) {
    const heads = [...new Set(free().map((at) => stateOf(sorted[at])))].sort(weighing);
    const state = preferred.find((one) => heads.includes(one)) ?? heads[0];
    const next = () => free().filter((at) => stateOf(sorted[at]) === state);
    for (let some = next(); some.length > 0; some = next()) some.forEach(tell);
  }
  return told;
}

function ownFirst(a: Evidence, b: Evidence): number {
  return isSameTime(a, b) ? Number(b.own) - Number(a.own) || a.row - b.row : byTime(a, b);
}

function isBefore(a: Evidence, b: Evidence): boolean {
  return a.last < b.first || isLaterInExchange(a, b);
}
