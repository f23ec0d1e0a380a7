/** Rows of a block that stay in the cache while columns are read. */
const blockRows = 16;

/** Of the sums of row i with column j and of row j with column i, among these rows: `scale` times both, row by row, the diagonal 0. */
export function among(sums: Float64Array | Int32Array, length: number, {rows, scale}: {rows: Int32Array; scale: number}): Float64Array {
  const order = rows.length;
  const values = new Float64Array(order * order);
  for (let top = 0; top < order; top += blockRows) {
    for (let left = top; left < order; left += blockRows) {
      const [bottom, right] = [Math.min(top + blockRows, order), Math.min(left + blockRows, order)];
      for (let i = top; i < bottom; ++i) {
        const row = rows[i];
        const base = row * length;
        for (let j = Math.max(left, i + 1), down = j * order + i; j < right; ++j, down += order) {
          const other = rows[j];
          const value = (sums[base + other] + sums[other * length + row]) * scale;
          values[i * order + j] = value;
          values[down] = value;
        }
      }
    }
  }
  return values;
}
