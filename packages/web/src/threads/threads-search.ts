import {choice, known, word} from "../shell/url-state.ts";

export const semanticsChoices = ["grounded", "complete", "preferred", "stable"] as const;
export const supportChoices = ["none", "necessary", "deductive", "evidential"] as const;

/** What the threads show; all of it is in the address. */
export interface ThreadsSearch {
  readonly document?: string;
  readonly semantics?: (typeof semanticsChoices)[number];
  readonly support?: (typeof supportChoices)[number];
  /** The claim that is open, by its key. */
  readonly claim?: string;
}

export function threadsSearch(given: Record<string, unknown>): ThreadsSearch {
  return known({
    document: word(given, "document"),
    semantics: choice(given, "semantics", semanticsChoices),
    support: choice(given, "support", supportChoices),
    claim: word(given, "claim"),
  });
}
