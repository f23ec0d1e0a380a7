import {px, shortened, type Mark, type Picture} from "../marks.ts";
import type {Paint} from "../palette.ts";
import {pointMark} from "../chart/intervals.ts";
import {placedLabels} from "../labels.ts";

/** A tie in two networks: 0 where it is not. */
export interface TieChange {
  readonly one: string;
  readonly other: string;
  readonly before: number;
  readonly after: number;
}

export interface ComparisonOptions {
  /** Default 960 by 720 pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Longest label, in characters. Default 32. */
  readonly longest?: number | undefined;
  /** Which names are those of concepts, drawn as diamonds. */
  readonly concepts?: ReadonlySet<string> | undefined;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * What became of each tie between two networks: added ones are solid and heavy with a +, gone ones dashed with a −, changed
 * ones dotted-and-dashed with an arrow up or down, kept ones thin. `places` are in the unit square, by name; who has none
 * is not drawn. Widths grow with the larger weight.
 */
export function comparisonMarks(changes: readonly TieChange[], places: ReadonlyMap<string, Place>, options: ComparisonOptions = {}): Picture {
  const {width = 960, height = 720, longest = 32, concepts = new Set<string>()} = options;
  const at = new Map(Array.from(places, ([name, {x, y}]) => [name, {x: px(90 + x * (width - 180)), y: px(64 + y * (height - 120))}]));
  const strongest = changes.reduce((most, {before, after}) => Math.max(most, Math.abs(before), Math.abs(after)), 1e-9);
  const seen = [...new Set(changes.flatMap(({one, other}) => [one, other]))].filter((name) => at.has(name)).sort();
  const ordered = [...changes].sort((a, b) => order.indexOf(fateOf(a)) - order.indexOf(fateOf(b)));
  const labels = placedLabels(
    seen.map((name) => ({text: shortened(name, longest), ...at.get(name)!, r: 7})),
    {left: 0, right: width},
  );
  return {
    width,
    height,
    marks: [
      ...legendMarks(changes, Math.min(150, Math.floor((width - 16) / 4))),
      ...ordered.flatMap((change) => tieMarks(change, at, strongest)),
      ...seen.map((label): Mark => {
        const kind = concepts.has(label) ? "concept" : "actor";
        return {...pointMark(kind, {...at.get(label)!, r: 7}), title: label, about: {kind, label}};
      }),
      ...labels,
    ],
  };
}

type Fate = "kept" | "changed" | "gone" | "added";

const order: readonly Fate[] = ["kept", "changed", "gone", "added"];

const looks: Readonly<Record<Fate, {readonly paint: Paint; readonly dash?: readonly number[]; readonly sign: string}>> = {
  kept: {paint: "unknown", sign: ""},
  changed: {paint: "ink", dash: [10, 4, 2, 4], sign: "↕"},
  gone: {paint: "disagree", dash: [6, 5], sign: "−"},
  added: {paint: "agree", sign: "+"},
};

function fateOf({before, after}: TieChange): Fate {
  if (before === 0) return "added";
  if (after === 0) return "gone";
  return Math.abs(before - after) < 1e-12 ? "kept" : "changed";
}

function tieMarks(change: TieChange, at: ReadonlyMap<string, Place>, strongest: number): Mark[] {
  const {one, other, before, after} = change;
  const [from, to] = [at.get(one), at.get(other)];
  if (!from || !to) return [];
  const fate = fateOf(change);
  const {paint, dash, sign} = looks[fate];
  const size = px(1 + (5 * Math.max(Math.abs(before), Math.abs(after))) / strongest);
  const title = `${one} – ${other}: ${fate}, ${figure(before)} → ${figure(after)}`;
  const about = {about: {kind: "edge", row: one, column: other, value: after}, title} as const;
  const line: Mark = {
    ...about,
    mark: "path",
    d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
    stroke: paint,
    strokeWidth: fate === "kept" ? 1 : size,
    opacity: 0.8,
    ...(dash ? {dash} : {}),
  };
  if (sign === "") return [line];
  const word = fate === "changed" ? (Math.abs(after) > Math.abs(before) ? "↑" : "↓") : sign;
  const middle = {x: px((from.x + to.x) / 2), y: px((from.y + to.y) / 2 + 5)};
  return [line, {...about, twin: true, mark: "text", ...middle, text: word, size: 15, weight: 600, anchor: "middle", fill: paint, halo: true}];
}

function figure(weight: number): string {
  return String(Math.round(weight * 1000) / 1000).replace("-", "−");
}

/** What each line means, and how many there are. */
function legendMarks(changes: readonly TieChange[], room: number): Mark[] {
  return (["added", "gone", "changed", "kept"] as const).flatMap((fate, i): Mark[] => {
    const {paint, dash, sign} = looks[fate];
    const x = 16 + i * room;
    const count = changes.filter((change) => fateOf(change) === fate).length;
    return [
      {mark: "path", d: `M${x} 20h34`, stroke: paint, strokeWidth: fate === "kept" ? 1 : 3, ...(dash ? {dash} : {})},
      {mark: "text", x: x + 42, y: 24, text: `${sign} ${fate} (${count})`.trim(), size: 13},
    ];
  });
}
