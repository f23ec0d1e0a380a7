/**
 * Finds every place of a string in a text, fast for many strings: the text's places are chained by their first
 * `gram` characters, and a string is looked up by whichever of its grams is rarest in the text.
 *
 * A string shorter than a gram is looked for by reading the text, once; the answer is kept.
 */
export interface Occurrences {
  /** Ascending starts, also of places that overlap. */
  of(sought: string): number[];
}

const gram = 6;
/** Of a long string no more grams than this are weighed. */
const weighed = 32;

export function occurrences(text: string): Occurrences {
  const index = chained(text);
  const kept = new Map<string, number[]>();
  return {
    of(sought) {
      if (sought.length === 0) return [];
      if (sought.length >= gram) return byRarestGram(text, index, sought);
      const known = kept.get(sought) ?? byReading(text, sought);
      kept.set(sought, known);
      return known;
    },
  };
}

/** Places with the same hash hang on one chain, from the last to the first: heads[hash], then before[place], up to −1. */
interface Chains {
  readonly heads: Int32Array;
  readonly counts: Int32Array;
  readonly before: Int32Array;
}

function chained(text: string): Chains {
  const places = Math.max(0, text.length - gram + 1);
  const size = 1 << Math.min(22, Math.max(8, Math.ceil(Math.log2(places + 1))));
  const chains = {heads: new Int32Array(size).fill(-1), counts: new Int32Array(size), before: new Int32Array(places)};
  for (let place = 0; place < places; ++place) {
    const hash = hashAt(text, place) & (size - 1);
    chains.before[place] = chains.heads[hash]!;
    chains.heads[hash] = place;
    chains.counts[hash]!++;
  }
  return chains;
}

function byRarestGram(text: string, {heads, counts, before}: Chains, sought: string): number[] {
  const offset = rarestGram(counts, sought);
  const found: number[] = [];
  for (let at = heads[hashAt(sought, offset) & (heads.length - 1)]!; at >= 0; at = before[at]!) {
    if (at >= offset && text.startsWith(sought, at - offset)) found.push(at - offset);
  }
  return found.reverse();
}

function rarestGram(counts: Int32Array, sought: string): number {
  const last = sought.length - gram;
  const step = Math.max(1, Math.ceil((last + 1) / weighed));
  let rarest = 0;
  let fewest = Infinity;
  for (let offset = 0; offset <= last && fewest > 0; offset += step) {
    const count = counts[hashAt(sought, offset) & (counts.length - 1)]!;
    if (count < fewest) [rarest, fewest] = [offset, count];
  }
  return rarest;
}

/** FNV-1a over the units of one gram, its high bits folded down because the low ones choose the chain. */
function hashAt(text: string, place: number): number {
  let hash = 0x811c9dc5;
  for (let unit = 0; unit < gram; ++unit) hash = Math.imul(hash ^ text.charCodeAt(place + unit), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

function byReading(text: string, sought: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1)) found.push(at);
  return found;
}
