import {chanceOf, shuffle, type Chance} from "../chance.ts";
import {deviation, expected, type Matter} from "./deviation.ts";

export interface SplitOptions {
  /** At least 2. */
  readonly groups: number;
  /** The same seed, the same groups. */
  readonly seed: number;
}

export interface Split {
  /** The number of each actor's group, counted from 0 in the order of the actors. */
  readonly groups: Uint16Array;
  /** Whether every split was looked at. */
  readonly exact: boolean;
}

/** So many splits are looked at one by one; where there are more, a search begins at so many places. */
const mostSplits = 600_000;
const beginnings = 12;

/**
 * The groups with the least deviation: by looking at every split where there are few (two groups of 20 actors), else by
 * a seeded search that moves one actor at a time to where the deviation falls most, from twelve beginnings. Groups may
 * have any size from 1. Of equal splits the first found is taken.
 */
export function splitOf(matter: Matter, {groups, seed}: SplitOptions): Split {
  const exact = groups ** (matter.actors - 1) <= mostSplits;
  const found = exact ? leastOfAll(matter, groups) : leastFound(matter, {groups, seed});
  return {groups: renumbered(found), exact};
}

/** Counts through all splits that keep the first actor in the first group. */
function leastOfAll(matter: Matter, groups: number): Uint16Array {
  const split = new Uint16Array(matter.actors);
  let best = {split: split.slice(), value: Infinity};
  for (;;) {
    if (isFull(split, groups)) {
      const value = deviation(matter, split);
      if (value < best.value - 1e-12) best = {split: split.slice(), value};
    }
    let at = split.length - 1;
    while (at > 0 && split[at] === groups - 1) split[at--] = 0;
    if (at <= 0) return best.split;
    ++split[at];
  }
}

/** Whether every group has somebody in it. */
function isFull(split: Uint16Array, groups: number): boolean {
  for (let group = 0; group < groups; ++group) if (!split.includes(group)) return false;
  return true;
}

function leastFound(matter: Matter, {groups, seed}: SplitOptions): Uint16Array {
  const chance = chanceOf(seed);
  let best: {split: Uint16Array; value: number} | undefined;
  for (let start = 0; start < beginnings; ++start) {
    const split = descended(matter, beginning(matter.actors, groups, chance), groups);
    const value = deviation(matter, split);
    if (!best || value < best.value - 1e-12) best = {split, value};
  }
  return best!.split;
}

function beginning(actors: number, groups: number, chance: Chance): Uint16Array {
  const split = Uint16Array.from({length: actors}, (_, i) => i % groups);
  shuffle(split, chance);
  return split;
}

/** Moves actors, pass after pass, until no move lowers the deviation. */
function descended(matter: Matter, split: Uint16Array, groups: number): Uint16Array {
  let value = deviation(matter, split);
  for (let moved = true; moved; ) {
    moved = false;
    for (let actor = 0; actor < matter.actors; ++actor) {
      const to = bestMove(matter, split, {actor, groups});
      const from = split[actor];
      if (to === from) continue;
      split[actor] = to;
      const next = isFull(split, groups) ? deviation(matter, split) : Infinity;
      if (next < value - 1e-12) [value, moved] = [next, true];
      else split[actor] = from;
    }
  }
  return split;
}

/** The group an actor deviates least in, with what is expected of pairs as it stands before the move. */
function bestMove(matter: Matter, split: Uint16Array, {actor, groups}: {actor: number; groups: number}): number {
  const {actors, congruence, conflict} = matter;
  const {within, between} = expected(matter, split);
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
