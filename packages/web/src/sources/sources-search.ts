import {dateOf} from "@standpoint/model";
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

/** The last moment of a date, as `--known-at` takes it; undefined for what is no date or never ends. */
export function momentOf(date: string | undefined): string | undefined {
  if (date === undefined) return undefined;
  try {
    const {last} = dateOf(date);
    return last === null ? undefined : new Date(last * 1000 + 999).toISOString();
  } catch {
    return undefined;
  }
}
