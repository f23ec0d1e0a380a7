import type {Moments} from "../kernel.ts";
import type {Grid} from "../tally.ts";

/** The dated mentions row by row, each row in order of time, so that what is counted together lies together in memory. */
export interface RowByRow {
  /** The mentions of row i stand from `starts[i]` up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  readonly cell: Int32Array;
  readonly moment: Int32Array;
}

/** How many cells there are to fill, and moments to weigh. */
export interface Size {
  readonly cells: number;
  readonly moments: number;
}

/** `from` is the place of the first dated mention. */
export function rowByRow({rows, columns, levels, cell}: Grid, from: number, {starts: begins}: Moments): RowByRow {
  const width = columns.length * levels;
  const size = begins[begins.length - 1];
  const starts = new Int32Array(rows.length + 1);
  for (let m = from; m < from + size; ++m) ++starts[((cell[m] / width) | 0) + 1];
  for (let row = 0; row < rows.length; ++row) starts[row + 1] += starts[row];
  const next = starts.slice();
  const ordered = {starts, cell: new Int32Array(size), moment: new Int32Array(size)};
  for (let k = 0; k + 1 < begins.length; ++k) {
    for (let m = from + begins[k]; m < from + begins[k + 1]; ++m) {
      const to = next[(cell[m] / width) | 0]++;
      ordered.cell[to] = cell[m];
      ordered.moment[to] = k;
    }
  }
  return ordered;
}
