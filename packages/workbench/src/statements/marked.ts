import {Conflict, Invalid, spanOf, type Span} from "@standpoint/model";
import type {Reading} from "@standpoint/store";
import {reanchor} from "@standpoint/text";

/** A stretch of a document, UTF-16, end exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a person marked passages: the stretches, and what they saw there. */
export interface Marked {
  readonly document: string;
  readonly places: readonly Place[];
  /** The revision the document was seen in; the present one when left out. */
  readonly revision?: number | undefined;
  /** The words of each stretch as they were seen. */
  readonly quotes?: readonly string[] | undefined;
}

/** The passages of a person's marks in the present text, each once, in its order; `moved` when the text is another than they saw. */
export interface Passages {
  readonly spans: readonly Span[];
  readonly moved: boolean;
}

/**
 * Throws Invalid for a stretch without words, Conflict when the words that were seen do not stand where they were seen, or,
 * in a new revision, have no sure place.
 */
export async function passagesOf(reading: Reading, {document: key, places, revision, quotes}: Marked): Promise<Passages> {
  const {id, revision: present, title} = await reading.document(key);
  const text = await reading.text(id);
  const seen = revision === undefined || revision === present ? text : await reading.text(id, revision);
  const spans = places.map(({start, end}) => spanOf(seen, start, end));
  spans.forEach((span, i) => refuseOther(span, quotes?.[i], title));
  if (seen === text) return {spans: sorted(spans, key), moved: false};
  const {placed, lost} = reanchor(spans, text);
  const [gone] = lost;
  if (gone)
    throw new Conflict(
      `“${title}” was given a new text after you opened it, in which “${gone.span.quote.slice(0, 60)}” has no sure place: load it anew and mark the passage again.`,
    );
  return {
    spans: sorted(
      placed.map(({span}) => span),
      key,
    ),
    moved: true,
  };
}

function refuseOther({quote}: Span, seen: string | undefined, title: string): void {
  if (seen === undefined || seen === quote) return;
  throw new Conflict(`In “${title}” other words stand where you marked “${seen.slice(0, 60)}”: load it anew and mark the passage again.`);
}

function sorted(spans: readonly Span[], document: string): readonly Span[] {
  const once = [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
  for (const {start, end, quote} of once)
    if (quote.trim() === "") throw new Invalid(`The passage ${start}–${end} of "${document}" holds no words: select the words the statement rests on.`);
  return once.sort((a, b) => a.start - b.start || a.end - b.end);
}
