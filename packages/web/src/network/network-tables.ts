import {spanWords} from "@standpoint/draw";
import type {SmallNetwork, TieChange} from "@standpoint/draw";
import type {Ties} from "./ties.ts";

/** A line a tie, the first `count` of them. */
export function tiesTable({rows, columns, from, to, weight}: Ties, count: number): string {
  const lines = Array.from(weight.subarray(0, count), (one, tie) => [rows[from[tie] ?? 0] ?? "", columns[to[tie] ?? 0] ?? "", one]);
  return csv([["one", "other", "weight"], ...lines]);
}

/** A line a tie: its weight before and after. */
export function changesTable(changes: readonly TieChange[]): string {
  return csv([["one", "other", "before", "after"], ...changes.map(({one, other, before, after}) => [one, other, before, after])]);
}

/** A line a tie of a slice. */
export function slicesTable(slices: readonly SmallNetwork[]): string {
  const lines = slices.flatMap((slice) => slice.ties.map(({one, other, value}) => [spanWords(slice), one, other, value]));
  return csv([["slice", "one", "other", "weight"], ...lines]);
}

/** As RFC 4180 has it. */
function csv(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((line) => `${line.map(cell).join(",")}\r\n`).join("");
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
