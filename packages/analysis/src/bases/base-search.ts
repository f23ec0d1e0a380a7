import {countOf, everyBit, has, isEmpty, membersOf, without, type Bits} from "./bits.ts";
import type {Context} from "./context.ts";

/** A pseudo-intent, what it lacks of its closure, and who has it. */
interface Found {
  readonly premise: Bits;
  readonly conclusion: Bits;
  readonly extent: Bits;
}

/** A set on the way down, closed in the context. */
interface Level {
  readonly set: Bits;
  readonly extent: Bits;
  /** Of each attribute one before it that adding it would bring in, −1 for none known. */
  readonly failed: Int32Array;
}

/**
 * All sets that respect the implications found before them, in lectic order, from each set on to those with one attribute
 * more behind its last: closed ones lead on, the others are pseudo-intents.
 *
 * LinCbO (R. Janostik, J. Konecny and P. Krajca, LinCbO: fast algorithm for computation of the Duquenne-Guigues basis,
 * Information Sciences 572, 2021): closures as in LinClosure (C. Beeri and P. A. Bernstein, 1979), which counts of each
 * implication how many attributes of its premise are lacking, the counts carried on from set to set, given up at the first
 * attribute that breaks the order; and what broke it is not tried again further down. Instead of keeping the counts of each
 * set, attributes are taken back one by one.
 */
export class BaseSearch {
  readonly found: Found[] = [];
  readonly #context: Context;
  readonly #support: number;
  #left: number;
  /** Of each attribute the implications that have it in their premise. */
  readonly #having: Int32Array<ArrayBuffer>[];
  readonly #lengths: Int32Array;
  /** Of each implication how many attributes of its premise the set at hand lacks. */
  #lacking = new Uint16Array(1 << 10);
  /** Attributes of the set at hand as they came, counted in `lacking` up to `#counted`. */
  readonly #added: Int32Array;
  #size = 0;
  #counted = 0;
  /** The set that is being closed. */
  readonly #closed: Bits;

  constructor(context: Context, support: number, limit: number) {
    this.#context = context;
    this.#support = support;
    this.#left = limit;
    this.#having = Array.from({length: context.attributes}, () => new Int32Array(4));
    this.#lengths = new Int32Array(context.attributes);
    this.#added = new Int32Array(context.attributes);
    this.#closed = new Uint32Array(context.rowWords);
  }

  /** Whether the search came to its end. */
  run(): boolean {
    const {objects, attributes} = this.#context;
    if (objects < this.#support) return true;
    this.#visit({extent: everyBit(objects), failed: new Int32Array(attributes).fill(-1)}, 0);
    return this.#left >= 0;
  }

  /** Looks at the set at hand, which is closed among the implications, and goes on with attributes from `from`. */
  #visit({extent, failed}: Pick<Level, "extent" | "failed">, from: number): void {
    if (--this.#left < 0) return;
    const premise = this.#closed.slice();
    const set = closedIn(this.#context, premise, extent);
    const conclusion = without(set, premise);
    if (!isEmpty(conclusion)) {
      this.#keep({premise, conclusion, extent});
      if (this.#add(conclusion, from) >= 0) return;
      this.#countAll();
    }
    this.#descend({set, extent, failed}, from);
  }

  #descend(level: Level, from: number): void {
    const {set, failed} = level;
    const size = this.#size;
    for (let m = this.#context.attributes - 1; m >= from && this.#left >= 0; --m) {
      if (has(set, m) || (failed[m] >= 0 && !has(set, failed[m]))) continue;
      failed[m] = this.#close(m);
      if (failed[m] < 0) this.#enter(level, {m, size});
      this.#takeBack(size);
    }
  }

  #enter({extent, failed}: Level, {m, size}: {m: number; size: number}): void {
    const {columns, columnWords} = this.#context;
    const less = extent.slice();
    for (let a = size; a < this.#size; ++a) {
      for (let w = 0, at = this.#added[a] * columnWords; w < columnWords; ++w) less[w] &= columns[at + w];
    }
    if (this.#support === 0 || countOf(less) >= this.#support) this.#visit({extent: less, failed: failed.slice()}, m + 1);
  }

  /** Closes the set at hand with one attribute more; the attribute before it that this brings in, −1 for none. */
  #close(m: number): number {
    this.#put(m);
    while (this.#counted < this.#size) {
      const attribute = this.#added[this.#counted];
      const having = this.#having[attribute];
      for (let k = 0, end = this.#lengths[attribute]; k < end; ++k) {
        if (--this.#lacking[having[k]] > 0) continue;
        const early = this.#add(this.found[having[k]].conclusion, m);
        if (early < 0) continue;
        for (let back = k; back >= 0; --back) ++this.#lacking[having[back]];
        return early;
      }
      ++this.#counted;
    }
    return -1;
  }

  /** Adds what is not there yet; the first before `m` that was not, −1 for none. */
  #add(attributes: Bits, m: number): number {
    const closed = this.#closed;
    for (let w = 0; w < closed.length; ++w) {
      for (let rest = attributes[w] & ~closed[w]; rest !== 0; rest &= rest - 1) {
        const attribute = (w << 5) + 31 - Math.clz32(rest & -rest);
        if (attribute < m) return attribute;
        this.#put(attribute);
      }
    }
    return -1;
  }

  #put(attribute: number): void {
    this.#closed[attribute >>> 5] |= 1 << (attribute & 31);
    this.#added[this.#size++] = attribute;
  }

  /** Counts attributes of a set in which all implications hold. */
  #countAll(): void {
    for (; this.#counted < this.#size; ++this.#counted) this.#shift(this.#added[this.#counted], -1);
  }

  #takeBack(size: number): void {
    while (this.#size > size) {
      const attribute = this.#added[--this.#size];
      this.#closed[attribute >>> 5] &= ~(1 << (attribute & 31));
      if (this.#counted <= this.#size) continue;
      this.#shift(attribute, 1);
      --this.#counted;
    }
  }

  #shift(attribute: number, by: number): void {
    const having = this.#having[attribute];
    for (let k = 0, end = this.#lengths[attribute]; k < end; ++k) this.#lacking[having[k]] += by;
  }

  /** Whatever of its premise is taken back from now on will be lacking. */
  #keep(found: Found): void {
    const place = this.found.push(found) - 1;
    if (place === this.#lacking.length) this.#lacking = longer(this.#lacking);
    for (const attribute of membersOf(found.premise)) {
      const at = this.#lengths[attribute]++;
      if (at === this.#having[attribute].length) this.#having[attribute] = longer(this.#having[attribute]);
      this.#having[attribute][at] = place;
    }
  }
}

/** The attributes that an extent has in common, of which these are known. */
function closedIn(context: Context, known: Bits, extent: Bits): Bits {
  const {attributes, columns, columnWords} = context;
  const closed = known.slice();
  for (let m = 0; m < attributes; ++m) {
    if (has(known, m)) continue;
    let w = 0;
    for (let at = m * columnWords; w < columnWords && (extent[w] & ~columns[at + w]) === 0; ++w);
    if (w === columnWords) closed[m >>> 5] |= 1 << (m & 31);
  }
  return closed;
}

function longer<Numbers extends Int32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>>(array: Numbers): Numbers {
  const twice = new (array.constructor as new (length: number) => Numbers)(array.length * 2);
  twice.set(array);
  return twice;
}
