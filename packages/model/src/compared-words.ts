import {counted} from "./counted.ts";

/** How near two actors stand, over the concepts on which something is known of both. */
interface Compared {
  readonly shared: number;
  readonly same: number;
  readonly half: number;
  readonly opposed: number;
  /** As shares of `shared`; null where they are too few. */
  readonly rates: {readonly strict: number; readonly distance: number} | null;
}

/** Counts and, where there are any, percentages: of agreement, the concepts alike; of distance, opposed ones whole and half alike ones half. */
export function comparedWords({shared, same, half, opposed, rates}: Compared): string {
  const counts = `${counted(shared, "shared concept")}, ${same} alike, ${half} half alike, ${opposed} opposed`;
  return rates ? `${counts}; agreement ${percent(rates.strict)}, distance ${percent(rates.distance)}` : counts;
}

function percent(share: number): string {
  return `${Math.round(100 * share)} %`;
}
