import {zipSync} from "fflate";

/** Files in one zip archive, with no date of their own, so that the same files give the same archive. */
export function zipped(files: readonly {readonly name: string; readonly content: string | Uint8Array}[]): Uint8Array {
  const encoder = new TextEncoder();
  const entries = files.map(({name, content}) => [name, typeof content === "string" ? encoder.encode(content) : content] as const);
  return zipSync(Object.fromEntries(entries), {mtime: new Date(1980, 0, 1)});
}
