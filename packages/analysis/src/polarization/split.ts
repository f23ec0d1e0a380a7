import {chanceOf, shuffle, type Chance} from "../chance.ts";
import {deviation, expected, matterOf, type Matter} from "./deviation.ts";
import {leastOfAll} from "./exact.ts";

export interface SplitOptions {
  /** At least 2. */
  readonly groups: number;
  /** The same seed, the same groups. */
  readonly seed: number;
}

export interface Split {
  /** The number of each actor's group, counted from 0 in the order of the actors. */
  readonly groups: Uint16Array;
  /** Whether no split at all deviates less. */
  readonly exact: boolean;
}

/** Up to so many actors the best of all splits is looked for. */
const mostExact = 20;
/** A search begins at so many places. */
const beginnings = 12;
/** Times that all actors are gone through in a search; tens are usual. */
const mostPasses = 1000;
/** Up to so many actors every beginning is followed to the end with what is expected worked out at each move; up to the second number three are, beyond it one. */
const [mostFollowed, mostThrice] = [100, 200];

/**
 * The groups with the least deviation, of any size from 1: by a seeded search that moves one actor at a time to where the
 * deviation falls most, from twelve beginnings (beyond 100 actors the first steps are taken with what is expected of pairs
 * held still); up to 20 actors by making sure that no split of all is better, unless that would take too long.
 */
export function splitOf(given: Matter, {groups, seed}: SplitOptions): Split {
  const matter = ofOne(given);
  const {split, value} = leastFound(matter, {groups, seed});
  const least = matter.actors <= mostExact ? leastOfAll(matter, groups, value) : undefined;
  return {groups: renumbered(least ?? split), exact: least !== undefined};
}

/** The same matter with a sum of 1, so that differences too small to tell anything are as small for any. */
function ofOne({congruence, conflict, congruenceSum, conflictSum}: Matter): Matter {
  const sum = congruenceSum + conflictSum;
  return sum === 0
    ? matterOf(congruence, conflict)
    : matterOf(
        congruence.map((value) => value / sum),
        conflict.map((value) => value / sum),
      );
}

/** Whether every group has somebody in it. */
function isFull(split: Uint16Array, groups: number): boolean {
  for (let group = 0; group < groups; ++group) if (!split.includes(group)) return false;
  return true;
}

function leastFound(matter: Matter, {groups, seed}: SplitOptions): Valued {
  const chance = chanceOf(seed);
  const {actors} = matter;
  const starts = Array.from({length: beginnings}, (_, turn) => beginning({actors, groups, turn}, chance));
  const found = starts.map((start) => settled(matter, start, groups)).sort((a, b) => a.value - b.value);
  const followed =
    actors <= mostFollowed ? [...found.map(({split}) => split), ...starts] : found.slice(0, actors <= mostThrice ? 3 : 1).map(({split}) => split);
  return followed.map((start) => descended(matter, start, groups)).reduce((best, next) => (next.value < best.value - 1e-12 ? next : best));
}

interface Valued {
  readonly split: Uint16Array;
  readonly value: number;
}

/**
 * Moves actors while what is expected of pairs is held still, then works out anew what is expected, as long as that lowers
 * the deviation: a move so costs a row of the matrices, not all of them.
 */
function settled(matter: Matter, split: Uint16Array, groups: number): Valued {
  let best: Valued = {split, value: deviation(matter, split)};
  for (let pass = 0; pass < mostPasses; ++pass) {
    const next = best.split.slice();
    const still = expected(matter, next);
    const sizes = sizesOf(next, groups);
    for (let inner = 0, moved = true; moved && inner < mostPasses; ++inner) {
      moved = false;
      for (let actor = 0; actor < matter.actors; ++actor) {
        const from = next[actor];
        const to = sizes[from] === 1 ? from : bestMove(matter, next, {actor, groups, still});
        if (to === from) continue;
        next[actor] = to;
        --sizes[from];
        ++sizes[to];
        moved = true;
      }
    }
    const value = deviation(matter, next);
    if (!(value < best.value - 1e-12)) return best;
    best = {split: next, value};
  }
  return best;
}

function sizesOf(split: Uint16Array, groups: number): Int32Array {
  const sizes = new Int32Array(groups);
  for (const group of split) ++sizes[group];
  return sizes;
}

/**
 * Groups drawn to begin with: of equal sizes, of sizes drawn too, or all actors in one group but one for each other, in
 * turn, as the best groups may be of any size.
 */
function beginning({actors, groups, turn}: {actors: number; groups: number; turn: number}, chance: Chance): Uint16Array {
  const split = Uint16Array.from({length: actors}, (_, i) => (i < groups || turn % 3 === 0 ? i % groups : 0));
  if (turn % 3 === 1) {
    const shares = Float64Array.from({length: groups}, chance);
    const all = shares.reduce((sum, share) => sum + share, 0);
    for (let i = groups; i < actors; ++i) {
      let left = chance() * all;
      while (split[i] < groups - 1 && (left -= shares[split[i]]) >= 0) ++split[i];
    }
  }
  shuffle(split, chance);
  return split;
}

/** Moves actors, pass after pass, until no move of one actor lowers the deviation. */
function descended(matter: Matter, start: Uint16Array, groups: number): Valued {
  const split = start.slice();
  let value = deviation(matter, split);
  for (let pass = 0, moved = true; moved && pass < mostPasses; ++pass) {
    moved = false;
    for (let actor = 0; actor < matter.actors; ++actor) {
      let best = split[actor];
      for (let group = 0; group < groups; ++group) {
        split[actor] = group;
        const next = group === best || !isFull(split, groups) ? Infinity : deviation(matter, split);
        if (next < value - 1e-12) [value, best, moved] = [next, group, true];
      }
      split[actor] = best;
    }
  }
  return {split, value};
}

interface Move {
  readonly actor: number;
  readonly groups: number;
  /** What is expected of pairs, whatever the move. */
  readonly still: {readonly within: number; readonly between: number};
}

/** The group an actor deviates least in. */
function bestMove(matter: Matter, split: Uint16Array, {actor, groups, still: {within, between}}: Move): number {
  const {actors, congruence, conflict} = matter;
  const gain = new Float64Array(groups);
  for (let other = 0, at = actor * actors; other < actors; ++other, ++at) {
    if (other === actor) continue;
    const same = Math.abs(congruence[at] - within) + Math.abs(conflict[at]);
    gain[split[other]] += same - Math.abs(congruence[at]) - Math.abs(conflict[at] - between);
  }
  let best = split[actor];
  for (let group = 0; group < groups; ++group) if (gain[group] < gain[best] - 1e-12) best = group;
  return best;
}

/** Groups numbered in the order in which the actors first name them. */
function renumbered(split: Uint16Array): Uint16Array {
  const numbers = new Map<number, number>();
  for (const group of split) if (!numbers.has(group)) numbers.set(group, numbers.size);
  return Uint16Array.from(split, (group) => numbers.get(group)!);
}
