import {dayOf} from "@standpoint/model";
import {px, type Mark} from "../marks.ts";
import {figures} from "./axis.ts";
import type {DrawnMoment} from "./moment.ts";
import type {Square} from "./plane.ts";

/** More rows than this are drawn several in one. */
const mostRows = 72;

/** How far apart each two moments are, earliest first from the left and from the top: paper where they are alike, ink where they are furthest. */
export function heatMarks(moments: readonly DrawnMoment[], distances: ArrayLike<number>, square: Square): Mark[] {
  const [left, top] = [square.left + 52, square.top + 36];
  const size = square.size - 52 - 24;
  const bundle = Math.max(1, Math.ceil(moments.length / mostRows));
  const rows = Math.ceil(moments.length / bundle);
  const cell = size / Math.max(1, rows);
  const edge = (start: number, place: number) => Math.round(start + place * cell);
  const cells: Mark[] = [];
  for (let i = 0; i < rows; ++i) {
    for (let j = 0; j < rows; ++j) {
      const pair = [bundled(i, bundle, moments.length), bundled(j, bundle, moments.length)] as const;
      const far = meanBetween(distances, moments.length, pair);
      const [x, y] = [edge(left, j), edge(top, i)];
      cells.push({
        ...{mark: "rect", x, y, width: edge(left, j + 1) - x, height: edge(top, i + 1) - y, fill: "ink", opacity: px(far * 100) / 100},
        title: `${dayWords(moments[i * bundle])} and ${dayWords(moments[j * bundle])}: ${figures(far)} apart`,
        ...{about: {kind: "slices", places: [...new Set(pair.flat())]}, twin: true},
      });
    }
  }
  const name = `How far apart the moments are${bundle > 1 ? `, ${bundle} in one` : ""}: the stronger, the further`;
  return [
    {mark: "text", x: left, y: square.top + 20, text: name, size: 13, weight: 600},
    ...cells,
    {mark: "rect", x: left, y: top, width: size, height: size, stroke: "line", strokeWidth: 1},
    ...yearMarks(moments, {left, top, size}),
  ];
}

function bundled(row: number, bundle: number, count: number): number[] {
  return Array.from({length: Math.min(bundle, count - row * bundle)}, (_, i) => row * bundle + i);
}

function meanBetween(distances: ArrayLike<number>, count: number, [some, others]: readonly [readonly number[], readonly number[]]): number {
  let sum = 0;
  for (const i of some) for (const j of others) sum += distances[i * count + j];
  return sum / (some.length * others.length);
}

function dayWords(moment: DrawnMoment | undefined): string {
  return moment && Number.isFinite(moment.mid) ? dayOf(moment.mid) : "undated";
}

/** Four moments or so, at the left and below. */
function yearMarks(moments: readonly DrawnMoment[], {left, top, size}: Square): Mark[] {
  const step = Math.max(1, Math.ceil(moments.length / 4));
  return moments.flatMap((moment, i): Mark[] => {
    if (i % step !== 0) return [];
    const at = ((i + 0.5) / moments.length) * size;
    const text = dayWords(moment).slice(0, 7);
    return [
      {mark: "text", x: left - 6, y: px(top + at + 4), text, size: 11, anchor: "end", fill: "muted"},
      {mark: "text", x: px(left + at), y: top + size + 16, text, size: 11, anchor: "middle", fill: "muted"},
    ];
  });
}
