import type {PolarizedSlice} from "../polarization/polarization.ts";
import type {ResolvedSettings} from "../network/settings.ts";
import type {Answer, Filtered, IntervalJson, SpanJson} from "./answer.ts";

/** How polarised the debate is, as a whole or over time, and between which groups. */
export interface PolarizationAnswer extends Answer<"polarization", Filtered<ResolvedSettings & {readonly groups: number; readonly seed: number}>> {
  readonly slices: readonly PolarizedSliceJson[];
}

export interface PolarizedSliceJson extends SpanJson, Pick<PolarizedSlice, "score" | "groups" | "exact" | "untied" | "parts"> {
  /** Of the score; where documents were drawn. */
  readonly interval?: IntervalJson;
}
