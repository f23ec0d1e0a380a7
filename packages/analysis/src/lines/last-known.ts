import type {Evidence} from "./evidence.ts";
import type {Line} from "./lines.ts";

/** Where an actor was last heard to stand on a concept. Nothing is known of it after that. */
export interface LastKnown {
  readonly concept: string;
  readonly stance: Evidence["stance"] | "both";
  readonly evidence: readonly Evidence[];
}

/** The position of the last segment; both, where yes and no are last heard together. None after a withdrawal. */
export function lastKnown({concept, segments, changes}: Line): LastKnown[] {
  const last = segments.at(-1);
  if (!last) return [];
  const final = last.at(-1)!;
  if (final.stance === "withdrawn") return [];
  const before = segments.at(-2);
  const proved = changes.at(-1)?.to === final.stance;
  const together = before && !proved && before[0].stance !== final.stance && before[0].stance !== "withdrawn";
  if (together) return [{concept, stance: "both", evidence: [before.at(-1)!, final]}];
  return [{concept, stance: final.stance, evidence: [final]}];
}
