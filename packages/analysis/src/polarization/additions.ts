import {expectedOf, type Matter} from "./deviation.ts";

/**
 * The deviation as a sum over pairs: with the sizes of the groups given, what is expected of pairs stands still. Actors are
 * meant by their places in an order.
 */
export interface Additions {
  readonly actors: number;
  /** The deviation if all actors were apart. */
  readonly apart: number;
  /** What each pair adds to it when together, row by row, symmetric. */
  readonly together: Float64Array;
  /** By depth d and number of pairs: the least that so many pairs of the actors from d on can add. */
  readonly ofPairs: readonly Float64Array[];
  /** At `(d · actors + i) · actors + m`: the least that actor i can add with m others of those from d on, halved, as each pair is met twice. */
  readonly ofActor: Float64Array;
}

export function additionsOf(matter: Matter, order: readonly number[], sizes: readonly number[]): Additions {
  const {actors} = matter;
  const {apart, together} = pairsOf(matter, order, expectedOf(matter, sizes));
  const ofPairs = order.map((_, depth) => leastSums(amongFrom(depth, together, actors)));
  const ofActor = new Float64Array(actors ** 3);
  for (let depth = 0; depth < actors; ++depth) {
    for (let i = depth; i < actors; ++i) {
      const others = together.slice(i * actors + depth, (i + 1) * actors).filter((_, j) => depth + j !== i);
      for (const [m, sum] of leastSums(others).entries()) ofActor[(depth * actors + i) * actors + m] = sum / 2;
    }
  }
  return {actors, apart, together, ofPairs, ofActor};
}

function pairsOf({actors, congruence, conflict}: Matter, order: readonly number[], {within, between}: {within: number; between: number}) {
  const together = new Float64Array(actors * actors);
  let apart = 0;
  for (let i = 0; i < actors; ++i) {
    for (let j = i + 1; j < actors; ++j) {
      const at = order[i] * actors + order[j];
      const alone = Math.abs(congruence[at]) + Math.abs(conflict[at] - between);
      const added = Math.abs(congruence[at] - within) + Math.abs(conflict[at]) - alone;
      together[i * actors + j] = together[j * actors + i] = 2 * added;
      apart += 2 * alone;
    }
  }
  return {apart, together};
}

function amongFrom(depth: number, together: Float64Array, actors: number): Float64Array {
  const rows = Array.from({length: actors - depth}, (_, row) => together.slice((depth + row) * actors + depth + row + 1, (depth + row + 1) * actors));
  return Float64Array.from(rows.flatMap((row) => [...row]));
}

/** The sums of the 0, 1, 2 … least. */
function leastSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (const [i, value] of values.slice().sort().entries()) sums[i + 1] = sums[i] + value;
  return sums;
}
