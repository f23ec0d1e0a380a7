import {Invalid} from "@standpoint/model";
import iconv from "iconv-lite";
import {decoded} from "../../texts/encoding.ts";

/** Bytes read before the encoding is decided. */
const headLength = 1_000_000;

/** A file as it is read: text as it is, bytes in an encoding told from the first megabyte; LF line ends, no mark. `notes` is added to. */
export async function* textChunks(chunks: AsyncIterable<string | Uint8Array>, name: string, notes: string[]): AsyncGenerator<string> {
  let held = "";
  let first = true;
  for await (const chunk of decodedChunks(chunks, name, notes)) {
    const text = held + (first && chunk.startsWith("\uFEFF") ? chunk.slice(1) : chunk);
    first = false;
    held = text.endsWith("\r") ? "\r" : "";
    yield (held === "" ? text : text.slice(0, -1)).replace(/\r\n?/g, "\n");
  }
  if (held !== "") yield "\n";
}

async function* decodedChunks(chunks: AsyncIterable<string | Uint8Array>, name: string, notes: string[]): AsyncGenerator<string> {
  let head: Uint8Array[] = [];
  let decoder: Decoder | undefined;
  for await (const chunk of chunks) {
    if (typeof chunk === "string") {
      yield chunk;
      continue;
    }
    if (decoder !== undefined) yield decoder(chunk);
    else {
      head.push(chunk);
      if (head.reduce((sum, {length}) => sum + length, 0) < headLength) continue;
      decoder = decoderOf(Buffer.concat(head), name, notes);
      yield decoder(Buffer.concat(head));
      head = [];
    }
  }
  const last = Buffer.concat(head);
  decoder ??= last.length > 0 ? decoderOf(last, name, notes) : () => "";
  yield decoder(last) + decoder();
}

/** Turns bytes into text; without bytes, gives what is left. */
type Decoder = (bytes?: Uint8Array) => string;

function decoderOf(head: Uint8Array, name: string, notes: string[]): Decoder {
  const lastEnd = head.lastIndexOf(0x0a);
  const {encoding, notes: found} = decoded(lastEnd > 0 ? head.subarray(0, lastEnd + 1) : head, name);
  notes.push(...found.map((note) => `${name}: ${note}`));
  if (encoding !== "utf-8") {
    const decoder = iconv.getDecoder(encoding);
    return (bytes) => (bytes === undefined ? (decoder.end() ?? "") : decoder.write(Buffer.from(bytes)));
  }
  const decoder = new TextDecoder("utf-8", {fatal: found.length === 0});
  return (bytes) => strictly(() => decoder.decode(bytes, {stream: bytes !== undefined}), name);
}

function strictly(decode: () => string, name: string): string {
  try {
    return decode();
  } catch (error) {
    throw new Invalid(`${name}: begins as UTF-8 and goes on as something else; save all of it as UTF-8`, {cause: error});
  }
}
