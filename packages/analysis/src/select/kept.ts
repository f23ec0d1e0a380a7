/** The rows a test keeps, in order. */
export function kept(rows: Int32Array, test: (row: number) => boolean): Int32Array {
  const out = new Int32Array(rows.length);
  let size = 0;
  for (let i = 0; i < rows.length; ++i) if (test(rows[i])) out[size++] = rows[i];
  return out.subarray(0, size);
}
