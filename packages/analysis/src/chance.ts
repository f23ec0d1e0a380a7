/** A source of numbers from 0 up to 1: the same seed, the same numbers. */
export type Chance = () => number;

/** Marsaglia's xorshift32 ("Xorshift RNGs", 2003). */
export function chanceOf(seed: number): Chance {
  let state = (Math.imul(seed, 2_654_435_761) ^ 0x9e3779b9) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4_294_967_296;
  };
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
