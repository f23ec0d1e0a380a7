import {absence, counted, type Frame} from "@standpoint/model";
import type {Filters} from "./filter-options.ts";
import {kept} from "./kept.ts";

interface Pass {
  readonly filters: Filters;
  readonly notes: string[];
}

/**
 * The rows that count for how they were said: their manner, whether it is certain who wrote them, and whether they hold without a
 * condition. What is left out though nobody asked for it is said.
 */
export function asSaid(frame: Frame, rows: Int32Array, {filters, notes}: Pass): Int32Array {
  rows = ofManner(frame, rows, {filters, notes});
  if (filters.unsureAuthors === "leave" && frame.unsure) rows = kept(rows, (row) => frame.unsure![row] !== 1);
  if (filters.presence !== "all") rows = present(frame, rows, notes);
  return filters.conditional === "count" ? rows : unconditional(frame, rows, notes);
}

function ofManner(frame: Frame, rows: Int32Array, {filters: {manner = "said"}, notes}: Pass): Int32Array {
  const column = frame.columns.find(({role}) => role === "manner");
  if (manner === "all") return rows;
  if (column?.form !== "codes") return manner === "said" ? rows : rows.subarray(0, 0);
  const {codes, labels} = column;
  if (manner !== "said") return kept(rows, (row) => labels[codes[row]] === manner);
  const said = kept(rows, (row) => labels[codes[row]] !== "inferred" && labels[codes[row]] !== "ironic");
  const left = rows.length - said.length;
  if (left > 0) notes.push(`${counted(left, "inferred or ironic statement is", "inferred or ironic statements are")} left out (manner: all takes them in).`);
  return said;
}

function present(frame: Frame, rows: Int32Array, notes: string[]): Int32Array {
  const column = frame.columns.find(({role}) => role === "part");
  if (column?.form !== "codes") return rows;
  const away = column.labels.map((part) => (column.presence ? !column.presence.includes(part) : absence.includes(part)));
  const there = kept(rows, (row) => column.codes[row] < 0 || !away[column.codes[row]]);
  const left = rows.length - there.length;
  if (left > 0)
    notes.push(
      `${counted(left, "statement of somebody who was not there is", "statements of somebody who was not there are")} left out (presence: all takes them in).`,
    );
  return there;
}

function unconditional(frame: Frame, rows: Int32Array, notes: string[]): Int32Array {
  const column = frame.columns.find(({role}) => role === "condition");
  if (column?.form !== "codes") return rows;
  const without = kept(rows, (row) => column.codes[row] < 0);
  const left = rows.length - without.length;
  if (left > 0)
    notes.push(
      `${counted(left, "statement that holds under a condition is", "statements that hold under a condition are")} left out (conditional: count takes them in).`,
    );
  return without;
}
