import type {BackboneAnswer} from "./backbone.ts";
import type {BasesAnswer} from "./bases.ts";
import type {ClustersAnswer} from "./clusters.ts";
import type {DossierAnswer} from "./dossier.ts";
import type {LineageAnswer} from "./lineage.ts";
import type {LinesAnswer} from "./lines.ts";
import type {FrequenciesAnswer, MatrixAnswer} from "./matrix.ts";
import type {SizesAnswer} from "./sizes.ts";
import type {NetworkAnswer} from "./network.ts";
import type {ObstaclesAnswer} from "./obstacles.ts";
import type {PhasesAnswer} from "./phases.ts";
import type {PolarizationAnswer} from "./polarization.ts";
import type {ScalingAnswer} from "./scaling.ts";
import type {SilencesAnswer} from "./silences.ts";
import type {SourcesAnswer} from "./sources.ts";
import type {StructureAnswer} from "./structure.ts";
import type {MapAnswer, ThreadsAnswer} from "./threads.ts";

/** What each analysis answers of a project, as JSON. */
export interface AnswerOf {
  readonly network: NetworkAnswer;
  readonly matrix: MatrixAnswer;
  readonly frequencies: FrequenciesAnswer;
  readonly polarization: PolarizationAnswer;
  readonly clusters: ClustersAnswer;
  readonly backbone: BackboneAnswer;
  readonly phases: PhasesAnswer;
  readonly scaling: ScalingAnswer;
  readonly structure: StructureAnswer;
  readonly bases: BasesAnswer;
  readonly obstacles: ObstaclesAnswer;
  readonly threads: ThreadsAnswer;
  readonly lines: LinesAnswer;
  readonly lineage: LineageAnswer;
  readonly measures: SizesAnswer;
  readonly sources: SourcesAnswer;
  readonly dossier: DossierAnswer;
  readonly silences: SilencesAnswer;
}

/** What is answered of a file that is no project, by the analyses that can be asked of one. */
export interface AnswerOfFile extends Readonly<Record<Exclude<keyof AnswerOf, "bases" | "threads">, never>> {
  readonly bases: BasesAnswer;
  readonly threads: MapAnswer;
}

/** What an analysis answers, of whatever it is asked. */
export type AnyAnswer<Name extends keyof AnswerOf> = AnswerOf[Name] | AnswerOfFile[Name];
