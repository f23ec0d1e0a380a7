import type {Aggregate, Slice} from "@standpoint/analysis";
import {tiesOf} from "@standpoint/draw";
import type {SmallNetwork} from "@standpoint/draw";

/** More slices than this are not drawn beside each other. */
export const mostMultiples = 48;

/** The slices with their ties; of more than 48 every second, third … */
export function smallNetworks(slices: readonly Slice[], reading: Aggregate): readonly SmallNetwork[] {
  const step = Math.ceil(slices.length / mostMultiples);
  return slices.flatMap((slice, place) => {
    if (place % step !== 0) return [];
    const {rows, columns, from, to, weight} = tiesOf(slice, reading);
    const ties = Array.from(weight, (value, tie) => ({one: rows[from[tie] ?? 0] ?? "", other: columns[to[tie] ?? 0] ?? "", value}));
    return [{place, start: slice.start, stop: slice.stop, statements: slice.statements, ties}];
  });
}
