import {paragraphs, trimmed, type Stretch} from "./paragraphs.ts";

/** The sentences of a text in order, without the white space around them; none crosses a paragraph. `locale` is BCP 47. */
export function sentences(text: string, locale: string): Stretch[] {
  const segmenter = new Intl.Segmenter(locale, {granularity: "sentence"});
  return paragraphs(text).flatMap((paragraph) => {
    const words = text.slice(paragraph.start, paragraph.end);
    return [...segmenter.segment(words)].map(({index, segment}) => {
      const start = paragraph.start + index;
      return trimmed(text, {start, end: start + segment.length});
    });
  });
}
