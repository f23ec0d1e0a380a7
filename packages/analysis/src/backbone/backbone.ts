import {Invalid, type Frame} from "@standpoint/model";
import {chanceOf} from "../chance.ts";
import {likenessSettings} from "../clusters/clusters.ts";
import {countedSlices, selected, valuesOf, type Counted} from "../network/counted.ts";
import type {ResolvedSettings} from "../network/settings.ts";
import type {ComputedBy} from "../network/measure-options.ts";
import {columnTotals} from "../network/tally.ts";
import {dateNotes} from "../network/timeline.ts";
import {cheapestSet, type Found} from "./annealing.ts";
import {lossesOf, type Losses} from "./loss.ts";
import {nested, type Removal} from "./nested.ts";
import {backboneOptions as usual, type BackboneMethod} from "./options.ts";

export interface BackboneSettings extends ComputedBy<typeof usual> {
  /** Told now and then how much is done, 0 to 1. */
  readonly progress?: ((share: number) => void) | undefined;
}

/** A set of concepts and the rest of them. */
export interface BackboneSet {
  readonly backbone: readonly string[];
  readonly redundant: readonly string[];
  readonly backboneLoss: number;
  readonly redundantLoss: number;
  /** The losses times exp(−penalty · share of the concepts outside the set); null without a penalty. */
  readonly penalizedBackboneLoss: number | null;
  readonly penalizedRedundantLoss: number | null;
  /** Statements on the concepts of the backbone. */
  readonly statements: number;
  readonly exact: boolean;
  readonly trace: Found["trace"];
}

export interface RemovalStep extends Omit<Removal, "concept"> {
  readonly concept: string;
  /** Statements on the concepts left. */
  readonly statements: number;
}

export interface Backbone {
  readonly settings: ResolvedSettings;
  readonly method: BackboneMethod;
  readonly actors: number;
  readonly concepts: readonly string[];
  /** Of "nested", in the order of removal: the backbone is what goes last. */
  readonly steps: readonly RemovalStep[];
  /** Of the other methods, and of a set that was given. */
  readonly set: BackboneSet | null;
  readonly notes: readonly string[];
}

/**
 * Which concepts the structure of a debate hangs on: those whose network of actors is nearest to the network that all
 * concepts give (`loss.ts`).
 *
 * Throws Invalid where there are fewer than two concepts, or no set of the size asked for.
 */
export function backbone(frame: Frame, settings: BackboneSettings = {}): Backbone {
  const {method = usual.method.usual, size, penalty, iterations, seed, evaluate, progress, ...network} = settings;
  const notes: string[] = [];
  const chosen = likenessSettings(frame, network, notes);
  const selection = selected(frame, chosen);
  const [counted] = [...countedSlices(frame, selection, chosen)];
  const found = soundlyOf({counted, losses: lossesOf(counted, chosen)}, {method, size, penalty, iterations, seed, evaluate, progress});
  const about = {settings: chosen, method, actors: counted.rows.length, concepts: counted.columns};
  const tied = valuesOf(counted, chosen).some((value) => value > 0);
  return {
    ...about,
    ...found,
    notes: [...notes, ...selection.notes, ...dateNotes(frame, selection, chosen), ...idleNotes(settings), ...foundNotes(found, tied)],
  };
}

/** Of options that say nothing to the method. */
function idleNotes({method = usual.method.usual, size, penalty, evaluate}: BackboneSettings): string[] {
  return [
    ...(size !== undefined && (method !== "fixed" || evaluate) ? ['The size is not used: it is that of the method "fixed".'] : []),
    ...(penalty !== undefined && method !== "penalty" && !evaluate ? ['The penalty is not used: it is that of the method "penalty".'] : []),
  ];
}

function foundNotes({set}: Pick<Backbone, "set">, tied: boolean): string[] {
  const searched = "The set was searched for, not every one was looked at: other seeds or more iterations may find a better one.";
  return [
    ...(tied ? [] : ["No two actors agree more than they disagree, so that the network has no tie and no set of concepts loses anything."]),
    ...(set !== null && !set.exact ? [searched] : []),
  ];
}

interface Matter {
  readonly counted: Counted;
  readonly losses: Losses;
}
type Wish = Pick<BackboneSettings, "method" | "size" | "penalty" | "iterations" | "seed" | "evaluate" | "progress">;

function soundlyOf(matter: Matter, wish: Wish): Pick<Backbone, "steps" | "set"> {
  const {columns} = matter.counted;
  if (columns.length < 2) {
    throw new Invalid(
      `A backbone is some of several concepts, and here ${columns.length === 1 ? "is only one" : "are none"}: take filters that leave more of them.`,
    );
  }
  if (wish.evaluate) return {steps: [], set: setOf(matter, {set: givenSet(columns, wish.evaluate), exact: true, trace: []}, wish.penalty)};
  if (wish.method === "nested") return {steps: stepsOf(matter, wish), set: null};
  if (wish.method === "fixed") return {steps: [], set: setOf(matter, searchedSet(matter, wish, undefined), undefined)};
  const penalty = wish.penalty ?? usual.penalty.usual;
  if (!(penalty >= 0 && penalty < Infinity)) throw new Invalid(`A penalty of ${penalty} is none: take a number from 0.`);
  return {steps: [], set: setOf(matter, searchedSet(matter, wish, penalty), penalty)};
}

function givenSet(columns: readonly string[], names: readonly string[]): Uint8Array {
  const unknown = names.find((name) => !columns.includes(name));
  if (unknown !== undefined) throw new Invalid(`"${unknown}" is no concept of these statements: take names as they are listed by backbone without it.`);
  return Uint8Array.from(columns, (name) => Number(names.includes(name)));
}

function stepsOf({counted, losses}: Matter, {progress = () => undefined}: Wish): RemovalStep[] {
  const totals = columnTotals(counted.tally);
  let statements = totals.reduce((sum, total) => sum + total, 0);
  return nested(losses, progress).map(({concept, ...step}) => ({...step, concept: counted.columns[concept], statements: (statements -= totals[concept])}));
}

function searchedSet({counted: {columns}, losses}: Matter, wish: Wish, penalty: number | undefined): Found {
  const {size, iterations = usual.iterations.usual, seed = usual.seed.usual, progress = () => undefined} = wish;
  const sized = penalty === undefined ? checkedSize(size, columns.length) : undefined;
  const costOf = (set: Uint8Array) => penalized(losses.lossOf(set), set, penalty);
  return cheapestSet({concepts: columns.length, costOf, size: sized, iterations, chance: chanceOf(seed), progress});
}

function checkedSize(size: number | undefined, concepts: number): number {
  const sizes = concepts === 2 ? "1, as there are 2 concepts" : `a number from 1 to ${concepts - 1}, as there are ${concepts} concepts`;
  if (size === undefined) throw new Invalid(`A fixed backbone needs its size: ${sizes}.`);
  if (Number.isInteger(size) && size >= 1 && size < concepts) return size;
  throw new Invalid(`A fixed backbone cannot have a size of ${size}: take ${sizes}.`);
}

function penalized(loss: number, set: Uint8Array, penalty: number | undefined): number {
  return penalty === undefined ? loss : loss * Math.exp((-penalty * (set.length - countIn(set))) / set.length);
}

function countIn(set: Uint8Array): number {
  return set.reduce((sum, one) => sum + one, 0);
}

function setOf({counted, losses}: Matter, {set, exact, trace}: Omit<Found, "cost">, penalty: number | undefined): BackboneSet {
  const rest = set.map((one) => 1 - one);
  const totals = columnTotals(counted.tally);
  const [backboneLoss, redundantLoss] = [losses.lossOf(set), losses.lossOf(rest)];
  return {
    backbone: counted.columns.filter((_, c) => set[c]),
    redundant: counted.columns.filter((_, c) => !set[c]),
    backboneLoss,
    redundantLoss,
    penalizedBackboneLoss: penalty === undefined ? null : penalized(backboneLoss, set, penalty),
    penalizedRedundantLoss: penalty === undefined ? null : penalized(redundantLoss, rest, penalty),
    statements: totals.reduce((sum, total, c) => sum + total * set[c], 0),
    exact,
    trace,
  };
}
