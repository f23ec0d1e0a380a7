import type {Options} from "@standpoint/model";
import {backboneOptions} from "./backbone/options.ts";
import {basesOptions, obstacleOptions} from "./bases/options.ts";
import {clusterOptions} from "./clusters/options.ts";
import {dossierOptions} from "./dossier/options.ts";
import {lineageOptions, sizeOptions} from "./lineage/options.ts";
import {lineOptions} from "./lines/options.ts";
import {frequencyOptions, matrixOptions} from "./matrix-options.ts";
import {networkOptions} from "./network/options.ts";
import {phaseOptions} from "./phases/options.ts";
import {polarizationOptions} from "./polarization/options.ts";
import {scalingOptions} from "./scaling/options.ts";
import {silenceOptions} from "./silences/options.ts";
import {sourceOptions} from "./sources/options.ts";
import {structureOptions} from "./structure/options.ts";
import {threadOptions} from "./threads/options.ts";

/** What can be asked of a project's statements. The name of its row is its command, its route and its page. */
export interface Analysis {
  /** Its name as a heading. */
  readonly word: string;
  /** What it answers, as the head of its help. */
  readonly about: string;
  readonly options: Options;
  /** What its answer can be had as. */
  readonly formats: readonly string[];
  /** Those of them that the command line alone makes, of its table; default "table". */
  readonly fromTable?: readonly string[];
  /** Its page of the manual. */
  readonly manual: string;
  /** Its own page, with what that is asked with where its address says nothing; false without one. */
  readonly page: {readonly usual?: Readonly<Record<string, string | number>>} | false;
  /** Whether it may take minutes. */
  readonly long: boolean;
}

const pictured = ["table", "json", "csv", "svg", "png"] as const;

/**
 * Every analysis there is. Command line, HTTP, page and manual are made from these rows; what each of them adds (how it is computed,
 * its table, its form) stands in a table of theirs by the same names, so that a row forgotten there is an error of types.
 */
export const analyses = {
  network: {
    word: "Network",
    about: "Who agrees with whom: two-mode, one-mode and event-list networks, over time when asked.",
    options: networkOptions,
    formats: ["table", "json", "csv", "graphml", "gexf", "dl", "net", "svg", "png"],
    manual: "network.md",
    page: {},
    long: false,
  },
  matrix: {
    word: "Matrix",
    about: "Where each actor stands on each concept: + agrees, − disagrees, 0 neutral, ± both; in brackets when others report it.",
    options: matrixOptions,
    formats: pictured,
    manual: "matrix.md",
    page: {},
    long: false,
  },
  frequencies: {
    word: "Frequencies",
    about: "How often each concept, actor or author occurs, and with which stance.",
    options: frequencyOptions,
    formats: pictured,
    manual: "matrix.md",
    page: false,
    long: false,
  },
  polarization: {
    word: "Polarization",
    about: "How polarised the debate is: agreement within groups and conflict between them, from 0 to 1, and which groups.",
    options: polarizationOptions,
    formats: pictured,
    manual: "polarization.md",
    page: {},
    long: true,
  },
  clusters: {
    word: "Clusters",
    about: "Which actors stand together: groups by one method or by all, with their weighted modularity.",
    options: clusterOptions,
    formats: pictured,
    manual: "clusters.md",
    page: false,
    long: true,
  },
  backbone: {
    word: "Backbone",
    about: "Which concepts the structure of the debate hangs on, and which are redundant.",
    options: backboneOptions,
    formats: pictured,
    manual: "backbone.md",
    page: {usual: {size: 3}},
    long: true,
  },
  phases: {
    word: "Phases",
    about: "When the structure of the debate changed: the states it was in, and the path it took.",
    options: phaseOptions,
    formats: pictured,
    manual: "phases.md",
    page: {usual: {window: "months:6"}},
    long: true,
  },
  scaling: {
    word: "Scaling",
    about: "Where actors lie on one or two axes that their positions suggest, with 95 % intervals.",
    options: scalingOptions,
    formats: pictured,
    manual: "scaling.md",
    page: {},
    long: true,
  },
  structure: {
    word: "Structure",
    about: "How the network of actors is built: density, parts, who mixes with whom, and the place of each actor in it.",
    options: structureOptions,
    formats: pictured,
    manual: "structure.md",
    page: false,
    long: true,
  },
  bases: {
    word: "Bases",
    about: "What organisations could sign together, what keeps one out, and what must be dropped.",
    options: basesOptions,
    formats: ["table", "json", "csv", "cxt", "svg", "png"],
    fromTable: ["table", "csv"],
    manual: "bases.md",
    page: {},
    long: true,
  },
  obstacles: {
    word: "Obstacles",
    about: "What keeps organisations from signing a draft, point by point, and the cheapest way to more signers.",
    options: obstacleOptions,
    formats: ["table", "json", "csv"],
    manual: "bases.md",
    page: {},
    long: false,
  },
  threads: {
    word: "Threads",
    about: "What answers what, and which claims stand under the recorded attacks.",
    options: threadOptions,
    formats: ["table", "json", "csv", "aif", "argdown", "apx", "tgf", "af", "svg", "png"],
    fromTable: ["table", "csv"],
    manual: "threads.md",
    page: {},
    long: true,
  },
  lines: {
    word: "Lines",
    about: "When an actor changed its line on a concept, where the record contradicts itself, and where deeds contradict words.",
    options: lineOptions,
    formats: pictured,
    manual: "lines.md",
    page: {},
    long: false,
  },
  lineage: {
    word: "Lineage",
    about: "Where organisations come from, what became of them, and what they belonged to.",
    options: lineageOptions,
    formats: pictured,
    manual: "lineage.md",
    page: {},
    long: false,
  },
  measures: {
    word: "Measures",
    about: "How large organisations were, how much they printed, how many came, and whether they say so themselves.",
    options: sizeOptions,
    formats: ["table", "json", "csv"],
    manual: "lineage.md",
    page: false,
    long: false,
  },
  sources: {
    word: "Sources",
    about: "Who says so: own words beside what others report, through whom, citing what, and who disputes it.",
    options: sourceOptions,
    formats: pictured,
    manual: "sources.md",
    page: {},
    long: false,
  },
  dossier: {
    word: "Dossier",
    about: "All that the texts claim of an actor, a concept or in a dispute: who says so and how, who answers, what is open.",
    options: dossierOptions,
    formats: ["table", "json", "csv", "md", "html"],
    manual: "dossier.md",
    page: {},
    long: false,
  },
  silences: {
    word: "Silences",
    about: "What the record does not say: claims nobody argues with, actors nobody heard, reports nobody checked; and what to do next.",
    options: silenceOptions,
    formats: ["table", "json", "csv"],
    manual: "silences.md",
    page: {},
    long: false,
  },
} as const satisfies Record<string, Analysis>;

/** What an answer can be had as in a file of its own, wherever it is asked for. */
export function fileFormats(name: AnalysisName): readonly string[] {
  const {formats, fromTable = ["table"]}: Analysis = analyses[name];
  return formats.filter((format) => !fromTable.includes(format));
}

export type AnalysisName = keyof typeof analyses;
export const analysisNames = Object.keys(analyses) as readonly AnalysisName[];
