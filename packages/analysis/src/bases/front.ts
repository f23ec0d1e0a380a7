import {membersOf} from "./bits.ts";
import {concepts} from "./concepts.ts";
import {certainContext, type Standings} from "./standings.ts";

/** A platform that cannot have more points without fewer actors, nor more actors without fewer points. */
export interface FrontEntry {
  readonly actors: number;
  readonly points: number;
  /** The first such platform in the order of concepts. */
  readonly example: {readonly actors: readonly number[]; readonly points: readonly number[]};
  /** How many platforms have just these two sizes. */
  readonly count: number;
}

/** How many actors share how many points at most: the most actors first, down to one. */
export function frontOf(standings: Standings, limit?: number): {front: FrontEntry[]; complete: boolean} {
  const found = concepts(certainContext(standings), {objects: 1, limit});
  const front: FrontEntry[] = [];
  let most = -1;
  for (let from = 0, to = 0; from < found.count; from = to) {
    while (to < found.count && found.objects[to] === found.objects[from]) ++to;
    const best = found.attributes.subarray(from, to).reduce((a, b) => Math.max(a, b), 0);
    if (best <= most) continue;
    most = best;
    const places = Array.from({length: to - from}, (_, i) => from + i).filter((place) => found.attributes[place] === best);
    front.push({
      actors: found.objects[from],
      points: best,
      example: {actors: membersOf(found.extentAt(places[0])), points: membersOf(found.intentAt(places[0]))},
      count: places.length,
    });
  }
  return {front, complete: found.complete};
}
