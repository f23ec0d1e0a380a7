import type {Losses} from "./loss.ts";

/** One concept taken out. */
export interface Removal {
  /** Counted from 1. */
  readonly step: number;
  readonly concept: number;
  /** Loss of the concepts left. */
  readonly backboneLoss: number;
  /** Loss of the concepts taken out so far, as a network of their own. */
  readonly redundantLoss: number;
}

/** Losses this near are one. */
const nearness = 1e-12;

/**
 * From all concepts, the one without which least is lost is taken out, again and again, until none is left. Where
 * several are without difference all of them go, the last in the order of names first, each with the loss that decided.
 */
export function nested({concepts, lossOf}: Losses, progress: (share: number) => void): Removal[] {
  const left = new Uint8Array(concepts).fill(1);
  const gone = new Uint8Array(concepts);
  const removals: Removal[] = [];
  const all = (concepts * (concepts + 1)) / 2;
  while (removals.length < concepts) {
    const without = lossesWithout(left, lossOf);
    const least = without.reduce((low, {loss}) => Math.min(low, loss), Infinity);
    for (const {concept} of without.filter(({loss}) => loss <= least + nearness).reverse()) {
      left[concept] = 0;
      gone[concept] = 1;
      removals.push({step: removals.length + 1, concept, backboneLoss: least, redundantLoss: lossOf(gone)});
    }
    const rest = concepts - removals.length;
    progress(1 - (rest * (rest + 1)) / 2 / all);
  }
  return removals;
}

function lossesWithout(left: Uint8Array, lossOf: (set: Uint8Array) => number): {concept: number; loss: number}[] {
  const found: {concept: number; loss: number}[] = [];
  for (let concept = 0; concept < left.length; ++concept) {
    if (!left[concept]) continue;
    left[concept] = 0;
    found.push({concept, loss: lossOf(left)});
    left[concept] = 1;
  }
  return found;
}
