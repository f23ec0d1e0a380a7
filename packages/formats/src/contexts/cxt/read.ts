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

/** Reads a Burmeister file (`B`, a blank line or a name, two counts, names, rows of X, . and ?). Throws Invalid with the line at fault. */
export function readCxt(text: string, name = "the context"): CrossTable {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  if (lines[0]?.trim() !== "B") throw new Invalid(`${name}: line 1 is "${cut(lines[0])}" and a Burmeister context begins with "B": is it another format?`);
  const start = countsAt(lines, name);
  const [objects, attributes] = [countAt(lines, start, {name, of: "objects"}), countAt(lines, start + 1, {name, of: "attributes"})];
  if (objects * attributes > most) throw new Invalid(`${name}: ${objects} × ${attributes} is more than ${most} cells: take part of the table`);
  const first = lines[start + 2]?.trim() === "" ? start + 3 : start + 2;
  const rows = first + objects + attributes;
  if (lines.length < rows)
    throw new Invalid(
      `${name} ends at line ${lines.length} and ${objects} objects and ${attributes} attributes need names up to line ${rows}: it is cut short`,
    );
  return {
    objects: lines.slice(first, first + objects).map((line) => line.trim()),
    attributes: lines.slice(first + objects, rows).map((line) => line.trim()),
    cells: cellsOf(lines, {name, first: rows, objects, attributes}),
  };
}

/** The line of the first count: after `B` there is a blank line, or the name of the context and perhaps a blank one. */
function countsAt(lines: readonly string[], name: string): number {
  for (let at = 1; at <= 3; ++at) if (/^\s*\d+\s*$/.test(lines[at] ?? "") && /^\s*\d+\s*$/.test(lines[at + 1] ?? "")) return at;
  throw new Invalid(`${name}: the numbers of objects and of attributes are missing: they stand on a line each after "B" and a blank line`);
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
