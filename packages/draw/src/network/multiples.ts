import type {Aggregate} from "@standpoint/analysis";
import {windowWords} from "../chart/moment.ts";
import {px, type Mark, type Picture} from "../marks.ts";
import {keyOf, type Layout} from "./layout.ts";
import {leastDrawn, tieLook} from "./look.ts";
import {nodeShape, placesIn, tieShapes, type Places} from "./shapes.ts";

/** A slice with its ties. */
export interface SmallNetwork {
  /** Which slice it is, counted from 0. */
  readonly place: number;
  /** Seconds since 1970. */
  readonly start: number;
  readonly stop: number;
  readonly statements: number;
  /** The strongest first. */
  readonly ties: readonly {readonly one: string; readonly other: string; readonly value: number}[];
}

export interface MultiplesOptions {
  /** Default 880 pixels. */
  readonly width?: number | undefined;
  /** What the weights can be read as; default "ignore". */
  readonly aggregate?: Aggregate | undefined;
  /** The largest weight of all slices, without its sign; default that of these. */
  readonly strongest?: number | undefined;
  /** Ties nearer to 0 are left out; of combinations none is. */
  readonly threshold?: number | undefined;
}

const gap = 14;
const head = 22;

/** The widest tie of a small picture, in pixels. */
const widest = 4;

/**
 * One small picture a slice, in order of time, everybody at one place in all of them; who has no tie is a faint dot. Each
 * picture opens its slice.
 */
export function multiplesMarks(slices: readonly SmallNetwork[], layout: Layout, options: MultiplesOptions = {}): Picture {
  const {width = 880, aggregate = "ignore", threshold = 0, strongest = strongestTie(slices)} = options;
  const across = Math.max(1, Math.floor((width + gap) / (200 + gap)));
  const side = Math.floor((width - (across - 1) * gap) / across);
  const tall = Math.round(side * 0.75) + head;
  const marks = slices.flatMap((slice, i): Mark[] => {
    const box = {left: (i % across) * (side + gap), top: Math.floor(i / across) * (tall + gap), side, tall};
    const places = placesIn(layout, ({x, y}) => ({x: px(box.left + 12 + x * (side - 24)), y: px(box.top + head + 10 + y * (tall - head - 20))}));
    return sliceMarks(slice, {box, layout, places, strongest, aggregate, least: leastDrawn(threshold, aggregate)});
  });
  return {width, height: Math.max(1, Math.ceil(slices.length / across) * (tall + gap)), marks};
}

function strongestTie(slices: readonly SmallNetwork[]): number {
  return slices.reduce((most, {ties}) => ties.reduce((max, {value}) => Math.max(max, Math.abs(value)), most), 0);
}

interface Small {
  readonly box: {readonly left: number; readonly top: number; readonly side: number; readonly tall: number};
  readonly layout: Layout;
  readonly places: Places;
  readonly strongest: number;
  readonly aggregate: Aggregate;
  readonly least: number;
}

function sliceMarks(slice: SmallNetwork, {box, layout, places: {at, keysOf}, strongest, aggregate, least}: Small): Mark[] {
  const ties = slice.ties.filter(({value}) => Math.abs(value) >= least);
  const tied = new Set(ties.flatMap(keysOf));
  const title = `${windowWords(slice)}: ${ties.length} ${ties.length === 1 ? "tie" : "ties"}, ${slice.statements} ${slice.statements === 1 ? "statement" : "statements"}`;
  const frame: Mark = {
    ...{mark: "rect", x: box.left + 0.5, y: box.top + head, width: box.side - 1, height: box.tall - head, fill: "paper", stroke: "line", strokeWidth: 1},
    ...{title, about: {kind: "slices", places: [slice.place]}},
  };
  return [
    {mark: "text", x: box.left + 2, y: box.top + 15, text: windowWords(slice), size: 12, fill: "muted"},
    frame,
    ...ties.toReversed().flatMap((tie): Mark[] => {
      const [from, to] = keysOf(tie).map((key) => at.get(key));
      return from && to ? tieShapes(from, to, tieLook(tie.value, {aggregate, strongest, widest})) : [];
    }),
    ...layout.nodes.map((node): Mark => {
      const place = at.get(keyOf(node))!;
      if (!tied.has(keyOf(node))) return {mark: "circle", ...place, r: 1.5, fill: "line"};
      const {about: _, stroke: __, strokeWidth: ___, ...shape} = nodeShape({...node, ...place, r: 3.5});
      return shape;
    }),
  ];
}
