import type {SilenceKind, silenceOptions} from "../silences/options.ts";
import type {Answer, AskedBy, Behind, Dated} from "./answer.ts";

/** What the record does not say, and what to do next. */
export interface SilencesAnswer extends Answer<"silences", Dated<AskedBy<typeof silenceOptions>>> {
  /** By kind, then those that rest on most statements. */
  readonly rows: readonly SilenceRow[];
  /** How many positions the record holds under these filters: where there is none, nothing can be missing. */
  readonly positions: number;
  /** How many there are of each kind. */
  readonly counts: Readonly<Record<SilenceKind, number>>;
}

export interface SilenceRow extends Behind {
  readonly kind: SilenceKind;
  /** The claim, actor, concept, texts or reporter it is about. */
  readonly about: string;
  /** What is known, in a sentence. */
  readonly told: string;
  /** What would end it. */
  readonly next: string;
}
