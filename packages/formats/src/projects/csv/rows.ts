import {Invalid} from "@standpoint/model";
import {unguarded} from "@standpoint/text";
import Papa from "papaparse";
import {delimiterOf} from "../../texts/delimiter.ts";
import {textChunks} from "./text-chunks.ts";

/** A row with the line it starts on, counted from 1. */
export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A row is never longer than this many characters, unless a quotation mark was left open. */
const longestRow = 4_000_000;
/** Characters in which the delimiter is looked for. */
const longestHeader = 100_000;

/**
 * The rows of a CSV file in batches, blank ones left out; comma, semicolon or tab, as `delimiterOf` tells.
 * Cells are as they were before a writer guarded them from spreadsheets.
 * Throws Invalid for a quotation mark that is not closed or stands where none can, naming the line.
 */
export async function* csvRows(chunks: AsyncIterable<string | Uint8Array>, name: string, notes: string[]): AsyncGenerator<Row[]> {
  let rest = "";
  let line = 1;
  let delimiter: string | undefined;
  for await (const chunk of textChunks(chunks, name, notes)) {
    rest += chunk;
    if (!chunk.includes("\n") && rest.length < longestRow) continue;
    delimiter ??= delimiterOf(rest.slice(0, longestHeader));
    const batch = parsed(rest, {delimiter, line, whole: false}, name);
    if (batch.length === 0 && rest.length > longestRow) throw new Invalid(`${name}: line ${line}: a quotation mark is opened and never closed`);
    ({line} = batch);
    rest = rest.slice(batch.length);
    yield batch.rows;
  }
  yield parsed(rest, {delimiter: delimiter ?? delimiterOf(rest.slice(0, longestHeader)), line, whole: true}, name).rows;
}

interface Batch {
  readonly rows: Row[];
  /** Characters read. */
  readonly length: number;
  /** The line after the last row. */
  readonly line: number;
}

/** With `whole`, the text ends where its last row does; else that row is left for later. */
function parsed(text: string, {delimiter, line, whole}: {delimiter: string; line: number; whole: boolean}, name: string): Batch {
  const parser = new Papa.Parser({delimiter, newline: "\n", quoteChar: '"'});
  const {data, errors, meta} = parser.parse(text, 0, !whole) as Papa.ParseResult<string[]>;
  const rows: Row[] = [];
  const fault = errors.find(({type}) => type === "Quotes");
  let next = line;
  for (const [at, cells] of data.entries()) {
    if (fault?.row === at) throw quoteFault(name, next);
    if (cells.length > 1 || cells[0]?.trim()) rows.push({cells: cells.map(unguarded), line: next});
    next += 1 + lineEnds(cells);
  }
  if (fault) throw quoteFault(name, next);
  return {rows, length: meta.cursor, line: next};
}

function quoteFault(name: string, line: number): Invalid {
  return new Invalid(`${name}: line ${line}: a quotation mark is not closed, or stands inside a cell without being doubled`);
}

function lineEnds(cells: readonly string[]): number {
  let ends = 0;
  for (const cell of cells) for (let at = cell.indexOf("\n"); at >= 0; at = cell.indexOf("\n", at + 1)) ends++;
  return ends;
}
