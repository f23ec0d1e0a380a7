/** A text, a number, or nothing. */
export type CsvCell = string | number | null;

export interface CsvWriting {
  /** Leaves cells that a spreadsheet would take for a formula as they are. */
  readonly raw?: boolean;
}

/** What a spreadsheet may take for the beginning of a formula, with the apostrophes that say it is a text. */
const formulaLike = /^'*[=+\-@\t\r\n\u0000＝＋－＠]/;

/** Rows as RFC 4180 CSV. Texts are guarded, numbers are not. */
export function csvText(rows: readonly (readonly CsvCell[])[], {raw = false}: CsvWriting = {}): string {
  return rows.map((row) => `${row.map((cell) => cellText(cell, raw)).join(",")}\r\n`).join("");
}

function cellText(cell: CsvCell, raw: boolean): string {
  const text = typeof cell === "string" && !raw ? guarded(cell) : String(cell ?? "");
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * A text so that spreadsheets read it as one: an apostrophe goes before what begins like a formula. One goes also before
 * what would look guarded already, so that `unguarded` gives every text back as it was.
 *
 * Follows OWASP, "CSV Injection", and ASVS 5.0, 1.2.10: a cell that begins with `=`, `+`, `-`, `@`, a tab, a line break, a null
 * or a full-width form.
 */
export function guarded(text: string): string {
  return formulaLike.test(text) ? `'${text}` : text;
}

/** A cell as it was before it was guarded. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && formulaLike.test(cell) ? cell.slice(1) : cell;
}
