import type {Additions} from "./additions.ts";

export interface Limits {
  /** Of the groups, the largest first. */
  readonly sizes: readonly number[];
  /** Only splits that deviate less are looked for. */
  readonly below: number;
  /** Steps that are left; at 0 the search is given up. */
  readonly budget: {left: number};
}

/** Actors placed so far. */
interface Placed {
  /** How many each group can still take. */
  readonly room: Int32Array;
  /** Row by actor: what each would add with those placed in each group. */
  readonly links: Float64Array;
}

/** The group of each actor, by place in the order, with the least deviation among groups of these sizes; undefined where none deviates less than asked. */
export function leastOfSizes(additions: Additions, {sizes, below, budget}: Limits): Uint16Array | undefined {
  const {actors, apart, together} = additions;
  const groups = sizes.length;
  const placed: Placed = {room: Int32Array.from(sizes), links: new Float64Array(actors * groups)};
  const {room, links} = placed;
  const places = new Uint16Array(actors);
  let best: Uint16Array | undefined;
  let least = below;
  const place = (depth: number, value: number): void => {
    if (depth === actors) [best, least] = [places.slice(), value - 1e-12];
    for (let group = 0; group < groups && depth < actors; ++group) {
      if (room[group] === 0 || sameAsBefore(group, sizes, room)) continue;
      if (--budget.left <= 0) return;
      const next = value + links[depth * groups + group];
      places[depth] = group;
      --room[group];
      for (let actor = depth + 1; actor < actors; ++actor) links[actor * groups + group] += together[depth * actors + actor];
      if (next + stillToCome(depth + 1, additions, placed) < least) place(depth + 1, next);
      for (let actor = depth + 1; actor < actors; ++actor) links[actor * groups + group] -= together[depth * actors + actor];
      ++room[group];
    }
  };
  place(0, apart);
  return best;
}

/** Whether the group before it is as large and also empty, so that it makes no difference which is begun. */
function sameAsBefore(group: number, sizes: readonly number[], room: Int32Array): boolean {
  return group > 0 && sizes[group - 1] === sizes[group] && room[group] === sizes[group] && room[group - 1] === sizes[group];
}

/**
 * The least that the actors from `depth` on can add: each with those placed, in whichever group adds least, and the least
 * of as many pairs among themselves as there is room for; or each with those placed and as many others as fill the group,
 * in whichever adds least. Neither is more than what they will add; the larger is taken.
 */
function stillToCome(depth: number, {actors, ofPairs, ofActor}: Additions, {room, links}: Placed): number {
  if (depth === actors) return 0;
  const groups = room.length;
  let [pairs, alone, filled] = [0, 0, 0];
  for (let group = 0; group < groups; ++group) pairs += (room[group] * (room[group] - 1)) / 2;
  for (let actor = depth; actor < actors; ++actor) {
    const own = (depth * actors + actor) * actors - 1;
    let [nearest, fullest] = [Infinity, Infinity];
    for (let group = 0; group < groups; ++group) {
      const link = links[actor * groups + group];
      if (room[group] === 0) continue;
      if (link < nearest) nearest = link;
      if (link + ofActor[own + room[group]] < fullest) fullest = link + ofActor[own + room[group]];
    }
    alone += nearest;
    filled += fullest;
  }
  return Math.max(alone + ofPairs[depth][pairs], filled);
}
