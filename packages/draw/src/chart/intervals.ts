import {px, shortened, widthOf, type About, type Mark} from "../marks.ts";
import {downMarks, figures, rangeWords, valueScale, type Ends, type Range} from "./axis.ts";

/** A number with its range, and whose it is. */
export interface DrawnInterval extends Range {
  readonly label: string;
  readonly kind: "actor" | "concept";
  /** Where 95 of 100 samples of the documents lie. */
  readonly spread?: Ends | null | undefined;
}

export interface IntervalOptions {
  /** Where the first row begins. */
  readonly top: number;
  readonly width: number;
  /** What the numbers are, above them. */
  readonly name: string;
  /** Longest label, in characters, and the room for labels in pixels. */
  readonly longest: number;
  readonly labels: number;
}

const row = 24;

/** Room for the longest of some labels, in pixels. */
export function labelRoom(labels: readonly string[], longest: number): number {
  return Math.ceil(labels.reduce((most, label) => Math.max(most, widthOf(shortened(label, longest), 13.5)), 0)) + 24;
}

/** Numbers with their ranges from the smallest down to the largest: actors as circles, concepts as diamonds. */
export function intervalMarks(rows: readonly DrawnInterval[], {top, width, name, longest, labels}: IntervalOptions): {marks: readonly Mark[]; bottom: number} {
  const sorted = [...rows].sort((a, b) => a.mean - b.mean || (a.label < b.label ? -1 : 1));
  const ends = sorted.flatMap(({low, high, spread}) => [low, high, spread?.low ?? 0, spread?.high ?? 0, 0]);
  const x = valueScale(ends, labels + 12, width - 24);
  const [first, last] = [top + 30, top + 30 + sorted.length * row];
  const heads: Mark[] = [
    {mark: "text", x: Math.max(8, Math.min(labels + 12, px(width - 8 - 1.1 * widthOf(name, 13)))), y: top + 18, text: name, size: 13, weight: 600},
    {mark: "path", d: `M${x.at(0)} ${first}V${last}`, stroke: "muted", strokeWidth: 1},
  ];
  const marks = sorted.flatMap((one, i) => rowMarks(one, {y: first + (i + 0.5) * row, labels, at: x.at, longest}));
  return {marks: [...downMarks(x, first, last), ...heads, ...marks], bottom: last + 30};
}

interface Row {
  readonly y: number;
  readonly labels: number;
  readonly at: (value: number) => number;
  readonly longest: number;
}

function rowMarks(one: DrawnInterval, {y, labels, at, longest}: Row): Mark[] {
  const {label, kind, mean, low, high, spread} = one;
  const title = `${label}: ${rangeWords(mean, {low, high})}${spreadWords([spread])}`;
  const about: About = {kind, label};
  return [
    ...(spread ? [{...bandMark(`M${at(spread.low)} ${y}H${at(spread.high)}`, kind), about, title, twin: true}] : []),
    {mark: "path", d: `M${at(low)} ${y}H${at(high)}M${at(low)} ${y - 4}v8M${at(high)} ${y - 4}v8`, stroke: kind, strokeWidth: 1.5, about, title, twin: true},
    {...pointMark(kind, {x: at(mean), y, r: 5}), about, title},
    {mark: "text", x: labels, y: y + 4.5, text: shortened(label, longest), size: 13, anchor: "end", about, title: label, twin: true},
  ];
}

/** The spread over samples of the documents, behind what they belong to. */
export function bandMark(d: string, stroke: "actor" | "concept"): Mark {
  return {mark: "path", d, stroke, strokeWidth: 11, opacity: 0.2};
}

/** `; 95 of 100 samples 0.31 to 0.55`, of each axis there is a spread of. */
export function spreadWords(spreads: readonly DrawnInterval["spread"][]): string {
  const known = spreads.flatMap((one) => (one ? [`${figures(one.low)} to ${figures(one.high)}`] : []));
  return known.length === 0 ? "" : `; 95 of 100 samples ${known.join(", ")}`;
}

/** An actor is a circle, a concept a diamond. */
export function pointMark(kind: "actor" | "concept", {x, y, r}: {x: number; y: number; r: number}): Mark {
  if (kind === "actor") return {mark: "circle", x, y, r, fill: "actor"};
  const reach = r + 1.5;
  return {mark: "path", d: `M${px(x - reach)} ${y}L${x} ${px(y - reach)}L${px(x + reach)} ${y}L${x} ${px(y + reach)}Z`, fill: "concept"};
}
