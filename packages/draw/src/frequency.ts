import type {Frequency} from "@standpoint/analysis";
import {px, shortened, widthOf, type Mark, type Picture} from "./marks.ts";
import type {Paint} from "./palette.ts";

export interface FrequencyOptions {
  /** Default 880 pixels. */
  readonly width?: number | undefined;
  /** Longest label, in characters. Default 44. */
  readonly longest?: number | undefined;
}

/**
 * How often each label occurs, as bars: agreement (and numbers above 0) to the right of the line, disagreement (and
 * numbers below 0) to the left, the rest further right. Most frequent first, then by label; each bar has its count.
 */
export function frequencyMarks(rows: readonly Frequency[], {width = 880, longest = 44}: FrequencyOptions = {}): Picture {
  const sorted = [...rows].sort((a, b) => b.total - a.total || (nameOf(a) < nameOf(b) ? -1 : nameOf(a) > nameOf(b) ? 1 : 0));
  const labels = Math.ceil(sorted.reduce((most, row) => Math.max(most, widthOf(shortened(nameOf(row), longest), 13)), 0)) + 24;
  const bars = sorted.map(barsOf);
  const reach = (side: "left" | "right") => bars.reduce((most, row) => Math.max(most, sum(row[side])), 0);
  const [left, right] = [reach("left"), reach("right")];
  const scale = Math.max(1, width - labels - 70) / Math.max(1, left + right);
  const axis = px(labels + 30 + left * scale);
  const marks = bars.flatMap((row, i) => rowMarks(row, {y: 12 + i * rowHeight, axis, scale, label: nameOf(sorted[i]), longest}));
  const line: Mark = {mark: "path", d: `M${axis} 6V${12 + sorted.length * rowHeight}`, stroke: "muted", strokeWidth: 1};
  return {width, height: sorted.length * rowHeight + 24, marks: [...marks, line]};
}

const rowHeight = 26;

interface Bar {
  readonly level: string;
  readonly count: number;
  readonly paint: Paint;
  readonly sign: string;
}
interface Bars {
  readonly left: readonly Bar[];
  readonly right: readonly Bar[];
}

function nameOf({label, period}: Frequency): string {
  return period === undefined ? label : `${label} · ${period ?? "undated"}`;
}

function barsOf({total, counts}: Frequency): Bars {
  const levels = Object.entries(counts).filter(([, count]) => count > 0);
  if (Object.keys(counts).length === 0) return {left: [], right: [{level: "", count: total, paint: "unknown", sign: ""}]};
  const bars = levels.map(([level, count]) => ({level, count, ...faceOf(level)}));
  const rank = (bar: Bar) => order.indexOf(bar.paint);
  return {left: bars.filter(({paint}) => paint === "disagree"), right: bars.filter(({paint}) => paint !== "disagree").sort((a, b) => rank(a) - rank(b))};
}

const order: readonly Paint[] = ["agree", "neutral", "concept", "unknown"];

function faceOf(level: string): {paint: Paint; sign: string} {
  const value = level === "true" ? 1 : level === "false" ? -1 : level === "neutral" ? 0 : level === "unknown" ? NaN : Number(level);
  if (level === "unknown") return {paint: "unknown", sign: "?"};
  if (Number.isNaN(value) || level.trim() === "") return {paint: "concept", sign: ""};
  return value > 0 ? {paint: "agree", sign: "+"} : value < 0 ? {paint: "disagree", sign: "−"} : {paint: "neutral", sign: "0"};
}

function sum(bars: readonly Bar[]): number {
  return bars.reduce((total, {count}) => total + count, 0);
}

interface Row {
  readonly y: number;
  readonly axis: number;
  readonly scale: number;
  readonly label: string;
  readonly longest: number;
}

function rowMarks({left, right}: Bars, row: Row): Mark[] {
  const {y, axis, scale, label, longest} = row;
  const name: Mark = {
    mark: "text",
    x: px(axis - sum(left) * scale - (left.length > 0 ? 30 : 8)),
    y: y + 17,
    text: shortened(label, longest),
    size: 13,
    anchor: "end",
    title: label,
    halo: true,
  };
  let at = axis;
  const rights = right.map((bar) => {
    const x = at;
    at = px(at + bar.count * scale);
    return barMark(bar, {x, width: px(bar.count * scale)}, row);
  });
  let from = axis;
  const lefts = left.map((bar) => {
    from = px(from - bar.count * scale);
    return barMark(bar, {x: from, width: px(bar.count * scale)}, row);
  });
  return [name, ...lefts, ...rights, ...counted(left, {x: from - 4, anchor: "end"}, row), ...counted(right, {x: at + 4, anchor: "start"}, row)];
}

function barMark({level, count, paint, sign}: Bar, {x, width}: {x: number; width: number}, {y, label}: Row): Mark {
  return {
    mark: "rect",
    x,
    y: y + 4,
    width,
    height: rowHeight - 8,
    fill: paint,
    stroke: "paper",
    strokeWidth: 0.5,
    about: {kind: "bar", label, level, count},
    title: `${label}: ${count} ${sign || level}`.trim(),
  };
}

/** Signs and counts beside the bars: "+7 0 2". */
function counted(bars: readonly Bar[], {x, anchor}: {x: number; anchor: "start" | "end"}, {y}: Row): Mark[] {
  if (bars.length === 0) return [];
  const text = bars.map(({sign, level, count}) => (sign ? `${sign}${count}` : `${level} ${count}`.trim())).join("  ");
  return [{mark: "text", x: px(x), y: y + 17, text: shortened(text, 40), size: 12, anchor, fill: "muted"}];
}
