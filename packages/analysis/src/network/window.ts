import {Invalid} from "@standpoint/model";
import {addUnits, aligned, type TimeUnit} from "../units.ts";
import type {As} from "../select/filter-options.ts";
import type {TimeWindow} from "./options.ts";

/** A window and the mentions in it: places `lo` up to `hi`, both never falling from one window to the next. */
export interface Window {
  /** Seconds since 1970; the last second belongs to it. */
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
  readonly lo: number;
  readonly hi: number;
}

export interface Timeline {
  /** Seconds of each dated mention, never falling, and the place of the first of them. */
  readonly times: Float64Array;
  readonly from: number;
  /** Number of the statement each dated mention belongs to, counted from 0. */
  readonly statement: Int32Array;
  /** First and last second of the range. */
  readonly start: number;
  readonly stop: number;
}

/** More windows than this are a slip of the pen. */
const mostWindows = 100_000;

/**
 * The windows of a timeline, one unit apart, those only that lie within the range.
 *
 * The range is cut into whole units of the calendar, the first and the last of them perhaps longer than it: years from January, months from
 * the first, weeks from Monday, days from midnight, hours and minutes when they are full. A window of size w is w of them, and `mid` the
 * middle of that time. Event windows are w statements, as many after the middle one as before it, and where w is even one more before;
 * statements are in the order of the frame.
 *
 * As DNA 3.1: centres are stepped from the start one by one, clamped months stay clamped, a window reaches floor(w/2)
 * units either way from that instant, both ends included; event windows are 2·floor(w/2) + 1 statements.
 */
export function windowsOf(timeline: Timeline, {unit, size}: TimeWindow, as: As | undefined): Window[] {
  const half = Math.floor(size / 2);
  if (unit === "events") return eventWindows(timeline, half, as === "dna-3.1" ? half : size - 1 - half);
  if (!Number.isFinite(timeline.start) || !Number.isFinite(timeline.stop)) return [];
  const spans = as === "dna-3.1" ? dnaSpans(timeline, unit, half) : spansOf(timeline, {unit, size});
  return placed(timeline, spans);
}

type Span = Omit<Window, "lo" | "hi">;

function spansOf({start, stop}: Timeline, {unit, size}: {unit: TimeUnit; size: number}): Span[] {
  const first = aligned(start, unit);
  const edges = [first];
  while (edges[edges.length - 1] <= stop) edges.push(addUnits(first, unit, checkedCount(edges.length, unit)));
  const spans: Span[] = [];
  for (let from = 0; from + size < edges.length; ++from) {
    const [start, end] = [edges[from], edges[from + size]];
    spans.push({start, mid: Math.floor((start + end) / 2), stop: end - 1});
  }
  return spans;
}

function dnaSpans({start, stop}: Timeline, unit: TimeUnit, half: number): Span[] {
  const spans: Span[] = [];
  for (let mid = start, count = 0; mid <= stop; mid = addUnits(mid, unit, 1)) {
    checkedCount(++count, unit);
    const span = {start: addUnits(mid, unit, -half), mid, stop: addUnits(mid, unit, half)};
    if (span.start >= start && span.stop <= stop) spans.push(span);
  }
  return spans;
}

function checkedCount(count: number, unit: TimeUnit): number {
  if (count > mostWindows) throw new Invalid(`the range has more than ${mostWindows} ${unit}: take a longer unit, or a shorter range with from and to`);
  return count;
}

function placed({times, from}: Timeline, spans: readonly Span[]): Window[] {
  let [lo, hi] = [0, 0];
  return spans.map((span) => {
    while (lo < times.length && times[lo] < span.start) ++lo;
    while (hi < times.length && times[hi] <= span.stop) ++hi;
    return {...span, lo: from + lo, hi: from + Math.max(lo, hi)};
  });
}

function eventWindows({times, from, statement}: Timeline, back: number, ahead: number): Window[] {
  const starts: number[] = [];
  for (let m = 0; m < statement.length; ++m) if (m === 0 || statement[m] !== statement[m - 1]) starts.push(m);
  const windows: Window[] = [];
  for (let t = back; t + ahead < starts.length; ++t) {
    const [lo, hi] = [starts[t - back], starts[t + ahead + 1] ?? times.length];
    windows.push({start: times[lo], mid: times[starts[t]], stop: times[hi - 1], lo: from + lo, hi: from + hi});
  }
  return windows;
}
