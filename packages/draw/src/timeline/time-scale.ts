import {monthNumber, monthStart} from "@standpoint/analysis";
import {px, type Mark} from "../marks.ts";

/** Where moments lie along a line of pixels. */
export interface TimeScale {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Pixels for a second; moments before the beginning or after the end are put there. */
  readonly x: (seconds: number) => number;
  readonly ticks: readonly {readonly x: number; readonly label: string}[];
}

const steps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];

/** A scale from the month of the first moment to the month of the last, with a tick every 70 pixels or more. */
export function timeScale(moments: readonly number[], left: number, right: number): TimeScale {
  const known = moments.filter(Number.isFinite);
  const earliest = known.reduce((least, one) => Math.min(least, one), Infinity);
  const latest = known.reduce((most, one) => Math.max(most, one), -Infinity);
  const [first, last] = known.length > 0 ? [monthNumber(earliest), monthNumber(latest) + 1] : [24_000, 24_012];
  const step = steps.find((months) => ((last - first) / months) * 70 <= right - left) ?? steps[steps.length - 1];
  const start = Math.floor(first / step) * step;
  const end = Math.max(Math.ceil(last / step) * step, start + step);
  const [from, to] = [monthStart(start), monthStart(end)];
  const x = (seconds: number) => px(left + ((Math.min(to, Math.max(from, seconds)) - from) / (to - from)) * (right - left));
  const ticks = Array.from({length: (end - start) / step + 1}, (_, i) => start + i * step).map((month) => ({
    x: x(monthStart(month)),
    label: labelOf(month, step),
  }));
  return {from, to, left, right, x, ticks};
}

function labelOf(month: number, step: number): string {
  const year = Math.floor(month / 12);
  return step % 12 === 0 ? String(year) : `${year}-${String(month - year * 12 + 1).padStart(2, "0")}`;
}

/** The ticks, as labels at the top and hairlines down to `bottom`. */
export function axisMarks({ticks}: TimeScale, top: number, bottom: number): Mark[] {
  return ticks.flatMap(({x, label}): Mark[] => [
    {mark: "path", d: `M${x} ${top + 6}V${bottom}`, stroke: "line", strokeWidth: 1},
    {mark: "text", x, y: top, text: label, size: 12, anchor: "middle", fill: "muted"},
  ]);
}
