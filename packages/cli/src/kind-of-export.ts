const png = "\u0089PNG\r\n\u001a\n";

/** How each export begins; a group tells one export of a kind from another. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^(?:<\?xml[^>]*\?>\s*)?<(svg|graphml|gexf)[\s>]/, "picture or network"],
  [/^<!doctype html><html lang="en"><head><meta charset="utf-8"><title>([^<]*)</, "page"],
  [/^\{\s*"([^"]+)":/, "JSON"],
  [/^dl nr? = /, "DL network"],
  [/^\*Vertices \d/, "Pajek network"],
  [/^B\n\n\d+\n\d+\n/, "context"],
  [/^p af \d/, "argument map"],
  [/^arg\(.*\)\.\n/, "argument facts"],
  [/^(?:\d+(?: .*)?\n)+#\n/, "argument graph"],
  [/^\[[^\]\n]+\]: /, "Argdown"],
  [/^# (.*)\n/, "draft"],
  [/^(?:""|"statement_id")(?:;"|\n|$)/, "analysis as CSV"],
  [/^(?:actor,concept|label,(?:total|period)|mid,(?:actor|method)|start,mid|name,what|step,(?:concept|stepLow)),/, "analysis as CSV"],
  [/^(?:concept,set|kind,date|subject,measure)[,\r]/, "analysis as CSV"],
  [/^("(?:[^"]|"")*"|[^",\r\n]*)(?:,.*)?\r\n/, "CSV table"],
  [/(?:^|\n\n)\S.*\n─+(?: {2}─+)*\n/, "table"],
];

/**
 * Which kind of our exports a file is, by how it begins: two of the same kind get the same words. The answers of all
 * analyses are one kind, as JSON and as CSV; other JSON is told apart by its first name, other CSV by its first column.
 * Undefined for what is none of them; a file is taken for an export only when it could be no other thing.
 */
export function kindOfExport(beginning: Uint8Array): string | undefined {
  if (Buffer.from(beginning.subarray(0, png.length)).toString("latin1") === png) return "PNG picture";
  const text = textOf(beginning);
  for (const [form, kind] of beginnings) {
    const [whole, one = ""] = (text === undefined ? null : form.exec(text)) ?? [];
    if (whole !== undefined) return `${kind} ${one}`.trim();
  }
  return undefined;
}

/** Undefined for bytes that are no text; a letter may be cut in two at the end. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true}).decode(bytes, {stream: true});
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}
