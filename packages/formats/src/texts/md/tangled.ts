/** Quotes, lists and notes within each other; a reader loses count long before. */
const deepest = 100;
/** Signs of Markdown in one paragraph, item or row: a page of links has hundreds. */
const mostSigns = 5000;
/** Stars and underscores in a row, beside other words. */
const longestRun = 100;

/**
 * What makes a text too tangled to be read as Markdown, as half a sentence, or undefined. Readers of Markdown take time that
 * grows with the square of unclosed signs and the cube of nesting; what is looked for here is found in one pass.
 */
export function tangle(text: string): string | undefined {
  let signs = 0;
  for (const line of text.split("\n")) {
    if (/^[ \t]*(?:([-*_])[ \t]*)(?:\1[ \t]*)*$/.test(line)) continue;
    const {depth, rest} = opened(line);
    if (depth > deepest) return `quotes or lists stand more than ${deepest} deep in each other`;
    if (longestOf(rest) > longestRun) return `more than ${longestRun} stars or underscores stand in a row`;
    if (depth > 0 || rest.trim() === "" || /^\s*[|#]/.test(rest)) signs = 0;
    signs += signsIn(rest);
    if (signs > mostSigns) return `more than ${mostSigns} brackets, stars and other signs of Markdown stand in one paragraph`;
  }
  return undefined;
}

/** How deep the marks at the head of a line, and the blanks before them, put it; and the line without them. */
function opened(line: string): {depth: number; rest: string} {
  const mark = /([ \t]*)(?:>|[-*+](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)|\[\^[^\]]{0,999}\]:)/y;
  let [depth, blanks, at] = [0, 0, 0];
  for (let found = mark.exec(line); found; found = mark.exec(line)) {
    depth++;
    blanks += widthOf(found[1]!);
    at = mark.lastIndex;
  }
  return {depth: depth === 0 ? 0 : depth + Math.floor(blanks / 2), rest: line.slice(at)};
}

function widthOf(blanks: string): number {
  return blanks.replaceAll("\t", "    ").length;
}

function longestOf(line: string): number {
  let longest = 0;
  for (const [run] of line.matchAll(/\*+|_+/g)) longest = Math.max(longest, run.length);
  return longest;
}

function signsIn(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; ++at) if ("[*_`<&~".includes(line[at]!)) count++;
  return count;
}
