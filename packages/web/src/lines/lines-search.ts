import {identityChoices} from "../paint/identity-words.ts";
import {choice, count, flag, known, word} from "../shell/url-state.ts";

/** What the lines show; all of it is in the address. */
export interface LinesSearch {
  readonly actor?: string;
  readonly concept?: string;
  /** Whom the actor is compared with. */
  readonly other?: string;
  /** The record as it stood at the end of that date. */
  readonly recorded?: string;
  readonly sources?: "all" | "own" | "reported";
  readonly identity?: (typeof identityChoices)[number];
  readonly at?: string;
  readonly within?: number;
  /** How many lines are drawn at most, when not the usual few hundred. */
  readonly most?: number;
  /** Only lines with a change. */
  readonly changes?: true;
}

export function linesSearch(given: Record<string, unknown>): LinesSearch {
  return known({
    actor: word(given, "actor"),
    concept: word(given, "concept"),
    other: word(given, "other"),
    recorded: word(given, "recorded"),
    sources: choice(given, "sources", ["all", "own", "reported"] as const),
    identity: choice(given, "identity", identityChoices),
    at: word(given, "at"),
    within: count(given, "within"),
    most: count(given, "most") || undefined,
    changes: flag(given, "changes"),
  });
}
