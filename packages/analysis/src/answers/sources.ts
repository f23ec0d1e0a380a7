import type {Stance} from "../lines/evidence.ts";
import type {Bearing} from "../sources/bearing.ts";
import type {sourceOptions} from "../sources/options.ts";
import type {Counts, Portrayal, Portrayed, Report} from "../sources/portrayal.ts";
import type {Answer, AskedBy, Behind, Days, Filtered, WithPassages} from "./answer.ts";
import type {VerdictJson} from "./lines.ts";

/** Who says so: own words beside what others report. */
export interface SourcesAnswer extends Answer<"sources", Filtered<AskedBy<typeof sourceOptions>>>, WithPassages {
  readonly actors: readonly PortrayalJson[];
  /** Reported statements, in the order of the frame. */
  readonly chains: readonly ChainJson[];
  readonly reporting: readonly ReportingJson[];
  /** How many independent sources the reports go back to. */
  readonly roots: number;
  /** Works that reports cite and that are not in the project: cited, not seen, and no source of their own. */
  readonly unseen: readonly string[];
  /** Who report one another on the same position of the same holder. */
  readonly circular: readonly (readonly string[])[];
  readonly disputes: readonly DisputeJson[];
  readonly contradicted: readonly ContradictedJson[];
  /** Keys of reports that no verdict has been given on. */
  readonly unverified: readonly string[];
  readonly ranks: readonly RankedJson[];
  readonly audits: readonly Audit[];
}

export interface PortrayalJson extends Omit<Portrayal, "by" | "concepts"> {
  /** By reporter. */
  readonly by: Readonly<Record<string, Counts & Bearing & {readonly statements: number}>>;
  readonly concepts: readonly PortrayedJson[];
}

/** An actor's own words on a concept, and what others report of them. */
export interface PortrayedJson extends Pick<Portrayed, "concept" | "cell"> {
  readonly own: Behind & {
    readonly stances: readonly Stance[];
    /** All of them are words of an author who is not certain. */
    readonly authorUnsure?: true;
  };
  readonly reports: readonly ReportJson[];
  readonly roots: number;
}

export interface ReportJson extends Behind, Pick<Report, "reporter" | "verdict"> {
  readonly bearing: Bearing["bearing"];
  readonly stances: readonly Stance[];
}

/** A reported statement with those who pass it on. */
export interface ChainJson extends Days {
  /** Key, and the same as a number. */
  readonly statement: string;
  readonly id: number;
  readonly holder: string;
  readonly concept: string;
  readonly stance: Stance;
  readonly mode: "stated" | "practised";
  /** The nearest to the holder first. */
  readonly chain: readonly string[];
  readonly length: number;
  /** Works; `unseen` are those of them that are not in the project, left out where there are none. */
  readonly cites: readonly string[];
  readonly unseen?: readonly string[];
  readonly directness: "anonymous" | `reported by ${Bearing["bearing"]}`;
  readonly roots: readonly string[];
  readonly verdicts: readonly VerdictJson[];
}

export interface ReportingJson extends Behind, Bearing {
  readonly reporter: string;
  readonly holder: string;
  readonly reports: number;
}

/** Something in the record that speaks against a statement. */
export interface DisputeJson {
  /** Key of what is disputed, and of what disputes it; `ids` are both as numbers. */
  readonly statement: string;
  readonly holder: string | null;
  readonly by: string;
  /** Who disputes it: an actor, or the coder of a verdict. */
  readonly who: string | null;
  readonly claim: string;
  readonly kind: "dispute" | "argument" | "verdict";
  readonly ids: readonly [number, number];
}

/** Reports that an actor's own words contradict. */
export interface ContradictedJson {
  readonly actor: string;
  readonly concept: string;
  readonly reporter: string;
  readonly reports: Behind;
  readonly own: Behind;
}

export interface RankedJson {
  /** Key, and the same as a number. */
  readonly statement: string;
  readonly id: number;
  readonly holder: string;
  readonly concept: string;
  readonly rank: "preferred" | "deprecated";
}

/** What a citation comes to when it is followed. A check that cannot be made is null. */
export interface Audit {
  readonly statement: string;
  readonly id: number;
  readonly work: string;
  /** Key of the document the work is; null when it is not in the project. */
  readonly document: string | null;
  /** The cited document cannot be younger than the citing one. */
  readonly earlier: boolean | null;
  /** It holds words of the holder's own on the concept. */
  readonly holder: boolean | null;
  /** They take the stance reported. */
  readonly stance: boolean | null;
  /** The words in quotation marks of the citing passage, or all of it, are found in it. */
  readonly quote: boolean | null;
  readonly result: "confirmed" | "altered" | "not found" | "not in the project";
}
