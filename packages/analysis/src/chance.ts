/** A source of numbers from 0 up to 1: the same seed, the same numbers. */
export type Chance = () => number;

/**
 * D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Transactions on Mathematical Software
 * 47 (2021): xoshiro128**, begun with four steps of Weyl's sequence mixed as in SplitMix. It repeats after 2^128 − 1 steps.
 */
export function chanceOf(seed: number): Chance {
  let [a, b, c, d] = [1, 2, 3, 4].map((step) => mixed((seed + Math.imul(step, 0x9e3779b9)) | 0));
  return () => {
    const times5 = Math.imul(b, 5);
    const drawn = Math.imul((times5 << 7) | (times5 >>> 25), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    return drawn / 4_294_967_296;
  };
}

function mixed(value: number): number {
  let z = value;
  z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
  z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
  return z ^ (z >>> 16);
}

/** A whole number from 0 up to `end`. */
export function below(end: number, chance: Chance): number {
  return Math.floor(chance() * end);
}

/** In a random order, in place (Fisher and Yates). */
export function shuffle(values: Int32Array | Uint16Array, chance: Chance): void {
  for (let i = values.length - 1; i > 0; --i) {
    const j = below(i + 1, chance);
    [values[i], values[j]] = [values[j], values[i]];
  }
}
