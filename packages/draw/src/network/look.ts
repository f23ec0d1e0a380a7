import {meaningOf, type Aggregate, type Meaning, type Slice} from "@standpoint/analysis";
import {px} from "../marks.ts";
import type {Paint} from "../palette.ts";

/**
 * What ties and nodes of a network look like, wherever they are drawn: the pictures of the command line, the canvas of the
 * page, small pictures and comparisons, and the tables beside them.
 */
export interface TieLook {
  readonly meaning: Meaning;
  /** Says the same as colour and dash; nothing for a plain count. */
  readonly sign: string;
  /** One line, or two side by side. */
  readonly strokes: readonly Stroke[];
  /** Of each line, in pixels. */
  readonly width: number;
}

export interface Stroke {
  readonly paint: "agree" | "disagree" | "neutral" | "unknown";
  /** Pixels drawn and left out in turn; none for a solid line. */
  readonly dash: readonly number[];
}

export interface Drawn {
  /** What the weights can be read as. */
  readonly aggregate: Aggregate;
  /** The largest weight, without its sign, of all that is to be compared. */
  readonly strongest: number;
  /** Of the strongest tie. Default 8 pixels. */
  readonly widest?: number | undefined;
}

/**
 * The look of a tie of a weight that is not 0. Agreement is solid and +, disagreement dashed and −, both at once the two
 * side by side and ±, neutral dotted and 0. Width grows with the weight; a combination is no weight, and its lines have a
 * quarter of the widest. Dashes of wide lines are longer, so that they stay dashes.
 */
export function tieLook(weight: number, {aggregate, strongest, widest = usualWidest}: Drawn): TieLook {
  const meaning = meaningOf(weight, aggregate);
  const width = tieWidth(weight, {aggregate, strongest, widest});
  const stretch = Math.max(widest, 2 * width) / usualWidest;
  const strokes = strokesOf[meaning].map(({paint, dash}) => ({paint, dash: dash.map((step) => px(step * stretch))}));
  return {meaning, sign: signOf[meaning], strokes, width};
}

const usualWidest = 8;

/** From an eighth of the widest, for next to nothing, to the widest, for the strongest. */
export function tieWidth(weight: number, {aggregate, strongest, widest = usualWidest}: Drawn): number {
  const share = isCombined(aggregate) ? 1 / 7 : Math.min(1, Math.abs(weight) / Math.max(strongest, 1e-9));
  return px(((1 + 7 * share) * widest) / 8);
}

const agree: Stroke = {paint: "agree", dash: []};
const disagree: Stroke = {paint: "disagree", dash: [7, 5]};

const strokesOf: Readonly<Record<Meaning, readonly Stroke[]>> = {
  agree: [agree],
  disagree: [disagree],
  both: [agree, disagree],
  neutral: [{paint: "neutral", dash: [1, 4]}],
  count: [{paint: "unknown", dash: []}],
};

const signOf: Readonly<Record<Meaning, string>> = {agree: "+", disagree: "−", both: "±", neutral: "0", count: ""};

/** Paper between two lines of one tie, in pixels. */
export const strokeGap = 1;

/** How opaque ties are: those below shine through. */
export const tieOpacity = 0.7;

/** Whether ties of different meanings stand in one picture, so that each needs its sign. */
export function isMixed(aggregate: Aggregate): boolean {
  return aggregate === "subtract" || isCombined(aggregate);
}

/** Whether values are combinations of stances, of which none is more than another. */
export function isCombined(aggregate: Aggregate): boolean {
  return aggregate === "combine";
}

/** How much a tie counts where ties are added up: its weight without the sign, or 1 for a combination. */
export function amountOf(weight: number, aggregate: Aggregate): number {
  return isCombined(aggregate) ? 1 : Math.abs(weight);
}

/** Orders weights from the strongest down; combinations are no stronger than each other and come as both, agree, disagree, neutral. */
export function byStrength(aggregate: Aggregate): (a: number, b: number) => number {
  if (!isCombined(aggregate)) return (a, b) => Math.abs(b) - Math.abs(a);
  const place = (weight: number) => tellingFirst.indexOf(meaningOf(weight, aggregate));
  return (a, b) => place(a) - place(b);
}

const tellingFirst: readonly Meaning[] = ["both", "agree", "disagree", "neutral"];

/** The least weight that is drawn; a threshold says nothing of combinations. */
export function leastDrawn(threshold: number, aggregate: Aggregate): number {
  return isCombined(aggregate) ? 0 : threshold;
}

/** `+2`, `−0.333`, `5`: what a tie says, in a few letters; `±` of a combination. */
export function tieWords(weight: number, aggregate: Aggregate): string {
  const sign = signOf[meaningOf(weight, aggregate)];
  return isCombined(aggregate) ? sign : `${sign}${Math.round(Math.abs(weight) * 1000) / 1000}`;
}

/** The stance that a combination stands for, or the weight in figures. */
export function weightWords(weight: number, aggregate: Aggregate): string {
  const meaning = meaningOf(weight, aggregate);
  if (isCombined(aggregate)) return `${signOf[meaning]} ${meaning}`;
  return String(Math.round(weight * 1000) / 1000).replace("-", "−");
}

/** The radius of a node in pixels: areas grow with its share of the largest, from 5 to 16. */
export function nodeRadius(share: number): number {
  return px(5 + 11 * Math.sqrt(Math.min(1, Math.max(0, share))));
}

/** Half the side of the square of a column, beside the radius of a circle that weighs as much. */
export const squareHalf = 0.9;

export interface NodeLook {
  readonly kind: "actor" | "concept";
  /** Of its shape, where nothing else colours it. */
  readonly paint: Paint;
  readonly name: {readonly paint: Paint; readonly weight: 400 | 600};
}

/** Rows are circles with heavy names, columns of a two-mode network squares with light ones in their colour. */
export const nodeLooks: Readonly<Record<"row" | "column", NodeLook>> = {
  row: {kind: "actor", paint: "actor", name: {paint: "ink", weight: 600}},
  column: {kind: "concept", paint: "concept", name: {paint: "concept", weight: 400}},
};

/** The longest name in characters, where nothing else is said. */
export const longestName = 40;

/** From the middles of the members of a group to its outline, in pixels, by their radii. */
export function outlineReach(radii: readonly number[]): number {
  return radii.reduce((most, r) => Math.max(most, r), 0) + 12;
}

/** The largest weight of any slice, without its sign: what widths are measured by, so that slices can be compared. */
export function strongestOf(slices: readonly Pick<Slice, "values">[]): number {
  return slices.reduce((most, {values}) => values.reduce((max, value) => Math.max(max, Math.abs(value) || 0), most), 0);
}
