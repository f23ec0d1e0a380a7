/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A line longer than this was not broken by hand, so that its end is the end of a paragraph. */
const longLine = 160;

/**
 * The paragraphs of a text in order, without the white space around them.
 *
 * Blank lines part them. Inside a block without blank lines each line is a paragraph when one of the lines is longer
 * than 160 characters, or when the text has no blank line at all; else the block is one paragraph, broken by hand.
 */
export function paragraphs(text: string): Stretch[] {
  const blocks = trimmedPieces(text, /\n[^\S\n]*(?:\n[^\S\n]*)+/g, {start: 0, end: text.length});
  return blocks.flatMap((block) => {
    const lines = trimmedPieces(text, /\n/g, block);
    const parted = blocks.length === 1 || lines.some(({start, end}) => end - start > longLine);
    return parted ? lines : [block];
  });
}

/** The pieces between the breaks, trimmed; empty ones are left out. */
function trimmedPieces(text: string, breaks: RegExp, within: Stretch): Stretch[] {
  const pieces: Stretch[] = [];
  let start = within.start;
  for (const found of text.slice(within.start, within.end).matchAll(breaks)) {
    pieces.push(trimmed(text, {start, end: within.start + found.index}));
    start = within.start + found.index + found[0].length;
  }
  pieces.push(trimmed(text, {start, end: within.end}));
  return pieces.filter((piece) => piece.start < piece.end);
}

/** The stretch without the white space at either end. */
export function trimmed(text: string, {start, end}: Stretch): Stretch {
  const words = text.slice(start, end);
  const lead = words.length - words.trimStart().length;
  return {start: Math.min(start + lead, end), end: Math.max(end - (words.length - words.trimEnd().length), start + lead)};
}
