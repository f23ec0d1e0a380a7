import type {ResolvedSettings} from "../network/settings.ts";
import type {ActorMeasures, StructureSlice} from "../structure/structure.ts";
import type {Answer, Filtered, IntervalJson, SpanJson} from "./answer.ts";

interface Options {
  /** Names of attributes of actors. */
  readonly attributes: readonly string[];
  readonly seed: number;
}

/** How the network of actors is built. */
export interface StructureAnswer extends Answer<"structure", Filtered<ResolvedSettings & Options>> {
  readonly slices: readonly StructureSliceJson[];
}

export interface StructureSliceJson extends SpanJson, Pick<StructureSlice, "density" | "parts" | "assortativity"> {
  /** Where documents were drawn. */
  readonly intervals?: {
    readonly density: IntervalJson;
    readonly parts: IntervalJson;
    readonly assortativity: Readonly<Record<string, IntervalJson>>;
  };
  readonly actors: readonly StructureActorJson[];
}

export interface StructureActorJson extends ActorMeasures {
  /** By the name of the number; where documents were drawn. */
  readonly intervals?: Readonly<Record<string, IntervalJson>>;
}
