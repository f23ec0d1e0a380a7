export interface Table {
  readonly title?: string;
  /** Where a cell is too long for its column it is cut, or with `wrap` goes on in the next line. */
  readonly columns: readonly {readonly title: string; readonly number?: boolean; readonly wrap?: boolean}[];
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** Sentences below the table. */
  readonly notes?: readonly string[];
  /** Said instead of an empty table. */
  readonly empty?: string;
}

const least = 8;
const gap = 2;

/** A table set for reading: numbers to the right, long cells cut so that a row fits the width. */
export function tableText({title, columns, rows, notes = [], empty}: Table, width = 100): string {
  const head = title ? `${title}\n\n` : "";
  const foot = notes.map((note) => `\n${note}`).join("");
  if (rows.length === 0 && empty) return `${head}${empty}\n${foot ? `${foot}\n` : ""}`;
  const cells = rows.map((row) => row.map((cell) => (cell === null ? "" : String(cell).replace(/\s+/g, " "))));
  const widths = fitted(
    columns.map(({title: name}, i) => cells.reduce((most, row) => Math.max(most, length(row[i]!)), length(name))),
    width,
  );
  const line = (texts: readonly string[]) =>
    texts
      .map((text, i) => cell(text, widths[i]!, columns[i]!.number))
      .join(" ".repeat(gap))
      .trimEnd();
  const lines = [
    line(columns.map((column) => column.title)),
    widths.map((n) => "─".repeat(n)).join(" ".repeat(gap)),
    ...cells.flatMap((row) => linesOf(row, columns, widths).map(line)),
  ];
  return `${head}${lines.join("\n")}\n${foot ? `${foot}\n` : ""}`;
}

/** A row as so many lines as its longest wrapped cell needs. */
function linesOf(row: readonly string[], columns: Table["columns"], widths: readonly number[]): string[][] {
  const wrapped = row.map((text, i) => (columns[i]!.wrap ? wrappedText(text, widths[i]!) : [text]));
  const count = Math.max(...wrapped.map((lines) => lines.length));
  return Array.from({length: count}, (_, n) => wrapped.map((lines) => lines[n] ?? ""));
}

function wrappedText(text: string, width: number): string[] {
  const lines = [""];
  for (const word of text.split(" ")) {
    const line = lines[lines.length - 1]!;
    if (line === "") lines[lines.length - 1] = word;
    else if (length(line) + 1 + length(word) <= width) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Takes from the widest column until all fit. */
function fitted(wanted: readonly number[], width: number): number[] {
  const widths = [...wanted];
  const total = () => widths.reduce((sum, n) => sum + n + gap, -gap);
  while (total() > width) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest]! <= least) break;
    widths[widest]! -= 1;
  }
  return widths;
}

function cell(text: string, width: number, number = false): string {
  const room = width - length(text);
  if (room < 0)
    return `${Array.from(text)
      .slice(0, width - 1)
      .join("")}…`;
  return number ? " ".repeat(room) + text : text + " ".repeat(room);
}

function length(text: string): number {
  return Array.from(text).length;
}
