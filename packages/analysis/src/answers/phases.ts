import type {SettingsOf} from "@standpoint/model";
import type {ResolvedSettings} from "../network/settings.ts";
import type {phaseOptions, SliceDistance} from "../phases/options.ts";
import type {PhaseGrouping} from "../phases/phases.ts";
import type {Answer, Filtered, SpanJson} from "./answer.ts";

interface Options extends Pick<SettingsOf<typeof phaseOptions>, "methods"> {
  readonly distance: SliceDistance;
  readonly least: number;
  readonly most: number;
  readonly seed: number;
}

/** When the structure of the debate changed. */
export interface PhasesAnswer extends Answer<"phases", Filtered<ResolvedSettings & Options>> {
  readonly slices: readonly PhaseSliceJson[];
  /** Actors who have no tie in any slice, or none that is not cancelled out. */
  readonly untied: readonly string[];
  /** How many there are. */
  readonly states: number;
  readonly best: PhaseGrouping;
  /** Every way and number of states that was tried, best first. */
  readonly groupings: readonly PhaseGrouping[];
  /** Of the path: 0 where every distance is kept. */
  readonly stress: number;
  /** A list a slice. */
  readonly distances: readonly (readonly number[])[];
}

export interface PhaseSliceJson extends SpanJson {
  /** Counted from 0; null where there is no tie, as are the places. */
  readonly state: number | null;
  readonly x: number | null;
  readonly y: number | null;
  /** In which share of the samples a state begins here; where documents were drawn. */
  readonly turns?: number | null;
}
