import {stanceNames, timeWords} from "@standpoint/model";
import type {ChangeJson, ConflictJson, Nearness} from "@standpoint/analysis";

/** A change as one sentence. */
export function changeSentence({from, to, kind, earliest, latest, status, within}: ChangeJson): string {
  return `${kind}: ${stanceNames[from]} to ${stanceNames[to]}, ${timeWords({earliest, latest})}, ${status === "reported" ? "reported only" : status}${within ? ", within the exchange" : ""}`;
}

/** Why a concept is not compared. */
export const reasons: Readonly<Record<Nearness["left"][number]["why"], string>> = {
  unknown: "not known of both",
  contradictory: "agree and disagree in one",
  conditional: "under a condition only",
};

const conflictWords: Readonly<Record<string, string>> = {
  contradiction: "agree and disagree in one voice",
  internal: "two voices of one actor",
  report: "a report against other evidence",
  practice: "a deed against words",
};

/** A conflict as one sentence. */
export function conflictSentence({kind, days, order}: ConflictJson): string {
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
