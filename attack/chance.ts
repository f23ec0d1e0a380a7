/** Numbers from 0 up to 1 from a seed (mulberry32, T. Ettinger). */
export function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 up to `below`. */
export function upTo(below: number, chance: () => number): number {
  return Math.floor(chance() * below);
}

export function oneOf<Thing>(things: readonly Thing[], chance: () => number): Thing {
  return things[upTo(things.length, chance)];
}
