import type {SettingsOf} from "@standpoint/model";
import type {ClusteredSlice} from "../clusters/clusters.ts";
import type {clusterOptions} from "../clusters/options.ts";
import type {ResolvedSettings} from "../network/settings.ts";
import type {Answer, Filtered, IntervalJson, SpanJson} from "./answer.ts";

interface Options extends Pick<SettingsOf<typeof clusterOptions>, "k" | "most"> {
  readonly method: NonNullable<SettingsOf<typeof clusterOptions>["method"]>;
  readonly seed: number;
}

/** Which actors stand together, by one method or by all. */
export interface ClustersAnswer extends Answer<"clusters", Filtered<ResolvedSettings & Options>> {
  /** In order of time; of several methods the one of the highest modularity first. */
  readonly slices: readonly ClusteredSliceJson[];
}

export interface ClusteredSliceJson extends SpanJson, Pick<ClusteredSlice, "method" | "k" | "modularity" | "densities"> {
  /** The number of the group of each actor, by name. */
  readonly membership: Readonly<Record<string, number>>;
  /** Who has no tie with anybody, and so is in no group; left out where there is none. */
  readonly untied?: readonly string[];
  /** Of the modularity; where documents were drawn. */
  readonly interval?: IntervalJson;
}
