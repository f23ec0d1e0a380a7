import {ledLabels} from "../led-labels.ts";
import {shortened, type About, type Mark} from "../marks.ts";
import {acrossMarks, downMarks, rangeWords, valueScale, type Ends, type Range, type ValueScale} from "./axis.ts";
import {bandMark, spreadWords, pointMark} from "./intervals.ts";

interface DrawnRange extends Range {
  /** Where 95 of 100 samples of the documents lie. */
  readonly spread?: Ends | null | undefined;
}

/** A point of the plane with its ranges along both axes. */
export interface DrawnPoint {
  readonly label: string;
  readonly kind: "actor" | "concept";
  readonly x: DrawnRange;
  readonly y: DrawnRange;
}

export interface Square {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/**
 * Points in two dimensions, a cross of ranges through each and a pale one of their spread behind it; actors are circles, concepts
 * diamonds. Names without room are left to the pointer and the table.
 */
export function planeMarks(points: readonly DrawnPoint[], {name, longest, ...square}: Square & {readonly name: string; readonly longest: number}): Mark[] {
  const [left, top] = [square.left + 48, square.top + 36];
  const [right, bottom] = [square.left + square.size - 16, square.top + square.size - 32];
  const scaleOf = (axis: "x" | "y", first: number, last: number) =>
    valueScale(
      points.flatMap(({[axis]: {low, high, spread}}) => [low, high, spread?.low ?? 0, spread?.high ?? 0, 0]),
      first,
      last,
    );
  const [across, up] = [scaleOf("x", left, right), scaleOf("y", bottom, top)];
  const spots = points.map(({x, y}) => ({x: across.at(x.mean), y: up.at(y.mean)}));
  const labels = ledLabels(
    points.map(({label}, i) => ({text: shortened(label, longest), ...spots[i], r: 6})),
    {left: left + 4, right, top: top + 2, bottom: bottom - 2},
  );
  return [
    {mark: "text", x: left, y: square.top + 20, text: name, size: 13, weight: 600},
    ...downMarks(across, top, bottom),
    ...acrossMarks(up, left, right),
    {mark: "path", d: `M${across.at(0)} ${top}V${bottom}M${left} ${up.at(0)}H${right}`, stroke: "muted", strokeWidth: 1},
    ...points.flatMap((point, i) => crossMarks(point, spots[i], {across, up})),
    ...labels.flatMap((label) => label?.line ?? []),
    ...points.map((point, i): Mark => ({...pointMark(point.kind, {...spots[i], r: 5}), ...aboutOf(point)})),
    ...labels.flatMap((label, i): Mark[] => (label === null ? [] : [{...label.name, ...aboutOf(points[i]), twin: true}])),
  ];
}

interface Scales {
  readonly across: ValueScale;
  readonly up: ValueScale;
}

function crossMarks({x, y, kind}: DrawnPoint, spot: {readonly x: number; readonly y: number}, {across, up}: Scales): Mark[] {
  const aside = ({low, high}: Ends) => `M${across.at(low)} ${spot.y}H${across.at(high)}`;
  const upright = ({low, high}: Ends) => `M${spot.x} ${up.at(low)}V${up.at(high)}`;
  const bands = `${x.spread ? aside(x.spread) : ""}${y.spread ? upright(y.spread) : ""}`;
  const cross: Mark = {mark: "path", d: aside(x) + upright(y), stroke: kind, strokeWidth: 1, opacity: 0.3};
  return bands === "" ? [cross] : [{...bandMark(bands, kind), strokeWidth: 7, opacity: 0.12}, cross];
}

function aboutOf({label, kind, x, y}: DrawnPoint): {readonly about: About; readonly title: string} {
  return {about: {kind, label}, title: `${label}: ${rangeWords(x.mean, x)}, ${rangeWords(y.mean, y)}${spreadWords([x.spread, y.spread])}`};
}
