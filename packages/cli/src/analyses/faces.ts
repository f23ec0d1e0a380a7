import type {AnalysisName} from "@standpoint/workbench";
import {backboneFace} from "./backbone.ts";
import {basesFace} from "./bases.ts";
import {clustersFace} from "./clusters.ts";
import type {Face} from "./face.ts";
import {frequenciesFace} from "./frequencies.ts";
import {lineageFace} from "./lineage.ts";
import {linesFace} from "./lines.ts";
import {matrixFace} from "./matrix.ts";
import {sizesFace} from "./sizes.ts";
import {networkFace} from "./network.ts";
import {phasesFace} from "./phases.ts";
import {polarizationFace} from "./polarization.ts";
import {scalingFace} from "./scaling.ts";
import {sourcesFace} from "./sources.ts";
import {structureFace} from "./structure.ts";
import {threadsFace} from "./threads.ts";

/** How each analysis is shown at the command line: a row for every one that `analyses` declares. */
export const faces: {readonly [Name in AnalysisName]: Face<Name>} = {
  network: networkFace,
  matrix: matrixFace,
  frequencies: frequenciesFace,
  polarization: polarizationFace,
  clusters: clustersFace,
  backbone: backboneFace,
  phases: phasesFace,
  scaling: scalingFace,
  structure: structureFace,
  bases: basesFace,
  threads: threadsFace,
  lines: linesFace,
  lineage: lineageFace,
  measures: sizesFace,
  sources: sourcesFace,
};
