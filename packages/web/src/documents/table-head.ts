/** The column names of a CSV table: its first line, comma, semicolon or tab between, quotation marks taken off. */
export function headOf(text: string): readonly string[] {
  const line = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0] ?? "";
  const separator = [",", ";", "\t"].toSorted((a, b) => line.split(b).length - line.split(a).length)[0] ?? ",";
  const names: string[] = [];
  let name = "";
  let quoted = false;
  for (const sign of line) {
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) {
      names.push(name.trim());
      name = "";
    } else name += sign;
  }
  return [...names, name.trim()].filter((one) => one !== "");
}

/** `holder=party,concept=thesis`, as the contract writes a mapping. */
export function mapOf(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .filter(([, column]) => column !== "")
    .map(([variable, column]) => `${variable}=${column}`)
    .join(",");
}
