import {unfolded, type Square} from "../../product/square.ts";
import {blending, together, type Blending} from "./blending.ts";
import {knotsADeviation, knotsAside, knotWeights} from "./knots.ts";

/** Networks along time of which each pair's values are a sum of gaussians. */
export interface Course {
  /** Where they are wanted, ascending. */
  readonly centres: Float64Array;
  /** Standard deviation of the gaussians, in the unit of the centres. */
  readonly deviation: number;
  readonly rows: number;
  /** What no value may be below: 0, or −Infinity. */
  readonly least: number;
  /** The network at a moment; asked for in order of time. Valid until the next. */
  readonly squareAt: (moment: number) => Square;
}

/**
 * The values at one centre after another, taken from those at knots a third of a deviation apart: within 10^−13 of the
 * largest that the pair has at any time (`knots.ts`).
 *
 * Undefined where the knots would not be much fewer than the centres, or would take too much memory.
 */
export function betweenKnots({centres, deviation, rows, least, squareAt}: Course): ((centre: number) => Float64Array) | undefined {
  const places = centres.map((centre) => ((centre - centres[0]) / deviation) * knotsADeviation);
  if (!fewer(places)) return undefined;
  const slots = 2 * knotsAside + widest(places);
  const held = blending(rows, slots);
  if (!held) return undefined;
  const knotAt = (knot: number) => squareAt(centres[0] + (knot * deviation) / knotsADeviation);
  const ring = ringOf(held, {slots, knotAt});
  let first = -Infinity;
  return (centre) => {
    if (centre >= first + together) {
      first = centre;
      ring.blend(places.subarray(first, first + together), least);
    }
    return unfolded(new Float64Array(rows * rows), rows, held.square(centre - first));
  };
}

/** Whether knots spare at least a quarter of the work. */
function fewer(places: Float64Array): boolean {
  return places.length > 0 && Math.floor(places[places.length - 1]) + 2 * knotsAside < (3 / 4) * places.length;
}

/** How many knots those that are blended together lie apart at most. */
function widest(places: Float64Array): number {
  let most = 0;
  for (let first = 0; first < places.length; ++first) {
    const last = Math.min(first + together, places.length) - 1;
    most = Math.max(most, Math.floor(places[last]) - Math.floor(places[first]));
  }
  return most;
}

/** Fills slots round and round, each knot once, as far as the places that are asked for need them. */
function ringOf(held: Blending, {slots, knotAt}: {slots: number; knotAt: (knot: number) => Square}) {
  let next = 1 - knotsAside;
  const slotOf = (knot: number) => (knot + knotsAside - 1) % slots;
  return {
    blend: (places: Float64Array, least: number) => {
      for (const end = Math.floor(places[places.length - 1]) + knotsAside; next <= end; ++next) held.write(slotOf(next), knotAt(next));
      const weights = new Float64Array(slots * together);
      for (const [moment, place] of places.entries()) {
        const base = Math.floor(place);
        for (const [k, weight] of knotWeights(place - base).entries()) weights[slotOf(base + 1 - knotsAside + k) * together + moment] = weight;
      }
      held.blend(weights, least);
    },
  };
}
