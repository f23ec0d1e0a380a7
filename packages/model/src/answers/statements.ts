import type {ChangeRow, EntityRow, StatementRow} from "../rows.ts";
import type {Value} from "../statement.ts";

/** The statement as it was added; `moved` when the document has another text than the person saw, in which its words stand elsewhere. */
export type CodedStatement = StatementRow & {readonly moved?: true};

/** What a change would make of many statements. */
export interface StatementsPreview {
  /** How many were chosen. */
  readonly total: number;
  readonly changed: number;
  /** How many of those chosen are of a type that cannot hold a value that is set. */
  readonly unfit: number;
  /** At most two hundred of those that change. */
  readonly rows: readonly StatementPreview[];
}

export interface StatementPreview {
  readonly id: number;
  readonly quote: string;
  readonly documentTitle: string;
  readonly changes: readonly ValueChange[];
}

/** In words: what it is, what it was, what it becomes; left out for unknown. */
export interface ValueChange {
  readonly name: string;
  readonly before?: Value | undefined;
  readonly after?: Value | undefined;
}

/** How many passages were coded, and how many were so already. */
export interface CodedAll {
  readonly coded: number;
  readonly already: number;
}

/** How many statements name another entity than before, and which. */
export interface Recoded {
  readonly recoded: number;
  readonly to: EntityRow;
}

/** Values that a change of a type would lose. */
export interface Loss {
  readonly variable: string;
  readonly why: "left out" | "another kind" | "not among the choices";
  readonly statements: readonly number[];
}

/** Two entities that may be one. */
export interface Duplicate {
  readonly a: EntityRow;
  readonly b: EntityRow;
  readonly score: number;
  readonly why: "same name but for spelling" | "abbreviation" | "initials" | "a slip of the pen" | "shared words";
}

/** A state of a statement; null where it was removed. */
export interface StatementVersion {
  readonly change: ChangeRow;
  readonly row: StatementRow | null;
}

/** Something that stands otherwise at a later moment. */
export interface Difference {
  readonly noun: "document" | "entity" | "type" | "statement";
  readonly kind: "added" | "changed" | "removed";
  readonly id: number;
  /** Title, name or words, for a person. */
  readonly label: string;
}

/** What stands otherwise at a later moment than at an earlier. */
export interface Comparison {
  readonly from: number;
  readonly to: number;
  /** One a noun that differs, in the order of `Difference.noun`. */
  readonly counts: readonly {readonly noun: Difference["noun"]; readonly added: number; readonly changed: number; readonly removed: number}[];
  /** At most a thousand. */
  readonly rows: readonly Difference[];
}

/** How much a statement counts beside others on the same. */
export type Rank = "preferred" | "normal" | "deprecated";

/** A rank, since when, and who gave it why. */
export interface Ranking {
  readonly rank: Rank;
  readonly who: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** What the change record says of it. */
  readonly summary: string;
}
