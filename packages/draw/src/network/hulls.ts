import {px, type Mark} from "../marks.ts";
import {groupLetter, groupPaint} from "../palette.ts";

/** A place in pixels. */
export interface HullPoint {
  readonly x: number;
  readonly y: number;
}

/** The corners of the outline around some circles of one radius, in order; none for no circle. */
export function hullOf(centres: readonly HullPoint[], radius: number): HullPoint[] {
  const rims = centres.flatMap(({x, y}) => rim.map(([cos, sin]) => ({x: x + radius * cos, y: y + radius * sin})));
  const sorted = rims.sort((a, b) => a.x - b.x || a.y - b.y);
  if (sorted.length === 0) return [];
  const lower = chain(sorted);
  const upper = chain([...sorted].reverse());
  return [...lower.slice(0, -1), ...upper.slice(0, -1)];
}

const corners = 16;
const rim = Array.from({length: corners}, (_, i) => {
  const turn = (i / corners) * 2 * Math.PI;
  return [Math.cos(turn), Math.sin(turn)] as const;
});

/** Half an outline. A. M. Andrew, "Another efficient algorithm for convex hulls in two dimensions" (1979). */
function chain(sorted: readonly HullPoint[]): HullPoint[] {
  const kept: HullPoint[] = [];
  for (const point of sorted) {
    while (kept.length >= 2 && turnOf(kept[kept.length - 2], kept[kept.length - 1], point) <= 0) kept.pop();
    kept.push(point);
  }
  return kept;
}

function turnOf(a: HullPoint, b: HullPoint, c: HullPoint): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/** The dash of a group's outline: with its letter, a second mark beside its colour. */
export function groupDash(group: number): readonly number[] {
  return dashes[group % dashes.length];
}

const dashes = [[], [8, 5], [2, 4], [12, 4, 2, 4], [5, 3], [1, 3]] as const;

/** An outline around each group of two or more, as far from the middles of its circles as `reach` says. Whoever has no group is left out. */
export function groupOutlines<Circle extends HullPoint & {readonly group: number | undefined}>(
  circles: readonly Circle[],
  reach: (members: readonly Circle[]) => number,
): Mark[] {
  const groups = new Map<number, Circle[]>();
  for (const circle of circles) if (circle.group !== undefined) groups.set(circle.group, [...(groups.get(circle.group) ?? []), circle]);
  return [...groups].flatMap(([group, members]) => (members.length > 1 ? outlineMarks(group, hullOf(members, reach(members))) : []));
}

/** A group's outline with its colour, dash and letter. `corners` in order, at least one. */
function outlineMarks(group: number, corners: readonly HullPoint[]): Mark[] {
  const d = `M${corners.map(({x, y}) => `${px(x)} ${px(y)}`).join("L")}Z`;
  const top = corners.reduce((highest, corner) => (corner.y < highest.y ? corner : highest));
  const paint = groupPaint(group);
  const dash = groupDash(group);
  return [
    {mark: "path", d, fill: paint, opacity: 0.1},
    {mark: "path", d, stroke: paint, strokeWidth: 1.5, ...(dash.length > 0 ? {dash} : {})},
    {mark: "text", x: px(top.x), y: px(Math.max(16, top.y - 5)), text: groupLetter(group), size: 15, weight: 600, anchor: "middle", fill: paint, halo: true},
  ];
}
