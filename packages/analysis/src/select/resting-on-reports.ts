import {counted, type Frame} from "@standpoint/model";
import type {Mentions} from "./mentions.ts";
import type {Selection} from "./select.ts";

/** Above so many possible cells only those there are, are kept. */
const dense = 1 << 24;

/**
 * Says how much of what is counted nobody has said of itself: cells (a row with a column, or a row where nothing is asked
 * of columns) that have no own words. Nothing when each has some.
 */
export function restingOnReports({own}: Frame, selection: Selection): string[] {
  if (!own.includes(0)) return [];
  const {mentions, rows, columns} = selection;
  const width = columns.labels.length + 1;
  const size = (rows.labels.length + 1) * width;
  const {alone, all} = size <= dense ? denselyTold(own, mentions, {size, width}) : sparselyTold(own, mentions, width);
  return alone > 0 ? [`${counted(alone, `of ${counted(all, "cell")} rests`, `of ${all} cells rest`)} on reports alone.`] : [];
}

interface Told {
  readonly alone: number;
  readonly all: number;
}

/** A byte a cell: 1 for reports, 2 for own words, 3 for both. */
function denselyTold(own: Uint8Array, {at, rows, columns}: Mentions, {size, width}: {size: number; width: number}): Told {
  const told = new Uint8Array(size);
  for (let m = 0; m < at.length; ++m) told[(rows[m] + 1) * width + columns[m] + 1] |= own[at[m]] === 1 ? 2 : 1;
  let [alone, all] = [0, 0];
  for (const one of told) {
    if (one > 0) ++all;
    if (one === 1) ++alone;
  }
  return {alone, all};
}

function sparselyTold(own: Uint8Array, {at, rows, columns}: Mentions, width: number): Told {
  const heard = new Set<number>();
  const all = new Set<number>();
  for (let m = 0; m < at.length; ++m) {
    const cell = (rows[m] + 1) * width + columns[m] + 1;
    all.add(cell);
    if (own[at[m]] === 1) heard.add(cell);
  }
  return {alone: all.size - heard.size, all: all.size};
}
