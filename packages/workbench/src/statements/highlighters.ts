import type {Highlight} from "@standpoint/model";
import {Invalid, type HighlighterDraft} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking} from "../asking.ts";
import {patternOf, placesIn} from "./find.ts";
import {watchedPattern} from "./watched-pattern.ts";

/** What one highlighter may take in a document, in milliseconds. */
const patience = 500;

const colourForm = /^#[0-9a-f]{6}$/i;

/** Adds a pattern that the reader marks wherever it stands. */
export async function addHighlighter(store: Store, draft: HighlighterDraft, asking: Asking): Promise<void> {
  checked(draft);
  await store.act({...asking, command: "add highlighter", summary: `Added the highlighter ${draft.pattern}`}, (writing) => writing.addHighlighter(draft));
}

export async function changeHighlighter(store: Store, pattern: string, {who, at, ...draft}: HighlighterDraft & Asking): Promise<void> {
  checked(draft);
  const act = {who, at, command: "change highlighter", summary: `Changed the highlighter ${pattern}`};
  await store.act(act, (writing) => writing.changeHighlighter(pattern, draft));
}

export async function removeHighlighter(store: Store, pattern: string, asking: Asking): Promise<void> {
  const act = {...asking, command: "remove highlighter", summary: `Removed the highlighter ${pattern}`};
  await store.act(act, (writing) => writing.removeHighlighter(pattern));
}

/** What the highlighters mark in a document, by start. A pattern that cannot be read or runs away marks nothing. */
export async function highlights(store: Store, key: string): Promise<readonly Highlight[]> {
  const {id} = await store.document(key);
  const text = await store.text(id);
  const found: Highlight[] = [];
  for (const {pattern, colour} of await store.highlighters()) {
    try {
      const places = watchedPattern(patternOf({pattern, as: "regex"}), patience).on((form) => placesIn(text, form));
      for (const place of places) found.push({...place, colour});
    } catch (error) {
      if (!(error instanceof Invalid)) throw error;
    }
  }
  return found.sort((a, b) => a.start - b.start || a.end - b.end).slice(0, 20_000);
}

function checked({pattern, colour}: HighlighterDraft): void {
  patternOf({pattern, as: "regex"});
  if (!colourForm.test(colour)) throw new Invalid(`"${colour}" is not a colour: write it as #e8c547.`);
}
