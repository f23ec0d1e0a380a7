import {holds, isOpen, type Standings} from "./standings.ts";

/** Whether whoever signs some points signs others, whatever the answers not yet known. */
export interface Implied {
  /** Certainly: no answer could break it; possibly: some answers would; not: somebody breaks it already. */
  readonly holds: "certainly" | "possibly" | "not";
  /** The unknown cells of those who could still break it. */
  readonly decide: readonly {readonly actor: number; readonly point: number}[];
}

/**
 * An implication over unknown cells (Burmeister and Holzer, Treating incomplete knowledge in formal concept analysis, 2005).
 * Who abstains or contradicts itself signs neither side; such a cell breaks an implication only where it stands in the conclusion.
 */
export function implied({actors, points, cells}: Standings, premise: readonly number[], conclusion: readonly number[]): Implied {
  const cell = (actor: number, point: number) => cells[actor * points.length + point];
  const rest = conclusion.filter((point) => !premise.includes(point));
  const open = actors
    .map((_, actor) => actor)
    .filter(
      (actor) => premise.every((point) => cell(actor, point) === holds || isOpen(cell(actor, point))) && rest.some((point) => cell(actor, point) !== holds),
    );
  const broken = open.some(
    (actor) => premise.every((point) => cell(actor, point) === holds) && rest.some((point) => cell(actor, point) !== holds && !isOpen(cell(actor, point))),
  );
  const unknown = (actor: number) => [...premise, ...rest].filter((point) => isOpen(cell(actor, point))).map((point) => ({actor, point}));
  return {holds: open.length === 0 ? "certainly" : broken ? "not" : "possibly", decide: open.flatMap(unknown)};
}
