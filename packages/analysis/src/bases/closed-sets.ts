import {everyBit, has, type Bits} from "./bits.ts";
import type {Context} from "./context.ts";

/** Closed sets of attributes one after another: those of set i are `sets[i * words]` up to `sets[(i + 1) * words]`. */
export interface ClosedSets {
  readonly count: number;
  readonly words: number;
  readonly sets: Uint32Array;
  /** How many objects have all of them. */
  readonly supports: Int32Array;
  /** False when there are more than the limit. */
  readonly complete: boolean;
}

export interface ClosedSettings {
  /** Only sets that this many objects have. Default 0. */
  readonly support?: number | undefined;
  /** Stop after this many. Default none. */
  readonly limit?: number | undefined;
}

/**
 * Every closed set of attributes once.
 *
 * Close-by-One with inherited failures of the test for canonicity (Outrata and Vychodil, Fast algorithm for computing
 * fixpoints of Galois connections induced by object-attribute relational data, Information Sciences 185, 2012), the
 * extents as lists of objects dealt out to all further attributes in one pass (Uno and others, LCM, FIMI 2003). Attributes
 * are taken from the rarest on, ties by place. The order of the sets is that of the search.
 */
export function closedSets(context: Context, {support = 0, limit = Infinity}: ClosedSettings = {}): ClosedSets {
  const search = new Search(sorted(context), support, limit);
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
  const supports = supportsOf(context);
  const order = Int32Array.from({length: attributes}, (_, m) => m).sort((a, b) => supports[a] - supports[b] || a - b);
  const starts = new Int32Array(objects + 1);
  const items = new Int32Array(supports.reduce((sum, n) => sum + n, 0));
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

function supportsOf({objects, attributes, rowWords, rows}: Context): Int32Array {
  const supports = new Int32Array(attributes);
  for (let g = 0; g < objects; ++g) for (let m = 0; m < attributes; ++m) supports[m] += (rows[g * rowWords + (m >>> 5)] >>> (m & 31)) & 1;
  return supports;
}

/** One level of the search: a closed set, the attributes still to be added to it, and which of those are known to fail. */
interface Level {
  readonly intent: Bits;
  /** Of each rank the place in `closures` of a closure it led to further up that was not canonical, −1 for none. */
  readonly failed: Int32Array;
  next: number;
  until: number;
  extents: number;
  closures: number;
}

class Search {
  readonly #data: Sorted;
  readonly #support: number;
  readonly #limit: number;
  readonly #counts: Int32Array;
  readonly #ends: Int32Array;
  readonly #levels: Level[] = [];
  /** Extents as lists of objects, a stack. */
  #extents = new Int32Array(1 << 12);
  /** Closures that were not canonical, a stack of `words` each. */
  #closures = new Uint32Array(1 << 10);
  /** Attributes to add with where their extents begin and end: three numbers each, a stack. */
  #children = new Int32Array(1 << 10);
  #sets = new Uint32Array(1 << 10);
  #supports = new Int32Array(1 << 8);
  #count = 0;
  #complete = true;

  constructor(data: Sorted, support: number, limit: number) {
    this.#data = data;
    this.#support = support;
    this.#limit = limit;
    this.#counts = new Int32Array(data.context.attributes);
    this.#ends = new Int32Array(data.context.attributes);
  }

  run(): void {
    const {objects} = this.#data.context;
    if (objects > 0 && objects >= this.#support) this.#descend();
    if (this.#support <= 0 && !this.#sharedByAny()) this.#emit(everyBit(this.#data.context.attributes), 0);
  }

  result(): ClosedSets {
    const {words, order} = this.#data;
    const sets = new Uint32Array(this.#count * words);
    for (let i = 0; i < this.#count; ++i) {
      for (let w = 0; w < words; ++w) {
        for (let rest = this.#sets[i * words + w]; rest !== 0; rest &= rest - 1) {
          const m = order[(w << 5) + 31 - Math.clz32(rest & -rest)];
          sets[i * words + (m >>> 5)] |= 1 << (m & 31);
        }
      }
    }
    return {count: this.#count, words, sets, supports: this.#supports.slice(0, this.#count), complete: this.#complete};
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
    this.#enter(0, {rank: -1, from: 0, to: objects});
    for (let depth = 0; depth >= 0 && this.#complete; ) {
      const level = this.#levels[depth];
      if (level.next === level.until) {
        --depth;
        continue;
      }
      const [rank, from, to] = this.#children.subarray(level.next, level.next + 3);
      level.next += 3;
      this.#enter(++depth, {rank, from, to});
    }
  }

  /** Closes the extent from `from` to `to` of the stack, emits it, and lists what can be added to it canonically. */
  #enter(depth: number, child: {readonly rank: number; readonly from: number; readonly to: number}): void {
    const level = this.#levelAt(depth, child.rank);
    this.#weigh(child.rank, child.from, child.to);
    this.#close(level, child);
    this.#emit(level.intent, child.to - child.from);
    this.#deal(level, child);
    this.#test(level, child.rank);
  }

  #levelAt(depth: number, rank: number): Level {
    const {words, context} = this.#data;
    const level = (this.#levels[depth] ??= {
      intent: new Uint32Array(words),
      failed: new Int32Array(context.attributes).fill(-1),
      next: 0,
      until: 0,
      extents: 0,
      closures: 0,
    });
    const above = depth > 0 ? this.#levels[depth - 1] : undefined;
    if (!above) return Object.assign(level, {extents: context.objects});
    level.intent.set(above.intent);
    level.intent[rank >>> 5] |= 1 << (rank & 31);
    for (let m = rank + 1; m < context.attributes; ++m) level.failed[m] = above.failed[m];
    level.next = level.until = above.until;
    level.extents = above.extents;
    level.closures = above.closures;
    return level;
  }

  /** How many objects of an extent have each attribute after `rank`. */
  #weigh(rank: number, from: number, to: number): void {
    const {starts, items} = this.#data;
    const counts = this.#counts.fill(0, rank + 1);
    const extents = this.#extents;
    for (let i = from; i < to; ++i) {
      const g = extents[i];
      for (let k = starts[g]; k < starts[g + 1] && items[k] > rank; ++k) ++counts[items[k]];
    }
  }

  #close({intent}: Level, {rank, from, to}: {rank: number; from: number; to: number}): void {
    const all = to - from;
    const counts = this.#counts;
    for (let m = rank + 1; m < counts.length; ++m) if (counts[m] === all) intent[m >>> 5] |= 1 << (m & 31);
  }

  /** Lays an extent beside each attribute that may be added: `ends[m]` is where its list ends, −1 for none. */
  #deal(level: Level, {rank, from, to}: {rank: number; from: number; to: number}): void {
    const {starts, items} = this.#data;
    const [counts, ends] = [this.#counts, this.#ends];
    const all = to - from;
    const least = Math.max(1, this.#support);
    let top = level.extents;
    for (let m = rank + 1; m < counts.length; ++m) {
      const open = counts[m] < all && counts[m] >= least && !this.#knownToFail(level, m);
      ends[m] = open ? top : -1;
      if (open) top += counts[m];
    }
    if (top === level.extents) return;
    const extents = (this.#extents = grown(this.#extents, top));
    for (let i = from; i < to; ++i) {
      const g = extents[i];
      for (let k = starts[g]; k < starts[g + 1]; ++k) {
        const m = items[k];
        if (m <= rank) break;
        if (ends[m] >= 0) extents[ends[m]++] = g;
      }
    }
    level.extents = top;
  }

  #knownToFail({intent, failed}: Level, m: number): boolean {
    const at = failed[m];
    return at >= 0 && exceeds(this.#closures, at, {intent, m});
  }

  /** Keeps the attributes whose closure adds nothing before them. */
  #test(level: Level, rank: number): void {
    const [counts, ends] = [this.#counts, this.#ends];
    const {words} = this.#data;
    for (let m = rank + 1; m < counts.length; ++m) {
      if (counts[m] === 0 || ends[m] < 0 || has(level.intent, m)) continue;
      this.#closures = grown(this.#closures, level.closures + words);
      if (this.#canonical(level, m)) {
        this.#children = grown(this.#children, level.until + 3);
        this.#children[level.until] = m;
        this.#children[level.until + 1] = ends[m] - counts[m];
        this.#children[level.until + 2] = ends[m];
        level.until += 3;
      } else {
        level.failed[m] = level.closures;
        level.closures += words;
      }
    }
  }

  /** Intersects the rows of an extent until nothing new is left before `m`. */
  #canonical({intent, closures: at}: Level, m: number): boolean {
    const {bits, words} = this.#data;
    const [closures, extents] = [this.#closures, this.#extents];
    const end = this.#ends[m];
    const begin = end - this.#counts[m];
    for (let w = 0; w < words; ++w) closures[at + w] = bits[extents[begin] * words + w];
    if (!exceeds(closures, at, {intent, m})) return true;
    for (let i = begin + 1; i < end; ++i) {
      const row = extents[i] * words;
      for (let w = 0; w < words; ++w) closures[at + w] &= bits[row + w];
      if (!exceeds(closures, at, {intent, m})) return true;
    }
    return false;
  }

  #emit(intent: Bits, support: number): void {
    if (this.#count >= this.#limit) {
      this.#complete = false;
      return;
    }
    const {words} = this.#data;
    this.#sets = grown(this.#sets, (this.#count + 1) * words);
    this.#supports = grown(this.#supports, this.#count + 1);
    this.#sets.set(intent, this.#count * words);
    this.#supports[this.#count++] = support;
  }
}

/** Whether the closure at `at` has something before `m` that the intent lacks. */
function exceeds(closures: Uint32Array, at: number, {intent, m}: {readonly intent: Bits; readonly m: number}): boolean {
  const last = m >>> 5;
  for (let w = 0; w < last; ++w) if (closures[at + w] & ~intent[w]) return true;
  return (closures[at + last] & ~intent[last] & ((1 << (m & 31)) - 1)) !== 0;
}

/** The same array, or one at least twice as long with the same beginning. */
function grown<Numbers extends Int32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>>(array: Numbers, length: number): Numbers {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (length: number) => Numbers)(Math.max(length, array.length * 2));
  longer.set(array);
  return longer;
}
