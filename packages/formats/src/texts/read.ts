import {Invalid, isFault} from "@standpoint/model";
import {readDocx} from "./docx/read.ts";
import {readEpub} from "./epub/read.ts";
import {formatOf, textFormats, type TextFormat} from "./format-of.ts";
import {readHtml} from "./html/read.ts";
import {languageGuess} from "./language.ts";
import {readMd} from "./md/read.ts";
import {readOdt} from "./odt/read.ts";
import {readPdf} from "./pdf/read.ts";
import type {ReadText, TextReader} from "./read-text.ts";
import {readRtf} from "./rtf/read.ts";
import {readTxt} from "./txt/read.ts";

/** The most that is read: bytes of a file, characters of a text. */
export interface TextLimits {
  readonly file: number;
  readonly text: number;
}

export const textLimits: TextLimits = {file: 100_000_000, text: 20_000_000};

const readers: Readonly<Record<TextFormat, TextReader>> = {
  txt: readTxt,
  md: readMd,
  html: readHtml,
  docx: readDocx,
  odt: readOdt,
  epub: readEpub,
  rtf: readRtf,
  pdf: readPdf,
};

/**
 * Reads a file as text, by what it holds first and by its ending last. Throws Invalid, one sentence with the file's
 * name, for a file that is empty, damaged, encrypted, scanned only, too large, or in a format not known here.
 */
export async function readText(bytes: Uint8Array, name: string, limits: TextLimits = textLimits): Promise<ReadText> {
  if (bytes.length === 0) throw new Invalid(`${name}: is empty`);
  if (bytes.length > limits.file) throw new Invalid(`${name}: is ${megabytes(bytes.length)} MB; the limit is ${megabytes(limits.file)} MB`);
  const read = await readOrInvalid(readers[readableFormat(bytes, name)], bytes, name);
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
  return {...read, language, notes: [...read.notes, `its language (${language}) is a guess`]};
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1e5) / 10;
}
