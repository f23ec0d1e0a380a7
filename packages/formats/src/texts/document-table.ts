import {Invalid, type DocumentFacts} from "@standpoint/model";
import {clean, unguarded} from "@standpoint/text";
import Papa from "papaparse";
import {delimiterOf} from "./delimiter.ts";
import {checkedEntries, dateProblem, type DocumentEntry} from "./document-list.ts";

const columns = ["file", "id", "title", "authors", "date", "kind", "place", "language", "url", "source", "section", "notes"] as const;
type Column = (typeof columns)[number];

/**
 * Reads the same facts as `readDocumentList` from a table with a header row; authors are parted by semicolons, an empty
 * cell is left out, the delimiter is a comma, semicolon or tab. Throws Invalid naming the line.
 */
export function readDocumentTable(csv: string, name: string): DocumentEntry[] {
  const text = clean(csv);
  const {data, errors} = Papa.parse<string[]>(text, {delimiter: delimiterOf(text), newline: "\n"});
  const lines = lineNumbers(data);
  const quote = errors.find(({type}) => type === "Quotes");
  if (quote) throw new Invalid(`${name}: line ${lines[quote.row ?? 0] ?? 1}: a quotation mark is opened and not closed as it should be`);
  const header = headerOf(data[0] ?? [], name);
  const rows = data
    .map((cells, at) => ({cells, line: lines[at]!}))
    .slice(1)
    .filter(({cells}) => cells.some((cell) => cell.trim() !== ""));
  const entries = rows.map(({cells, line}) => entryOf(cells, header, `${name}: line ${line}`));
  return checkedEntries(entries, (at) => `${name}: line ${rows[at]!.line}`);
}

/** The line each row starts on; a quoted cell may run over several. */
function lineNumbers(rows: readonly (readonly string[])[]): number[] {
  let line = 1;
  return rows.map((cells) => {
    const first = line;
    line += 1 + cells.reduce((ends, cell) => ends + (cell.split("\n").length - 1), 0);
    return first;
  });
}

function headerOf(cells: readonly string[], name: string): Column[] {
  const header = cells.map((cell) => cell.trim().toLowerCase());
  const stranger = header.find((cell) => !isColumn(cell));
  if (stranger !== undefined) throw new Invalid(`${name}: line 1: "${stranger}" is not a column of a list of documents (${columns.join(", ")})`);
  const repeated = header.find((cell, at) => header.indexOf(cell) < at);
  if (repeated !== undefined) throw new Invalid(`${name}: line 1: column "${repeated}" stands in the header twice`);
  if (!header.includes("file")) throw new Invalid(`${name}: line 1: the column "file" is missing`);
  return header.filter(isColumn);
}

function isColumn(cell: string): cell is Column {
  return (columns as readonly string[]).includes(cell);
}

function entryOf(cells: readonly string[], header: readonly Column[], where: string): DocumentEntry {
  if (cells.length !== header.length) throw new Invalid(`${where}: has ${cells.length} cells where the header has ${header.length}`);
  const found = Object.fromEntries(header.map((column, at) => [column, unguarded(cells[at]!.trim())]).filter(([, cell]) => cell !== "")) as Partial<
    Record<Column, string>
  >;
  const {file, id, authors, ...rest} = found;
  if (file === undefined) throw new Invalid(`${where}: its file is not named`);
  const problem = found.date === undefined ? undefined : dateProblem(found.date);
  if (problem !== undefined) throw new Invalid(`${where}: date ${problem}`);
  const facts: Partial<DocumentFacts> = {
    ...rest,
    ...(id !== undefined && {key: id}),
    ...(authors !== undefined && {authors: authors.split(/\s*;\s*/).filter((author) => author !== "")}),
  };
  return {file, facts, posts: []};
}
