import type {Frame} from "@standpoint/model";
import type {Axis} from "../frame/axis.ts";

/**
 * What is counted: who mentions what, with which level of the qualifier.
 *
 * One a statement, in the order of the frame. Where rows or columns are a list variable, a statement counts once for
 * each different entity of the list (for each pair, where both are). `at` is the row of the frame; `rows`, `columns`
 * and `levels` are places in the dictionaries, −1 for unknown.
 */
export interface Mentions {
  readonly at: Int32Array;
  readonly rows: Int32Array;
  readonly columns: Int32Array;
  readonly levels: Int32Array;
}

/** `only` keeps mentions whose value is known on each listed side. */
export interface Sides {
  readonly rows: Axis;
  readonly columns: Axis;
  /** Level of each row of the frame. */
  readonly levels: Int32Array;
  readonly known: {readonly rows: boolean; readonly columns: boolean; readonly levels: boolean};
}

export function mentionsOf(frame: Frame, rows: Int32Array, sides: Sides): Mentions {
  if (sides.rows.offsets || sides.columns.offsets) return complete(listed(rows, sides), sides.known);
  if (rows.length === frame.size) {
    const whole = {at: rows, rows: sides.rows.codes, columns: sides.columns.codes, levels: sides.levels};
    return complete(whole, sides.known);
  }
  return complete({at: rows, rows: taken(sides.rows.codes, rows), columns: taken(sides.columns.codes, rows), levels: taken(sides.levels, rows)}, sides.known);
}

/** The mentions at these places. */
export function mentionsAt({at, rows, columns, levels}: Mentions, places: Int32Array): Mentions {
  return {at: taken(at, places), rows: taken(rows, places), columns: taken(columns, places), levels: taken(levels, places)};
}

function complete(mentions: Mentions, known: Sides["known"]): Mentions {
  const {at, rows, columns, levels} = mentions;
  if (!((known.rows && hasUnknown(rows)) || (known.columns && hasUnknown(columns)) || (known.levels && hasUnknown(levels)))) return mentions;
  const [rowFloor, columnFloor, levelFloor] = [known.rows ? 0 : -1, known.columns ? 0 : -1, known.levels ? 0 : -1];
  const places = new Int32Array(at.length);
  let size = 0;
  for (let m = 0; m < at.length; ++m) {
    places[size] = m;
    if (rows[m] >= rowFloor && columns[m] >= columnFloor && levels[m] >= levelFloor) ++size;
  }
  return mentionsAt(mentions, places.subarray(0, size));
}

/** Codes are −1 or more, so that all of them together have a sign when one has. */
function hasUnknown(codes: Int32Array): boolean {
  let together = 0;
  for (let i = 0; i < codes.length; ++i) together |= codes[i];
  return together < 0;
}

function taken(codes: Int32Array, at: Int32Array): Int32Array {
  const out = new Int32Array(at.length);
  for (let i = 0; i < at.length; ++i) out[i] = codes[at[i]];
  return out;
}

function listed(rows: Int32Array, sides: Sides): Mentions {
  const at: number[] = [];
  const left: number[] = [];
  const right: number[] = [];
  for (const row of rows) {
    const columns = entriesOf(sides.columns, row);
    for (const one of entriesOf(sides.rows, row)) {
      for (const other of columns) {
        at.push(row);
        left.push(one);
        right.push(other);
      }
    }
  }
  const where = Int32Array.from(at);
  return {at: where, rows: Int32Array.from(left), columns: Int32Array.from(right), levels: taken(sides.levels, where)};
}

/** The different entries of a row, or −1 where there is none. */
export function entriesOf({codes, offsets}: Axis, row: number): readonly number[] {
  if (!offsets) return [codes[row]];
  const entries = new Set(codes.subarray(offsets[row], offsets[row + 1]));
  return entries.size > 0 ? [...entries] : [-1];
}
