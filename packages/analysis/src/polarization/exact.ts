import {additionsOf} from "./additions.ts";
import {deviation, type Matter} from "./deviation.ts";
import {leastOfSizes} from "./least-of-sizes.ts";

/** So many places of actors are tried at most, a few seconds of work. */
const mostTried = 5_000_000;

/**
 * The groups with the least deviation of all, by branch and bound (A. H. Land and A. G. Doig, "An automatic method of
 * solving discrete programming problems", Econometrica 28 (1960)) over every way to part the actors by size; undefined
 * where that would take more than 5,000,000 steps. `reached` is a deviation that some split is known to have. Of equal
 * splits the first found is taken, whatever `reached` is.
 */
export function leastOfAll(matter: Matter, groups: number, reached: number): Uint16Array | undefined {
  const order = byWeight(matter);
  const budget = {left: mostTried};
  let best: Uint16Array | undefined;
  let below = reached + 1e-9;
  for (const sizes of sizesOf(matter.actors, groups)) {
    const places = leastOfSizes(additionsOf(matter, order, sizes), {sizes, below, budget});
    if (budget.left <= 0) return undefined;
    if (!places) continue;
    best = new Uint16Array(matter.actors);
    for (const [place, actor] of order.entries()) best[actor] = places[place];
    below = deviation(matter, best) - 1e-12;
  }
  return best;
}

/** Those first who agree and disagree most, as most hangs on where they are. */
function byWeight({actors, congruence, conflict}: Matter): number[] {
  const weights = new Float64Array(actors);
  for (let i = 0, at = 0; i < actors; ++i) for (let j = 0; j < actors; ++j, ++at) weights[i] += Math.abs(congruence[at]) + Math.abs(conflict[at]);
  return Array.from(weights.keys()).sort((a, b) => weights[b] - weights[a] || a - b);
}

/** Every way to part so many actors into so many groups by size, in each the largest first. */
function* sizesOf(actors: number, groups: number, most = actors): Generator<readonly number[]> {
  if (groups === 1) {
    if (actors <= most) yield [actors];
    return;
  }
  for (let size = Math.min(most, actors - groups + 1); size * groups >= actors; --size) {
    for (const rest of sizesOf(actors - size, groups - 1, size)) yield [size, ...rest];
  }
}
