import type {Rule} from "../lines/rules.ts";

/** A rule as it is kept: a statement of the type "rule". */
export interface KeptRule extends Rule {
  readonly id: number;
  readonly statement: string;
  /** Why it should hold. */
  readonly note: string;
  readonly coder: string;
  /** Taken back: listed, and applied to nothing. */
  readonly withdrawn: boolean;
}
