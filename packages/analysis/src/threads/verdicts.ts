import type {Framework} from "./framework.ts";
import {isIn, isOut, undecided} from "./grounded.ts";
import {LabellingSolver} from "./labelling-solver.ts";
import {acceptedIn, grown, type Semantics} from "./labellings.ts";
import type {Budget} from "./solver.ts";

/** A label of what could not be worked out with the effort given. */
export const unsettled = 3;

/** Of each node by place: its label in every extension, else undecided, and 1 where some extension accepts it; or unsettled. */
export interface Verdicts {
  readonly status: Uint8Array;
  readonly credulous: Uint8Array;
  /** Whether there is an extension at all; undefined where that could not be worked out. */
  readonly exists: boolean | undefined;
}

/** Of all extensions that there are, one or more. */
export function verdictsIn(all: readonly Uint8Array[]): Verdicts {
  const seen = new Seen(all[0]?.length ?? 0, all);
  return {status: Uint8Array.from(seen.accepted.keys(), (place) => seen.labelAt(place)), credulous: seen.accepted, exists: all.length > 0};
}

interface Judging {
  /** Labels of the nodes outside. */
  readonly labels: Uint8Array;
  readonly semantics: Exclude<Semantics, "grounded">;
  readonly budget: Budget;
}

/**
 * What holds of nodes in every extension and in some, without listing them. `known` are extensions found already, which
 * settle much.
 *
 * Whether some extension accepts a node is asked of the solver. That every one does is refuted by a single one: a stable one
 * without it, or a largest one among those without it that no larger one with it holds (W. Dvořák and others,
 * Complexity-sensitive decision procedures for abstract argumentation, Artificial Intelligence 206, 2014). Every complete one
 * holds what is grounded, and that is one itself.
 */
export function verdictsOn(framework: Framework, nodes: readonly number[], known: readonly Uint8Array[], judging: Judging): Verdicts {
  const {semantics, labels, budget} = judging;
  const size = nodes.length;
  const seen = new Seen(size, known);
  const kind = semantics === "stable" ? "stable" : "admissible";
  const solver = new LabellingSolver(framework, nodes, {labels, kind, budget});
  const exists = known.length > 0 || semantics !== "stable" || isFound(solver.find());
  if (!exists) return {status: new Uint8Array(size).fill(unsettled), credulous: new Uint8Array(size).fill(unsettled), exists};
  const credulous = Uint8Array.from(nodes, (_, place) => acceptedBySome(solver, seen, place));
  if (semantics === "complete") return {status: new Uint8Array(size), credulous, exists};
  const refute = semantics === "stable" ? stableWithout(solver) : preferredWithout(solver, new LabellingSolver(framework, nodes, {labels, kind, budget}));
  return {status: Uint8Array.from(nodes, (_, place) => labelInAll(seen, {place, solver, refute})), credulous, exists};
}

/** What was seen so far, by place: whether some extension accepts a node, and whether each one seen accepts, or rejects, it. */
class Seen {
  readonly accepted: Uint8Array;
  readonly #same: Uint8Array;

  constructor(count: number, known: readonly Uint8Array[]) {
    this.accepted = new Uint8Array(count);
    this.#same = new Uint8Array(count).fill(unsettled);
    for (const labels of known) this.extension(labels);
  }

  /** Those that may be extended to an extension tell what one accepts. */
  acceptable(labels: Uint8Array): void {
    for (let place = 0; place < labels.length; ++place) if (labels[place] === isIn) this.accepted[place] = 1;
  }

  extension(labels: Uint8Array): void {
    this.acceptable(labels);
    for (let place = 0; place < labels.length; ++place) {
      if (this.#same[place] === unsettled) this.#same[place] = labels[place];
      else if (this.#same[place] !== labels[place]) this.#same[place] = undecided;
    }
  }

  /** The label that all seen have in common, undecided for none, unsettled where none was seen. */
  labelAt(place: number): number {
    return this.#same[place];
  }
}

function acceptedBySome(solver: LabellingSolver, seen: Seen, place: number): number {
  if (seen.accepted[place]) return 1;
  const found = solver.find([solver.inAt(place)]);
  if (found) seen.acceptable(found);
  return found === undefined ? unsettled : found ? 1 : 0;
}

function isFound(found: Uint8Array | null | undefined): boolean | undefined {
  return found === undefined ? undefined : found !== null;
}

/** An extension in which a literal does not hold; null for none that was not seen yet, undefined when the budget ran out. */
type Refute = (literal: number) => Uint8Array | null | undefined;

/** Each extension found tells of all nodes, so that few are asked for. */
function labelInAll(seen: Seen, {place, solver, refute}: {place: number; solver: LabellingSolver; refute: Refute}): number {
  for (const label of [isIn, isOut]) {
    if (seen.labelAt(place) !== label && seen.labelAt(place) !== unsettled) continue;
    const other = refute(label === isIn ? solver.inAt(place) : solver.outAt(place));
    if (other === undefined) return unsettled;
    if (other === null) return label;
    seen.extension(other);
  }
  return undecided;
}

function stableWithout(solver: LabellingSolver): Refute {
  return (literal) => solver.find([literal ^ 1]);
}

/** `growing` is a solver of its own, as it learns what not to find again. */
function preferredWithout(solver: LabellingSolver, growing: LabellingSolver): Refute {
  return (literal) => {
    for (;;) {
      const one = grown(growing, [literal ^ 1]);
      if (!one) return one;
      const more = solver.find([...acceptedIn(solver, one), literal]);
      if (!more) return more === undefined ? undefined : one;
    }
  };
}
