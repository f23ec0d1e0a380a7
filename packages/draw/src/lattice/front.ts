import {px, type Mark, type Picture} from "../marks.ts";

/** So many actors share so many points. */
export interface DrawnFront {
  readonly actors: number;
  readonly points: number;
}

export interface FrontOptions {
  /** Default 640 pixels. */
  readonly width?: number | undefined;
  /** The entry to set apart, by place. */
  readonly chosen?: number | undefined;
}

const height = 300;
const [left, right, top, bottom] = [56, 24, 20, 48];

/** How many points so many actors share at most: actors to the right, points up, a step line below which all is possible. */
export function frontMarks(front: readonly DrawnFront[], {width = 640, chosen}: FrontOptions = {}): Picture {
  const ends = {actors: Math.max(1, ...front.map(({actors}) => actors)), points: Math.max(1, ...front.map(({points}) => points))};
  const x = (actors: number) => px(left + (actors / ends.actors) * (width - left - right));
  const y = (points: number) => px(height - bottom - (points / ends.points) * (height - top - bottom));
  const steps = [...front].sort((a, b) => a.actors - b.actors);
  const line = steps.map(({actors, points}, i) => `${i === 0 ? `M${x(0)} ${y(points)}` : `V${y(points)}`}H${x(actors)}`).join("");
  const end = steps.length > 0 ? `V${y(0)}` : "";
  return {
    width,
    height,
    marks: [
      ...axis({x, y, ends}),
      {mark: "path", d: `${line}${end}`, stroke: "agree", strokeWidth: 2},
      ...front.map((entry, place): Mark => spot(entry, {x: x(entry.actors), y: y(entry.points), place, chosen: place === chosen})),
    ],
  };
}

function spot({actors, points}: DrawnFront, {x, y, place, chosen}: {x: number; y: number; place: number; chosen: boolean}): Mark {
  const title = `${actors} ${actors === 1 ? "actor shares" : "actors share"} ${points} ${points === 1 ? "point" : "points"}`;
  return {mark: "circle", x, y, r: chosen ? 8 : 6, fill: chosen ? "agree" : "paper", stroke: "agree", strokeWidth: 2, title, about: {kind: "front", place}};
}

interface Scales {
  readonly x: (actors: number) => number;
  readonly y: (points: number) => number;
  readonly ends: DrawnFront;
}

function axis({x, y, ends}: Scales): Mark[] {
  const common = {mark: "text", size: 12, fill: "muted"} as const;
  const actors = ticks(ends.actors).map((n): Mark => ({...common, x: x(n), y: y(0) + 18, text: String(n), anchor: "middle"}));
  const points = ticks(ends.points).map((n): Mark => ({...common, x: x(0) - 10, y: y(n) + 4, text: String(n), anchor: "end"}));
  const lines: Mark = {mark: "path", d: `M${x(0)} ${y(ends.points)}V${y(0)}H${x(ends.actors)}`, stroke: "line", strokeWidth: 1};
  const names: Mark[] = [
    {...common, x: px((x(0) + x(ends.actors)) / 2), y: height - 10, text: "actors", anchor: "middle"},
    {...common, x: 16, y: px((y(0) + y(ends.points)) / 2), text: "points shared", anchor: "middle", rotate: -90},
  ];
  return [lines, ...actors, ...points, ...names];
}

/** Whole numbers from 0, ten at most. */
function ticks(end: number): number[] {
  const step = Math.max(1, Math.ceil(end / 10));
  return Array.from({length: Math.floor(end / step) + 1}, (_, i) => i * step);
}
