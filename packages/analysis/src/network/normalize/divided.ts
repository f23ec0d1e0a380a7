import {quotient} from "./two-mode.ts";

/** A square with each cell divided by what its row and column give; nothing over nothing is 0. */
export function divided(values: Float64Array, size: number, divisor: (i: number, j: number) => number): Float64Array {
  const out = new Float64Array(values.length);
  for (let i = 0, at = 0; i < size; ++i) for (let j = 0; j < size; ++j, ++at) out[at] = quotient(values[at], divisor(i, j));
  return out;
}
