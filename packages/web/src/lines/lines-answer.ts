import type {Nearness} from "@standpoint/analysis";

export interface ChangeShown {
  readonly from: string;
  readonly to: string;
  readonly kind: string;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly status: string;
  readonly ids: readonly number[];
}

export interface ConflictShown {
  readonly kind: string;
  readonly days: number;
  readonly order?: string;
  readonly statements: readonly string[];
  readonly ids: readonly number[];
  readonly verdicts: readonly {readonly verdict: string; readonly coder: string; readonly id: number}[];
}

export interface LineShown {
  readonly actor: string;
  readonly concept: string;
  readonly changes: readonly ChangeShown[];
  readonly conflicts: readonly ConflictShown[];
  readonly lastKnown: {readonly stance: string; readonly latest: string | null; readonly silent: number; readonly ids: readonly number[]} | null;
}

export interface LinesShown {
  /** Also of those left out. */
  readonly total: number;
  readonly lines: readonly LineShown[];
  readonly notes: readonly string[];
  readonly compare?: Nearness;
  readonly entailed: readonly {
    readonly actor: string;
    readonly positions: readonly {readonly concept: string; readonly stance: string; readonly ids: readonly number[]}[];
  }[];
}

/** A change as one sentence. */
export function changeSentence({from, to, kind, earliest, latest, status}: ChangeShown): string {
  return `${kind}: ${from} to ${to}, between ${earliest ?? "an unknown day"} and ${latest ?? "an unknown day"}, ${status === "reported" ? "reported only" : status}`;
}

const conflictWords: Readonly<Record<string, string>> = {
  contradiction: "yes and no in one voice",
  internal: "two voices of one actor",
  report: "a report against other evidence",
  practice: "a deed against words",
};

/** A conflict as one sentence. */
export function conflictSentence({kind, days, order}: ConflictShown): string {
  const when = days === 0 ? "at the same time" : `${String(days)} days apart`;
  const breach = order === "after" ? ", the deed after the words" : order === "before" ? ", the deed before the words" : "";
  return `${conflictWords[kind] ?? kind}, ${when}${breach}`;
}

/** What two actors share, in one sentence; rates only where there are any. */
export function comparedSentence({shared, same, opposed, half, cityBlock, rates}: Nearness): string {
  const counts = `${shared === 1 ? "1 concept" : `${String(shared)} concepts`} shared: ${String(same)} the same, ${String(opposed)} opposed, ${String(half)} with one neutral; city-block distance ${String(cityBlock)}.`;
  if (rates === null) return `${counts} Below five shared concepts no rate is given.`;
  const percent = (rate: number) => `${String(Math.round(100 * rate))} %`;
  return `${counts} Strictly ${percent(rates.strict)} alike, by city-block ${percent(rates.cityBlock)}.`;
}
