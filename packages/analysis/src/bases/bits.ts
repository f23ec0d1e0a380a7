/** A set of small whole numbers, 32 a word, the lowest bit first. */
export type Bits = Uint32Array;

export function wordsFor(size: number): number {
  return (size + 31) >>> 5;
}

/** A set over 0 … size − 1. */
export function bitsOf(size: number, members: Iterable<number> = []): Bits {
  const bits = new Uint32Array(wordsFor(size));
  for (const member of members) bits[member >>> 5] |= 1 << (member & 31);
  return bits;
}

/** Every number from 0 to size − 1. */
export function everyBit(size: number): Bits {
  const bits = new Uint32Array(wordsFor(size)).fill(0xffffffff);
  if (size & 31) bits[bits.length - 1] = 2 ** (size & 31) - 1;
  return bits;
}

export function has(bits: Bits, member: number): boolean {
  return ((bits[member >>> 5] >>> (member & 31)) & 1) === 1;
}

export function countOf(bits: Bits): number {
  let count = 0;
  for (const word of bits) count += onesOf(word);
  return count;
}

/** Bits set in a word (H. S. Warren, Hacker's Delight, 5-1). */
export function onesOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** In ascending order. */
export function membersOf(bits: Bits): number[] {
  const members: number[] = [];
  for (let w = 0; w < bits.length; ++w) {
    for (let rest = bits[w]; rest !== 0; rest &= rest - 1) members.push((w << 5) + 31 - Math.clz32(rest & -rest));
  }
  return members;
}

/** Whether each member of `part` is one of `whole`. */
export function within(part: Bits, whole: Bits): boolean {
  for (let w = 0; w < part.length; ++w) if (part[w] & ~whole[w]) return false;
  return true;
}

export function meet(a: Bits, b: Bits): Bits {
  return a.map((word, w) => word & b[w]);
}

export function without(a: Bits, b: Bits): Bits {
  return a.map((word, w) => word & ~b[w]);
}

export function isEmpty(bits: Bits): boolean {
  return bits.every((word) => word === 0);
}

/** Equal for equal sets of one size. */
export function keyOf(bits: Bits): string {
  return String.fromCharCode(...Uint16Array.from({length: bits.length * 2}, (_, i) => bits[i >>> 1] >>> ((i & 1) * 16)));
}
