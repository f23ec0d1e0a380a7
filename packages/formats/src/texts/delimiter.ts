import Papa from "papaparse";

/** The comma, semicolon or tab that parts the header of a table into the most columns; the comma when none does. */
export function delimiterOf(text: string): string {
  const columns = (delimiter: string) => Papa.parse<string[]>(text, {delimiter, newline: "\n", preview: 1}).data[0]?.length ?? 0;
  return [";", "\t"].reduce((best, delimiter) => (columns(delimiter) > columns(best) ? delimiter : best), ",");
}
