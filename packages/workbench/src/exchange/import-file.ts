import type {Imported} from "@standpoint/model";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {decoded, isEdgeHeader, readAif, readArgdown, readCsv, readDna, readEdges, readJsonl, type CsvOptions} from "@standpoint/formats";
import {Invalid, Missing, presets, recordTypes, settingsIn, type ProjectDraft, type SettingsOf, type StatementTypeDraft, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import type {Asking, Watching} from "../asking.ts";
import {csvOptions} from "./csv-options.ts";
import {bytesOf, piecesOf, type FileSource} from "../documents/file-source.ts";
import {importOptions} from "./import-options.ts";
import {importProject} from "./import-project.ts";
import {linesOf} from "./lines-of.ts";
import {draftOfMap} from "../threads/import-map.ts";

type Format = NonNullable<SettingsOf<typeof importOptions>["as"]>;
const largestMap = 2 ** 28;
const nothing: ProjectDraft = {types: [], entities: [], documents: [], statements: [], coders: [], highlighters: [], notes: []};

/** Brings a file of statements, or a project of another program, in as one act. */
export async function importFile(store: Store, file: FileSource, words: Words, asking: Asking & Watching): Promise<Imported> {
  const format = settingsIn(importOptions, words).as ?? formatOfName(file.name);
  if (format === "dna") return onDisk(file, async (path) => importProject(store, {...readDna(path), name: file.name}, asking));
  if (format === "jsonl") {
    const statements = readJsonl(linesOf(piecesOf(file)), await knownTypes(store), file.name);
    return importProject(store, {...nothing, statements, name: file.name}, asking);
  }
  if (format === "edges" || (words["map"] === undefined && (await isTableOfEdges(file)))) {
    return importProject(store, {...(await readEdges(piecesOf(file), await relationType(store), file.name)), name: file.name}, asking);
  }
  if (format === "aif" || format === "argdown") {
    const {text, notes} = decoded(await bytesOf(file, largestMap), file.name);
    const read = (format === "aif" ? readAif : readArgdown)(text, file.name);
    const map = {...read, notes: [...notes, ...read.notes]};
    if (map.claims.length === 0 && map.posts.length === 0)
      throw new Invalid(`${file.name}: holds no claim, so that there is nothing to import: check the file.`);
    return importProject(store, {...(await draftOfMap(store, map, file.name)), name: file.name}, asking);
  }
  const options: CsvOptions = await csvOptions(store, words);
  const {documents, statements} = await readCsv(piecesOf(file), options, file.name);
  return importProject(store, {...nothing, documents, statements, name: file.name}, asking);
}

/** The types of the project, and those that it gains when a statement of theirs comes in. */
async function knownTypes(store: Store): Promise<readonly StatementTypeDraft[]> {
  const types = await store.types();
  return [...types, ...recordTypes.filter(({name}) => !types.some((type) => type.name === name))];
}

/** The type that keeps relations between organisations: the project's, else the preset. */
async function relationType(store: Store): Promise<StatementTypeDraft> {
  const fits = ({variables}: StatementTypeDraft) => ["subject", "relation", "object"].every((role) => variables.some((variable) => variable.role === role));
  return (await store.types()).find(fits) ?? presets.find(fits)!;
}

async function isTableOfEdges(file: FileSource): Promise<boolean> {
  for await (const line of linesOf(piecesOf(file))) return isEdgeHeader(line);
  return false;
}

function formatOfName(name: string): Format {
  const ending = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? "";
  if (ending === "jsonl" || ending === "ndjson") return "jsonl";
  if (ending === "csv" || ending === "tsv") return "csv";
  if (ending === "dna") return "dna";
  if (ending === "json" || ending === "aif") return "aif";
  if (ending === "argdown" || ending === "ad") return "argdown";
  throw new Invalid(`${name}: cannot tell what this file is by its ending: say it with --as ${Object.keys(importOptions.as.choices ?? {}).join(", ")}`);
}

/** SQLite reads files only: bytes that were sent are put into one for the while. */
async function onDisk<Result>(file: FileSource, work: (path: string) => Promise<Result>): Promise<Result> {
  if (file.path !== undefined) return work(file.path);
  if (!file.bytes) throw new Missing(`${file.name} was not sent.`);
  const folder = await mkdtemp(join(tmpdir(), "standpoint-"));
  try {
    const path = join(folder, "sent.dna");
    await writeFile(path, file.bytes);
    return await work(path);
  } finally {
    await rm(folder, {recursive: true});
  }
}
