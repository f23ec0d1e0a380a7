import type {Slice} from "@standpoint/analysis";
import type {SmallNetwork} from "@standpoint/draw";
import {columnKey} from "./places.ts";
import {tiesOf} from "./ties.ts";

/** More slices than this are not drawn beside each other. */
export const mostMultiples = 48;

/** The slices with their ties; of more than 48 every second, third … */
export function smallNetworks(slices: readonly Slice[]): readonly SmallNetwork[] {
  const step = Math.ceil(slices.length / mostMultiples);
  return slices.flatMap((slice, place) => {
    if (place % step !== 0) return [];
    const {rows, columns, from, to, weight} = tiesOf(slice);
    const nameOf = (column: string) => (slice.mode === "one" ? column : columnKey(column));
    const ties = Array.from(weight, (value, tie) => ({one: rows[from[tie] ?? 0] ?? "", other: nameOf(columns[to[tie] ?? 0] ?? ""), value}));
    return [{place, start: slice.start, stop: slice.stop, statements: slice.statements, ties}];
  });
}
