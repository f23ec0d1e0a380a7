import {Invalid, isFault} from "@standpoint/model";
import {formatOf, textFormats, type TextFormat} from "./format-of.ts";
import {languageGuess} from "./language.ts";
import type {ReadText, TextReader} from "./read-text.ts";

/** The most that is read: bytes of a file, characters of a text. */
export interface TextLimits {
  readonly file: number;
  readonly text: number;
}

export const textLimits: TextLimits = {file: 100_000_000, text: 20_000_000};

/** Each reader is loaded when a file first wants it: their libraries take longer to load than most commands to run. */
const readers: Readonly<Record<TextFormat, () => Promise<TextReader>>> = {
  txt: async () => (await import("./txt/read.ts")).readTxt,
  md: async () => (await import("./md/read.ts")).readMd,
  html: async () => (await import("./html/read.ts")).readHtml,
  docx: async () => (await import("./docx/read.ts")).readDocx,
  odt: async () => (await import("./odt/read.ts")).readOdt,
  epub: async () => (await import("./epub/read.ts")).readEpub,
  rtf: async () => (await import("./rtf/read.ts")).readRtf,
  pdf: async () => (await import("./pdf/read.ts")).readPdf,
};

/**
 * Reads a file as text, by what it holds first and by its ending last. Throws Invalid, one sentence with the file's
 * name, for a file that is empty, damaged, encrypted, scanned only, too large, or in a format not known here.
 */
export async function readText(bytes: Uint8Array, name: string, limits: TextLimits = textLimits): Promise<ReadText> {
  if (bytes.length === 0) throw new Invalid(`${name}: is empty; check that it was saved or downloaded whole`);
  if (bytes.length > limits.file) throw new Invalid(`${name}: is ${megabytes(bytes.length)} MB; the limit is ${megabytes(limits.file)} MB`);
  const read = await readOrInvalid(await readers[readableFormat(bytes, name)](), bytes, name);
  if (read.text.length > limits.text) {
    throw new Invalid(`${name}: has ${megabytes(read.text.length)} million characters; the limit is ${megabytes(limits.text)} million, so split it`);
  }
  if (read.text.trim() === "") throw new Invalid(`${name}: has no text in it`);
  return withLanguage(read);
}

function readableFormat(bytes: Uint8Array, name: string): TextFormat {
  const format = formatOf(bytes, name);
  if (format === "locked") throw new Invalid(`${name}: is encrypted; save it without a password`);
  if (format === "doc") throw new Invalid(`${name}: is in a format of Microsoft Office before 2007; save it as .docx`);
  if (format === "zip") throw new Invalid(`${name}: is an archive without a text format known here; unpack it first`);
  if (format === "unknown") throw new Invalid(`${name}: is not in a format that can be read (${textFormats.join(", ")})`);
  return format;
}

/** What a reading library throws at a broken file is the file's fault, and kept as the cause. */
async function readOrInvalid(reader: TextReader, bytes: Uint8Array, name: string): Promise<ReadText> {
  try {
    return await reader(bytes, name);
  } catch (error) {
    throw isFault(error) ? error : new Invalid(`${name}: is damaged and cannot be read`, {cause: error});
  }
}

function withLanguage(read: ReadText): ReadText {
  const language = read.language === undefined ? languageGuess(read.text) : undefined;
  if (language === undefined) return read;
  return {...read, language, notes: [...read.notes, `the language (${language}) is a guess`]};
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e5) / 10;
}
