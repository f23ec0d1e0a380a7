import {counted, type IncomingStatement, Invalid, named, type ProjectDraft, type StatementTypeDraft, type Value} from "@standpoint/model";
import {hash} from "node:crypto";
import {keyFromName} from "../../texts/file-name.ts";
import {columnAt, valueColumns, type CellMeanings, type ValueColumn} from "./cells.ts";
import {Passages} from "./passages.ts";
import {csvRows, type Row} from "./rows.ts";

export interface CsvOptions {
  readonly type: StatementTypeDraft;
  /** The column of each variable; a variable may also be named by its role. */
  readonly map: Readonly<Record<string, string>>;
  /** What cells stand for, by variable or by column. */
  readonly values?: Readonly<Record<string, CellMeanings>>;
  /** Rows that agree in these columns are one document; without any, the file is one. */
  readonly document?: readonly string[];
  /** The column with the passage; without one, or where it is empty, the row itself is written out. */
  readonly text?: string;
}

/**
 * Reads a table in which a row is a statement. The file is read once; a million rows are kept as numbers, not objects.
 *
 * The key of a statement is made of its type and row, and of a count where rows are equal, so that reading the same
 * file again gives the same keys. Throws Invalid naming the line for a column that is missing or twice there, a row of
 * another length, a quotation mark left open, and a cell whose meaning is not given.
 */
export async function readCsv(chunks: AsyncIterable<string | Uint8Array>, options: CsvOptions, name: string): Promise<ProjectDraft> {
  const notes: string[] = [];
  let table: Table | undefined;
  for await (const rows of csvRows(chunks, name, notes)) {
    const [header, ...others] = rows;
    if (table === undefined && header === undefined) continue;
    const body = table === undefined ? others : rows;
    table ??= new Table(header!, options, name);
    for (const row of body) table.add(row);
  }
  if (table === undefined) throw new Invalid(`${name}: is empty`);
  return table.draft(notes);
}

/** The rows read so far, in columns. */
class Table {
  private readonly name: string;
  private readonly options: CsvOptions;
  private readonly header: readonly string[];
  private readonly columns: readonly ValueColumn[];
  private readonly documentColumns: readonly number[];
  private readonly textColumn: number | undefined;
  /** Columns in the order of their names, so that a key does not depend on theirs in the file. */
  private readonly order: readonly number[];
  private readonly passages: Passages;
  private readonly seen = new Map<number, number>();
  private writtenOut = 0;
  private readonly documents = new Numbers();
  private readonly starts = new Numbers();
  private readonly ends = new Numbers();
  private readonly lines = new Numbers();
  private readonly hashes = new Numbers();
  private readonly occurrences = new Numbers();
  private readonly codes: readonly Numbers[];

  constructor({cells}: Row, options: CsvOptions, name: string) {
    this.name = name;
    this.options = options;
    this.header = headerOf(cells, name);
    this.columns = valueColumns(options, this.header, name);
    this.documentColumns = (options.document ?? []).map((column) => columnAt(this.header, column, name));
    this.textColumn = options.text === undefined ? undefined : columnAt(this.header, options.text, name);
    this.order = [...this.header.keys()].sort((a, b) => (this.header[a]! < this.header[b]! ? -1 : 1));
    this.passages = new Passages(keyFromName(name));
    this.codes = this.columns.map(() => new Numbers());
  }

  add({cells, line}: Row): void {
    if (cells.length !== this.header.length) {
      throw new Invalid(`${this.name}: line ${line}: has ${cells.length} cells where the header has ${this.header.length}`);
    }
    if (cells.every((cell) => cell.trim() === "")) return;
    const document = this.passages.document(this.documentColumns.map((at) => cells[at]!.trim()));
    const passage = this.passageOf(cells);
    const start = this.passages.add(document, passage);
    for (const [at, column] of this.columns.entries()) {
      this.codes[at]!.push(column.code(cells[column.at]!, () => `${this.name}: line ${line}`));
    }
    this.documents.push(document);
    this.starts.push(start);
    this.ends.push(start + passage.length);
    this.lines.push(line);
    this.addKey(cells);
  }

  draft(notes: readonly string[]): ProjectDraft {
    const statements = () => this.statements();
    const documents = () => this.passages.drafts();
    const written = this.textColumn !== undefined && this.writtenOut > 0;
    return {
      types: [],
      entities: [],
      coders: [],
      highlighters: [],
      documents: {[Symbol.iterator]: documents},
      statements: {[Symbol.iterator]: statements},
      notes: written
        ? [
            ...notes,
            `${this.name}: ${counted(this.writtenOut, "row has", "rows have")} no text in "${this.options.text}" and ${this.writtenOut === 1 ? "was" : "were"} written out instead`,
          ]
        : notes,
    };
  }

  private passageOf(cells: readonly string[]): string {
    const text = this.textColumn === undefined ? "" : cells[this.textColumn]!.trim();
    if (text !== "") return text;
    this.writtenOut++;
    return this.header
      .map((column, at) => [column, cells[at]!.trim()])
      .filter(([, cell]) => cell !== "")
      .map(([column, cell]) => `${column}: ${cell}`)
      .join("\n");
  }

  private addKey(cells: readonly string[]): void {
    const content = `${this.options.type.name}\u001f${this.order.map((at) => cells[at]).join("\u001f")}`;
    const number = Number.parseInt(hash("sha256", content, "hex").slice(0, 13), 16);
    const occurrence = (this.seen.get(number) ?? 0) + 1;
    this.seen.set(number, occurrence);
    this.hashes.push(number);
    this.occurrences.push(occurrence);
  }

  private *statements(): Generator<IncomingStatement> {
    for (let row = 0; row < this.documents.length; ++row) {
      const start = this.starts.at(row);
      yield {
        key: keyOf(this.hashes.at(row), this.occurrences.at(row)),
        document: this.passages.key(this.documents.at(row)),
        type: this.options.type.name,
        place: {start, end: this.ends.at(row)},
        values: this.valuesOf(row),
        line: this.lines.at(row),
      };
    }
  }

  private valuesOf(row: number): Record<string, Value> {
    const values = named<Value>();
    for (const [at, column] of this.columns.entries()) {
      const value = column.value(this.codes[at]!.at(row));
      if (value !== undefined) values[column.variable.name] = value;
    }
    return values;
  }
}

function headerOf(cells: readonly string[], name: string): string[] {
  const header = cells.map((cell) => cell.trim());
  const twice = header.find((column, at) => header.indexOf(column) < at);
  if (twice !== undefined) throw new Invalid(`${name}: line 1: column "${twice}" stands in the header twice`);
  return header;
}

function keyOf(number: number, occurrence: number): string {
  return `csv-${number.toString(16).padStart(13, "0")}${occurrence > 1 ? `-${occurrence}` : ""}`;
}

/** A list of numbers without an object for each. */
class Numbers {
  length = 0;
  private values = new Float64Array(1024);

  push(value: number): void {
    if (this.length === this.values.length) {
      const wider = new Float64Array(this.length * 2);
      wider.set(this.values);
      this.values = wider;
    }
    this.values[this.length++] = value;
  }

  at(row: number): number {
    return this.values[row]!;
  }
}
