import type {MatrixAnswer, MatrixCellJson} from "@standpoint/analysis";
import {stanceUnder} from "@standpoint/model";
import {byName} from "../shell/by-name.ts";
import {stanceWords} from "../stance/stance.ts";
import type {Stance} from "../stance/stance.ts";

/** A matrix laid out: names along both sides, a cell where anything is said. */
export interface Grid {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly rowTotals: readonly number[];
  readonly columnTotals: readonly number[];
  readonly cellAt: (row: number, column: number) => MatrixCellJson | undefined;
}

export interface GridOrder {
  readonly by: "name" | "total";
  /** Concepts as rows. */
  readonly turned: boolean;
}

/** The matrix in the order asked for; with equal totals, by name. */
export function gridOf({actors, concepts, cells}: Pick<MatrixAnswer, "actors" | "concepts" | "cells">, {by, turned}: GridOrder): Grid {
  const width = concepts.length;
  const at = new Map(cells.map((cell) => [cell.actor * width + cell.concept, cell]));
  const totals = (names: readonly string[], side: "actor" | "concept") => {
    const sums = new Array<number>(names.length).fill(0);
    for (const cell of cells) sums[cell[side]] = (sums[cell[side]] ?? 0) + cell.statements.length;
    return sums;
  };
  const actorSums = totals(actors, "actor");
  const conceptSums = totals(concepts, "concept");
  const actorOrder = orderOf(actors, actorSums, by);
  const conceptOrder = orderOf(concepts, conceptSums, by);
  const [rows, columns] = turned ? [conceptOrder, actorOrder] : [actorOrder, conceptOrder];
  const [rowNames, columnNames] = turned ? [concepts, actors] : [actors, concepts];
  const [rowSums, columnSums] = turned ? [conceptSums, actorSums] : [actorSums, conceptSums];
  return {
    rows: picked(rowNames, rows),
    columns: picked(columnNames, columns),
    rowTotals: picked(rowSums, rows),
    columnTotals: picked(columnSums, columns),
    cellAt: (row, column) => {
      const [actor, concept] = turned ? [columns[column], rows[row]] : [rows[row], columns[column]];
      return actor === undefined || concept === undefined ? undefined : at.get(actor * width + concept);
    },
  };
}

function orderOf(names: readonly string[], sums: readonly number[], by: "name" | "total"): readonly number[] {
  const named = (a: number, b: number) => byName(names[a] ?? "", names[b] ?? "");
  const byTotal = (a: number, b: number) => (sums[b] ?? 0) - (sums[a] ?? 0) || named(a, b);
  return names.map((_, place) => place).sort(by === "name" ? named : byTotal);
}

function picked<Value>(values: readonly Value[], places: readonly number[]): readonly Value[] {
  return places.flatMap((place) => values[place] ?? []);
}

const stances: Readonly<Record<MatrixCellJson["stance"], Stance>> = {
  yes: "agree",
  no: "disagree",
  neutral: "neutral",
  both: "both",
  "yes-if": "agree-if",
  "no-if": "disagree-if",
  "both-if": "both-if",
};

/** How a cell is drawn. */
export interface CellMark {
  readonly stance: Stance;
  /** Filled when at least one statement is in own words. */
  readonly own: boolean;
  /** Whether nobody recorded it and it follows by rules. */
  readonly derived: boolean;
  /** Whether something holds under a condition besides. */
  readonly also: boolean;
  /** All of those are words of an author who is not certain. */
  readonly unsure: boolean;
  /** What a screen reader says. */
  readonly words: string;
}

export function cellMark({
  stance,
  own,
  reported,
  unsure = 0,
  conditions = [],
  derived,
  rules = [],
}: Pick<MatrixCellJson, "stance" | "own" | "reported" | "unsure" | "conditions" | "derived" | "rules">): CellMark {
  const shown = stances[stance];
  const counts = [
    own > 0 ? `${String(own)} own` : "",
    reported > 0 ? `${String(reported)} reported` : "",
    unsure > 0 ? `${String(unsure)} of an uncertain author` : "",
  ]
    .filter(Boolean)
    .join(", ");
  const hanging = conditions.map((one) => `, ${stanceUnder(one)}`).join("");
  return {
    stance: shown,
    own: own > 0,
    derived: derived === "rule",
    unsure: own > 0 && unsure === own,
    also: conditions.length > 0 && !stance.endsWith("-if"),
    words: `${stanceWords[shown]}${counts === "" ? "" : `, ${counts}`}${hanging}${derived === "rule" ? `, on no record: follows by ${rules.join("; ")}` : ""}`,
  };
}

/** The cell a key leads to from `row`, `column`, or null for a key that does not move. */
export function stepped(key: string, {row, column}: Place, {rows, columns}: Pick<Grid, "rows" | "columns">): Place | null {
  const steps: Readonly<Record<string, Place>> = {
    ArrowDown: {row: 1, column: 0},
    ArrowUp: {row: -1, column: 0},
    ArrowRight: {row: 0, column: 1},
    ArrowLeft: {row: 0, column: -1},
    Home: {row: 0, column: -columns.length},
    End: {row: 0, column: columns.length},
    PageDown: {row: 10, column: 0},
    PageUp: {row: -10, column: 0},
  };
  const step = steps[key];
  if (step === undefined) return null;
  return {row: within(row + step.row, rows.length), column: within(column + step.column, columns.length)};
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

function within(place: number, length: number): number {
  return Math.max(0, Math.min(length - 1, place));
}

/** The statements a cell rests on, those under conditions too; of one that follows by rules, those of the position it follows from. */
export function idsBehind(cell: MatrixCellJson, {cells, concepts}: Pick<MatrixAnswer, "cells" | "concepts">): readonly number[] {
  const from = cell.from && cells.find((one) => one.actor === cell.actor && concepts[one.concept] === cell.from?.concept);
  if (from !== undefined) return idsBehind(from, {cells, concepts});
  return [...new Set([...cell.ids, ...(cell.conditions ?? []).flatMap(({ids}) => ids)])];
}
