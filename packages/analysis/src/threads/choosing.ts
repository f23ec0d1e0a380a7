import {bitsOf, everyBit, has, meet, membersOf, onesOf, within, without, wordsFor, type Bits} from "../bases/bits.ts";
import type {Budget} from "./solver.ts";

/** Arguments as sets of places. */
export interface Arguments {
  readonly size: number;
  /** Of each argument those that answer it (what attacks it, and itself where all must be decided), and those that it attacks. */
  readonly answers: readonly Bits[];
  readonly targets: readonly Bits[];
  /** Those that can be in at all, and those that something outside has beaten. */
  readonly able: Bits;
  readonly beaten: Bits;
  /** Whether all must be in or beaten, not only what attacks those that are in. */
  readonly decided: boolean;
}

/** What is asked of a set besides: who is in it, who is not, nor is defended by it, and lists of which one must be in. */
export interface Wanted {
  readonly inside: readonly number[];
  readonly outside: readonly Bits[];
  readonly needs: readonly Bits[];
}

/**
 * Finds arguments that do not attack each other, answer each attack on them and hold all that they defend: of a need the fewest can meet, one after
 * the other is taken (R. M. Haralick and G. L. Elliott, Increasing tree search efficiency for constraint satisfaction
 * problems, Artificial Intelligence 14, 1980). Of needs alike in that the first, of those who meet it by place. On dense
 * debates without much structure this is a hundred times as fast as learning from conflicts.
 *
 * By level four sets of `words` words each: who may still be in, who is in, who is beaten, and who has to be answered.
 */
export class Choosing {
  readonly #all: Arguments;
  readonly #words: number;
  readonly #budget: Budget;
  #sets: Uint32Array;
  /** By level, who is still to be tried. */
  #rest: Uint32Array;
  #needs: readonly Bits[] = [];
  /** Who could be in and is not wanted. */
  #unwanted: readonly number[] = [];

  constructor(all: Arguments, budget: Budget) {
    this.#all = all;
    this.#words = wordsFor(all.size);
    this.#budget = budget;
    this.#sets = new Uint32Array(4 * this.#words);
    this.#rest = new Uint32Array(this.#words);
  }

  /** Who is in, null when there is no such set, undefined when the budget ran out. */
  find({inside, outside, needs}: Wanted): Bits | null | undefined {
    this.#needs = needs;
    if (!this.#begin(inside, outside)) return null;
    for (let level = 0, opened = false; level >= 0; ) {
      if (!opened) {
        const choice = this.#choose(level);
        if (this.#budget.left < 0) return undefined;
        if (choice === "met" && this.#defend(level)) return this.#part(level, 1).slice();
        opened = choice === "open";
      }
      const next = opened ? this.#taken(level) : -1;
      if (next < 0) [level, opened] = [level - 1, true];
      else {
        this.#take(level++, next);
        opened = false;
      }
    }
    return null;
  }

  #part(level: number, which: number): Uint32Array {
    return this.#sets.subarray((4 * level + which) * this.#words, (4 * level + which + 1) * this.#words);
  }

  #begin(inside: readonly number[], outside: readonly Bits[]): boolean {
    const {size, able, beaten, decided} = this.#all;
    const may = this.#part(0, 0);
    may.set(able);
    this.#unwanted = decided ? [] : outside.flatMap((some) => membersOf(meet(some, able)));
    for (const some of outside) for (let w = 0; w < may.length; ++w) may[w] &= ~some[w];
    this.#part(0, 1).fill(0);
    this.#part(0, 2).set(beaten);
    this.#part(0, 3).set(decided ? everyBit(size) : bitsOf(size));
    for (let w = 0; w < may.length; ++w) this.#part(0, 3)[w] &= ~beaten[w];
    return inside.every((place) => {
      if (has(this.#part(0, 1), place)) return true;
      if (!has(may, place)) return false;
      this.#put(0, place);
      return true;
    });
  }

  /** Lays who can meet the need that the fewest can meet into what is to be tried at a level. */
  #choose(level: number): "met" | "open" | "closed" {
    const [may, inside, asked] = [this.#part(level, 0), this.#part(level, 1), this.#part(level, 3)];
    if (this.#unwanted.some((place) => within(this.#all.answers[place], this.#part(level, 2)))) return "closed";
    let [least, best] = [Infinity, inside];
    const weigh = (need: Bits): void => {
      --this.#budget.left;
      const able = commonOf(need, may);
      if (able < least) [least, best] = [able, need];
    };
    for (const need of this.#needs) if (commonOf(need, inside) === 0) weigh(need);
    for (let w = 0; w < asked.length && least > 0; ++w) {
      for (let rest = asked[w]; rest !== 0 && least > 0; rest &= rest - 1) weigh(this.#all.answers[(w << 5) + 31 - Math.clz32(rest & -rest)]);
    }
    if (least === Infinity) return "met";
    if (least === 0) return "closed";
    if (this.#rest.length < (level + 1) * this.#words) this.#rest = longer(this.#rest);
    for (let w = 0; w < may.length; ++w) this.#rest[level * this.#words + w] = best[w] & may[w];
    return "open";
  }

  /** Takes in whoever is defended, and who is defended then; false where that is someone not wanted. */
  #defend(level: number): boolean {
    const {able, answers, decided} = this.#all;
    for (let grew = !decided; grew; ) {
      const [inside, beaten] = [this.#part(level, 1), this.#part(level, 2)];
      if (this.#unwanted.some((place) => within(answers[place], beaten))) return false;
      const defended = membersOf(without(able, inside)).filter((place) => within(answers[place], beaten));
      for (const place of defended) this.#put(level, place);
      grew = defended.length > 0;
    }
    return true;
  }

  /** The next to be tried at a level, which afterwards is no longer; −1 for none. */
  #taken(level: number): number {
    const from = level * this.#words;
    for (let w = 0; w < this.#words; ++w) {
      const word = this.#rest[from + w];
      if (word === 0) continue;
      this.#rest[from + w] &= word - 1;
      return (w << 5) + 31 - Math.clz32(word & -word);
    }
    return -1;
  }

  #take(level: number, place: number): void {
    if (this.#sets.length < (level + 2) * 4 * this.#words) this.#sets = longer(this.#sets);
    this.#sets.copyWithin((level + 1) * 4 * this.#words, level * 4 * this.#words, (level + 1) * 4 * this.#words);
    this.#part(level, 0)[place >>> 5] &= ~(1 << (place & 31));
    this.#put(level + 1, place);
  }

  #put(level: number, place: number): void {
    const [against, hit] = [this.#all.answers[place], this.#all.targets[place]];
    const [may, inside, beaten, asked] = [0, 1, 2, 3].map((which) => this.#part(level, which));
    inside[place >>> 5] |= 1 << (place & 31);
    may[place >>> 5] &= ~(1 << (place & 31));
    for (let w = 0; w < this.#words; ++w) {
      may[w] &= ~(against[w] | hit[w]);
      beaten[w] |= hit[w];
      asked[w] = (asked[w] | against[w]) & ~beaten[w];
    }
    asked[place >>> 5] &= ~(1 << (place & 31));
  }
}

function commonOf(a: Bits, b: Bits): number {
  let count = 0;
  for (let w = 0; w < a.length; ++w) count += onesOf(a[w] & b[w]);
  return count;
}

function longer(array: Uint32Array): Uint32Array {
  const twice = new Uint32Array(array.length * 2);
  twice.set(array);
  return twice;
}
