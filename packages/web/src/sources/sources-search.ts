import {identityChoices} from "../paint/identity-words.ts";
import {choice, known, word} from "../shell/url-state.ts";

/** What the sources show; all of it is in the address. */
export interface SourcesSearch {
  readonly actor?: string;
  readonly identity?: (typeof identityChoices)[number];
  /** The record as it stood at the end of that date. */
  readonly recorded?: string;
}

export function sourcesSearch(given: Record<string, unknown>): SourcesSearch {
  return known({actor: word(given, "actor"), identity: choice(given, "identity", identityChoices), recorded: word(given, "recorded")});
}
