import type {Stance} from "../stance/stance.ts";

/** Several stances as one mark. */
export function markOf(stances: readonly string[]): Stance {
  const [yes, no] = [stances.includes("yes"), stances.includes("no")];
  if (yes && no) return "both";
  if (yes) return "agree";
  if (no) return "disagree";
  return stances.includes("neutral") ? "neutral" : "unknown";
}
