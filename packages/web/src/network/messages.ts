import type {ActorMeasures, Aggregate, Attributes, ClusterSettings, Densities, Edge, NetworkSettings, StructureSettings} from "@standpoint/analysis";
import type {Layout, SmallNetwork, TieChange, Ties} from "@standpoint/draw";
import type {FrameName} from "../measure/held-frame.ts";
import type {Whose} from "../measure/messages.ts";

/** A moment of the slider. Seconds since 1970; NaN where nothing is dated. */
export interface SliceHead {
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
  readonly statements: number;
}

/** What is noted of those who are rows. */
export interface Described extends Attributes {
  /** Of entity: `actor`, `concept` … */
  readonly kind: string;
}

/** A network without its ties: what the settings gave. */
export interface Computed {
  readonly slices: readonly SliceHead[];
  /** Of the network of the whole time. */
  readonly layout: Layout;
  readonly notes: readonly string[];
  /** Whether all weights are whole numbers. */
  readonly whole: boolean;
  /** What the weights can be read as. */
  readonly reading: Aggregate;
  /** The largest weight of any slice, without its sign. */
  readonly strongest: number;
  /** Variables and document fields that rows, columns and qualifier may be. */
  readonly names: readonly string[];
  /** What rows are; null where they are no entities. */
  readonly described: Described | null;
}

/** The groups of the actors of one slice. */
export interface Grouped {
  readonly k: number | null;
  readonly modularity: number | null;
  readonly densities: Pick<Densities, "within" | "between"> | null;
  /** By name, counted from 0. */
  readonly groups: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
}

/** How one slice is built; by name. */
export interface Structured {
  readonly density: number | null;
  readonly parts: number;
  /** By attribute; null where it cannot be said. */
  readonly assortativity: Readonly<Record<string, number | null>>;
  readonly actors: readonly ActorMeasures[];
}

export type Question =
  | {readonly ask: "network"; readonly frame: FrameName; readonly settings: NetworkSettings}
  | {readonly ask: "slice"; readonly slice: number}
  | {readonly ask: "grouped"; readonly settings: ClusterSettings; readonly slice: number}
  | {readonly ask: "structured"; readonly settings: Omit<StructureSettings, "attributes">; readonly slice: number}
  | {readonly ask: "compared"; readonly slice: number; readonly against: number}
  | {readonly ask: "multiples"}
  | {readonly ask: "whose"; readonly whose: Whose}
  | {readonly ask: "behind"; readonly edge: Edge};

export interface Answers {
  readonly network: Computed;
  readonly slice: Ties;
  readonly grouped: Grouped;
  readonly structured: Structured;
  readonly compared: readonly TieChange[];
  readonly multiples: readonly SmallNetwork[];
  readonly whose: Int32Array;
  readonly behind: Int32Array;
}
