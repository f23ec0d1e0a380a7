/** The text without a byte order mark and with LF line ends; nothing else is changed. */
export function clean(text: string): string {
  const whole = text.startsWith("\uFEFF") ? text.slice(1) : text;
  return whole.includes("\r") ? whole.replace(/\r\n?/g, "\n") : whole;
}

/** A cleaned text, and where an offset of the raw text has gone to in it. */
export interface Cleaned {
  readonly text: string;
  /** Offsets are UTF-16; one inside what was removed goes to the place of the removal. */
  at(rawOffset: number): number;
}

/** `clean`, for a raw text whose places are already known. */
export function cleaned(raw: string): Cleaned {
  const text = clean(raw);
  const removed = text.length === raw.length ? [] : removedFrom(raw);
  return {text, at: (offset) => offset - countBelow(removed, offset)};
}

/** Offsets of the units that `clean` takes away, ascending: the mark, and the CR of each CRLF. */
function removedFrom(raw: string): number[] {
  const removed = raw.startsWith("\uFEFF") ? [0] : [];
  for (let at = raw.indexOf("\r\n"); at >= 0; at = raw.indexOf("\r\n", at + 2)) removed.push(at);
  return removed;
}

function countBelow(ascending: readonly number[], limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle]! < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
