import {px, type Mark} from "../marks.ts";
import {numberWords} from "../number-words.ts";

/** A range from one number to another. */
export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** A number within its range. */
export interface Range extends Ends {
  readonly mean: number;
}

/** Where numbers lie along a line of pixels. */
export interface ValueScale {
  readonly from: number;
  readonly to: number;
  readonly at: (value: number) => number;
  readonly ticks: readonly {readonly at: number; readonly label: string}[];
}

/** A scale from the round number below the least value to the one above the largest, with five ticks or so. */
export function valueScale(values: readonly number[], first: number, last: number): ValueScale {
  const known = values.filter(Number.isFinite);
  const least = known.reduce((low, value) => Math.min(low, value), Infinity);
  const most = known.reduce((high, value) => Math.max(high, value), -Infinity);
  const [low, high] = known.length === 0 ? [0, 1] : least === most ? [least - 0.5, most + 0.5] : [least, most];
  const step = roundStep((high - low) / 5);
  const [from, to] = [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
  const at = (value: number) => px(first + ((value - from) / (to - from)) * (last - first));
  const count = Math.round((to - from) / step);
  const ticks = Array.from({length: count + 1}, (_, i) => from + i * step).map((value) => ({at: at(value), label: tickWords(value, step)}));
  return {from, to, at, ticks};
}

/** 1, 2 or 5 times a power of ten, at least as large. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  return (steps.find((step) => step * power >= size * (1 - 1e-9)) ?? 10) * power;
}

const steps = [1, 2, 5, 10];

function tickWords(value: number, step: number): string {
  const places = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return numberWords(value, Math.min(6, places));
}

/** Three figures, with a proper minus. */
export function figures(value: number): string {
  return numberWords(value, Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);
}

/** Hairlines across, with their numbers at the left. */
export function acrossMarks({ticks}: ValueScale, left: number, right: number): Mark[] {
  return ticks.flatMap(({at, label}): Mark[] => [
    {mark: "path", d: `M${left} ${at}H${right}`, stroke: "line", strokeWidth: 1},
    {mark: "text", x: left - 8, y: at + 4, text: label, size: 12, anchor: "end", fill: "muted"},
  ]);
}

/** Hairlines down, with their numbers below. */
export function downMarks({ticks}: ValueScale, top: number, bottom: number): Mark[] {
  return ticks.flatMap(({at, label}): Mark[] => [
    {mark: "path", d: `M${at} ${top}V${bottom}`, stroke: "line", strokeWidth: 1},
    {mark: "text", x: at, y: bottom + 16, text: label, size: 12, anchor: "middle", fill: "muted"},
  ]);
}

/** A number of a range, as in `0.42 (0.31 to 0.55)`. */
export function rangeWords(value: number, range: Ends | null | undefined): string {
  return range ? `${figures(value)} (${figures(range.low)} to ${figures(range.high)})` : figures(value);
}
