import type {Stance} from "../stance/stance.ts";

interface Named {
  readonly statements: readonly string[];
  readonly ids: readonly number[];
}

interface ReportShown extends Named {
  readonly reporter: string;
  readonly bearing: string;
  readonly stances: readonly string[];
  readonly verdict: string;
}

export interface ConceptShown {
  readonly concept: string;
  readonly cell: string;
  readonly own: Named & {readonly stances: readonly string[]};
  readonly reports: readonly ReportShown[];
  readonly roots: number;
}

export interface ActorShown {
  readonly actor: string;
  readonly own: number;
  readonly reported: number;
  readonly agrees: number;
  readonly contradicts: number;
  readonly reportedOnly: number;
  readonly ownOnly: number;
  readonly onlyBy: string | null;
  readonly concepts: readonly ConceptShown[];
}

export interface ChainShown {
  readonly statement: string;
  readonly id: number;
  readonly holder: string;
  readonly concept: string;
  readonly chain: readonly string[];
  readonly verdicts: readonly {readonly verdict: string; readonly coder: string; readonly id: number}[];
}

export interface SourcesShown {
  readonly actors: readonly ActorShown[];
  readonly reporting: readonly (Named & {
    readonly reporter: string;
    readonly holder: string;
    readonly reports: number;
    readonly bearing: string;
    readonly same: number;
    readonly opposed: number;
  })[];
  readonly chains: readonly ChainShown[];
  readonly ranks: readonly {readonly statement: string; readonly id: number; readonly holder: string; readonly concept: string; readonly rank: string}[];
  readonly contradicted: readonly {readonly actor: string; readonly concept: string; readonly reporter: string; readonly reports: Named; readonly own: Named}[];
  readonly disputes: readonly {
    readonly statement: string;
    readonly holder: string | null;
    readonly by: string;
    readonly who: string | null;
    readonly claim: string;
    readonly ids: readonly number[];
  }[];
  readonly audits: readonly {
    readonly statement: string;
    readonly id: number;
    readonly work: string;
    readonly document: string | null;
    readonly earlier: boolean | null;
    readonly holder: boolean | null;
    readonly stance: boolean | null;
    readonly quote: boolean | null;
    readonly result: string;
  }[];
  readonly unverified: readonly string[];
  readonly roots: number;
  readonly notes: readonly string[];
}

/** Several stances as one mark. */
export function markOf(stances: readonly string[]): Stance {
  const [yes, no] = [stances.includes("yes"), stances.includes("no")];
  if (yes && no) return "both";
  if (yes) return "agree";
  if (no) return "disagree";
  return stances.includes("neutral") ? "neutral" : "unknown";
}
