import type {Clash} from "../faults.ts";

/** What is said when something cannot be done. */
export interface Refusal {
  /** A sentence: what is wrong, where, and the remedy. */
  readonly error: string;
  /** What an edit ran into, where somebody else changed the same. */
  readonly conflict?: Clash;
}
