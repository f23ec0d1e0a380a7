import {everyBit, onesOf, type Bits} from "./bits.ts";
import type {Context} from "./context.ts";

/** Closed sets of attributes one after another: those of set i are `sets[i * words]` up to `sets[(i + 1) * words]`. */
export interface ClosedSets {
  readonly count: number;
  readonly words: number;
  readonly sets: Uint32Array;
  /** How many objects have all of them. */
  readonly supports: Int32Array;
  /** False when there are more than the limit, or were more to look at than `effort`. */
  readonly complete: boolean;
}

export interface ClosedSettings {
  /** Only sets that this many objects have. Default 0. */
  readonly support?: number | undefined;
  /** Only sets of this many attributes; smaller ones are looked at on the way. Default 0. */
  readonly size?: number | undefined;
  /** Stop after this many that are wanted. Default none. */
  readonly limit?: number | undefined;
  /** Look at no more sets than this. Default none. */
  readonly effort?: number | undefined;
}

/**
 * Every closed set of attributes once.
 *
 * Close-by-One with inherited failures of the test for canonicity (Outrata and Vychodil, Fast algorithm for computing
 * fixpoints of Galois connections induced by object-attribute relational data, Information Sciences 185, 2012), the
 * extents as lists of objects dealt out to all further attributes in one pass (Uno and others, LCM, FIMI 2003). Attributes
 * are taken from the rarest on, ties by place. A set comes before those around it; of two others the one with the rarest member
 * that the other lacks comes first.
 */
export function closedSets(context: Context, {support = 0, size = 0, limit = Infinity, effort = Infinity}: ClosedSettings = {}): ClosedSets {
  const search = new Search(sorted(context), {support, size, limit, effort});
  search.run();
  return search.result();
}

/** The attributes from the rarest on, and each object's attributes in descending order of that rank. */
interface Sorted {
  readonly context: Context;
  /** Rank of a place: `order[rank]` is the attribute. */
  readonly order: Int32Array;
  readonly starts: Int32Array;
  readonly items: Int32Array;
  /** Bits by rank, `words` an object. */
  readonly bits: Uint32Array;
  readonly words: number;
}

function sorted(context: Context): Sorted {
  const {objects, attributes, rowWords: words, rows} = context;
  const order = rarestFirst(context);
  const starts = new Int32Array(objects + 1);
  const items = new Int32Array(rows.reduce((sum, word) => sum + onesOf(word), 0));
  const bits = new Uint32Array(objects * words);
  for (let g = 0, at = 0; g < objects; ++g) {
    for (let rank = attributes - 1; rank >= 0; --rank) {
      const m = order[rank];
      if (((rows[g * words + (m >>> 5)] >>> (m & 31)) & 1) === 0) continue;
      items[at++] = rank;
      bits[g * words + (rank >>> 5)] |= 1 << (rank & 31);
    }
    starts[g + 1] = at;
  }
  return {context, order, starts, items, bits, words};
}

/** The attributes from the rarest on, ties by place. */
export function rarestFirst(context: Context): Int32Array {
  const supports = supportsOf(context);
  return Int32Array.from(supports.keys()).sort((a, b) => supports[a] - supports[b] || a - b);
}

function supportsOf({objects, attributes, rowWords, rows}: Context): Int32Array {
  const supports = new Int32Array(attributes);
  for (let g = 0; g < objects; ++g) for (let m = 0; m < attributes; ++m) supports[m] += (rows[g * rowWords + (m >>> 5)] >>> (m & 31)) & 1;
  return supports;
}

/** Numbers kept of each level of the search: where its children are read on and end, and how high the two stacks stand. */
const [next, until, extentsTop, closuresTop, perLevel] = [0, 1, 2, 3, 4];

class Search {
  readonly #data: Sorted;
  readonly #support: number;
  readonly #size: number;
  readonly #limit: number;
  #effort: number;
  /** Of each attribute how many objects of an extent have it, 0 between extents. */
  readonly #counts: Int32Array;
  /** Where the list of an attribute's objects begins, and where it ends so far, −1 for one not to be added. */
  readonly #starts: Int32Array;
  readonly #ends: Int32Array;
  /** The attributes that may be added to an extent, in order. */
  readonly #chosen: Int32Array;
  /** By level: the closed set. */
  #intents = new Uint32Array(1 << 6);
  /** By level and rank: the place in `closures` of a closure it led to further up that was not canonical, −1 for none. */
  #failed = new Int32Array(1 << 10);
  #levels = new Int32Array(1 << 6);
  /** Extents as lists of objects, a stack. */
  #extents = new Int32Array(1 << 12);
  /** Closures that were not canonical, a stack of `words` each. */
  #closures = new Uint32Array(1 << 10);
  /** Attributes to add with where their extents begin and end: three numbers each, a stack. */
  #children = new Int32Array(1 << 10);
  #sets = new Uint32Array(1 << 16);
  #supports = new Int32Array(1 << 15);
  #deepest = 0;
  #count = 0;
  #complete = true;

  constructor(data: Sorted, {support, size, limit, effort}: {support: number; size: number; limit: number; effort: number}) {
    this.#data = data;
    this.#support = support;
    this.#size = size;
    this.#limit = limit;
    this.#effort = effort;
    const {attributes} = data.context;
    this.#counts = new Int32Array(attributes);
    this.#starts = new Int32Array(attributes);
    this.#ends = new Int32Array(attributes);
    this.#chosen = new Int32Array(attributes);
  }

  run(): void {
    const {objects} = this.#data.context;
    if (objects > 0 && objects >= this.#support) this.#descend();
    if (this.#support <= 0 && !this.#sharedByAny()) this.#emit(everyBit(this.#data.context.attributes), 0, 0);
  }

  result(): ClosedSets {
    const {words, order} = this.#data;
    const count = this.#count;
    const ranked = this.#sets;
    const sets = new Uint32Array(count * words);
    for (let i = 0; i < count; ++i) {
      for (let w = 0; w < words; ++w) {
        for (let rest = ranked[i * words + w]; rest !== 0; rest &= rest - 1) {
          const m = order[(w << 5) + 31 - Math.clz32(rest & -rest)];
          sets[i * words + (m >>> 5)] |= 1 << (m & 31);
        }
      }
    }
    return {count, words, sets, supports: this.#supports.slice(0, count), complete: this.#complete};
  }

  #sharedByAny(): boolean {
    const {starts, context} = this.#data;
    for (let g = 0; g < context.objects; ++g) if (starts[g + 1] - starts[g] === context.attributes) return true;
    return false;
  }

  #descend(): void {
    const {objects} = this.#data.context;
    this.#extents = grown(this.#extents, objects);
    for (let g = 0; g < objects; ++g) this.#extents[g] = g;
    this.#deepen(0);
    this.#levels[extentsTop] = objects;
    this.#enter(0, -1, 0, objects);
    for (let depth = 0; depth >= 0 && this.#complete; ) {
      const at = this.#levels[depth * perLevel + next];
      if (at === this.#levels[depth * perLevel + until]) {
        --depth;
        continue;
      }
      this.#levels[depth * perLevel + next] = at + 3;
      const rank = this.#children[at];
      this.#open(++depth, rank);
      this.#enter(depth, rank, this.#children[at + 1], this.#children[at + 2]);
    }
  }

  /** Room for a level. */
  #deepen(depth: number): void {
    const {words, context} = this.#data;
    this.#intents = grown(this.#intents, (depth + 1) * words);
    this.#failed = grown(this.#failed, (depth + 1) * context.attributes);
    this.#levels = grown(this.#levels, (depth + 1) * perLevel);
    this.#deepest = depth;
  }

  /** A level below another: its set with one attribute more. */
  #open(depth: number, rank: number): void {
    if (depth > this.#deepest) this.#deepen(depth);
    const {words} = this.#data;
    const intents = this.#intents;
    const levels = this.#levels;
    for (let w = depth * words; w < (depth + 1) * words; ++w) intents[w] = intents[w - words];
    intents[depth * words + (rank >>> 5)] |= 1 << (rank & 31);
    const own = depth * perLevel;
    levels[own + next] = levels[own + until] = levels[own - perLevel + until];
    levels[own + extentsTop] = levels[own - perLevel + extentsTop];
    levels[own + closuresTop] = levels[own - perLevel + closuresTop];
  }

  /** Closes the extent from `from` to `to` of the stack, emits it, and lists what can be added to it canonically. */
  #enter(depth: number, rank: number, from: number, to: number): void {
    this.#weigh(rank, from, to);
    const chosen = this.#choose(depth, rank, to - from);
    this.#emit(this.#intents, depth * this.#data.words, to - from);
    if (chosen === 0) return;
    this.#deal(rank, from, to);
    this.#test(depth, chosen);
  }

  /** How many objects of an extent have each attribute after `rank`. */
  #weigh(rank: number, from: number, to: number): void {
    const {starts, items} = this.#data;
    const extents = this.#extents;
    const counts = this.#counts;
    for (let i = from; i < to; ++i) {
      const g = extents[i];
      const end = starts[g + 1];
      for (let k = starts[g]; k < end; ++k) {
        const m = items[k];
        if (m <= rank) break;
        ++counts[m];
      }
    }
  }

  /**
   * Adds to the set what the whole extent has, and chooses the attributes after `rank` that may be added, with room for
   * their extents on the stack. Known failures come from the level above. Returns how many are chosen.
   */
  #choose(depth: number, rank: number, all: number): number {
    const counts = this.#counts;
    const ends = this.#ends;
    const failed = this.#failed;
    const intents = this.#intents;
    const {length} = counts;
    const own = depth * length;
    const set = depth * this.#data.words;
    const least = Math.max(1, this.#support);
    let top = this.#levels[depth * perLevel + extentsTop];
    let chosen = 0;
    for (let m = rank + 1; m < length; ++m) {
      const count = counts[m];
      const known = depth === 0 ? -1 : failed[own - length + m];
      counts[m] = 0;
      ends[m] = -1;
      failed[own + m] = known;
      if (count === all) intents[set + (m >>> 5)] |= 1 << (m & 31);
      else if (count >= least && (known < 0 || !this.#exceeds(known, depth, m))) {
        this.#chosen[chosen++] = m;
        this.#starts[m] = ends[m] = top;
        top += count;
      }
    }
    this.#levels[depth * perLevel + extentsTop] = top;
    if (top > this.#extents.length) this.#extents = grown(this.#extents, top);
    return chosen;
  }

  /** Lays the objects of an extent into the lists of the attributes that may be added. */
  #deal(rank: number, from: number, to: number): void {
    const {starts, items} = this.#data;
    const extents = this.#extents;
    const ends = this.#ends;
    for (let i = from; i < to; ++i) {
      const g = extents[i];
      const end = starts[g + 1];
      for (let k = starts[g]; k < end; ++k) {
        const m = items[k];
        if (m <= rank) break;
        if (ends[m] >= 0) extents[ends[m]++] = g;
      }
    }
  }

  /** Keeps of the chosen attributes those whose closure adds nothing before them. */
  #test(depth: number, chosen: number): void {
    const {words, context} = this.#data;
    const levels = this.#levels;
    let at = levels[depth * perLevel + until];
    let top = levels[depth * perLevel + closuresTop];
    for (let i = 0; i < chosen; ++i) {
      const m = this.#chosen[i];
      if (top + words > this.#closures.length) this.#closures = grown(this.#closures, top + words);
      if (this.#canonical(top, depth, m)) {
        if (at + 3 > this.#children.length) this.#children = grown(this.#children, at + 3);
        this.#children[at++] = m;
        this.#children[at++] = this.#starts[m];
        this.#children[at++] = this.#ends[m];
      } else {
        this.#failed[depth * context.attributes + m] = top;
        top += words;
      }
    }
    levels[depth * perLevel + until] = at;
    levels[depth * perLevel + closuresTop] = top;
  }

  /** Intersects the rows of an extent, into `closures` at `at`, until nothing new is left before `m`. */
  #canonical(at: number, depth: number, m: number): boolean {
    const {bits, words} = this.#data;
    const closures = this.#closures;
    const extents = this.#extents;
    const end = this.#ends[m];
    let i = this.#starts[m];
    for (let w = 0, row = extents[i] * words; w < words; ++w) closures[at + w] = bits[row + w];
    while (this.#exceeds(at, depth, m)) {
      if (++i === end) return false;
      for (let w = 0, row = extents[i] * words; w < words; ++w) closures[at + w] &= bits[row + w];
    }
    return true;
  }

  /** Whether the closure at `at` has something before `m` that the set of this level lacks. */
  #exceeds(at: number, depth: number, m: number): boolean {
    const closures = this.#closures;
    const intents = this.#intents;
    const own = depth * this.#data.words;
    const last = m >>> 5;
    for (let w = 0; w < last; ++w) if (closures[at + w] & ~intents[own + w]) return true;
    return (closures[at + last] & ~intents[own + last] & ((1 << (m & 31)) - 1)) !== 0;
  }

  #emit(intents: Bits, at: number, support: number): void {
    const {words} = this.#data;
    const isWanted = this.#size === 0 || sizeAt(intents, at, words) >= this.#size;
    if (--this.#effort < 0 || (isWanted && this.#count >= this.#limit)) this.#complete = false;
    if (!isWanted || !this.#complete) return;
    const own = this.#count * words;
    if (own + words > this.#sets.length) this.#sets = grown(this.#sets, own + words);
    if (this.#count === this.#supports.length) this.#supports = grown(this.#supports, this.#count + 1);
    for (let w = 0; w < words; ++w) this.#sets[own + w] = intents[at + w];
    this.#supports[this.#count++] = support;
  }
}

function sizeAt(sets: Uint32Array, at: number, words: number): number {
  let size = 0;
  for (let w = at; w < at + words; ++w) size += onesOf(sets[w]);
  return size;
}

/** The same array, or one at least twice as long with the same beginning. */
function grown<Numbers extends Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: Numbers, length: number): Numbers {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => Numbers)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
