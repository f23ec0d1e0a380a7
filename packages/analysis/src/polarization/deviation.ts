/**
 * How far a debate is from one in which each group agrees within itself and disagrees with every other.
 *
 * With C and F the congruence and conflict of each pair, |C| and |F| their sums over ordered pairs, c_g the sizes of the
 * groups, W = Σ c_g (c_g − 1) and B = n (n − 1) − W:
 *
 *     D = Σ same group |C_ij − |C| / W| + |F_ij|  +  Σ different groups |C_ij| + |F_ij − |F| / B|
 *     score = 1 − D / (2 (|C| + |F|))
 *
 * The measure of P. Leifeld and P. Fisher (2025), with two corrections. They expect c_g (c_g − 1) / W of |C| / W in each
 * pair of a group, which counts the group's share twice, so that no debate comes out at its ideal; and the Discourse
 * Network Analyzer looks for the groups with the largest deviation, which are those furthest from the ideal. D is at
 * most 2 (|C| + |F|), as both the observed and the expected sums are |C| and |F|: the score runs from 0 to 1, and is 1
 * exactly when all agreement lies evenly within the groups and all conflict evenly between them.
 */
export interface Matter {
  readonly actors: number;
  /** Row by row, symmetric, diagonal 0. */
  readonly congruence: Float64Array;
  readonly conflict: Float64Array;
  readonly congruenceSum: number;
  readonly conflictSum: number;
}

export function matterOf(congruence: Float64Array, conflict: Float64Array): Matter {
  return {actors: Math.sqrt(congruence.length), congruence, conflict, congruenceSum: totalOf(congruence), conflictSum: totalOf(conflict)};
}

/** The sum of how large values are. */
export function totalOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + Math.abs(value), 0);
}

/** 0 to 1; null where nobody agrees or disagrees with anybody. `groups` holds the number of each actor's group. */
export function scoreOf(matter: Matter, groups: Uint16Array): number | null {
  const most = 2 * (matter.congruenceSum + matter.conflictSum);
  return most === 0 ? null : Math.max(0, 1 - deviation(matter, groups) / most);
}

export function deviation(matter: Matter, groups: Uint16Array): number {
  const {actors, congruence, conflict} = matter;
  const {within, between} = expected(matter, groups);
  let sum = 0;
  for (let i = 0; i < actors; ++i) {
    for (let j = i + 1, at = i * actors + j; j < actors; ++j, ++at) {
      if (groups[i] === groups[j]) sum += Math.abs(congruence[at] - within) + Math.abs(conflict[at]);
      else sum += Math.abs(congruence[at]) + Math.abs(conflict[at] - between);
    }
  }
  return 2 * sum;
}

/** What each pair within a group should agree, and each pair of two groups disagree. */
export function expected(matter: Matter, groups: Uint16Array): {within: number; between: number} {
  const sizes = new Int32Array(matter.actors);
  for (let i = 0; i < matter.actors; ++i) ++sizes[groups[i]];
  return expectedOf(matter, sizes);
}

/** The same by the sizes of the groups. */
export function expectedOf({actors, congruenceSum, conflictSum}: Matter, sizes: ArrayLike<number>): {within: number; between: number} {
  let same = 0;
  for (let group = 0; group < sizes.length; ++group) same += sizes[group] * (sizes[group] - 1);
  const apart = actors * (actors - 1) - same;
  return {within: same === 0 ? 0 : congruenceSum / same, between: apart === 0 ? 0 : conflictSum / apart};
}
