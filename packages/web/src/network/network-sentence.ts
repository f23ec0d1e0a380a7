import {counted} from "@standpoint/model";
import type {Identity} from "@standpoint/analysis";
import type {Ties} from "@standpoint/draw";

export interface Said {
  readonly ties: Ties;
  /** How many of the ties are shown. */
  readonly count: number;
  readonly isolates: boolean;
  readonly statements: number;
}

/** `7 actors, 12 ties, 40 statements.` – what is shown, counted as it is drawn. */
export function networkSentence({ties, count, isolates, statements}: Said): string {
  const rows = new Set(ties.from.subarray(0, count));
  const columns = new Set(ties.to.subarray(0, count));
  if (ties.mode === "one") {
    const actors = isolates ? ties.rows.length : new Set([...rows, ...columns]).size;
    return `${counted(actors, "actor")}, ${counted(count, "tie")}, ${counted(statements, "statement")}.`;
  }
  const [left, right] = isolates ? [ties.rows.length, ties.columns.length] : [rows.size, columns.size];
  return `${counted(left, "actor")}, ${counted(right, "concept")}, ${counted(count, "tie")}, ${counted(statements, "statement")}.`;
}

/** Who counts as one, where that is not each by itself. */
export function identitySentence(identity: Identity = "strict"): string {
  return sentences[identity];
}

const sentences: Readonly<Record<Identity, string>> = {
  strict: "",
  names: "An organisation counts as one under all its names.",
  successor: "Organisations count as one with what they became.",
  family: "Organisations count as one with all that descends from them.",
};
