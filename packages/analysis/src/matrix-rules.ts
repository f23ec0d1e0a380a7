import {byCodeUnits} from "./frame/axis.ts";
import {followingFrom, type Following, type Point, type Rule} from "./lines/rules.ts";
import type {Matrix, MatrixCell} from "./matrix.ts";

/** Positions that nobody recorded: what follows by rules from what an actor holds. */
export interface Derived {
  /** The position it follows from. */
  readonly from: Point;
  /** Places in the rules given, in the order they are applied. */
  readonly rules: readonly number[];
}

/**
 * A matrix with what follows from its clear positions by rules between points, where nothing is recorded: a position that is on record, even
 * a neutral or a conditional one, is never added to. Where rules force both sides of a concept, nothing is said of it. Derived cells rest on
 * no statements of their own.
 */
export function withDerived(matrix: Matrix, rules: readonly Rule[]): Matrix {
  if (rules.length === 0) return matrix;
  const held = matrix.actors.map((_, actor) => matrix.cells.filter((cell) => cell.actor === actor));
  const found = held.map((cells) => followingIn(cells, matrix.concepts, rules));
  const concepts = [...new Set([...matrix.concepts, ...found.flat().map(({concept}) => concept)])].sort(byCodeUnits);
  const place = new Map(concepts.map((concept, at) => [concept, at]));
  const moved = matrix.cells.map((cell) => ({...cell, concept: place.get(matrix.concepts[cell.concept])!}));
  const derived = found.flatMap((followings, actor) => followings.map((one) => derivedCell(actor, place.get(one.concept)!, one)));
  return {...matrix, concepts, cells: [...moved, ...derived].sort((a, b) => a.actor - b.actor || a.concept - b.concept)};
}

function followingIn(cells: readonly MatrixCell[], concepts: readonly string[], rules: readonly Rule[]): Following[] {
  const clear = cells.flatMap(({concept, stance}) => (stance === "yes" || stance === "no" ? [{concept: concepts[concept], stance}] : []));
  const recorded = new Set(cells.map(({concept}) => concepts[concept]));
  const open = followingFrom(clear, rules).filter(({concept}) => !recorded.has(concept));
  const sides = new Map<string, number>();
  for (const {concept} of open) sides.set(concept, (sides.get(concept) ?? 0) + 1);
  return open.filter(({concept}) => sides.get(concept) === 1);
}

function derivedCell(actor: number, concept: number, {stance, from, rules}: Following): MatrixCell {
  return {actor, concept, stance, statements: new Int32Array(0), derived: "rule", from, rules, yes: 0, no: 0, neutral: 0, own: 0, reported: 0};
}
