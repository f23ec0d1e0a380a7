import {choice, flag, known, word} from "../shell/url-state.ts";

const practiceChoices = ["all", "stated", "practised"] as const;
const orderChoices = ["name", "total"] as const;

/** What the matrix shows; all of it is in the address. */
export interface MatrixSearch {
  readonly type?: string;
  readonly sources?: "all" | "own" | "reported";
  readonly mode?: (typeof practiceChoices)[number];
  readonly from?: string;
  readonly to?: string;
  /** Last known positions on this day. */
  readonly at?: string;
  /** Default: by total, the most first. */
  readonly order?: (typeof orderChoices)[number];
  /** Concepts as rows. */
  readonly turned?: true;
  /** The cell whose passages are open, by names. */
  readonly actor?: string;
  readonly concept?: string;
}

export function matrixSearch(given: Record<string, unknown>): MatrixSearch {
  return known({
    type: word(given, "type"),
    sources: choice(given, "sources", ["all", "own", "reported"] as const),
    mode: choice(given, "mode", practiceChoices),
    from: word(given, "from"),
    to: word(given, "to"),
    at: word(given, "at"),
    order: choice(given, "order", orderChoices),
    turned: flag(given, "turned"),
    actor: word(given, "actor"),
    concept: word(given, "concept"),
  });
}
