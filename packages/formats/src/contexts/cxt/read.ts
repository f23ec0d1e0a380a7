import {Invalid} from "@standpoint/model";

/** A formal context as a file holds it: a row an object, a cell an attribute: has it, lacks it, unknown. */
export interface CrossTable {
  readonly objects: readonly string[];
  readonly attributes: readonly string[];
  /** Row after row: 1 for X, 0 for a dot, −1 for a question mark. */
  readonly cells: Int8Array;
}

const values: Readonly<Record<string, number>> = {x: 1, ".": 0, "?": -1};
const most = 10_000_000;

/**
 * Reads a Burmeister file (`B`, a blank line or a name, two counts, names, rows of X, . and ?). A name that is a number could be a
 * count: the file is read the way in which all its lines have a place. Throws Invalid with the line at fault.
 */
export function readCxt(text: string, name = "the context"): CrossTable {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  if (lines[0]?.trim() !== "B") throw new Invalid(`${name}: line 1 is "${cut(lines[0])}" and a Burmeister context begins with "B": is it another format?`);
  const faults: Invalid[] = [];
  for (const layout of layoutsOf(lines, name)) {
    try {
      return tableOf(lines, name, layout);
    } catch (fault) {
      if (!(fault instanceof Invalid)) throw fault;
      faults.push(fault);
    }
  }
  throw faults[0]!;
}

/** Where the counts stand, and where the first name. */
interface Layout {
  readonly counts: number;
  readonly first: number;
}

/** The ways a file can be laid out, the likeliest first: before the counts stand a blank line, a name or both, after them a blank line or none. */
function layoutsOf(lines: readonly string[], name: string): Layout[] {
  const isCount = (at: number) => /^\s*\d+\s*$/.test(lines[at] ?? "");
  const starts = [1, 2, 3].filter((at) => isCount(at) && isCount(at + 1));
  if (starts.length === 0)
    throw new Invalid(`${name}: the numbers of objects and of attributes are missing: they stand on a line each after "B" and a blank line`);
  return starts.map((counts) => ({counts, first: counts + (lines[counts + 2]?.trim() === "" ? 3 : 2)}));
}

function tableOf(lines: readonly string[], name: string, {counts, first}: Layout): CrossTable {
  const [objects, attributes] = [countAt(lines, counts, {name, of: "objects"}), countAt(lines, counts + 1, {name, of: "attributes"})];
  if (objects * attributes > most) throw new Invalid(`${name}: ${objects} × ${attributes} is more than ${most} cells: take part of the table`);
  const rows = first + objects + attributes;
  if (lines.length < rows)
    throw new Invalid(
      `${name} ends at line ${lines.length} and ${objects} objects and ${attributes} attributes need names up to line ${rows}: it is cut short`,
    );
  const cells = cellsOf(lines, {name, first: rows, objects, attributes});
  const over = lines.findIndex((line, at) => at >= rows + objects && line.trim() !== "");
  if (over >= 0) throw new Invalid(`${name}: line ${over + 1} is "${cut(lines[over])}" and the rows of all ${objects} objects are above it: a row too many?`);
  return {
    objects: lines.slice(first, first + objects).map((line) => line.trim()),
    attributes: lines.slice(first + objects, rows).map((line) => line.trim()),
    cells,
  };
}

function countAt(lines: readonly string[], at: number, {name, of}: {name: string; of: string}): number {
  const count = Number(lines[at]);
  if (Number.isSafeInteger(count)) return count;
  throw new Invalid(`${name}: line ${at + 1} is "${cut(lines[at])}" and should be the number of ${of}`);
}

interface Rows {
  readonly name: string;
  readonly first: number;
  readonly objects: number;
  readonly attributes: number;
}

function cellsOf(lines: readonly string[], {name, first, objects, attributes}: Rows): Int8Array {
  const cells = new Int8Array(objects * attributes);
  for (let g = 0; g < objects; ++g) {
    const row = lines[first + g]?.trim() ?? "";
    if (row.length !== attributes)
      throw new Invalid(`${name}: line ${first + g + 1} has ${row.length} cells and there are ${attributes} attributes: give each a X, a . or a ?`);
    for (let m = 0; m < attributes; ++m) {
      const value = values[row[m]!.toLowerCase()];
      if (value === undefined) throw new Invalid(`${name}: line ${first + g + 1} has "${row[m]!}" in column ${m + 1}: a cell is X, . or ?`);
      cells[g * attributes + m] = value;
    }
  }
  return cells;
}

function cut(line = ""): string {
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}
