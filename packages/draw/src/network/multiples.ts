import {spanWords} from "../chart/moment.ts";
import {px, type Mark, type Picture} from "../marks.ts";
import type {Paint} from "../palette.ts";

/** A slice with its ties. */
export interface SmallNetwork {
  /** Which slice it is, counted from 0. */
  readonly place: number;
  /** Seconds since 1970. */
  readonly start: number;
  readonly stop: number;
  readonly statements: number;
  readonly ties: readonly {readonly one: string; readonly other: string; readonly value: number}[];
}

export interface MultiplesOptions {
  /** Default 880 pixels. */
  readonly width?: number | undefined;
  /** What a weight above 0 means; default "unknown", which is neither. */
  readonly paint?: Paint | undefined;
  /** Ties nearer to 0 are left out. */
  readonly threshold?: number | undefined;
}

interface Place {
  readonly x: number;
  readonly y: number;
}

const gap = 14;
const head = 22;

/**
 * One small picture a slice, in order of time, everybody at one place in all of them; who has no tie is a faint dot. Ties
 * below 0 are dashed. Each picture opens its slice. `places` are in the unit square.
 */
export function multiplesMarks(
  slices: readonly SmallNetwork[],
  places: ReadonlyMap<string, Place>,
  {width = 880, paint = "unknown", threshold = 0}: MultiplesOptions = {},
): Picture {
  const across = Math.max(1, Math.floor((width + gap) / (200 + gap)));
  const side = Math.floor((width - (across - 1) * gap) / across);
  const tall = Math.round(side * 0.75) + head;
  const strongest = slices.reduce((most, {ties}) => ties.reduce((max, {value}) => Math.max(max, Math.abs(value)), most), 1e-9);
  const marks = slices.flatMap((slice, i): Mark[] => {
    const box = {left: (i % across) * (side + gap), top: Math.floor(i / across) * (tall + gap), side, tall};
    const at = new Map(
      Array.from(places, ([name, {x, y}]) => [name, {x: px(box.left + 12 + x * (side - 24)), y: px(box.top + head + 10 + y * (tall - head - 20))}]),
    );
    return sliceMarks(slice, {box, at, strongest, paint, threshold});
  });
  return {width, height: Math.max(1, Math.ceil(slices.length / across) * (tall + gap)), marks};
}

interface Small {
  readonly box: {readonly left: number; readonly top: number; readonly side: number; readonly tall: number};
  readonly at: ReadonlyMap<string, Place>;
  readonly strongest: number;
  readonly paint: Paint;
  readonly threshold: number;
}

function sliceMarks(slice: SmallNetwork, {box, at, strongest, paint, threshold}: Small): Mark[] {
  const ties = slice.ties.filter(({value}) => Math.abs(value) >= threshold);
  const tied = new Set(ties.flatMap(({one, other}) => [one, other]));
  const title = `${spanWords(slice)}: ${ties.length} ${ties.length === 1 ? "tie" : "ties"}, ${slice.statements} ${slice.statements === 1 ? "statement" : "statements"}`;
  const frame: Mark = {
    ...{mark: "rect", x: box.left + 0.5, y: box.top + head, width: box.side - 1, height: box.tall - head, fill: "paper", stroke: "line", strokeWidth: 1},
    ...{title, about: {kind: "slices", places: [slice.place]}},
  };
  return [
    {mark: "text", x: box.left + 2, y: box.top + 15, text: spanWords(slice), size: 12, fill: "muted"},
    frame,
    ...ties.flatMap(({one, other, value}): Mark[] => {
      const [from, to] = [at.get(one), at.get(other)];
      if (!from || !to) return [];
      const look = value < 0 ? {stroke: "disagree" as const, dash: [4, 3]} : {stroke: paint};
      return [{mark: "path", d: `M${from.x} ${from.y}L${to.x} ${to.y}`, strokeWidth: px(0.6 + (3 * Math.abs(value)) / strongest), opacity: 0.75, ...look}];
    }),
    ...Array.from(
      at,
      ([name, {x, y}]): Mark => (tied.has(name) ? {mark: "circle", x, y, r: 3.5, fill: "actor", title: name} : {mark: "circle", x, y, r: 1.5, fill: "line"}),
    ),
  ];
}
