import {comparedWords, stanceNames, timeWords} from "@standpoint/model";
import type {ChangeJson, ConflictJson, Nearness} from "@standpoint/analysis";

/** A change as one sentence. */
export function changeSentence({from, to, kind, earliest, latest, status, within}: ChangeJson): string {
  return `${kind}: ${stanceNames[from]} to ${stanceNames[to]}, ${timeWords({earliest, latest})}, ${status === "reported" ? "reported only" : status}${within ? ", within the exchange" : ""}`;
}

/** Why a concept is not compared. */
export const reasons: Readonly<Record<Nearness["left"][number]["why"], string>> = {
  unknown: "known of one alone",
  contradictory: "agree and disagree in one",
  conditional: "under a condition only",
};

const conflictWords: Readonly<Record<string, string>> = {
  contradiction: "one voice against itself",
  internal: "two voices of one actor",
  report: "a report against other evidence",
  practice: "a deed against words",
};

/** A conflict as one sentence. */
export function conflictSentence({kind, half, days, order}: ConflictJson): string {
  const what = half ? `one side and neutral, ${conflictWords[kind] ?? kind}` : (conflictWords[kind] ?? kind);
  const when = days === 0 ? "at the same time" : `${String(days)} days apart`;
  const breach = order === "after" ? ", the deed after the words" : order === "before" ? ", the deed before the words" : "";
  return `${what}, ${when}${breach}`;
}

/** What two actors share, in two sentences; percentages only where there are any. */
export function comparedSentence(compared: Nearness): string {
  const meaning = "Agreement is the share of concepts alike; in the distance one opposed counts 1 and one half alike, where one of the two is neutral, ½.";
  return `${comparedWords(compared)}. ${compared.rates === null ? "Below five shared concepts no percentage is given." : meaning}`;
}
