import type {Framework} from "./framework.ts";

/** Labels of nodes. */
export const undecided = 0;
export const isIn = 1;
export const isOut = 2;

export interface Grounded {
  /** `isIn`, `isOut` or `undecided`. */
  readonly labels: Uint8Array;
  /** In which round a node was decided, from 0; −1 for undecided. */
  readonly rounds: Int32Array;
}

/**
 * The labelling that accepts only what must be: what nobody attacks is in, what is attacked by that is out, and so on
 * (Dung, 1995; by counting the attackers not yet out, in time linear in nodes and attacks). Without the attacks of one
 * link, when one is named.
 */
export function grounded(framework: Framework, without = -1): Grounded {
  const {size, to, link, attackersAt, attackers, targetsAt, targets} = framework;
  const labels = new Uint8Array(size);
  const rounds = new Int32Array(size).fill(-1);
  const open = new Int32Array(size);
  const queue = new Int32Array(size);
  let end = 0;
  const accept = (n: number, round: number): void => {
    labels[n] = isIn;
    rounds[n] = round;
    queue[end++] = n;
  };
  for (let n = 0; n < size; ++n) {
    for (let k = attackersAt[n]; k < attackersAt[n + 1]; ++k) if (link[attackers[k]] !== without) ++open[n];
    if (open[n] === 0) accept(n, 0);
  }
  for (let at = 0; at < end; ++at) {
    const round = rounds[queue[at]];
    for (let k = targetsAt[queue[at]]; k < targetsAt[queue[at] + 1]; ++k) {
      const beaten = to[targets[k]];
      if (labels[beaten] !== undecided || link[targets[k]] === without) continue;
      labels[beaten] = isOut;
      rounds[beaten] = round + 1;
      for (let j = targetsAt[beaten]; j < targetsAt[beaten + 1]; ++j) {
        const freed = to[targets[j]];
        if (link[targets[j]] !== without && --open[freed] === 0 && labels[freed] === undecided) accept(freed, round + 2);
      }
    }
  }
  return {labels, rounds};
}
