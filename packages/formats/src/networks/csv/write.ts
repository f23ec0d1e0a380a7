import {guarded, type CsvWriting} from "@standpoint/text";
import {own} from "@standpoint/model";
import {numberText, plain, type NetworkFile} from "../network-file.ts";

/**
 * A network as a table, as DNA writes it: separated by `;`, labels in quotes, the first cell `""`, no final newline.
 *
 * A double quote in a label becomes a single one; line breaks become spaces and control characters are left out. What begins like a
 * formula is guarded, unless `raw`.
 */
export function writeCsvMatrix({slice: {rows, columns, values}, whole}: NetworkFile, {raw}: CsvWriting = {}): string {
  const head = ['""', ...columns.map((column) => quoted(column, raw))].join(";");
  const lines = rows.map((row, i) => [quoted(row, raw), ...columns.map((_, j) => numberText(values[i * columns.length + j] ?? 0, whole))].join(";"));
  return [head, ...lines].join("\n");
}

/** A statement of an event list. */
export interface EventRow {
  /** Key or number. */
  readonly statement: string | number;
  /** `2005-01-26T00:00:00`, or null for undated. */
  readonly time: string | null;
  /** By variable, in the order of `variables`; left out where unknown. */
  readonly values: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
  readonly start: number;
  readonly stop: number;
  readonly text: string;
  readonly coder: string;
  readonly document: {
    readonly id: string | number;
    readonly title: string;
    readonly author: string;
    readonly source: string;
    readonly section: string;
    readonly kind: string;
  };
}

const documentColumns = ["id", "title", "author", "source", "section", "type"] as const;

/**
 * Statements as a table, as DNA writes it. Booleans are 1 and 0, an explicit neutral is empty, lists are joined by a
 * comma. In texts a semicolon becomes a comma and a double quote a single one; line breaks in the passage stay. What
 * begins like a formula is guarded, unless `raw`.
 */
export function writeCsvEvents(rows: readonly EventRow[], variables: readonly string[], {raw}: CsvWriting = {}): string {
  const head = ["statement_id", "time", ...variables, "start_position", "stop_position", "text", "coder", ...documentColumns.map((name) => `document_${name}`)];
  return [head.map((name) => quoted(name, raw)).join(";"), ...rows.map((row) => eventLine(row, variables, raw))].join("\n");
}

function eventLine({statement, time, values, start, stop, text, coder, document}: EventRow, variables: readonly string[], raw?: boolean): string {
  const cell = (words: string) => quoted(words.replaceAll(";", ","), raw);
  const {id, title, author, source, section, kind} = document;
  return [
    typeof statement === "number" ? statement : cell(statement),
    time === null ? "" : time.replace("T", " "),
    ...variables.map((name) => valueText(own(values, name), cell)),
    start,
    stop,
    passage(text, raw),
    cell(coder),
    typeof id === "number" ? id : cell(id),
    ...[title, author, source, section, kind].map(cell),
  ].join(";");
}

function valueText(value: EventRow["values"][string] | undefined, cell: (words: string) => string): string {
  if (value === undefined || value === null) return '""';
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "number") return String(value);
  return cell(typeof value === "string" ? value : value.join(", "));
}

function passage(text: string, raw?: boolean): string {
  return inQuotes(text.split(/\r?\n/).map(plain).join("\n").replaceAll(";", ","), raw);
}

function quoted(text: string, raw?: boolean): string {
  return inQuotes(plain(text), raw);
}

function inQuotes(text: string, raw?: boolean): string {
  const single = text.replaceAll('"', "'");
  return `"${raw ? single : guarded(single)}"`;
}
