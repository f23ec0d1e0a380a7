import {Invalid} from "@standpoint/model";
import chardet from "chardet";
import iconv from "iconv-lite";

/** Text out of bytes, and a sentence where its encoding had to be guessed. */
export interface Decoded {
  readonly text: string;
  /** As iconv-lite names it. */
  readonly encoding: string;
  readonly notes: readonly string[];
}

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-32le", [0xff, 0xfe, 0, 0]],
  ["utf-32be", [0, 0, 0xfe, 0xff]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** Bytes looked at when the encoding is guessed. */
const sample = 200_000;

/**
 * Reads bytes as text: by their byte order mark, as UTF-8 when they are, by the encoding they declare, else by a guess
 * that is noted. Throws Invalid for what is no text in any of these, so that no garbage comes in unnoticed.
 */
export function decoded(bytes: Uint8Array, name: string, declared?: string): Decoded {
  const encoding = markedEncoding(bytes) ?? (isUtf8(bytes) ? "utf-8" : undefined) ?? wideEncoding(bytes);
  if (encoding !== undefined) return checked({text: iconv.decode(bytes, encoding), encoding, notes: []}, name);
  if (declared !== undefined && iconv.encodingExists(declared) && !/^utf-?8$/i.test(declared)) {
    return checked({text: iconv.decode(bytes, declared), encoding: declared, notes: []}, name);
  }
  return mostlyUtf8(bytes) ?? checked(guessed(bytes), name);
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  return marks.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}

function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.subarray(0, sample).includes(0)) return false;
  try {
    new TextDecoder("utf-8", {fatal: true}).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** UTF-16 without a mark: every other byte of Latin text is zero. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  head.forEach((byte, at) => (byte === 0 ? zeros[at % 2]!++ : 0));
  const half = head.length / 2;
  if (zeros[1]! > half * 0.4 && zeros[0]! < half * 0.1) return "utf-16le";
  if (zeros[0]! > half * 0.4 && zeros[1]! < half * 0.1) return "utf-16be";
  return undefined;
}

/** UTF-8 in which a few bytes are broken, as when a file was cut off inside a character. */
function mostlyUtf8(bytes: Uint8Array): Decoded | undefined {
  const text = new TextDecoder("utf-8").decode(bytes);
  const broken = text.match(/\uFFFD/g)?.length ?? 0;
  const whole = text.match(/[\u0080-\uFFFC\u{10000}-\u{10FFFF}]/gu)?.length ?? 0;
  if (text.includes("\0") || whole < 20 * broken) return undefined;
  return {text, encoding: "utf-8", notes: [`${broken} broken characters are shown as \uFFFD: the file is not wholly UTF-8`]};
}

function guessed(bytes: Uint8Array): Decoded {
  const [best] = chardet.analyse(bytes.subarray(0, sample)).filter(({name}) => iconv.encodingExists(name));
  const encoding = best === undefined || best.name === "ISO-8859-1" ? "windows-1252" : best.name;
  const note = `its encoding is not declared and was guessed: ${encoding}; save it as UTF-8 if letters look wrong`;
  return {text: iconv.decode(bytes, encoding), encoding, notes: [note]};
}

/** Letters do not come with control characters; pictures, programs and wrong guesses do. */
function checked(read: Decoded, name: string): Decoded {
  const strange = read.text.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\u0080-\u0084\u0086-\u009f\uFFFD]/g)?.length ?? 0;
  if (strange > read.text.length / 1000) throw new Invalid(`${name}: is not a text in any encoding known here; save it as UTF-8 text`);
  if (strange === 0) return read;
  return {...read, notes: [...read.notes, `${strange} control or broken characters stand in the text`]};
}
