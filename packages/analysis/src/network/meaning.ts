import type {Levels} from "./levels.ts";
import type {Aggregate} from "./options.ts";
import type {ResolvedSettings} from "./settings.ts";

/** What a tie says: agreement, disagreement, both at once, an explicit neutral, or no more than how much. */
export type Meaning = "agree" | "disagree" | "both" | "neutral" | "count";

/** The meaning of a value that is not 0, by what `reading` gave; neutral beside a stance is not told. */
export function meaningOf(value: number, reading: Aggregate): Meaning {
  switch (reading) {
    case "ignore":
      return "count";
    case "congruence":
      return "agree";
    case "conflict":
      return "disagree";
    case "subtract":
      return value > 0 ? "agree" : "disagree";
    case "combine":
      return combined[value & 3] ?? "neutral";
  }
}

const combined: readonly Meaning[] = ["neutral", "agree", "disagree", "both"];

type Read = Pick<ResolvedSettings, "aggregate" | "normalize">;

/** What values can be read as: as they were aggregated, but combinations that were divided, or of levels that are no stances, as plain numbers. */
export function readingOf({aggregate, normalize}: Read, {kind}: Pick<Levels, "kind">): Aggregate {
  return aggregate === "combine" && (kind !== "boolean" || normalize !== "none") ? "ignore" : aggregate;
}
