import type {Uncounted} from "../threads/uncounted.ts";
import type {dossierOptions} from "../dossier/options.ts";
import type {Answer, Dated, AskedBy, Days} from "./answer.ts";

/** All that the texts claim of an actor, a concept or in a dispute, in the order of the texts. */
export interface DossierAnswer extends Answer<"dossier", Dated<AskedBy<typeof dossierOptions>>> {
  readonly of: {readonly kind: "actor" | "concept" | "dispute"; readonly name: string};
  /** By the date of their texts, then as they stand in them. */
  readonly claims: readonly DossierClaim[];
  /** How many claims are in each state. */
  readonly states: Readonly<Record<ClaimState, number>>;
  /** Texts that claims stand in, and works that they cite, by name. */
  readonly works: readonly DossierWork[];
}

/**
 * What became of a claim: nobody speaks against it; somebody disputes or denies it, or it does not stand under the attacks that count; all
 * attacks on it are beaten; whoever attacked it, or another, conceded it and nothing stands against it since.
 */
export const claimStates = ["uncontested", "open", "answered", "conceded"] as const;
export type ClaimState = (typeof claimStates)[number];

export interface DossierClaim extends Days {
  /** Key, and the same as a number. */
  readonly statement: string;
  readonly id: number;
  readonly type: string;
  /** Key of the document, its title and the first of its date. */
  readonly document: string;
  readonly title: string;
  /** The claim as a sentence. */
  readonly words: string;
  readonly quote: string;
  /** Who says so: the author of the passage, or who passes it on; "" where that is not known. */
  readonly saidBy: string;
  /** Own words, or a report; null where nobody is named whose words they could be. */
  readonly own: boolean | null;
  readonly authorUnsure?: true;
  /** Who passes it on, nearest to the speaker first. */
  readonly via: readonly string[];
  /** How it was said, each left out where it is not told: quoted, inferred, …; under what; since when; by which part of them. */
  readonly manner?: string;
  readonly condition?: string;
  readonly since?: string;
  readonly voice?: string;
  readonly cites: readonly string[];
  /** Who answers it, attack or support, in the record. */
  readonly answers: readonly DossierReply[];
  /** Disputes and verdicts against it. */
  readonly against: readonly {readonly by: string; readonly claim: string; readonly kind: "dispute" | "verdict"}[];
  /** Who takes the opposite position, wherever in the record. */
  readonly deniedBy: readonly string[];
  readonly verdicts: readonly {readonly verdict: string; readonly coder: string}[];
  readonly state: ClaimState;
}

/** An argument that bears on a claim. */
export interface DossierReply {
  /** Key of the argument, and of the claim it starts from. */
  readonly statement: string;
  readonly from: string;
  readonly relation: string;
  /** Who makes it; "" where that is not known. */
  readonly by: string;
  readonly quote: string;
  /** Whether it is answered in its turn. */
  readonly answered: boolean;
  /** Why an attack does not count, where it does not: a deed defeats no words, and a concession ends the attack of its own side. */
  readonly uncounted?: Uncounted;
}

/** A text of the project, or a work that is cited and not in it. */
export interface DossierWork {
  /** Key; null for a work that is cited and was not seen. */
  readonly document: string | null;
  readonly title: string;
  readonly authors: readonly string[];
  readonly date: string | null;
  /** Where it was printed, or can be found. */
  readonly source: string | null;
  readonly url: string | null;
  /** How many of the claims stand in it, and how many cite it. */
  readonly claims: number;
  readonly cited: number;
}
