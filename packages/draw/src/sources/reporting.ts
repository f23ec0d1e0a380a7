import {boxAround} from "../box.ts";
import {placedLabels} from "../labels.ts";
import {px, shortened, type Mark, type Picture} from "../marks.ts";
import {layoutOf} from "../network/layout.ts";

/** How often one reports on another. */
export interface DrawnReports {
  /** "" for an author nobody knows. */
  readonly reporter: string;
  readonly holder: string;
  /** The reports. */
  readonly ids: readonly number[];
  /** Own words of the holder say otherwise than one of them. */
  readonly contradicted: boolean;
}

export interface ReportingOptions {
  /** Default 960 pixels. */
  readonly width?: number | undefined;
  /** Longest name, in characters. Default 34. */
  readonly longest?: number | undefined;
  /** Who is heard in own words. */
  readonly heard?: ReadonlySet<string> | undefined;
}

/**
 * Who reports whom: an arrow from each reporter to whom it reports on, the wider the more reports.
 *
 * Who is heard in own words is filled, who is known by reports alone hollow. An arrow is orange and dashed where own
 * words contradict a report. A reporter of its own doings is a loop. The same reports give the same picture.
 */
export function reportingMarks(reports: readonly DrawnReports[], {width = 960, longest = 34, heard = new Set()}: ReportingOptions = {}): Picture {
  const names = [...new Set(reports.flatMap(({reporter, holder}) => [reporter, holder]))].sort();
  const height = Math.min(900, 260 + 22 * names.length);
  const spots = spotsOf(reports, names, {width, height});
  const most = reports.reduce((max, {ids}) => Math.max(max, ids.length), 1);
  const weakestFirst = reports.toSorted((a, b) => a.ids.length - b.ids.length);
  const arrows = weakestFirst.map((one) => arrowOf(one, spots, most));
  const filled = (name: string) => heard.has(name);
  return {
    width,
    height,
    marks: [
      ...arrows.flatMap(({marks}) => marks),
      ...names.map((name): Mark => nodeMark(name, spots.get(name)!, filled(name))),
      ...placedLabels(
        names.map((name) => ({text: shortened(name || "Unknown author", longest), ...spots.get(name)!, r: radius})),
        {left: 0, right: width, taken: arrows.map(({tip}) => boxAround(tip, 6))},
      ),
    ],
  };
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

const radius = 8;

/** Places as in a network of actors: who reports on one another lies near. */
function spotsOf(reports: readonly DrawnReports[], names: readonly string[], {width, height}: {width: number; height: number}): Map<string, Spot> {
  const place = new Map(names.map((name, i) => [name, i]));
  const values = new Float64Array(names.length * names.length);
  for (const {reporter, holder, ids} of reports) {
    const [a, b] = [place.get(reporter)!, place.get(holder)!];
    values[Math.min(a, b) * names.length + Math.max(a, b)] += Math.sqrt(ids.length);
  }
  const {nodes} = layoutOf({mode: "one", rows: names, columns: names, values});
  return new Map(nodes.map(({label, x, y}) => [label, {x: px(120 + x * (width - 240)), y: px(30 + y * (height - 70))}]));
}

function arrowOf(
  {reporter, holder, ids, contradicted}: DrawnReports,
  spots: ReadonlyMap<string, Spot>,
  most: number,
): {readonly marks: readonly Mark[]; readonly tip: Spot} {
  const [from, to] = [spots.get(reporter)!, spots.get(holder)!];
  const stroke = contradicted ? "disagree" : "actor";
  const width = px(1.2 + (4.8 * ids.length) / most);
  const title = `${reporter || "Unknown author"} on ${holder}: ${ids.length} ${ids.length === 1 ? "report" : "reports"}${contradicted ? ", contradicted by own words" : ""}`;
  const common = {about: {kind: "statements", ids}, title, opacity: 0.8} as const;
  const {d, tip, angle} = reporter === holder ? loopAt(from) : curveBetween(from, to);
  const line: Mark = {...common, mark: "path", d, stroke, strokeWidth: width, ...(contradicted && {dash: [7, 5]})};
  return {tip, marks: [line, {...common, mark: "path", d: headAt(tip, angle, 7 + width), fill: stroke}]};
}

interface Curve {
  readonly d: string;
  readonly tip: Spot;
  /** Where the tip points, in radians. */
  readonly angle: number;
}

/** Bent a little to the left of its way, so that two who report on one another have two lines. */
function curveBetween(from: Spot, to: Spot): Curve {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const middle = {x: (from.x + to.x) / 2 + 0.12 * dy, y: (from.y + to.y) / 2 - 0.12 * dx};
  const start = towards(from, middle, radius);
  const tip = towards(to, middle, radius + 2);
  const angle = Math.atan2(to.y - middle.y, to.x - middle.x);
  return {d: `M${px(start.x)} ${px(start.y)}Q${px(middle.x)} ${px(middle.y)} ${px(tip.x)} ${px(tip.y)}`, tip, angle};
}

function loopAt({x, y}: Spot): Curve {
  const tip = {x: x + radius, y: y - 4};
  return {d: `M${px(x - radius)} ${px(y - 4)}C${px(x - 30)} ${px(y - 42)} ${px(x + 30)} ${px(y - 42)} ${px(tip.x)} ${px(tip.y)}`, tip, angle: Math.PI * 0.7};
}

function towards(from: Spot, to: Spot, length: number): Spot {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const whole = Math.sqrt(dx * dx + dy * dy) || 1;
  return {x: from.x + (dx / whole) * length, y: from.y + (dy / whole) * length};
}

function headAt(tip: Spot, angle: number, size: number): string {
  const corner = (turn: number) => `${px(tip.x - size * Math.cos(angle + turn))} ${px(tip.y - size * Math.sin(angle + turn))}`;
  return `M${px(tip.x)} ${px(tip.y)}L${corner(0.42)}L${corner(-0.42)}Z`;
}

function nodeMark(name: string, {x, y}: Spot, filled: boolean): Mark {
  const title = `${name || "Unknown author"}, ${filled ? "heard in own words" : "known by reports alone"}`;
  const about = name === "" ? {} : {about: {kind: "actor", label: name} as const};
  return {...about, mark: "circle", x, y, r: radius, fill: filled ? "actor" : "paper", stroke: "actor", strokeWidth: 2, title};
}
