import {Invalid} from "@standpoint/model";

/** A line is never longer, unless the file is none of lines. */
const longestLine = 2 ** 26;

/** The lines of a UTF-8 text that comes in pieces, without their ends. Throws Invalid for one of more than 67 million characters. */
export async function* linesOf(pieces: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + decoder.decode(piece, {stream: true})).split("\n");
    rest = lines.pop() ?? "";
    if (rest.length > longestLine) throw new Invalid(`A line of the file is longer than ${longestLine} characters: is it a file of lines at all?`);
    for (const line of lines) yield line.replace(/\r$/, "");
  }
  const last = rest + decoder.decode();
  if (last !== "") yield last.replace(/\r$/, "");
}
