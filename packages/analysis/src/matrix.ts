import type {ComputedBy} from "./network/measure-options.ts";
import type {matrixOptions} from "./matrix-options.ts";
import {counted, Invalid, type Frame} from "@standpoint/model";
import type {Levels} from "./network/levels.ts";
import {resolved} from "./network/settings.ts";
import {gridOf, type Grid} from "./network/tally.ts";
import {mentionsAt} from "./select/mentions.ts";
import {select, type Selection} from "./select/select.ts";

export type MatrixSettings = Omit<ComputedBy<typeof matrixOptions>, "passages" | "seed">;

/** Where an actor stands on a concept. A clear side outweighs an explicit neutral; yes and no together are both. */
export interface MatrixCell {
  /** Places in `actors` and `concepts`. */
  readonly actor: number;
  readonly concept: number;
  readonly stance: "yes" | "no" | "neutral" | "both";
  /** Ids, in the order of the frame. */
  readonly statements: Int32Array;
  /** How many of them say so, and how many are the holder's own words or others' reports. */
  readonly yes: number;
  readonly no: number;
  readonly neutral: number;
  readonly own: number;
  readonly reported: number;
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
 * with the latest first possible second up to then, all of them where several share it; undated ones are left out.
 */
export function matrix(frame: Frame, settings: MatrixSettings = {}): Matrix {
  const {rows, columns, qualifier} = resolved(frame, {...settings, mode: "two"}, []);
  const selection = select(frame, {...settings, rows, columns, qualifier, qualified: true});
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
  const latest = new Map<number, number>();
  for (let m = 0; m < cell.length; ++m) latest.set(Math.floor(cell[m] / levels), frame.first[then.mentions.at[m]]);
  const last = Int32Array.from(cell.keys()).filter((m) => frame.first[then.mentions.at[m]] === latest.get(Math.floor(cell[m] / levels)));
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
  return [...pairs.keys()]
    .sort((a, b) => a - b)
    .map((pair) => {
      const places = pairs.get(pair) ?? [];
      const rows = places.map((m) => mentions.at[m]);
      const count = (side: Side) => places.filter((m) => sides[grid.cell[m] % grid.levels] === side).length;
      const [yes, no, neutral] = [count("yes"), count("no"), count("neutral")];
      const own = rows.filter((row) => frame.own[row] === 1).length;
      const statements = Int32Array.from(rows, (row) => frame.statements[row]);
      return {
        actor: Math.floor(pair / width),
        concept: pair % width,
        stance: stanceOf(yes, no),
        statements,
        yes,
        no,
        neutral,
        own,
        reported: rows.length - own,
      };
    });
}

function stanceOf(yes: number, no: number): MatrixCell["stance"] {
  if (yes > 0 && no > 0) return "both";
  return yes > 0 ? "yes" : no > 0 ? "no" : "neutral";
}

function undatedNote(frame: Frame, {filtered}: Selection, {at}: MatrixSettings): string[] {
  const undated = at === undefined ? 0 : filtered.reduce((count, row) => count + (Number.isNaN(frame.first[row]) ? 1 : 0), 0);
  return undated > 0 ? [`${counted(undated, "statement without a date is", "statements without a date are")} left out.`] : [];
}
