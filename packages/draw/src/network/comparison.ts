import type {Aggregate} from "@standpoint/analysis";
import {placedLabels} from "../labels.ts";
import {px, shortened, type Mark, type Picture} from "../marks.ts";
import type {Paint} from "../palette.ts";
import {keyOf, type Layout} from "./layout.ts";
import {isCombined, leastDrawn, longestName, nodeLooks, tieOpacity, tieWidth, tieWords} from "./look.ts";
import {nodeShape, placesIn, type Places} from "./shapes.ts";

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
  /** Longest label, in characters. Default 40. */
  readonly longest?: number | undefined;
  /** What the weights can be read as; default "ignore". */
  readonly aggregate?: Aggregate | undefined;
  /** The largest weight of all slices, without its sign; default that of these two. */
  readonly strongest?: number | undefined;
  /** Ties that are nearer to 0 in both networks are left out; of combinations none is. */
  readonly threshold?: number | undefined;
}

/**
 * What became of each tie between two networks: added ones are solid and heavy with a +, gone ones dashed with a −, changed
 * ones dotted-and-dashed with an arrow up or down, or up and down where they say something else than before, kept ones thin.
 * Who has no place in the layout is not drawn. Widths grow with the larger weight.
 */
export function comparisonMarks(all: readonly TieChange[], layout: Layout, options: ComparisonOptions = {}): Picture {
  const {width = 960, height = 720, longest = longestName, aggregate = "ignore", threshold = 0} = options;
  const changes = strongChanges(all, threshold, aggregate);
  const places = placesIn(layout, ({x, y}) => ({x: px(90 + x * (width - 180)), y: px(64 + y * (height - 120))}));
  const strongest = options.strongest ?? changes.reduce((most, {before, after}) => Math.max(most, Math.abs(before), Math.abs(after)), 0);
  const tied = new Set(changes.flatMap((change) => places.keysOf(change)));
  const nodes = layout.nodes.flatMap(({side, label}) => {
    const key = keyOf({side, label});
    return tied.has(key) ? [{side, label, ...places.at.get(key)!, r: 7}] : [];
  });
  const ordered = [...changes].sort((a, b) => order.indexOf(fateOf(a)) - order.indexOf(fateOf(b)));
  const labels = placedLabels(
    nodes.map((node) => ({...node, text: shortened(node.label, longest)})),
    {left: 0, right: width},
  ).map((mark, i): Mark => {
    const {paint, weight} = nodeLooks[nodes[i].side].name;
    return {...mark, fill: paint, ...(mark.mark === "text" && weight === 600 ? {weight} : {})};
  });
  return {
    width,
    height,
    marks: [
      ...legendMarks(changes, Math.min(150, Math.floor((width - 16) / 4))),
      ...ordered.flatMap((change) => tieMarks(change, {places, strongest, aggregate})),
      ...nodes.map((node) => nodeShape(node)),
      ...labels,
    ],
  };
}

/** Those that are at least as strong as `threshold` in one of the two networks. */
export function strongChanges(changes: readonly TieChange[], threshold: number, aggregate: Aggregate): readonly TieChange[] {
  const least = leastDrawn(threshold, aggregate);
  return changes.filter(({before, after}) => Math.max(Math.abs(before), Math.abs(after)) >= least);
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

interface Drawing {
  readonly places: Places;
  readonly strongest: number;
  readonly aggregate: Aggregate;
}

function tieMarks(change: TieChange, {places, strongest, aggregate}: Drawing): Mark[] {
  const {one, other, before, after} = change;
  const [from, to] = places.keysOf(change).map((key) => places.at.get(key));
  if (!from || !to) return [];
  const fate = fateOf(change);
  const {paint, dash, sign} = looks[fate];
  const wordsOf = (weight: number) => (weight === 0 ? "0" : isCombined(aggregate) ? tieWords(weight, aggregate) : figure(weight));
  const title = `${one} – ${other}: ${fate}, ${wordsOf(before)} → ${wordsOf(after)}`;
  const about = {about: {kind: "edge", row: one, column: other, value: after}, title} as const;
  const line: Mark = {
    ...about,
    mark: "path",
    d: `M${from.x} ${from.y}L${to.x} ${to.y}`,
    stroke: paint,
    strokeWidth: fate === "kept" ? 1 : tieWidth(Math.max(Math.abs(before), Math.abs(after)), {aggregate, strongest, widest: 5}),
    opacity: tieOpacity,
    ...(dash ? {dash} : {}),
  };
  if (sign === "") return [line];
  const word = fate === "changed" ? arrowOf(change, aggregate) : sign;
  const middle = {x: px((from.x + to.x) / 2), y: px((from.y + to.y) / 2 + 5)};
  return [line, {...about, twin: true, mark: "text", ...middle, text: word, size: 15, weight: 600, anchor: "middle", fill: paint, halo: true}];
}

/** Up or down for stronger or weaker; both for a combination, or where the sign is another, which are neither. */
function arrowOf({before, after}: TieChange, aggregate: Aggregate): string {
  if (isCombined(aggregate) || before * after < 0) return looks.changed.sign;
  return Math.abs(after) > Math.abs(before) ? "↑" : "↓";
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
