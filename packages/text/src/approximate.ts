/** The best approximate place of a pattern: `errors` tokens inserted, deleted or replaced. Offsets count tokens, end exclusive. */
export interface Approximate {
  readonly start: number;
  readonly end: number;
  readonly errors: number;
}

/**
 * The stretch of `text` nearest to `pattern` in edit distance; of equals the first that ends, and of those the longest.
 *
 * P. Sellers, "The theory and computation of evolutionary distances: pattern recognition", Journal of Algorithms 1
 * (1980), with the start of each alignment carried along. Takes pattern × text steps.
 */
export function approximate(pattern: Int32Array, text: Int32Array): Approximate {
  const rows = pattern.length;
  const errors = Int32Array.from({length: rows + 1}, (_, row) => row);
  const starts = new Int32Array(rows + 1);
  let best: Approximate = {start: 0, end: 0, errors: rows};
  for (let column = 0; column < text.length; ++column) {
    step(pattern, text[column]!, {errors, starts, column});
    if (errors[rows]! < best.errors) best = {start: starts[rows]!, end: column + 1, errors: errors[rows]!};
  }
  return best;
}

/** Turns one column of the table into the next: errors[row] is the distance of the first `row` tokens of the pattern. */
function step(pattern: Int32Array, token: number, {errors, starts, column}: {errors: Int32Array; starts: Int32Array; column: number}): void {
  let diagonal = 0;
  let diagonalStart = column;
  starts[0] = column + 1;
  for (let row = 1; row <= pattern.length; ++row) {
    const replaced = diagonal + (pattern[row - 1] === token ? 0 : 1);
    const inserted = errors[row]! + 1;
    const deleted = errors[row - 1]! + 1;
    const start = replaced <= inserted && replaced <= deleted ? diagonalStart : inserted <= deleted ? starts[row]! : starts[row - 1]!;
    diagonal = errors[row]!;
    diagonalStart = starts[row]!;
    errors[row] = Math.min(replaced, inserted, deleted);
    starts[row] = start;
  }
}

/** Edit distance over the length of the longer, turned round: 1 for equals, 0 for nothing in common. For short strings. */
export function similarity(one: string, other: string): number {
  const longer = Math.max(one.length, other.length);
  if (longer === 0) return 1;
  let row = Int32Array.from({length: other.length + 1}, (_, column) => column);
  for (let i = 0; i < one.length; ++i) {
    const next = new Int32Array(other.length + 1);
    next[0] = i + 1;
    for (let j = 0; j < other.length; ++j) {
      next[j + 1] = Math.min(row[j]! + (one[i] === other[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1);
    }
    row = next;
  }
  return 1 - row[other.length]! / longer;
}
