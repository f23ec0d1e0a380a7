import {counted, listed} from "@standpoint/model";
import type {PhaseGrouping} from "./phases.ts";

/** A modularity of less is 0 up to rounding. */
const rounding = 1e-9;

interface Outcome {
  readonly least: number;
  readonly most: number;
  readonly alike: boolean;
  /** Slices with ties. */
  readonly tied: number;
}

/** What to know of the groups that the slices fell into. */
export function groupingNotes([best]: readonly Pick<PhaseGrouping, "k" | "modularity">[], {least, most, alike, tied}: Outcome): string[] {
  if (tied < 3) return [`Only ${counted(tied, "slice has", "slices have")} ties, so that there are no states to tell apart.`];
  if (alike) return ["All slices are alike, so that there is one state."];
  return [
    ...(best.k < least || best.k > most ? [`No way tried comes to between ${least} and ${most} states here; the best of all comes to ${best.k}.`] : []),
    ...((best.modularity ?? 0) < rounding ? ["No grouping of the slices is better than none: these are hardly states."] : []),
  ];
}

/** How many slices have no ties. */
export function emptyNotes(slices: readonly {readonly statements: number}[], tied: ReadonlySet<number>): string[] {
  const bare = slices.filter((_, place) => !tied.has(place));
  if (bare.length === 0) return [];
  const empty = bare.filter(({statements}) => statements === 0).length;
  return [
    `${counted(bare.length, `of ${slices.length} slices has no ties and is`, `of ${slices.length} slices have no ties and are`)} in no state${empty > 0 ? ` (${empty} without a statement)` : ""}.`,
  ];
}

/** Who has no tie in any slice. */
export function untiedNotes(names: readonly string[]): string[] {
  if (names.length === 0) return [];
  return [
    `${counted(names.length, "actor has", "actors have")} no tie in any slice, for want of agreement and disagreement or because they cancel out, and so ${names.length === 1 ? "counts" : "count"} for nothing: ${listed(names)}.`,
  ];
}

/** Why there is nothing to tell apart. */
export function undated(notes: readonly string[]): string {
  return ["Phases rest on dated statements, and here are none: give documents dates, or take filters that leave some.", ...notes].join(" ");
}
