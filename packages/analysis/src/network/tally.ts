import {Invalid} from "@standpoint/model";
import {entriesOf, type Mentions} from "../select/mentions.ts";
import type {Selection} from "../select/select.ts";
import type {Axis} from "../frame/axis.ts";

/** How often each row goes with each column at each level: `cells[(row * columns + column) * levels + level]`. */
export interface Tally {
  readonly rows: number;
  readonly columns: number;
  readonly levels: number;
  readonly cells: Float64Array;
}

/** The labels that are counted for, and the cell of the tally that each mention belongs to. */
export interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly levels: number;
  readonly cell: Int32Array;
}

/** A tally of 8 bytes a cell stays within half a gigabyte. */
const mostCells = 2 ** 26;

/** Labels sorted by UTF-16 code units; with isolates all those of the original set. Throws Invalid when the tally would not fit in memory. */
export function gridOf(selection: Selection, isolates: boolean): Grid {
  const {mentions, original, levels} = selection;
  const rows = used(selection.rows, mentions.rows, isolates ? original : undefined);
  const columns = used(selection.columns, mentions.columns, isolates ? original : undefined);
  const size = rows.labels.length * columns.labels.length * levels.count;
  if (size > mostCells) {
    throw new Invalid(
      `${rows.labels.length} × ${columns.labels.length} labels × ${levels.count} levels are more than ${mostCells} cells: narrow them with only, exclude, from or to`,
    );
  }
  return {rows: rows.labels, columns: columns.labels, levels: levels.count, cell: cellsOf(mentions, {rows, columns, levels: levels.count})};
}

interface Side {
  readonly labels: readonly string[];
  readonly places: Int32Array;
}

function cellsOf(mentions: Mentions, {rows, columns, levels}: {rows: Side; columns: Side; levels: number}): Int32Array {
  const cell = new Int32Array(mentions.at.length);
  const [height, width] = [columns.labels.length * levels, levels];
  const rowStarts = rows.places.map((place) => place * height);
  const columnStarts = columns.places.map((place) => place * width);
  const {rows: rowCodes, columns: columnCodes, levels: levelCodes} = mentions;
  for (let m = 0; m < cell.length; ++m) cell[m] = rowStarts[rowCodes[m]] + columnStarts[columnCodes[m]] + levelCodes[m];
  return cell;
}

export function emptyTally({rows, columns, levels}: Grid): Tally {
  return {rows: rows.length, columns: columns.length, levels, cells: new Float64Array(rows.length * columns.length * levels)};
}

/** Adds `by` for each of the mentions from `lo` up to `hi`. */
export function add(tally: Tally, {cell}: Grid, [lo, hi]: readonly [number, number], by: 1 | -1): void {
  const {cells} = tally;
  for (let m = lo; m < hi; ++m) cells[cell[m]] += by;
}

/** Mentions of each row, over all columns and levels. */
export function rowTotals({rows, columns, levels, cells}: Tally): Float64Array {
  const totals = new Float64Array(rows);
  const width = columns * levels;
  for (let i = 0, c = 0; i < rows; ++i) for (const end = c + width; c < end; ++c) totals[i] += cells[c];
  return totals;
}

export function columnTotals({rows, columns, levels, cells}: Tally): Float64Array {
  const totals = new Float64Array(columns);
  for (let i = 0, c = 0; i < rows; ++i) for (let j = 0; j < columns; ++j) for (let k = 0; k < levels; ++k, ++c) totals[j] += cells[c];
  return totals;
}

/** The same counts with all levels as one. */
export function levelsMerged(tally: Tally): Tally {
  const {rows, columns, levels, cells} = tally;
  if (levels === 1) return tally;
  const merged = new Float64Array(rows * columns);
  for (let m = 0, c = 0; m < merged.length; ++m) for (let k = 0; k < levels; ++k, ++c) merged[m] += cells[c];
  return {rows, columns, levels: 1, cells: merged};
}

/** Part of a grid: its tally and its labels. */
export interface Part {
  readonly tally: Tally;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
}

/** Only the rows and columns with a count. */
export function narrowed(tally: Tally, grid: Grid): Part {
  const rows = present(rowTotals(tally));
  const columns = present(columnTotals(tally));
  if (rows.length === tally.rows && columns.length === tally.columns) return {tally, rows: grid.rows, columns: grid.columns};
  const {levels} = tally;
  const cells = new Float64Array(rows.length * columns.length * levels);
  let to = 0;
  for (const i of rows) {
    for (const j of columns) {
      const from = (i * tally.columns + j) * levels;
      for (let k = 0; k < levels; ++k) cells[to++] = tally.cells[from + k];
    }
  }
  return partOf(grid, {rows, columns, cells});
}

/** The same for the mentions from `lo` up to `hi`, in time that grows with their number and not with the grid. */
export function narrowedMentions(grid: Grid, [lo, hi]: readonly [number, number]): Part {
  const {cell, levels} = grid;
  const width = grid.columns.length * levels;
  const [rowSums, columnSums] = [new Float64Array(grid.rows.length), new Float64Array(grid.columns.length)];
  for (let m = lo; m < hi; ++m) {
    const row = (cell[m] / width) | 0;
    ++rowSums[row];
    ++columnSums[((cell[m] - row * width) / levels) | 0];
  }
  const [rows, columns] = [present(rowSums), present(columnSums)];
  rows.forEach((i, place) => (rowSums[i] = place));
  columns.forEach((j, place) => (columnSums[j] = place));
  const cells = new Float64Array(rows.length * columns.length * levels);
  for (let m = lo; m < hi; ++m) {
    const row = (cell[m] / width) | 0;
    const rest = cell[m] - row * width;
    const column = (rest / levels) | 0;
    ++cells[(rowSums[row] * columns.length + columnSums[column]) * levels + rest - column * levels];
  }
  return partOf(grid, {rows, columns, cells});
}

function partOf(grid: Grid, {rows, columns, cells}: {rows: readonly number[]; columns: readonly number[]; cells: Float64Array}): Part {
  return {
    tally: {rows: rows.length, columns: columns.length, levels: grid.levels, cells},
    rows: rows.map((i) => grid.rows[i]),
    columns: columns.map((j) => grid.columns[j]),
  };
}

function present(totals: Float64Array): number[] {
  const places: number[] = [];
  for (let i = 0; i < totals.length; ++i) if (totals[i] > 0) places.push(i);
  return places;
}

/** The labels that occur, without the empty one, and the place of each code among them. */
function used(axis: Axis, codes: Int32Array, original: Int32Array | undefined): Side {
  const seen = new Uint8Array(axis.labels.length);
  for (let m = 0, left = seen.length; m < codes.length && left > 0; ++m) {
    if (codes[m] < 0 || seen[codes[m]]) continue;
    seen[codes[m]] = 1;
    --left;
  }
  for (const row of original ?? []) for (const code of entriesOf(axis, row)) if (code >= 0) seen[code] = 1;
  const places = new Int32Array(seen.length).fill(-1);
  const labels: string[] = [];
  for (let code = 0; code < seen.length; ++code) if (seen[code]) places[code] = labels.push(axis.labels[code]) - 1;
  return {labels, places};
}
