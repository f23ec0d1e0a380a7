import {numberText, plain, type NetworkFile} from "../network-file.ts";

/**
 * A network as a UCINET DL full matrix.
 *
 * "ucinet" (the default) is what DNA writes: a quoted label a line, both kinds of quotes left out of labels; two-mode
 * with `nr`, `nc`, row and column labels. "gephi" is for Gephi's narrow reader, which knows neither: all labels on one
 * line, commas between them and blanks for commas in them, and a two-mode network as a square of both kinds of node.
 */
export function writeDl(file: NetworkFile, dialect: "ucinet" | "gephi" = "ucinet"): string {
  return dialect === "gephi" ? gephi(file) : ucinet(file);
}

function ucinet({slice: {mode, rows, columns, values}, whole}: NetworkFile): string {
  const labels = (names: readonly string[]) => names.map((name) => `"${plain(name).replace(/["']/g, "")}"`);
  const head =
    mode === "one"
      ? [`dl n = ${rows.length}, format = fullmatrix`, "labels:", ...labels(rows)]
      : [`dl nr = ${rows.length}, nc = ${columns.length}, format = fullmatrix`, "row labels:", ...labels(rows), "col labels:", ...labels(columns)];
  const lines = rows.map((_, i) => columns.map((_, j) => ` ${numberText(values[i * columns.length + j] ?? 0, whole)}`).join(""));
  return [...head, "data:", ...lines].join("\n");
}

function gephi({slice: {mode, rows, columns, values}, whole}: NetworkFile): string {
  const names = mode === "one" ? rows : [...rows, ...columns];
  const shift = mode === "one" ? 0 : rows.length;
  const valueAt = (i: number, j: number): number => {
    if (i < rows.length && j >= shift && j - shift < columns.length) return values[i * columns.length + j - shift] ?? 0;
    return i >= rows.length && j < rows.length ? (values[j * columns.length + i - shift] ?? 0) : 0;
  };
  const lines = names.map((_, i) => names.map((_, j) => numberText(valueAt(i, j), whole)).join(" "));
  return [`dl n = ${names.length} format = fullmatrix`, "labels:", names.map((name) => plain(name).replaceAll(",", " ")).join(","), "data:", ...lines, ""].join(
    "\n",
  );
}
