/** What columns that hold JSON say when nothing was said. */
const empty: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  document: {authors: "[]", flags: "[]"},
  entity: {aliases: "[]", names: "[]", attributes: "{}", external_ids: "{}", flags: "[]"},
  type: {variables: "[]"},
  statement: {spans: "[]", values: "{}", flags: "[]"},
};

type Row = Record<string, unknown>;

/** What became of a row: as it can be read, and a sentence for each column that could not be as it was. */
export interface MendedRow {
  readonly row: Row;
  readonly sentences: readonly string[];
}

/** A row whose JSON can be read: a damaged character is replaced by U+FFFD; what cannot be read so is left empty. */
export function mendedJson(table: string, row: Row, label: string): MendedRow {
  const sentences: string[] = [];
  const mended = {...row};
  for (const [column, nothing] of Object.entries(empty[table] ?? {})) {
    const text = row[column];
    if (typeof text !== "string" || isJson(text, nothing)) continue;
    const replaced = text.replace(/[\u0000-\u001f]/g, "\uFFFD");
    const readable = isJson(replaced, nothing);
    mended[column] = readable ? replaced : nothing;
    sentences.push(
      `The ${column.replace("_", " ")} of ${table} ${label} could not be read${readable ? " in full: a damaged letter is replaced" : ", and are left empty"}.`,
    );
  }
  return {row: mended, sentences};
}

/** Whether a text is JSON of the same kind as what stands for nothing. */
function isJson(text: string, nothing: string): boolean {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && Array.isArray(value) === (nothing === "[]");
  } catch {
    return false;
  }
}
