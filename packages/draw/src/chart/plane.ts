import {roomyLabels} from "../labels.ts";
import {shortened, type About, type Mark} from "../marks.ts";
import {acrossMarks, downMarks, rangeWords, valueScale} from "./axis.ts";
import {pointMark} from "./intervals.ts";

interface Range {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** A point of the plane with its ranges along both axes. */
export interface DrawnPoint {
  readonly label: string;
  readonly kind: "actor" | "concept";
  readonly x: Range;
  readonly y: Range;
}

export interface Square {
  readonly left: number;
  readonly top: number;
  readonly size: number;
}

/** Points in two dimensions, a cross of ranges through each; actors are circles, concepts diamonds. Names without room are left to the pointer and the table. */
export function planeMarks(points: readonly DrawnPoint[], {name, longest, ...square}: Square & {readonly name: string; readonly longest: number}): Mark[] {
  const [left, top] = [square.left + 48, square.top + 36];
  const [right, bottom] = [square.left + square.size - 16, square.top + square.size - 32];
  const scaleOf = (axis: "x" | "y", first: number, last: number) =>
    valueScale(
      points.flatMap((point) => [point[axis].low, point[axis].high, 0]),
      first,
      last,
    );
  const [across, up] = [scaleOf("x", left, right), scaleOf("y", bottom, top)];
  const spots = points.map(({x, y}) => ({x: across.at(x.mean), y: up.at(y.mean)}));
  const labels = roomyLabels(
    points.map(({label}, i) => ({text: shortened(label, longest), ...spots[i], r: 6})),
    {left, right},
  );
  return [
    {mark: "text", x: left, y: square.top + 20, text: name, size: 13, weight: 600},
    ...downMarks(across, top, bottom),
    ...acrossMarks(up, left, right),
    {mark: "path", d: `M${across.at(0)} ${top}V${bottom}M${left} ${up.at(0)}H${right}`, stroke: "muted", strokeWidth: 1},
    ...points.map(({x, y, kind}, i): Mark => {
      const d = `M${across.at(x.low)} ${spots[i].y}H${across.at(x.high)}M${spots[i].x} ${up.at(y.low)}V${up.at(y.high)}`;
      return {mark: "path", d, stroke: kind, strokeWidth: 1, opacity: 0.3};
    }),
    ...points.map((point, i): Mark => ({...pointMark(point.kind, {...spots[i], r: 5}), ...aboutOf(point)})),
    ...labels.flatMap((label, i): Mark[] => (label === null ? [] : [{...label, ...aboutOf(points[i]), twin: true}])),
  ];
}

function aboutOf({label, kind, x, y}: DrawnPoint): {readonly about: About; readonly title: string} {
  return {about: {kind, label}, title: `${label}: ${rangeWords(x.mean, x)}, ${rangeWords(y.mean, y)}`};
}
