/** Edits from one word to the other (Levenshtein), a row at a time; Infinity as soon as they are surely more than `most`. */
export function editsBetween(a: string, b: string, most: number): number {
  const [begin, end] = sameEnds(a, b);
  const [long, wide] = [a.length - begin - end, b.length - begin - end];
  let row = Array.from({length: wide + 1}, (_, j) => j);
  for (let i = 1; i <= long; ++i) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= wide; ++j) {
      const edits = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a.charCodeAt(begin + i - 1) === b.charCodeAt(begin + j - 1) ? 0 : 1));
      next.push(edits);
      if (edits < least) least = edits;
    }
    if (least > most) return Infinity;
    row = next;
  }
  return row[wide]!;
}

/** How many letters two words share at the beginning, and of what is left at the end: no edit is needed there. */
function sameEnds(a: string, b: string): readonly [number, number] {
  const short = Math.min(a.length, b.length);
  let begin = 0;
  while (begin < short && a.charCodeAt(begin) === b.charCodeAt(begin)) ++begin;
  let end = 0;
  while (end < short - begin && a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)) ++end;
  return [begin, end];
}
