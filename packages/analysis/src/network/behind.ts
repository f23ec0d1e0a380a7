import type {Frame} from "@standpoint/model";
import type {Mentions} from "../select/mentions.ts";
import {select, type Selection} from "../select/select.ts";
import {distances} from "./distance.ts";
import {resolved, type ResolvedSettings} from "./settings.ts";
import type {NetworkSettings} from "./options.ts";

export interface Edge {
  readonly row: string;
  readonly column: string;
  /** First and last second of the slice; left out, the whole range. */
  readonly start?: number | undefined;
  readonly stop?: number | undefined;
}

/**
 * The ids of the statements that an edge rests on, in the order of the frame.
 *
 * Two-mode: those of the row on the column. One-mode: those of either actor that the other meets on the same column,
 * with a stance that makes for the edge (near for congruence, apart for conflict, any for the rest).
 */
export function statementsBehind(frame: Frame, settings: NetworkSettings, edge: Edge): Int32Array {
  const chosen = resolved(frame, settings, []);
  const qualified = chosen.aggregate !== "ignore";
  const selection = select(frame, {...chosen, qualifier: qualified ? chosen.qualifier : "none", qualified, ...(qualified && {questions: "leave"})});
  const {at} = selection.mentions;
  const inSlice = placesWhere(at.length, (m) => within(frame.first[at[m]], edge));
  const places = chosen.mode === "one" ? meeting(selection, inSlice, {edge, settings: chosen}) : going(selection, inSlice, edge);
  const rows = places.map((m) => at[m]);
  return Int32Array.from(new Set(rows), (row) => frame.statements[row]);
}

function within(time: number, {start = -Infinity, stop = Infinity}: Edge): boolean {
  return (start === -Infinity && stop === Infinity) || (time >= start && time <= stop);
}

function going({mentions, rows, columns}: Selection, inSlice: readonly number[], edge: Edge): number[] {
  const [row, column] = [rows.labels.indexOf(edge.row), columns.labels.indexOf(edge.column)];
  return inSlice.filter((m) => mentions.rows[m] === row && mentions.columns[m] === column);
}

function meeting({mentions, rows, levels}: Selection, inSlice: readonly number[], {edge, settings}: {edge: Edge; settings: ResolvedSettings}): number[] {
  const {aggregate, as} = settings;
  const pair = [rows.labels.indexOf(edge.row), rows.labels.indexOf(edge.column)];
  const sides = pair.map((code) => inSlice.filter((m) => mentions.rows[m] === code));
  const apart = distances(levels, as);
  const meets = (k: number, l: number) => {
    if (aggregate === "ignore" || aggregate === "subtract") return true;
    const distance = levels.kind === "nominal" ? Number(k !== l) : apart[k * levels.count + l];
    return aggregate === "conflict" ? distance > 0 : distance < 1;
  };
  const met = (m: number, others: ReadonlyMap<number, ReadonlySet<number>>) =>
    [...(others.get(mentions.columns[m]) ?? [])].some((level) => meets(mentions.levels[m], level));
  const [left, right] = sides.map((places) => levelsByColumn(mentions, places));
  return [...sides[0].filter((m) => met(m, right)), ...sides[1].filter((m) => met(m, left))].sort((a, b) => a - b);
}

function levelsByColumn({columns, levels}: Mentions, places: readonly number[]): Map<number, Set<number>> {
  const found = new Map<number, Set<number>>();
  for (const m of places) found.set(columns[m], (found.get(columns[m]) ?? new Set<number>()).add(levels[m]));
  return found;
}

function placesWhere(length: number, test: (place: number) => boolean): number[] {
  const places: number[] = [];
  for (let m = 0; m < length; ++m) if (test(m)) places.push(m);
  return places;
}
