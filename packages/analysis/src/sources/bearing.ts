import {lastKnown} from "../lines/last-known.ts";
import type {Line} from "../lines/lines.ts";

/** How a reporter stands to whom it reports on. */
export interface Bearing {
  readonly bearing: "ally" | "opponent" | "neutral" | "unknown";
  /** Concepts on which both are last known to stand on one side, and on opposite sides. */
  readonly same: number;
  readonly opposed: number;
}

/**
 * Tells allies from opponents by the positions last known: more of them shared than opposed makes an ally, more opposed
 * an opponent, as many a neutral. Who belongs to the other (`tied`) is an ally.
 */
export function bearings(lines: readonly Line[], tied: (one: string, other: string) => boolean = () => false): (reporter: string, holder: string) => Bearing {
  const stances = new Map<string, Map<string, string>>();
  for (const line of lines) {
    const own = stances.get(line.actor) ?? new Map<string, string>();
    stances.set(line.actor, own);
    for (const {concept, stance} of lastKnown(line)) own.set(concept, stance);
  }
  return (reporter, holder) => {
    const [one, other] = [stances.get(reporter), stances.get(holder)];
    const pairs = [...(one ?? [])].flatMap(([concept, stance]) => (other?.has(concept) ? [`${stance} ${other.get(concept)}`] : []));
    const same = pairs.filter((pair) => pair === "yes yes" || pair === "no no").length;
    const opposed = pairs.filter((pair) => pair === "yes no" || pair === "no yes").length;
    if (tied(reporter, holder)) return {bearing: "ally", same, opposed};
    if (same + opposed === 0) return {bearing: "unknown", same, opposed};
    return {bearing: same > opposed ? "ally" : opposed > same ? "opponent" : "neutral", same, opposed};
  };
}
