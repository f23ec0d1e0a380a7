import type {AnalysisName} from "@standpoint/workbench";
import type {Face} from "./face.ts";

/** How each analysis is shown at the command line: a row for every one that `analyses` declares, loaded when it is asked for. */
const faces: {readonly [Name in AnalysisName]: () => Promise<Face<Name>>} = {
  network: async () => (await import("./network.ts")).networkFace,
  matrix: async () => (await import("./matrix.ts")).matrixFace,
  frequencies: async () => (await import("./frequencies.ts")).frequenciesFace,
  polarization: async () => (await import("./polarization.ts")).polarizationFace,
  clusters: async () => (await import("./clusters.ts")).clustersFace,
  backbone: async () => (await import("./backbone.ts")).backboneFace,
  phases: async () => (await import("./phases.ts")).phasesFace,
  scaling: async () => (await import("./scaling.ts")).scalingFace,
  structure: async () => (await import("./structure.ts")).structureFace,
  bases: async () => (await import("./bases.ts")).basesFace,
  obstacles: async () => (await import("./obstacles.ts")).obstaclesFace,
  threads: async () => (await import("./threads.ts")).threadsFace,
  lines: async () => (await import("./lines.ts")).linesFace,
  lineage: async () => (await import("./lineage.ts")).lineageFace,
  measures: async () => (await import("./sizes.ts")).sizesFace,
  sources: async () => (await import("./sources.ts")).sourcesFace,
  dossier: async () => (await import("./dossier.ts")).dossierFace,
  silences: async () => (await import("./silences.ts")).silencesFace,
};

export function faceOf<Name extends AnalysisName>(name: Name): Promise<Face<Name>> {
  return faces[name]();
}
