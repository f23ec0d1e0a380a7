import {Invalid} from "@standpoint/model";
import {civilOf, dayNumber, daySeconds} from "../calendar.ts";
import {addFraction, addUnits, coordinate, type TimeUnit} from "../units.ts";
import type {ResolvedSettings} from "./settings.ts";
import type {Kernel} from "./options.ts";
import type {Timeline} from "./window.ts";

/** How much the mentions of each moment weigh at a centre in time; those of moments outside `lo` to `hi` weigh nothing. */
export interface Reach {
  readonly lo: number;
  readonly hi: number;
  /** By moment, valid from `lo` up to `hi`; the same array is filled again for each centre. */
  readonly weights: Float64Array;
}

/** A centre in time, and what weighs there. */
export interface Smoothing extends Reach {
  readonly start: number;
  readonly mid: number;
  readonly stop: number;
}

/** The different moments of a timeline: moment k has its mentions from `starts[k]` up to `starts[k + 1]`. */
export interface Moments {
  readonly times: Float64Array;
  readonly starts: Int32Array;
}

export function momentsOf({times}: Timeline): Moments {
  const starts: number[] = [];
  for (let m = 0; m < times.length; ++m) if (m === 0 || times[m] !== times[m - 1]) starts.push(m);
  return {times: Float64Array.from(starts, (m) => times[m]), starts: Int32Array.from([...starts, times.length])};
}

/** Beyond so many window halves a gaussian weight counts as 0: even its root is below 10^−17. */
export const farthest = 12.6;

/**
 * The smoothings of a timeline, a unit apart, from its first statement to its last; with `indent` half a window
 * (rounded up to whole units) from either.
 *
 * A statement d units from the centre weighs K(x) with x = 2d / w: uniform 1/2, triangular 1 − |x|, Epanechnikov
 * 3/4 (1 − x²), each 0 beyond |x| = 1, gaussian exp(−x²/2) / √(2π), 0 beyond |x| = 12.6, where a double no longer tells
 * the difference. d is a real number of units; each calendar month or year counts as one, whatever its length.
 * `start` and `stop` are the reach of the window, cut at the first and last statement; the gaussian's are these.
 *
 * As DNA 3.1: an odd w is raised by one, d is cut to whole units, the triangular kernel is |1 − x| and so lopsided,
 * the gaussian is never cut, and in seconds nothing weighs anything.
 */
export function* smoothings(timeline: Timeline, moments: Moments, settings: ResolvedSettings): Generator<Smoothing> {
  const {unit, size, kernel, dna} = bandOf(settings);
  const {times} = moments;
  if (times.length === 0) return;
  const [begin, end] = endsOf(timeline, times);
  if (kernel === "gaussian" && !dna) {
    const {reachAt} = gaussianCourse(timeline, moments, settings);
    for (const mid of centres([begin, end], settings)) yield {start: begin, mid, stop: end, ...reachAt(coordinate(mid, unit))};
    return;
  }
  const weights = new Float64Array(times.length);
  const coordinates = dna ? undefined : times.map((time) => coordinate(time, unit));
  const reach = size / 2;
  const stepped = dna ? addUnits : addFraction;
  let [lo, hi] = [0, 0];
  for (const mid of centres([begin, end], settings)) {
    const start = kernel === "gaussian" ? begin : Math.max(begin, stepped(mid, unit, -reach));
    const stop = kernel === "gaussian" ? end : Math.min(end, stepped(mid, unit, reach));
    const here = coordinate(mid, unit);
    while (lo < times.length && times[lo] < start) ++lo;
    while (hi < times.length && times[hi] <= stop) ++hi;
    for (let k = lo; k < hi; ++k) weights[k] = weigh((2 * (coordinates ? here - coordinates[k] : wholeUnits(times[k], mid, unit))) / size, kernel, dna);
    yield {start, mid, stop, lo, hi: Math.max(lo, hi), weights};
  }
}

/** The gaussian at any moment, whether or not a smoothing has its centre there. */
export interface GaussianCourse {
  /** The centres of all smoothings, in the unit of the window. */
  readonly centres: Float64Array;
  /** Half a window. */
  readonly deviation: number;
  /** What weighs at a moment, given in the unit of the window, and how much; none may lie before the one before it. */
  readonly reachAt: (moment: number) => Reach;
}

export function gaussianCourse(timeline: Timeline, {times}: Moments, settings: ResolvedSettings): GaussianCourse {
  const {unit, size} = bandOf(settings);
  const [begin, end] = endsOf(timeline, times);
  const coordinates = times.map((time) => coordinate(time, unit));
  const deviation = size / 2;
  const weights = new Float64Array(times.length);
  let [lo, hi] = [0, 0];
  const reachAt = (moment: number) => {
    while (lo < times.length && (times[lo] < begin || coordinates[lo] < moment - farthest * deviation)) ++lo;
    while (hi < times.length && times[hi] <= end && coordinates[hi] <= moment + farthest * deviation) ++hi;
    for (let k = lo; k < hi; ++k) weights[k] = weigh((moment - coordinates[k]) / deviation, "gaussian", false);
    return {lo, hi: Math.max(lo, hi), weights};
  };
  return {centres: Float64Array.from(centres([begin, end], settings), (mid) => coordinate(mid, unit)), deviation, reachAt};
}

/** The first and last second that centres, and statements that weigh, may lie at. */
function endsOf({start, stop}: Timeline, times: Float64Array): readonly [number, number] {
  return [Math.max(start, times[0]), Math.min(stop, times[times.length - 1])];
}

function bandOf({window, kernel, as}: ResolvedSettings) {
  if (!window || window.unit === "events") throw new Invalid("a kernel needs a window in units of time, such as months:3");
  const dna = as === "dna-3.1";
  return {unit: window.unit, size: dna ? window.size + (window.size % 2) : window.size, kernel, dna};
}

function* centres([begin, end]: readonly [number, number], settings: ResolvedSettings): Generator<number> {
  const {unit, dna} = bandOf(settings);
  const inset = settings.indent ? Math.ceil((settings.window?.size ?? 0) / 2) : 0;
  const [first, last] = [addUnits(begin, unit, inset), addUnits(end, unit, -inset)];
  for (let mid = first, count = 1; mid <= last; mid = dna ? addUnits(mid, unit, 1) : addUnits(begin, unit, inset + count), ++count) {
    if (count > 100_000) throw new Invalid(`the range has more than 100000 ${unit}: take a longer unit, or a shorter range with from and to`);
    yield mid;
  }
}

/** Weight at x window halves before (positive) or after the centre. */
function weigh(x: number, kernel: Kernel, dna: boolean): number {
  if (kernel === "gaussian") return Number.isNaN(x) ? 0 : Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
  if (!(Math.abs(x) <= 1)) return 0;
  if (kernel === "uniform") return 0.5;
  if (kernel === "epanechnikov") return 0.75 * (1 - x * x);
  return dna ? Math.abs(1 - x) : 1 - Math.abs(x);
}

/** From a time to a centre as DNA counts: whole units, cut toward zero; NaN in seconds, which it never implemented. */
function wholeUnits(time: number, mid: number, unit: TimeUnit): number {
  switch (unit) {
    case "seconds":
      return NaN;
    case "minutes":
      return Math.trunc((mid - time) / 60);
    case "hours":
      return Math.trunc((mid - time) / 3600);
    case "days":
      return Math.trunc((mid - time) / daySeconds);
    case "weeks":
      return Math.trunc(Math.trunc((mid - time) / daySeconds) / 7);
    case "months":
      return wholeMonths(time, mid);
    case "years":
      return Math.trunc(wholeMonths(time, mid) / 12);
  }
}

function wholeMonths(from: number, to: number): number {
  const [a, b] = [civilOf(dayNumber(from)), civilOf(dayNumber(to))];
  const months = (b.year - a.year) * 12 + b.month - a.month;
  if (months > 0 && b.day < a.day) return months - 1;
  return months < 0 && b.day > a.day ? months + 1 : months;
}
