import type {DatedName} from "@standpoint/model";
import type {lineageOptions} from "../lineage/options.ts";
import type {Answer, AskedBy, Behind, Days, FilteredOfAll, WithPassages} from "./answer.ts";

type Settings = FilteredOfAll<Omit<AskedBy<typeof lineageOptions>, "at">> & {
  readonly types: readonly string[];
  readonly at?: string | null | undefined;
};

/** Where organisations come from, what became of them, and what they belonged to. */
export interface LineageAnswer extends Answer<"lineage", Settings>, LineageParts, WithPassages {
  /** Of the organisation asked for. */
  readonly family?: {readonly ancestors: readonly string[]; readonly descendants: readonly string[]};
  /** On the day asked for. */
  readonly at?: MomentJson;
}

export interface LineageParts {
  readonly segments: readonly LifeJson[];
  readonly events: readonly LineageEventJson[];
  readonly affiliations: readonly AffiliationJson[];
  /** Places in `events`. */
  readonly contested: readonly number[];
  /** Dates that cannot all be right, of the organisations shown. */
  readonly conflicts: readonly LineageConflictJson[];
}

interface LineageConflictJson extends Behind {
  readonly why: string;
  /** The organisations it is about. */
  readonly actors: readonly string[];
}

/** An organisation between two of its events. */
export interface LifeJson {
  readonly actor: string;
  /** What it was called on the day looked at, else when that life began. */
  readonly name: string;
  readonly names?: readonly DatedName[];
  /** Dates as typed. */
  readonly from: string | null;
  readonly to: string | null;
  /** Places in `events`. */
  readonly begins: number | null;
  readonly ends: number | null;
  readonly inferred: boolean;
}

/** What happened at once to organisations. */
export interface LineageEventJson extends Days, Behind {
  readonly kind: string;
  /** As typed. */
  readonly date: string | null;
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly contested: boolean;
  /** Statements that contradict it: keys, and the same as numbers. */
  readonly against: readonly string[];
  readonly againstIds: readonly number[];
}

export interface AffiliationJson extends Behind {
  readonly actor: string;
  readonly of: string;
  readonly relation: string;
  /** Dates as typed; an end that nobody tells is null. */
  readonly from: string | null;
  readonly to: string | null;
  /** Without a beginning of its own: the day by which it had begun, that of the first text that says so. */
  readonly by?: string | null;
  /** The date of the last that says it holds: as typed, or of its text. */
  readonly lastSeen: string | null;
  /** What its beginning follows from, where nobody says that it began. */
  readonly follows?: "founded";
  /** On the day asked for; not known where the one or the other is not known to have begun by then. */
  readonly held?: Existed;
}

/** Who existed on a day, in what, and where the sections of each international stood. */
export interface MomentJson {
  readonly date: string | null;
  readonly exists: readonly {readonly actor: string; readonly name: string; readonly certain: boolean; readonly existed: Existed}[];
  readonly internationals: readonly InternationalJson[];
}

/** Where nothing says that it had begun by then, that is not known. */
export type Existed = "yes" | "perhaps" | "not known";

export interface InternationalJson {
  readonly actor: string;
  readonly name: string;
  readonly sections: readonly SectionJson[];
  /** Where its own words were issued from. */
  readonly places: readonly string[];
  readonly lines: readonly SharedLineJson[];
}

export interface SectionJson {
  readonly actor: string;
  readonly name: string;
  readonly certain: boolean;
  /** Where its membership follows from having founded the body. */
  readonly follows?: "founded";
  readonly country: string | null;
  /** Statements in its own words. */
  readonly own: number;
  readonly places: readonly string[];
}

/** A concept on which two or more stand: with what the most say, and who departs. */
export interface SharedLineJson {
  readonly concept: string;
  readonly stance: string;
  readonly share: readonly string[];
  readonly depart: readonly string[];
}
