import {analyses, fileFormats, type AnalysisName} from "@standpoint/analysis";
import {zipped} from "@standpoint/formats";
import {Invalid} from "@standpoint/model";

/** A file that an analysis was written to. */
export interface NamedFile {
  /** Without the dot. */
  readonly ending: string;
  readonly content: string | Uint8Array;
  /** Its name among its fellows, made from the name of the whole: `net.csv` gives `net 3 2005-02-01 00-00-00.csv`. */
  readonly nameAfter: (name: string) => string;
  /** Of a table: its content with cells that a spreadsheet would take for formulas left as they are. */
  readonly raw?: () => string;
}

/** A file without fellows. */
export function one(ending: string, content: string | Uint8Array): NamedFile {
  return {ending, content, nameAfter: (name) => name};
}

/** The same files, tables without the guard of their cells. */
export function rawFiles(files: readonly NamedFile[]): readonly NamedFile[] {
  return files.map((file) => (file.raw ? {...file, content: file.raw()} : file));
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  graphml: "application/graphml+xml; charset=utf-8",
  gexf: "application/gexf+xml; charset=utf-8",
  svg: "image/svg+xml; charset=utf-8",
  png: "image/png",
  html: "text/html; charset=utf-8",
  md: "text/markdown; charset=utf-8",
  zip: "application/zip",
  bin: "application/octet-stream",
};

export function mediaTypeOf({ending}: NamedFile): string {
  return mediaTypes[ending] ?? "text/plain; charset=utf-8";
}

/** The media types of what an analysis can be had as, beside JSON; slices over time come as an archive. */
export function mediaTypesOf(analysis: AnalysisName): readonly string[] {
  const endings = fileFormats(analysis).map((format) => (format === "aif" ? "json" : format));
  const sliced = Object.hasOwn(analyses[analysis].options, "window") ? ["zip"] : [];
  const types = [...endings, ...sliced].map((ending) => mediaTypeOf(one(ending, "")).split(";")[0]!);
  return [...new Set(types)].filter((type) => type !== "application/json");
}

/** Several files as one archive; one file as it is. Throws Invalid when there is none. */
export function together(files: readonly NamedFile[], name: string): NamedFile {
  const [first] = files;
  if (!first) throw new Invalid("There is nothing to write: no slice came out of these settings.");
  if (files.length === 1) return first;
  return one("zip", zipped(files.map((file) => ({name: file.nameAfter(`${name}.${file.ending}`), content: file.content}))));
}
