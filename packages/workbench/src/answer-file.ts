import {analyses, fileFormats, filterOptions, frameToBytes, type AnalysisName, type AnswerOf} from "@standpoint/analysis";
import {flag, Invalid, refuseUnknown, settingsIn, type Words} from "@standpoint/model";
import type {Store} from "@standpoint/store";
import {backboneAnswer, backboneFiles} from "./measures/backbone.ts";
import {basesAnswer} from "./bases/bases.ts";
import {basesFiles} from "./bases/files.ts";
import {obstacleFiles, obstaclesAnswer} from "./bases/obstacles.ts";
import {dossierAnswer} from "./dossier/dossier.ts";
import {dossierFiles} from "./dossier/file.ts";
import type {ShareDone} from "./measures/bootstrapped.ts";
import {clusterFiles, clustersAnswer} from "./measures/clusters.ts";
import {frameFor} from "./filters.ts";
import {jsonFile} from "./json-file.ts";
import {lineageFiles} from "./lineage/files.ts";
import {lineageAnswer} from "./lineage/lineage.ts";
import {lineFiles} from "./lines/files.ts";
import {linesAnswer} from "./lines/lines.ts";
import {frequencyFiles, matrixFiles} from "./measures/matrix-files.ts";
import {frequenciesAnswer, matrixAnswer} from "./measures/matrix.ts";
import {sizeFiles, sizesAnswer} from "./lineage/sizes.ts";
import {rawFiles, together, type NamedFile} from "./named-file.ts";
import {networkFiles} from "./measures/network-files.ts";
import {network, networkAnswer} from "./measures/network.ts";
import {phaseFiles, phasesAnswer} from "./measures/phases.ts";
import {polarizationAnswer, polarizationFiles} from "./measures/polarization.ts";
import {scalingAnswer, scalingFiles} from "./measures/scaling.ts";
import {silenceFiles, silencesAnswer} from "./silences/silences.ts";
import {sourceFiles, sourcesAnswer} from "./sources/answer.ts";
import {structureAnswer, structureFiles} from "./measures/structure.ts";
import {threadFiles} from "./threads/files.ts";
import {threadsAnswer} from "./threads/threads.ts";

/** How an analysis is answered from a project, and written as files. */
interface Answering<Name extends AnalysisName> {
  readonly answer: (store: Store, words: Words, progress?: ShareDone) => Promise<AnswerOf[Name]>;
  readonly files: (store: Store, words: Words, format: string) => Promise<readonly NamedFile[]>;
}

/** How each analysis is done: a row for every one that `analyses` declares. */
export const answering: {readonly [Name in AnalysisName]: Answering<Name>} = {
  network: {
    answer: async (store, words) => networkAnswer(store, await network(store, words)),
    files: async (store, words, format) => networkFiles(store, await network(store, words), format),
  },
  matrix: {answer: matrixAnswer, files: matrixFiles},
  frequencies: {answer: frequenciesAnswer, files: frequencyFiles},
  polarization: {answer: polarizationAnswer, files: polarizationFiles},
  clusters: {answer: clustersAnswer, files: clusterFiles},
  backbone: {answer: backboneAnswer, files: backboneFiles},
  phases: {answer: phasesAnswer, files: phaseFiles},
  scaling: {answer: scalingAnswer, files: scalingFiles},
  structure: {answer: structureAnswer, files: structureFiles},
  bases: {answer: basesAnswer, files: basesFiles},
  obstacles: {answer: obstaclesAnswer, files: obstacleFiles},
  threads: {answer: threadsAnswer, files: threadFiles},
  lines: {answer: linesAnswer, files: lineFiles},
  lineage: {answer: lineageAnswer, files: lineageFiles},
  measures: {answer: sizesAnswer, files: sizeFiles},
  sources: {answer: sourcesAnswer, files: sourceFiles},
  dossier: {answer: dossierAnswer, files: dossierFiles},
  silences: {answer: silencesAnswer, files: silenceFiles},
};

/** How an answer is written, for every analysis. */
export const writingOptions = {raw: flag({words: "csv: without the apostrophe before texts that a spreadsheet would take for formulas"})};

export interface Written {
  readonly format: string;
  readonly progress?: ShareDone;
}

/**
 * An analysis as one file in the format asked for; several slices come as an archive, and with `raw` tables without guarded cells.
 * Throws Invalid for a format it does not have, and for options that are not its own.
 */
export async function answerFile(store: Store, wish: AnalysisName, words: Words, {format, progress}: Written): Promise<NamedFile> {
  const {options} = analyses[wish];
  const known = fileFormats(wish);
  if (format !== "marks" && !known.includes(format)) throw new Invalid(`--format cannot be "${format}": take ${known.join(", ")}`);
  refuseUnknown(words, options, writingOptions);
  const {raw: _, ...asked} = words;
  if (format === "json") return jsonFile(await answering[wish].answer(store, asked, progress));
  const found = await answering[wish].files(store, asked, format);
  return together(settingsIn(writingOptions, words).raw ? rawFiles(found) : found, wish);
}

/** As which record, and of whom, a frame is read. */
export const frameOptions = {identity: filterOptions.identity, knownAt: filterOptions.knownAt};

/** The statements of a type as the bytes that the page computes with. */
export async function frameBytes(store: Store, type: string, words: Words): Promise<Uint8Array> {
  refuseUnknown(words, frameOptions);
  return frameToBytes(await frameFor(store, {...words, type}, []));
}
