import type {Frequency} from "../frequencies.ts";
import type {MatrixCell} from "../matrix.ts";
import type {frequencyOptions, matrixOptions} from "../matrix-options.ts";
import type {Answer, AskedBy, Behind, ConditionJson, Filtered, WithPassages} from "./answer.ts";

/** Where each actor stands on each concept. */
export interface MatrixAnswer extends Answer<"matrix", Filtered<AskedBy<typeof matrixOptions>>>, WithPassages {
  readonly actors: readonly string[];
  readonly concepts: readonly string[];
  /** By actor, then concept; pairs without a known stance are left out. */
  readonly cells: readonly MatrixCellJson[];
}

export interface MatrixCellJson extends Omit<MatrixCell, "statements" | "conditions" | "rules">, Behind {
  /** What holds under a condition; left out where nothing does. */
  readonly conditions?: readonly ConditionJson[];
  /** Of a derived cell: the rules it follows by, in words, in the order they are applied. */
  readonly rules?: readonly string[];
}

/** How often each label occurs, and with which stance. */
export interface FrequenciesAnswer extends Answer<"frequencies", Filtered<Omit<AskedBy<typeof frequencyOptions>, "by"> & {readonly by: string}>> {
  /** The levels, in the order of `counts`. */
  readonly levels: readonly string[];
  readonly rows: readonly Frequency[];
}
