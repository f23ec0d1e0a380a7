import type {LineageEventJson} from "@standpoint/analysis";
/** "A and B merged: C", or as much of it as there is. */
export function eventSentence({kind, from, to}: LineageEventJson): string {
  const [before, after] = [from.join(" and "), to.join(" and ")];
  if (before === "") return `${after}: ${kind}`;
  return after === "" ? `${before}: ${kind}` : `${before}: ${kind} → ${after}`;
}
