import {frameToBytes} from "@standpoint/analysis";
import type {Store} from "@standpoint/store";
import {backboneAnswer, backboneFiles} from "./backbone.ts";
import {clusterFiles, clustersAnswer} from "./clusters.ts";
import {phaseFiles, phasesAnswer} from "./phases.ts";
import {polarizationAnswer, polarizationFiles} from "./polarization.ts";
import {scalingAnswer, scalingFiles} from "./scaling.ts";
import {structureAnswer, structureFiles} from "./structure.ts";
import {frameFor} from "./filters.ts";
import {frequencyFiles, matrixFiles} from "./matrix-files.ts";
import {frequenciesAnswer, matrixAnswer} from "./matrix.ts";
import {lineageFiles} from "./lineage/files.ts";
import {lineageAnswer} from "./lineage/lineage.ts";
import {lineFiles} from "./lines/files.ts";
import {linesAnswer} from "./lines/lines.ts";
import {measureFiles, measuresAnswer} from "./measures.ts";
import {mediaTypeOf, one, together, type NamedFile} from "./named-file.ts";
import {networkFiles} from "./network-files.ts";
import {network, networkAnswer} from "./network.ts";
import type {Answer} from "./answer.ts";
import {sourceFiles, sourcesAnswer} from "./sources/answer.ts";
import type {Words} from "./words.ts";

/** The analyses that can be had as one file. */
export type Wish = "network" | "matrix" | "frequencies" | "lines" | "sources" | "lineage" | "measures" | Measure;

/** Measures of a debate's structure. */
type Measure = "polarization" | "clusters" | "backbone" | "scaling" | "phases" | "structure";

interface Writing {
  readonly answer: (store: Store, words: Words) => Promise<Answer>;
  readonly files: (store: Store, words: Words, format: string) => Promise<readonly NamedFile[]>;
}

const wishes: Readonly<Record<Wish, Writing>> = {
  network: {
    answer: async (store, words) => networkAnswer(store, await network(store, words)),
    files: async (store, words, format) => networkFiles(store, await network(store, words), format),
  },
  matrix: {answer: matrixAnswer, files: matrixFiles},
  frequencies: {answer: frequenciesAnswer, files: frequencyFiles},
  lines: {answer: linesAnswer, files: lineFiles},
  sources: {answer: sourcesAnswer, files: sourceFiles},
  lineage: {answer: lineageAnswer, files: lineageFiles},
  measures: {answer: measuresAnswer, files: measureFiles},
  polarization: {answer: polarizationAnswer, files: polarizationFiles},
  clusters: {answer: clustersAnswer, files: clusterFiles},
  backbone: {answer: backboneAnswer, files: backboneFiles},
  scaling: {answer: scalingAnswer, files: scalingFiles},
  phases: {answer: phasesAnswer, files: phaseFiles},
  structure: {answer: structureAnswer, files: structureFiles},
};

/** An analysis as one file in the format asked for; several slices come as an archive. */
export async function answerFile(store: Store, wish: Wish, words: Words, format: string): Promise<NamedFile & {mediaType: string}> {
  const {answer, files} = wishes[wish];
  const file = format === "json" ? one("json", JSON.stringify(await answer(store, words))) : together(await files(store, words, format), wish);
  return {...file, mediaType: mediaTypeOf(file)};
}

/** The statements of a type as the bytes that the page computes with; `--identity` and `--known-at` are obeyed. */
export async function frameBytes(store: Store, type: string, words: Words): Promise<Uint8Array> {
  return frameToBytes(await frameFor(store, {...words, type}, []));
}
