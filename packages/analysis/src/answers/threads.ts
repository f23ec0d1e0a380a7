import type {ArgumentRelation, Contribution} from "../threads/argument-map.ts";
import type {Hearing} from "../threads/hearing.ts";
import type {Uncounted} from "../threads/uncounted.ts";
import type {SupportReading} from "../threads/framework.ts";
import type {Semantics} from "../threads/labellings.ts";
import type {threadOptions} from "../threads/options.ts";
import type {Answer, AskedBy, FilteredOfAll, WithPassages} from "./answer.ts";

/** How claims are weighed. */
export interface Weighing {
  readonly semantics: Semantics;
  readonly support: SupportReading;
  readonly limit: number;
}

type Settings = FilteredOfAll<Omit<AskedBy<typeof threadOptions>, keyof Weighing | "document"> & {readonly document: string | null} & Weighing>;

/** What answers what in a project, and which claims stand under the recorded attacks. */
export interface ThreadsAnswer extends Answer<"threads", Settings>, ThreadsParts, WithPassages {
  /** Each after the one it answers. */
  readonly posts: readonly ThreadPost[];
  readonly arguments: readonly PlacedClaim[];
  /** Numbers of statements by key. */
  readonly ids: Readonly<Record<string, number>>;
}

/** The same of a map from a file. */
export interface MapAnswer extends Answer<"threads", Weighing & {readonly file: string}>, ThreadsParts {
  readonly posts: readonly (Contribution & PostDepth)[];
}

export interface ThreadPost extends ProjectPost, PostDepth {}

interface PostDepth {
  /** 0 for one that answers nothing. */
  readonly depth: number;
}

/** A post of a project, with where it stands in its document. */
export interface ProjectPost extends Omit<Contribution, "text"> {
  /** Key. */
  readonly document: string;
  readonly date: string | null;
  readonly start: number;
  readonly end: number;
}

/** What is found of any map of arguments. */
export interface ThreadsParts {
  readonly arguments: readonly ClaimJson[];
  readonly links: readonly ArgumentLinkJson[];
  /** The claims of each, by key. */
  readonly extensions: readonly (readonly string[])[];
  readonly count: number;
  readonly atLeast: boolean;
}

export interface ArgumentLinkJson {
  /** Key of the statement, as in `from` and `to`. */
  readonly statement: string;
  readonly from: string;
  readonly to: string;
  readonly relation: ArgumentRelation;
  /** Whose argument it is: the last who passes it on, else the author of its passage. */
  readonly saidBy?: string;
  readonly authorUnsure?: true;
  /** Of an attack that is told and not counted, why. */
  readonly uncounted?: Uncounted;
}

/** `unsettled` where the search ended before it was known. */
export type ClaimStatus = "in" | "out" | "undecided" | "unsettled";

export interface ClaimJson extends ClaimReasons, Hearing {
  /** Key. */
  readonly statement: string;
  readonly text: string;
  /** Whose claim it is. */
  readonly author?: string;
  /** Who tells of it: the last who passes it on, else the author of its passage. */
  readonly saidBy?: string;
  readonly authorUnsure?: true;
  /** Who takes the other side on its concept, with no argument between the two on record. */
  readonly deniedBy?: readonly string[];
  /** Who attacks it and who answers, in words. */
  readonly hearing: string;
  readonly status: ClaimStatus;
  /** In some extension; null where the search ended before that was known. */
  readonly accepted: boolean | null;
  /** How many attacks on it count. */
  readonly attacks: number;
  /** Which attack, if it alone fell, would give it another status. */
  readonly flips: readonly {readonly attack: string; readonly then: ClaimStatus}[];
}

/** Why a claim stands or falls; claims and links by key. */
export interface ClaimReasons {
  readonly defence: readonly {
    readonly depth: number;
    readonly attacker: string | null;
    readonly attack: string | null;
    readonly answeredBy: string | null;
    readonly by: string | null;
  }[];
  readonly beatenBy?: readonly {readonly by: string | null; readonly attack: string | null}[];
}

/** A claim, and in which document and post it stands. */
export interface PlacedClaim extends ClaimJson, ClaimPlace {}

export interface ClaimPlace {
  readonly document?: string;
  readonly post?: string;
}
