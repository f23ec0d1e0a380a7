import {frameToBytes} from "@standpoint/analysis";
import {Invalid} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {backboneAnswer, backboneFiles, backboneFormats} from "./backbone.ts";
import {clusterFiles, clusterFormats, clustersAnswer} from "./clusters.ts";
import {phaseFiles, phaseFormats, phasesAnswer} from "./phases.ts";
import {polarizationAnswer, polarizationFiles, polarizationFormats} from "./polarization.ts";
import {scalingAnswer, scalingFiles, scalingFormats} from "./scaling.ts";
import {structureAnswer, structureFiles, structureFormats} from "./structure.ts";
import {frameFor} from "./filters.ts";
import {frequencyFiles, frequencyFormats, matrixFiles, matrixFormats} from "./matrix-files.ts";
import {frequenciesAnswer, matrixAnswer} from "./matrix.ts";
import {lineageFiles, lineageFormats} from "./lineage/files.ts";
import {lineageAnswer} from "./lineage/lineage.ts";
import {lineFiles, lineFormats} from "./lines/files.ts";
import {linesAnswer} from "./lines/lines.ts";
import {measureFiles, measureFormats, measuresAnswer} from "./measures.ts";
import {one, rawFiles, together, type NamedFile} from "./named-file.ts";
import {networkFiles, networkFormats} from "./network-files.ts";
import {network, networkAnswer} from "./network.ts";
import type {Answer} from "./answer.ts";
import type {ShareDone} from "./bootstrapped.ts";
import {sourceFiles, sourceFormats, sourcesAnswer} from "./sources/answer.ts";
import {Reader, type Words} from "./words.ts";

/** The analyses that can be had as one file. */
export type Wish = "network" | "matrix" | "frequencies" | "lines" | "sources" | "lineage" | "measures" | Measure;

/** Measures of a debate's structure. */
type Measure = "polarization" | "clusters" | "backbone" | "scaling" | "phases" | "structure";

interface Writing {
  readonly answer: (store: Store, words: Words, progress?: ShareDone) => Promise<Answer>;
  readonly files: (store: Store, words: Words, format: string) => Promise<readonly NamedFile[]>;
  readonly formats: readonly string[];
}

const wishes: Readonly<Record<Wish, Writing>> = {
  network: {
    answer: async (store, words) => networkAnswer(store, await network(store, words)),
    files: async (store, words, format) => networkFiles(store, await network(store, words), format),
    formats: networkFormats,
  },
  matrix: {answer: matrixAnswer, files: matrixFiles, formats: matrixFormats},
  frequencies: {answer: frequenciesAnswer, files: frequencyFiles, formats: frequencyFormats},
  lines: {answer: linesAnswer, files: lineFiles, formats: lineFormats},
  sources: {answer: sourcesAnswer, files: sourceFiles, formats: sourceFormats},
  lineage: {answer: lineageAnswer, files: lineageFiles, formats: lineageFormats},
  measures: {answer: measuresAnswer, files: measureFiles, formats: measureFormats},
  polarization: {answer: polarizationAnswer, files: polarizationFiles, formats: polarizationFormats},
  clusters: {answer: clustersAnswer, files: clusterFiles, formats: clusterFormats},
  backbone: {answer: backboneAnswer, files: backboneFiles, formats: backboneFormats},
  scaling: {answer: scalingAnswer, files: scalingFiles, formats: scalingFormats},
  phases: {answer: phasesAnswer, files: phaseFiles, formats: phaseFormats},
  structure: {answer: structureAnswer, files: structureFiles, formats: structureFormats},
};

/** An analysis as one file in the format asked for; several slices come as an archive, and with `raw` tables without guarded cells. Throws Invalid for a format it does not have. */
export async function answerFile(store: Store, wish: Wish, words: Words, {format, progress}: {format: string; progress?: ShareDone}): Promise<NamedFile> {
  const {answer, files, formats} = wishes[wish];
  const known = formats.filter((one) => one !== "table");
  if (format !== "marks" && !known.includes(format)) throw new Invalid(`--format cannot be "${format}": take ${known.join(", ")}`);
  const {raw: _, ...asked} = words;
  if (format === "json") return one("json", JSON.stringify(await answer(store, asked, progress)));
  const found = await files(store, asked, format);
  return together(new Reader(words).flag("raw") ? rawFiles(found) : found, wish);
}

/** The statements of a type as the bytes that the page computes with; `--identity` and `--known-at` are obeyed. */
export async function frameBytes(store: Store, type: string, words: Words): Promise<Uint8Array> {
  return frameToBytes(await frameFor(store, {...words, type}, []));
}
