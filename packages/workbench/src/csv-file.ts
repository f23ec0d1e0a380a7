import {csvText, type CsvCell} from "@standpoint/text";
import {one, type NamedFile} from "./named-file.ts";

/** A table as a file for spreadsheets and programs. */
export function csvFile(rows: readonly (readonly CsvCell[])[]): NamedFile {
  return {...one("csv", csvText(rows)), raw: () => csvText(rows, {raw: true})};
}
