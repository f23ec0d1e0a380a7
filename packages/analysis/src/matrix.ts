import type {ComputedBy} from "./network/measure-options.ts";
import type {matrixOptions} from "./matrix-options.ts";
import {counted, Invalid, type Frame} from "@standpoint/model";
import {byCodeUnits} from "./frame/axis.ts";
import {textOf} from "./lines/evidence.ts";
import type {Derived} from "./matrix-rules.ts";
import type {Levels} from "./network/levels.ts";
import {resolved} from "./network/settings.ts";
import {gridOf, type Grid} from "./network/tally.ts";
import {mentionsAt} from "./select/mentions.ts";
import {select, type Selection} from "./select/select.ts";

export type MatrixSettings = Omit<ComputedBy<typeof matrixOptions>, "rule" | "noRules" | "passages" | "seed">;

/**
 * Where an actor stands on a concept. A clear side outweighs an explicit neutral; yes and no together are both. What holds only
 * under a condition never changes what holds without one: it is told beside it, and is the stance where there is nothing else,
 * "both-if" where it goes both ways under different conditions.
 */
export interface MatrixCell extends Partial<Derived> {
  /** Places in `actors` and `concepts`. */
  readonly actor: number;
  readonly concept: number;
  readonly stance: "yes" | "no" | "neutral" | "both" | "yes-if" | "no-if" | "both-if";
  /** Ids, in the order of the frame; where all hold under conditions, those. */
  readonly statements: Int32Array;
  /** What holds under a condition, by stance, then condition; left out where nothing does. */
  readonly conditions?: readonly MatrixCondition[];
  /** Nobody recorded it: it follows by rules from another position, which is told with them. Left out for what is on record. */
  readonly derived?: "rule";
  /** How many of them say so, and how many are the holder's own words or others' reports. */
  readonly yes: number;
  readonly no: number;
  readonly neutral: number;
  readonly own: number;
  readonly reported: number;
  /** Of its own words, how many are of an author who is not certain; left out where none are. */
  readonly unsure?: number;
}

interface MatrixCondition {
  readonly stance: "yes-if" | "no-if" | "neutral-if";
  /** In the coder's words. */
  readonly condition: string;
  readonly statements: Int32Array;
}

export interface Matrix {
  /** Sorted by UTF-16 code units. */
  readonly actors: readonly string[];
  readonly concepts: readonly string[];
  /** By actor, then concept; pairs without a known stance are left out. */
  readonly cells: readonly MatrixCell[];
  readonly notes: readonly string[];
}

/**
 * Where each actor stands on each concept.
 *
 * Numbers above 0 are yes, below 0 no, and 0 is neutral. The last position known at a moment is that of the statements
 * with the latest first possible second up to then, all of them where several share it, apart for what holds under a
 * condition; undated ones are left out.
 */
export function matrix(frame: Frame, settings: MatrixSettings = {}): Matrix {
  const {rows, columns, qualifier} = resolved(frame, {...settings, mode: "two"}, []);
  const selection = select(frame, {...settings, conditions: "take", rows, columns, qualifier, qualified: true});
  const sides = sidesOf(selection.levels, qualifier);
  const standing = settings.at === undefined ? selection : lastKnown(frame, selection, settings.at);
  const grid = gridOf(standing, false);
  return {
    actors: grid.rows,
    concepts: grid.columns,
    cells: cellsOf(frame, standing, {grid, sides}),
    notes: [...selection.notes, ...undatedNote(frame, selection, settings)],
  };
}

type Side = "yes" | "no" | "neutral";

function sidesOf({kind, values}: Levels, qualifier: string): Side[] {
  if (kind === "nominal" || kind === "none")
    throw new Invalid(`a matrix needs a stance and "${qualifier}" is none: name a yes-or-no or a number as the qualifier`);
  const middle = kind === "boolean" ? 0.5 : 0;
  return Array.from(values, (value) => (value > middle ? "yes" : value < middle ? "no" : "neutral"));
}

function lastKnown(frame: Frame, selection: Selection, moment: number): Selection {
  const {at} = selection.mentions;
  const dated: number[] = [];
  for (let m = 0; m < at.length; ++m) if (frame.first[at[m]] <= moment) dated.push(m);
  const then = {...selection, mentions: mentionsAt(selection.mentions, Int32Array.from(dated))};
  const {cell, levels} = gridOf(then, false);
  const condition = textOf(frame, "condition");
  const pairOf = (m: number) => 2 * Math.floor(cell[m] / levels) + (condition(then.mentions.at[m]) === "" ? 0 : 1);
  const latest = new Map<number, number>();
  for (let m = 0; m < cell.length; ++m) latest.set(pairOf(m), frame.first[then.mentions.at[m]]);
  const last = Int32Array.from(cell.keys()).filter((m) => frame.first[then.mentions.at[m]] === latest.get(pairOf(m)));
  return {...then, mentions: mentionsAt(then.mentions, last)};
}

function cellsOf(frame: Frame, {mentions}: Selection, {grid, sides}: {grid: Grid; sides: readonly Side[]}): MatrixCell[] {
  const pairs = new Map<number, number[]>();
  for (let m = 0; m < grid.cell.length; ++m) {
    const pair = Math.floor(grid.cell[m] / grid.levels);
    const found = pairs.get(pair);
    if (found) found.push(m);
    else pairs.set(pair, [m]);
  }
  const width = grid.columns.length;
  const condition = textOf(frame, "condition");
  return [...pairs.keys()]
    .sort((a, b) => a - b)
    .map((pair) => {
      const said = (pairs.get(pair) ?? []).map((m) => {
        const row = mentions.at[m];
        return {
          statement: frame.statements[row],
          side: sides[grid.cell[m] % grid.levels],
          condition: condition(row),
          own: frame.own[row] === 1,
          unsure: frame.unsure?.[row] === 1,
        };
      });
      return {actor: Math.floor(pair / width), concept: pair % width, ...standing(said)};
    });
}

interface Said {
  readonly statement: number;
  readonly side: Side;
  readonly condition: string;
  readonly own: boolean;
  readonly unsure: boolean;
}

function standing(said: readonly Said[]): Omit<MatrixCell, "actor" | "concept"> {
  const [holding, hanging] = [said.filter(({condition}) => condition === ""), said.filter(({condition}) => condition !== "")];
  const counted = holding.length > 0 ? holding : hanging;
  const count = (side: Side) => counted.filter((one) => one.side === side).length;
  const [yes, no, neutral] = [count("yes"), count("no"), count("neutral")];
  const own = counted.filter((one) => one.own).length;
  const unsure = counted.filter((one) => one.own && one.unsure).length;
  return {
    stance: holding.length > 0 ? stanceOf({yes, no}) : stanceUnder(hanging),
    statements: Int32Array.from(counted, ({statement}) => statement),
    ...(hanging.length > 0 && {conditions: conditionsOf(hanging)}),
    yes,
    no,
    neutral,
    own,
    reported: counted.length - own,
    ...(unsure > 0 && {unsure}),
  };
}

function stanceOf({yes, no}: {yes: number; no: number}): Side | "both" {
  if (yes > 0 && no > 0) return "both";
  return yes > 0 ? "yes" : no > 0 ? "no" : "neutral";
}

/** Yes and no go together under different conditions; under one they contradict each other. */
function stanceUnder(hanging: readonly Said[]): MatrixCell["stance"] {
  const sides = (side: Side) => hanging.filter((one) => one.side === side);
  const [yes, no] = [sides("yes"), sides("no")];
  if (yes.some(({condition}) => no.some((one) => one.condition === condition))) return "both";
  if (yes.length > 0 && no.length > 0) return "both-if";
  return yes.length > 0 ? "yes-if" : no.length > 0 ? "no-if" : "neutral";
}

function conditionsOf(hanging: readonly Said[]): MatrixCondition[] {
  const groups = new Map<string, Said[]>();
  for (const one of hanging) groups.set(`${one.side}\u0000${one.condition}`, [...(groups.get(`${one.side}\u0000${one.condition}`) ?? []), one]);
  return [...groups.values()]
    .map((group) => ({stance: `${group[0].side}-if` as const, condition: group[0].condition, statements: Int32Array.from(group, ({statement}) => statement)}))
    .sort((a, b) => byCodeUnits(b.stance, a.stance) || byCodeUnits(a.condition, b.condition));
}

function undatedNote(frame: Frame, {filtered}: Selection, {at}: MatrixSettings): string[] {
  const undated = at === undefined ? 0 : filtered.reduce((count, row) => count + (Number.isNaN(frame.first[row]) ? 1 : 0), 0);
  return undated > 0 ? [`${counted(undated, "statement without a date is", "statements without a date are")} left out.`] : [];
}
