import type {Slice} from "@standpoint/analysis";
import type {TieChange} from "@standpoint/draw";

/** The ties of one network that are not 0, strongest first; ends are places in the slice's rows and columns. */
export interface Ties {
  readonly rows: readonly string[];
  /** The same as `rows` in a one-mode network. */
  readonly columns: readonly string[];
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weight: Float64Array;
}

/** Each pair of a one-mode network once, the first name first. Ties of equal strength keep the order of names. */
export function tiesOf({mode, rows, columns, values}: Pick<Slice, "mode" | "rows" | "columns" | "values">): Ties {
  const width = columns.length;
  const found: number[] = [];
  for (let row = 0; row < rows.length; row += 1) {
    for (let column = mode === "one" ? row + 1 : 0; column < width; column += 1) {
      const value = values[row * width + column] ?? 0;
      if (value !== 0 && !Number.isNaN(value)) found.push(row * width + column);
    }
  }
  found.sort((a, b) => Math.abs(values[b] ?? 0) - Math.abs(values[a] ?? 0) || a - b);
  return {
    rows,
    columns,
    from: Int32Array.from(found, (cell) => Math.floor(cell / width)),
    to: Int32Array.from(found, (cell) => cell % width),
    weight: Float64Array.from(found, (cell) => values[cell] ?? 0),
  };
}

/** The ties at least as strong as `threshold`; as they come strongest first, these are the first so many. */
export function strongEnough({weight}: Ties, threshold: number): number {
  let count = 0;
  while (count < weight.length && Math.abs(weight[count] ?? 0) >= threshold) count += 1;
  return count;
}

/** What became of each tie that is in either of two slices; by names. */
export function tieChanges(before: Ties, after: Ties): readonly TieChange[] {
  const found = new Map<string, TieChange>();
  const add = (ties: Ties, side: "before" | "after") => {
    ties.weight.forEach((weight, tie) => {
      const one = ties.rows[ties.from[tie] ?? 0] ?? "";
      const other = ties.columns[ties.to[tie] ?? 0] ?? "";
      const key = JSON.stringify([one, other]);
      found.set(key, {...(found.get(key) ?? {one, other, before: 0, after: 0}), [side]: weight});
    });
  };
  add(before, "before");
  add(after, "after");
  return [...found.values()];
}
