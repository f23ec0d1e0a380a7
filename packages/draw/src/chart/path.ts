import {dayOf} from "@standpoint/model";
import {placedLabels} from "../labels.ts";
import {px, type Mark} from "../marks.ts";
import {groupLetter, groupPaint} from "../palette.ts";
import {momentWords, type DrawnMoment} from "./moment.ts";
import type {Square} from "./plane.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly state: number;
  /** The moments at this place. */
  readonly places: readonly number[];
}

/** The way from the first moment to the last: near each other where the networks are alike. The axes mean nothing, so that there are none. */
export function pathMarks(moments: readonly DrawnMoment[], square: Square): Mark[] {
  const spots = spotsOf(moments, square);
  const spotAt = new Map(spots.flatMap((spot) => spot.places.map((place) => [place, spot] as const)));
  const way = moments.flatMap((_, i) => spotAt.get(i) ?? []).filter((spot, i, all) => i === 0 || spot !== all[i - 1]);
  const ends = [...spotAt.keys()].sort((a, b) => a - b);
  const legs = way.slice(1).map((to, i): Mark => legMark(way[i], to));
  const dates = placedLabels(
    spots.map(({x, y, places}) => ({text: dateWords(moments, places), x, y, r: radius(places.length)})),
    {left: square.left, right: square.left + square.size},
  );
  return [
    {mark: "text", x: square.left + 24, y: square.top + 20, text: "The path: near means alike", size: 13, weight: 600},
    ...legs,
    ...spots.flatMap((spot): Mark[] => spotMarks(spot, moments)),
    ...dates.filter((_, i) => spots.length <= 24 || isEnd(spots[i], ends)),
  ];
}

/** Moments that fall on one pixel are one mark; those without a place are none. Both axes have one scale. */
function spotsOf(moments: readonly DrawnMoment[], {left, top, size}: Square): Spot[] {
  const range = (axis: "x" | "y") => {
    const values = moments.flatMap((one) => one[axis] ?? []);
    return [Math.min(...values), Math.max(...values)] as const;
  };
  const [[west, east], [south, north]] = [range("x"), range("y")];
  const scale = (size - 120) / Math.max(east - west, north - south, 1e-9);
  const middle = {x: left + size / 2, y: top + 16 + size / 2};
  const found = new Map<string, Spot>();
  moments.forEach((moment, i) => {
    if (moment.x === null || moment.y === null || moment.state === null) return;
    const x = px(middle.x + (moment.x - (west + east) / 2) * scale);
    const y = px(middle.y - (moment.y - (south + north) / 2) * scale);
    const key = `${Math.round(x)} ${Math.round(y)} ${moment.state}`;
    const before = found.get(key);
    found.set(key, before ? {...before, places: [...before.places, i]} : {x, y, state: moment.state, places: [i]});
  });
  return [...found.values()];
}

/** A line with an arrow in its middle. */
function legMark(from: Spot, to: Spot): Mark {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.sqrt(dx * dx + dy * dy) || 1;
  const [ux, uy] = [dx / length, dy / length];
  const [mx, my] = [from.x + 0.55 * dx, from.y + 0.55 * dy];
  const corner = (side: number) => `${px(mx - 7 * ux - side * 4 * uy)} ${px(my - 7 * uy + side * 4 * ux)}`;
  const head = length > 26 ? `M${corner(1)}L${px(mx)} ${px(my)}L${corner(-1)}` : "";
  return {mark: "path", d: `M${from.x} ${from.y}L${to.x} ${to.y}${head}`, stroke: "muted", strokeWidth: 1.2, opacity: 0.7};
}

function spotMarks({x, y, state, places}: Spot, moments: readonly DrawnMoment[]): Mark[] {
  const title = places.length === 1 ? momentWords(moments[places[0]]) : `State ${groupLetter(state)}, ${places.length} moments: ${dateWords(moments, places)}`;
  const about = {about: {kind: "slices", places}, title} as const;
  const r = radius(places.length);
  return [
    {...about, mark: "circle", x, y, r, fill: groupPaint(state), stroke: "paper", strokeWidth: 1.5},
    {...about, twin: true, mark: "text", x, y: px(y + 4), text: groupLetter(state), size: 11, weight: 600, anchor: "middle", fill: "paper"},
  ];
}

function radius(count: number): number {
  return px(Math.min(18, 7 + Math.sqrt(count)));
}

function dateWords(moments: readonly DrawnMoment[], places: readonly number[]): string {
  const [first, last] = [places[0], places[places.length - 1]].map((place) => dayOf(moments[place].mid).slice(0, 7));
  return first === last ? first : `${first} … ${last}`;
}

/** Whether it is the first or the last of the places that have a spot. */
function isEnd({places}: Spot, ends: readonly number[]): boolean {
  return places.includes(ends[0]) || places.includes(ends[ends.length - 1]);
}
