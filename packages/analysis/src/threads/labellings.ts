import type {Framework} from "./framework.ts";
import {isIn, isOut} from "./grounded.ts";
import {LabellingSolver} from "./labelling-solver.ts";
import type {Budget} from "./solver.ts";

export const semanticsNames = ["grounded", "complete", "preferred", "stable"] as const;
export type Semantics = (typeof semanticsNames)[number];

export interface Labellings {
  /** One label a node, in the order of the nodes given; what comes first is in before out before undecided, the first node deciding. */
  readonly found: readonly Uint8Array[];
  /** Whether these are all. Each of them is one, also where they are not. */
  readonly complete: boolean;
}

export interface Question {
  /** Labels of the nodes outside. */
  readonly labels: Uint8Array;
  readonly semantics: Exclude<Semantics, "grounded">;
  readonly limit: number;
  readonly budget: Budget;
}

/**
 * The labellings of some nodes that fit the labels of those who attack them from outside. Preferred are those whose accepted
 * nodes are in no other's, stable those that leave nothing undecided.
 *
 * One after another is asked for that is none of those before. A preferred one is grown: as long as there is a larger one, it
 * is taken instead (W. Dvořák and others, Complexity-sensitive decision procedures for abstract argumentation, 2014).
 */
export function labellingsOf(framework: Framework, nodes: readonly number[], {labels, semantics, limit, budget}: Question): Labellings {
  const solver = new LabellingSolver(framework, nodes, {labels, kind: semantics === "preferred" ? "admissible" : semantics, budget});
  const found: Uint8Array[] = [];
  for (;;) {
    const one = semantics === "preferred" ? grown(solver) : solver.find();
    if (!one || found.length === limit) return {found: found.sort(byLabels), complete: one === null};
    found.push(one);
    if (semantics === "stable") solver.need(beyond(one));
    else if (semantics === "complete") solver.add(otherThan(solver, one));
  }
}

/** Labels that are inside none found before and cannot be grown while some literals hold, as above; what is inside them is not found again. */
export function grown(solver: LabellingSolver, kept: readonly number[] = []): Uint8Array | null | undefined {
  let one = solver.find(kept);
  while (one) {
    solver.need(beyond(one));
    const larger = solver.find([...kept, ...acceptedIn(solver, one)]);
    if (larger === undefined) return undefined;
    if (larger === null) return one;
    one = larger;
  }
  return one;
}

/** The literals that say that all is in which these labels accept. */
export function acceptedIn(solver: LabellingSolver, labels: Uint8Array): number[] {
  return placesOf(labels, true).map((place) => solver.inAt(place));
}

/** The places of what these labels do not accept. */
function beyond(labels: Uint8Array): number[] {
  return placesOf(labels, false);
}

function placesOf(labels: Uint8Array, accepted: boolean): number[] {
  return Array.from(labels.keys()).filter((place) => (labels[place] === isIn) === accepted);
}

function otherThan(solver: LabellingSolver, labels: Uint8Array): number[] {
  return Array.from(labels).flatMap((label, place) => {
    const [own, out] = [solver.inAt(place), solver.outAt(place)];
    return label === isIn ? [own ^ 1] : label === isOut ? [out ^ 1] : [own, out];
  });
}

const ranks = [3, 1, 2];

function byLabels(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((label, place) => label !== b[place]);
  return at < 0 ? 0 : ranks[a[at]] - ranks[b[at]];
}
