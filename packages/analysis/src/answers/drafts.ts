import type {Point} from "../lines/rules.ts";

/** One saving of a draft. */
export interface DraftVersion {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly who: string;
  readonly points: readonly Point[];
  readonly actors: readonly string[];
  readonly text: string;
}

/** A joint statement being drafted: its points, whom it is for, its words, and each saving before. */
export interface Draft extends DraftVersion {
  readonly name: string;
  /** Newest first, without the present one. */
  readonly history: readonly DraftVersion[];
}
