import type {Change} from "../lines/changes.ts";
import type {Moves, Nearness} from "../lines/compare.ts";
import type {Conflict} from "../lines/conflicts.ts";
import type {Evidence, State} from "../lines/evidence.ts";
import type {LastKnown} from "../lines/last-known.ts";
import type {lineOptions} from "../lines/options.ts";
import type {Rule} from "../lines/rules.ts";
import type {Answer, AskedBy, Behind, Days, Filtered, WithPassages} from "./answer.ts";

type Settings = Filtered<
  Omit<AskedBy<typeof lineOptions>, "compare" | "rule" | "noRules" | "most"> & {readonly within: number; readonly compare?: readonly [string, string]}
>;

/** What each actor said on each concept over time. */
export interface LinesAnswer extends Answer<"lines", Settings>, WithPassages {
  /** The last day the record or the question knows of: ages count from it. */
  readonly until: string | null;
  /** Also of those left out. */
  readonly total: number;
  readonly lines: readonly LineJson[];
  /** Positions that do not go together by the rules. */
  readonly entailed: readonly EntailedJson[];
  readonly compare?: ComparedJson;
}

export interface LineJson {
  readonly actor: string;
  /** What it was called on the day asked for. */
  readonly name?: string;
  readonly concept: string;
  readonly segments: readonly SegmentJson[];
  readonly changes: readonly ChangeJson[];
  readonly conflicts: readonly ConflictJson[];
  /** So many changes there were at least. */
  readonly atLeast: number;
  readonly lastKnown: PositionJson | null;
  readonly aside: Behind;
  readonly deeds: readonly DeedJson[];
  /** How many times likelier one change makes the dated words than none. */
  readonly factor?: number;
}

/** A stretch of one stance. */
export interface SegmentJson extends Behind {
  /** With -if where it holds under a condition only. */
  readonly stance: State;
  readonly conditions: readonly string[];
  /** The condition; left out where it holds without one. */
  readonly condition?: string;
  readonly first: Days;
  readonly last: Days;
  readonly own: number;
  readonly reported: number;
  readonly reporters: readonly string[];
  readonly evidence: readonly SaidJson[];
}

interface SaidJson extends Days {
  readonly own: boolean;
  readonly id: number;
  /** Whether it held on all these days; left out where it did on some day in between. */
  readonly throughout?: boolean;
  /** Since when they say they have held it, in their words. */
  readonly since?: string;
}

/**
 * What the dates force between two segments; its days are those between which it lies. Within an exchange it is shown by the order of
 * the posts.
 */
export interface ChangeJson extends Days, Behind, Pick<Change, "from" | "to" | "kind" | "status" | "within"> {
  readonly days: number | null;
  readonly condition: string | null;
}

/** Two statements that do not go together. */
export interface ConflictJson extends Behind, Pick<Conflict, "kind" | "half" | "days" | "order"> {
  readonly verdicts: readonly VerdictJson[];
}

export interface VerdictJson {
  readonly verdict: string;
  readonly coder: string;
  readonly id: number;
}

/** A position last known, and for how many days nothing has been heard since. */
export interface PositionJson extends Days, Behind, Pick<LastKnown, "concept" | "stance"> {
  readonly silent: number;
  readonly own: boolean;
}

export interface DeedJson extends Days, Behind, Pick<Evidence, "stance" | "own" | "voice"> {}

export interface EntailedJson {
  readonly actor: string;
  readonly positions: readonly PositionJson[];
  readonly rules: readonly RuleJson[];
}

export interface RuleJson extends Rule {
  /** Key of the statement it stands in; null for one given with the question. */
  readonly statement: string | null;
}

/** How near two actors stand, and between two days what moved. */
export interface ComparedJson extends Nearness {
  readonly actors: readonly [string, string];
  readonly between?: {readonly from: string | null; readonly to: string | null; readonly before: Nearness; readonly moves: Moves};
}
