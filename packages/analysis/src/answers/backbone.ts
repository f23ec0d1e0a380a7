import type {SettingsOf} from "@standpoint/model";
import type {BackboneSet, RemovalStep} from "../backbone/backbone.ts";
import type {BackboneMethod, backboneOptions} from "../backbone/options.ts";
import type {ResolvedSettings} from "../network/settings.ts";
import type {Answer, Filtered, IntervalJson} from "./answer.ts";

interface Options extends Pick<SettingsOf<typeof backboneOptions>, "size" | "penalty" | "iterations" | "evaluate"> {
  readonly method: BackboneMethod;
  readonly seed: number;
}

interface Whole extends Answer<"backbone", Filtered<ResolvedSettings & Options>> {
  readonly method: BackboneMethod;
  /** How many there are. */
  readonly actors: number;
  readonly concepts: number;
}

/** Which concepts go, one after the other; those at the end are the backbone. */
export interface RemovalAnswer extends Whole {
  readonly steps: readonly RemovalStepJson[];
}

export interface RemovalStepJson extends RemovalStep {
  /** Of the step; where documents were drawn. */
  readonly interval?: IntervalJson;
}

/** A set of concepts that is the backbone, or was given to be looked at. */
export interface BackboneSetAnswer extends Whole, BackboneSet {
  /** Of the loss; where documents were drawn. */
  readonly interval?: IntervalJson;
  /** In which share of the samples each concept is in the backbone. */
  readonly shares?: Readonly<Record<string, number>>;
}

export type BackboneAnswer = RemovalAnswer | BackboneSetAnswer;
