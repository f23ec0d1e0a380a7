/** The upper half, without the diagonal, of a symmetric square. Valid until the next is computed. */
export interface Square {
  readonly sums: Float64Array | Int32Array;
  /** Where in the sums the first place of a row is, or would be: place (i, j) with j > i lies at `start(i) + j`. */
  readonly start: (row: number) => number;
}

/** One whose rows are `length` long. */
export function squareOf(sums: Float64Array | Int32Array, length: number): Square {
  return {sums, start: (row) => row * length};
}

/** Side of the blocks that stay in the cache. */
const blockRows = 48;

/** `values`, row by row, with both halves filled from the upper half. */
export function unfolded(values: Float64Array, size: number, {sums, start}: Square): Float64Array {
  for (let top = 0; top < size; top += blockRows) {
    for (let left = top; left < size; left += blockRows) {
      const [bottom, right] = [Math.min(top + blockRows, size), Math.min(left + blockRows, size)];
      for (let i = top; i < bottom; ++i) {
        const base = start(i);
        for (let j = Math.max(left, i + 1); j < right; ++j) {
          const sum = sums[base + j];
          values[i * size + j] = sum;
          values[j * size + i] = sum;
        }
      }
    }
  }
  return values;
}
