import {counted, timestampOf, type Frame} from "@standpoint/model";
import {daySeconds} from "../calendar.ts";
import {aligned} from "../units.ts";
import type {Selection} from "../select/select.ts";
import type {ResolvedSettings} from "./settings.ts";
import type {Timeline} from "./window.ts";

/** The mentions with a date, and the range of the windows over them. */
export function timelineOf(frame: Frame, {mentions: {at}}: Selection, settings: ResolvedSettings): Timeline {
  let [from, to] = [0, at.length];
  while (from < to && frame.first[at[from]] === -Infinity) ++from;
  while (to > from && !Number.isFinite(frame.first[at[to - 1]])) --to;
  const times = new Float64Array(to - from);
  const statement = new Int32Array(to - from);
  for (let m = 0; m < times.length; ++m) {
    times[m] = frame.first[at[from + m]];
    statement[m] = m === 0 ? 0 : statement[m - 1] + (at[from + m] === at[from + m - 1] ? 0 : 1);
  }
  return {times, statement, from, ...rangeOf(frame, settings)};
}

/** From and to, or else the first and last dated statement of the whole frame, so that the windows of two selections line up. */
export function rangeOf(frame: Frame, {from, to}: {from?: number | undefined; to?: number | undefined}): {start: number; stop: number} {
  const {first, size} = frame;
  let [earliest, latest] = [0, size - 1];
  while (earliest < size && !Number.isFinite(first[earliest])) ++earliest;
  while (latest >= 0 && !Number.isFinite(first[latest])) --latest;
  const dated = earliest <= latest;
  const [begin, end] = dated ? [first[earliest], first[latest]] : [NaN, NaN];
  return {start: from ?? Math.min(begin, to ?? Infinity), stop: to ?? Math.max(end, from ?? -Infinity)};
}

/** What to know of the dates behind a result that orders or cuts by them. */
export function dateNotes(frame: Frame, {filtered}: Selection, {window, from, to, duplicates}: ResolvedSettings): string[] {
  const byPeriod = duplicates === "week" || duplicates === "month" || duplicates === "year";
  if (!window && from === undefined && to === undefined && !byPeriod) return [];
  let [undated, uncertain] = [0, 0];
  for (const row of filtered) {
    if (!Number.isFinite(frame.first[row])) ++undated;
    else if (!(frame.last[row] - frame.first[row] < daySeconds)) ++uncertain;
  }
  return [
    ...(undated > 0 && window ? [`${counted(undated, "statement without a first date is", "statements without a first date are")} in no window.`] : []),
    ...(undated > 0 && byPeriod
      ? [`${counted(undated, "statement without a first date is", "statements without a first date are")} kept, duplicates or not.`]
      : []),
    ...(uncertain > 0
      ? [
          `${counted(uncertain, "statement has an uncertain date and counts at its", "statements have uncertain dates and count at their")} first possible second.`,
        ]
      : []),
  ];
}

/** That no window fits what there is, where none does; and which slices reach beyond the range, for they hold a part of their time only. */
export function windowNotes(slices: readonly unknown[], {filtered}: Selection, settings: ResolvedSettings): string[] {
  const {window, mode} = settings;
  if (!window || mode === "events") return [];
  if (slices.length > 0) return cutNotes(window, settings);
  return filtered.length > 0 ? [`No window of ${window.size} ${window.unit} fits into the range: take a shorter one, or a longer range.`] : [];
}

function cutNotes({unit}: NonNullable<ResolvedSettings["window"]>, {from, to, kernel, as}: ResolvedSettings): string[] {
  if (unit === "events" || kernel !== "none" || as !== undefined) return [];
  return [
    ...(from !== undefined && aligned(from, unit) < from ? [`The first ${unit.slice(0, -1)} holds only what is from ${timestampOf(from)} on.`] : []),
    ...(to !== undefined && aligned(to + 1, unit) < to + 1 ? [`The last ${unit.slice(0, -1)} holds only what is up to ${timestampOf(to)}.`] : []),
  ];
}
