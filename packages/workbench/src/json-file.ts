import {one, type NamedFile} from "./named-file.ts";

/** Texts are put together up to about so many letters before they become bytes. */
const together = 2 ** 20;

/** An answer as a JSON file, however long: a text of the language ends at half a gigabyte, and so an answer of many slices is written piece by piece. */
export function jsonFile(answer: object): NamedFile {
  const bytes: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let text = "";
  for (const piece of jsonPieces(answer)) {
    text += piece;
    if (text.length < together) continue;
    bytes.push(encoder.encode(text));
    text = "";
  }
  if (bytes.length === 0) return one("json", text);
  return one("json", Buffer.concat([...bytes, encoder.encode(text)]));
}

/** The same text as `JSON.stringify`, in pieces: each entry of a list that stands in the answer itself is one. */
export function* jsonPieces(answer: object): Iterable<string> {
  if (Array.isArray(answer)) {
    yield* listPieces(answer);
    return;
  }
  let between = "{";
  for (const [name, value] of Object.entries(answer) as [string, unknown][]) {
    const whole = Array.isArray(value) ? undefined : jsonOf(value);
    if (!Array.isArray(value) && whole === undefined) continue;
    yield `${between}${JSON.stringify(name)}:`;
    between = ",";
    if (Array.isArray(value)) yield* listPieces(value);
    else yield whole!;
  }
  yield between === "{" ? "{}" : "}";
}

function* listPieces(list: readonly unknown[]): Iterable<string> {
  let between = "[";
  for (const entry of list) {
    yield `${between}${jsonOf(entry) ?? "null"}`;
    between = ",";
  }
  yield between === "[" ? "[]" : "]";
}

/** Undefined for what JSON leaves out. */
function jsonOf(value: unknown): string | undefined {
  return JSON.stringify(value);
}
