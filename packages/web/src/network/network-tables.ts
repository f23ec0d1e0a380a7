import {windowWords} from "@standpoint/draw";
import type {SmallNetwork, TieChange, Ties} from "@standpoint/draw";
import {csvText} from "@standpoint/text";

/** A line a tie, the first `count` of them. */
export function tiesTable({rows, columns, from, to, weight}: Ties, count: number): string {
  const lines = Array.from(weight.subarray(0, count), (one, tie) => [rows[from[tie] ?? 0] ?? "", columns[to[tie] ?? 0] ?? "", one]);
  return csvText([["one", "other", "weight"], ...lines]);
}

/** A line a tie: its weight before and after. */
export function changesTable(changes: readonly TieChange[]): string {
  return csvText([["one", "other", "before", "after"], ...changes.map(({one, other, before, after}) => [one, other, before, after])]);
}

/** A line a tie of a slice, those at least as strong as `least`. */
export function slicesTable(slices: readonly SmallNetwork[], least: number): string {
  const drawn = ({ties}: SmallNetwork) => ties.filter(({value}) => Math.abs(value) >= least);
  const lines = slices.flatMap((slice) => drawn(slice).map(({one, other, value}) => [windowWords(slice), one, other, value]));
  return csvText([["slice", "one", "other", "weight"], ...lines]);
}
