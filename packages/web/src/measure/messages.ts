import type {ResolvedSettings} from "@standpoint/analysis";
import type {computing} from "./computing.ts";
import type {FrameName} from "./held-frame.ts";

export type MeasureName = keyof typeof computing;

/** What each measure gives; `spreads` by key where documents were drawn. */
export type Measures = {readonly [Name in MeasureName]: ReturnType<(typeof computing)[Name]["run"]>};

export interface MeasureQuestion<Name extends MeasureName = MeasureName> {
  readonly ask: Name;
  readonly settings: Parameters<(typeof computing)[Name]["run"]>[1];
  /** How many samples of the documents; 0 for none. */
  readonly bootstrap: number;
}

/** Whose statements: those of stretches of time, of an actor, or on a concept (within a stretch). */
export type Whose =
  | {readonly of: "windows"; readonly windows: readonly {readonly start: number; readonly stop: number}[]}
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
