import type {SettingsOf} from "@standpoint/model";
import type {ResolvedSettings} from "../network/settings.ts";
import type {ScalingModel, scalingOptions} from "../scaling/options.ts";
import type {ScaledActor, ScaledConcept} from "../scaling/scaling.ts";
import type {Summary} from "../scaling/summary.ts";
import type {Answer, Filtered, IntervalJson} from "./answer.ts";

interface Options extends Pick<SettingsOf<typeof scalingOptions>, "threshold"> {
  readonly dimensions: number;
  readonly model: ScalingModel;
  readonly chains: number;
  readonly burnIn: number;
  readonly iterations: number;
  readonly seed: number;
}

/** Where actors lie on one or two axes that their positions suggest. */
export interface ScalingAnswer extends Answer<"scaling", Filtered<ResolvedSettings & Options>> {
  readonly actors: readonly ScaledActorJson[];
  readonly concepts: readonly ScaledConcept[];
  /** Of an ordinal model: where categories part, above the first cut, which is 0. */
  readonly cuts: readonly Summary[];
  /** The worst R-hat and the fewest effective draws of all numbers; null where nothing varies. */
  readonly diagnostics: {readonly rHat: number | null; readonly ess: number | null; readonly draws: number; readonly settled: boolean};
}

export interface ScaledActorJson extends ScaledActor {
  /** An axis each; where documents were drawn. */
  readonly intervals?: readonly IntervalJson[];
}
