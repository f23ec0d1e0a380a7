import type {Framework} from "./framework.ts";
import {isIn} from "./grounded.ts";
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
export function labellingsOf(framework: Framework, nodes: readonly number[], question: Question): Labellings {
  const {semantics, limit, ...asked} = question;
  if (semantics === "complete") return completeOnes(framework, nodes, question);
  const solver = new LabellingSolver(framework, nodes, {...asked, kind: semantics === "stable" ? "stable" : "admissible"});
  const found: Uint8Array[] = [];
  for (;;) {
    const one = semantics === "preferred" ? grown(solver) : solver.find();
    if (!one || found.length === limit) return {found: found.sort(byLabels), complete: one === null};
    found.push(one);
    if (semantics === "stable") solver.need(beyond(one));
  }
}

/** Labels that literals hold in, what the nodes before some place are being said. */
interface Begun {
  readonly literals: readonly number[];
  readonly place: number;
  readonly labels: Uint8Array;
}

/**
 * Complete ones lie inside preferred ones, so what none of these accepts is out of the question. Of the rest it is asked node
 * by node whether it can be otherwise, given what the nodes before it are.
 */
function completeOnes(framework: Framework, nodes: readonly number[], question: Question): Labellings {
  const largest = labellingsOf(framework, nodes, {...question, semantics: "preferred"});
  const places = Array.from(nodes.keys());
  const barred = largest.complete ? places.filter((place) => largest.found.every((labels) => labels[place] !== isIn)) : [];
  const solver = new LabellingSolver(framework, nodes, {...question, kind: "admissible"});
  const literals = barred.map((place) => solver.inAt(place) ^ 1);
  const open = places.filter((place) => !barred.includes(place));
  return walked(solver, {literals, open, limit: question.limit});
}

function walked(solver: LabellingSolver, {literals: barred, open, limit}: {literals: readonly number[]; open: readonly number[]; limit: number}): Labellings {
  const found: Uint8Array[] = [];
  const first = solver.find(barred);
  const waiting: Begun[] = first ? [{literals: barred, place: 0, labels: first}] : [];
  for (let begun = waiting.pop(); begun; begun = waiting.pop()) {
    if (found.length === limit || !branched(solver, open, begun, waiting)) return {found: found.sort(byLabels), complete: false};
    found.push(begun.labels);
  }
  return {found: found.sort(byLabels), complete: first !== undefined};
}

/** Lays by, of each open node, labels in which it is otherwise; false when the budget ran out. */
function branched(solver: LabellingSolver, open: readonly number[], begun: Begun, waiting: Begun[]): boolean {
  const literals = [...begun.literals];
  for (let at = begun.place; at < open.length; ++at) {
    const own = solver.inAt(open[at]) ^ (begun.labels[open[at]] === isIn ? 0 : 1);
    const labels = solver.find([...literals, own ^ 1]);
    if (labels === undefined) return false;
    if (labels) waiting.push({literals: [...literals, own ^ 1], place: at + 1, labels});
    literals.push(own);
  }
  return true;
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

const ranks = [3, 1, 2];

function byLabels(a: Uint8Array, b: Uint8Array): number {
  const at = a.findIndex((label, place) => label !== b[place]);
  return at < 0 ? 0 : ranks[a[at]] - ranks[b[at]];
}
