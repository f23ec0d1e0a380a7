import {counted, type Frame} from "@standpoint/model";
import type {Mentions} from "./mentions.ts";
import type {Selection} from "./select.ts";

/** Above so many possible cells only those there are, are kept. */
const dense = 1 << 24;

/**
 * Says how much of what is counted nobody has for certain said of itself: cells (a row with a column, or a row where nothing is asked
 * of columns) that have no own words, and those whose own words are all of an uncertain author. Nothing where there are neither.
 */
export function restingOnReports(frame: Frame, selection: Selection): string[] {
  if (!frame.own.includes(0) && !frame.unsure?.includes(1)) return [];
  const {mentions, rows, columns} = selection;
  const width = columns.labels.length + 1;
  const size = (rows.labels.length + 1) * width;
  const told = size <= dense ? new Uint8Array(size) : new Map<number, number>();
  return wordsOnResting(restingIn(frame, mentions, {told, width}));
}

/** How many cells there are, and how many have reports alone, or own words of an uncertain author and no others. */
export interface Resting {
  readonly all: number;
  readonly reported: number;
  readonly unsure: number;
}

/** "3 of 40 cells rest on reports alone, 2 on words of an uncertain author."; nothing for neither. */
export function wordsOnResting({all, reported, unsure}: Resting): string[] {
  const of = (some: number) => counted(some, `of ${counted(all, "cell")} rests`, `of ${all} cells rest`);
  const words = "on words of an uncertain author";
  if (reported === 0) return unsure > 0 ? [`${of(unsure)} ${words}.`] : [];
  return [`${of(reported)} on reports alone${unsure > 0 ? `, ${unsure} ${words}` : ""}.`];
}

/** What each cell has: 1 for reports, 2 for own words, 4 for own words of an uncertain author, and their sums. */
type ToldOf = Uint8Array | Map<number, number>;

function restingIn({own, unsure}: Frame, {at, rows, columns}: Mentions, {told, width}: {told: ToldOf; width: number}): Resting {
  const put =
    told instanceof Map
      ? (cell: number, kind: number) => void told.set(cell, (told.get(cell) ?? 0) | kind)
      : (cell: number, kind: number) => void (told[cell] |= kind);
  for (let m = 0; m < at.length; ++m) put((rows[m] + 1) * width + columns[m] + 1, own[at[m]] !== 1 ? 1 : unsure?.[at[m]] === 1 ? 4 : 2);
  let [all, reported, uncertain] = [0, 0, 0];
  for (const one of told.values()) {
    if (one > 0) ++all;
    if (one === 1) ++reported;
    if ((one & 6) === 4) ++uncertain;
  }
  return {all, reported, unsure: uncertain};
}
