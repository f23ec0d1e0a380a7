import {Invalid} from "@standpoint/model";
import {csvFile, jsonFile, rawFiles, type NamedFile} from "@standpoint/workbench";
import {placeOfOutput, refuseOtherKind} from "./place-of-output.ts";
import {putFiles} from "./put-files.ts";
import {tableText, type Table} from "./table.ts";

export interface PrintOptions {
  readonly format?: string;
  readonly out?: string | undefined;
  readonly quiet?: boolean | undefined;
  /** Tables without the guard of cells that a spreadsheet would take for formulas. */
  readonly raw?: boolean | undefined;
  /** The files and folders that the command line names, which --out must not replace. */
  readonly inputs?: readonly string[] | undefined;
}

/** What a command has to say: for programs, and for people. */
export interface Said {
  readonly json: object;
  readonly table: () => Table;
  /** Other formats, as files. */
  readonly files?: (format: string) => Promise<readonly NamedFile[]>;
  readonly formats?: readonly string[];
}

/** Throws Invalid for a format that an answer does not have. */
function refuseFormat(format: string | undefined, known: readonly string[] = ["table", "json", "csv"]): void {
  if (format !== undefined && !known.includes(format)) throw new Invalid(`--format cannot be "${format}": take ${[...new Set(known)].join(", ")}`);
}

/** Before something is changed: whether the answer can be told as asked and put where --out says, seen by an example of it, so that a wrong word changes nothing. */
export async function refuseAnswer(example: Said, options: PrintOptions): Promise<void> {
  refuseFormat(options.format);
  const place = placed(options);
  if (place === undefined) return;
  const [file] = await contents(example, options);
  if (file) refuseOtherKind(placeOfOutput(place, options.inputs ?? []), file);
}

/** A table on a terminal, JSON elsewhere, or what --format asks for; to standard output or to --out. */
export async function print(said: Said, options: PrintOptions): Promise<void> {
  write(await contents(said, options), options);
}

export async function writeFiles(files: readonly NamedFile[], options: PrintOptions): Promise<void> {
  write(options.raw ? rawFiles(files) : files, options);
}

/** The format asked for, or the usual one. Throws Invalid for one that the answer does not have. */
export function formatOf(options: PrintOptions, known?: readonly string[]): string {
  refuseFormat(options.format, known);
  return options.format ?? (process.stdout.isTTY && placed(options) === undefined ? "table" : "json");
}

async function contents(said: Said, options: PrintOptions): Promise<readonly NamedFile[]> {
  const {raw} = options;
  const chosen = formatOf(options, ["table", "json", "csv", ...(said.formats ?? [])]);
  if (chosen === "json") return [endingIn("\n", jsonFile(said.json))];
  if (chosen === "table") return [whole("txt", tableText(said.table(), process.stdout.columns))];
  const files = !said.files || (chosen === "csv" && !said.formats?.includes("csv")) ? [tableCsv(said.table())] : await said.files(chosen);
  return raw ? rawFiles(files) : files;
}

function endingIn(line: string, file: NamedFile): NamedFile {
  const {content} = file;
  return {...file, content: typeof content === "string" ? `${content}${line}` : Buffer.concat([content, Buffer.from(line)])};
}

function whole(ending: string, content: string): NamedFile {
  return {ending, content, nameAfter: (name) => name};
}

function write(files: readonly NamedFile[], options: PrintOptions): void {
  const [only] = files;
  const out = placed(options);
  if (!only) throw new Invalid("There is nothing to write: no slice came out of these settings.");
  if (out === undefined && files.length > 1)
    throw new Invalid(`There are ${files.length} slices, a file each: give --out FILE, and they are numbered after it.`);
  if (out === undefined) {
    process.stdout.write(only.content);
    return;
  }
  const outputs = files.map((file) => ({path: file.nameAfter(out), file}));
  putFiles(outputs, options.inputs ?? []);
  if (files.length > 1 && !options.quiet) for (const {path} of outputs) process.stderr.write(`${path}\n`);
}

/** Where a result goes; undefined for standard output, which also has the name /dev/stdout. */
export function placed({out}: PrintOptions): string | undefined {
  return out === "/dev/stdout" ? undefined : out;
}

function tableCsv({columns, rows}: Table): NamedFile {
  return csvFile([columns.map(({title}) => title), ...rows.map((row) => row.map((cell, i) => (columns[i]!.number ? numberIn(cell) : cell)))]);
}

/** A cell of a column of numbers, which tables set as text. */
function numberIn(cell: string | number | null): string | number | null {
  return typeof cell === "string" && /^-\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
