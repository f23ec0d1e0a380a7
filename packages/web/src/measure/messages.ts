import type {
  Backbone,
  BackboneSettings,
  Phases,
  PhaseSettings,
  Polarization,
  PolarizationSettings,
  ResolvedSettings,
  Scaling,
  ScalingSettings,
  Spreads,
} from "@standpoint/analysis";
import type {FrameName} from "./held-frame.ts";

/** The settings of each measure. */
interface Settings {
  readonly polarization: PolarizationSettings;
  readonly backbone: BackboneSettings;
  readonly phases: PhaseSettings;
  readonly scaling: ScalingSettings;
}

/** What each gives; `spreads` by key where documents were drawn. */
export interface Measures {
  readonly polarization: Measured<Polarization>;
  readonly backbone: Measured<Backbone>;
  readonly phases: Measured<Phases>;
  readonly scaling: Measured<Scaling>;
}

export type MeasureName = keyof Measures;

interface Measured<Result> {
  readonly result: Result;
  readonly spreads: Spreads | null;
}

export interface MeasureQuestion<Name extends MeasureName = MeasureName> {
  readonly ask: Name;
  readonly settings: Settings[Name];
  /** How many draws of documents; 0 for none. */
  readonly bootstrap: number;
}

/** Whose statements: those of stretches of time, of an actor, or on a concept (within a stretch). */
export type Whose =
  | {readonly of: "spans"; readonly spans: readonly {readonly start: number; readonly stop: number}[]}
  | {readonly of: "actor" | "concept"; readonly name: string; readonly within?: {readonly start: number; readonly stop: number}};

interface StatementsQuestion {
  readonly ask: "statements";
  readonly settings: ResolvedSettings;
  readonly whose: Whose;
}

export type Question = {readonly [Name in MeasureName]: MeasureQuestion<Name>}[MeasureName] | StatementsQuestion;

/** What is asked of which frame. */
export interface Asked {
  readonly frame: FrameName;
  readonly question: Question;
}

/** How far a measure is. */
export interface News {
  /** Variables and document fields of the type. */
  readonly names: readonly string[];
  /** 0 to 1; null where it cannot be told. */
  readonly share: number | null;
  readonly words: string;
}
