import {renameSync, rmSync, writeFileSync} from "node:fs";
import {Invalid, systemFault} from "@standpoint/model";
import {csvText, type NamedFile} from "@standpoint/workbench";
import {tableText, type Table} from "./table.ts";

export interface PrintOptions {
  readonly format?: string;
  readonly out?: string;
  readonly quiet?: boolean;
}

/** What a command has to say: for programs, and for people. */
export interface Said {
  readonly json: object;
  readonly table: () => Table;
  /** Other formats, as files. */
  readonly files?: (format: string) => Promise<readonly NamedFile[]>;
  readonly formats?: readonly string[];
}

/** Before something is changed: whether the answer can be told as asked, so that a wrong word changes nothing. */
export function refuseFormat(format: string | undefined, known: readonly string[] = ["table", "json", "csv"]): void {
  if (format !== undefined && !known.includes(format)) throw new Invalid(`--format cannot be "${format}": take ${[...new Set(known)].join(", ")}`);
}

/** A table on a terminal, JSON elsewhere, or what --format asks for; to standard output or to --out. */
export async function print(said: Said, {format, out, quiet}: PrintOptions): Promise<void> {
  const chosen = format ?? (process.stdout.isTTY && out === undefined ? "table" : "json");
  if (chosen === "json") {
    write(`${JSON.stringify(said.json)}\n`, out);
    return;
  }
  if (chosen === "table") {
    write(tableText(said.table(), process.stdout.columns), out);
    return;
  }
  refuseFormat(chosen, ["table", "json", "csv", ...(said.formats ?? [])]);
  if (!said.files || (chosen === "csv" && !said.formats?.includes("csv"))) {
    write(tableCsv(said.table()), out);
    return;
  }
  await writeFiles(await said.files(chosen), {out, quiet});
}

export async function writeFiles(files: readonly NamedFile[], {out, quiet}: {out?: string | undefined; quiet?: boolean | undefined}): Promise<void> {
  const [only] = files;
  if (!only) throw new Invalid("There is nothing to write: no slice came out of these settings.");
  if (files.length === 1) {
    write(only.content, out);
    return;
  }
  if (out === undefined) throw new Invalid(`There are ${files.length} slices, a file each: give --out FILE, and they are numbered after it.`);
  for (const file of files) {
    const path = file.nameAfter(out);
    write(file.content, path);
    if (!quiet) process.stderr.write(`${path}\n`);
  }
}

/** A file appears whole or not at all. */
function write(content: string | Uint8Array, out: string | undefined): void {
  if (out === undefined) {
    process.stdout.write(content);
    return;
  }
  try {
    writeFileSync(`${out}.part`, content);
    renameSync(`${out}.part`, out);
  } catch (cause) {
    rmSync(`${out}.part`, {force: true});
    throw systemFault(cause, out) ?? new Invalid(`${out} cannot be written (${(cause as Error).message}): choose another place with --out.`, {cause});
  }
}

function tableCsv({columns, rows}: Table): string {
  return csvText([columns.map(({title}) => title), ...rows]);
}
