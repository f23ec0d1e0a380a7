import {boxAround, type Box} from "./box.ts";
import {Cover} from "./cover.ts";
import type {Label} from "./labels.ts";
import {px, shortened, widthOf, type Mark} from "./marks.ts";

/** A name where it has room: beside its circle, or as a flag at the end of a thin line. */
export interface LedLabel {
  readonly name: Mark;
  readonly line?: Mark;
}

/**
 * Names within a room, none of which covers a circle, another name or a line; null where there is no room. A name is tried
 * in the eight places around its circle, where no other circle is near above or below it. The others are flags above and
 * below their crowd, the outermost first and lowest, pointing away from its middle, so that no line has to cross a name.
 */
export function ledLabels(labels: readonly Label[], room: Box): (LedLabel | null)[] {
  const circles = labels.map((label) => boxAround(label, label.r));
  const [bare, covered] = [new Cover(circles), new Cover(circles)];
  const placed = (label: Label, spots: Iterable<Spot>) => {
    const spot = firstFree(spots, {label, covered, room});
    for (const part of spot ? [spot.box, ...spot.steps()] : []) covered.add(part);
    return spot?.label ?? null;
  };
  const found = labels.map((label) => placed(label, besides(label, bare)));
  const crowd = labels.filter((_, i) => found[i] === null);
  const [lefts, uppers] = [lowerHalf(crowd, "x"), lowerHalf(crowd, "y")];
  const order = outermostFirst(crowd);
  for (const way of ways) {
    for (const label of order) {
      const i = labels.indexOf(label);
      found[i] ??= placed(label, flags(label, {side: lefts.has(label) ? -way.side : way.side, up: uppers.has(label) ? -way.up : way.up, room}));
    }
  }
  return found;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Spot {
  readonly label: LedLabel;
  readonly box: Box;
  /** The line as small boxes; none where the name stands beside its circle. */
  readonly steps: () => readonly Box[];
}

type Anchor = "start" | "middle" | "end";

const [size, tall] = [12, 15];
/** How far above and below a name beside its circle no other circle may be. */
const shade = 40;

interface Looking {
  readonly label: Label;
  readonly covered: Cover;
  readonly room: Box;
}

function firstFree(spots: Iterable<Spot>, {label, covered, room}: Looking): Spot | undefined {
  for (const spot of spots) {
    const {box, steps} = spot;
    const inside = box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
    if (inside && covered.isFree(box) && steps().every((step) => covered.isFree(step, label))) return spot;
  }
  return undefined;
}

/** The half with the smaller numbers, ties by place. */
function lowerHalf(labels: readonly Label[], axis: "x" | "y"): Set<Label> {
  return new Set([...labels].sort((a, b) => a[axis] - b[axis]).slice(0, labels.length >> 1));
}

/** Furthest left and right of the middle one first. */
function outermostFirst(labels: readonly Label[]): Label[] {
  const middle = [...labels].sort((a, b) => a.x - b.x)[labels.length >> 1]?.x ?? 0;
  return [...labels].sort((a, b) => Math.abs(b.x - middle) - Math.abs(a.x - middle));
}

/** Right, left, below, above, then the corners: where above and below is no circle but its own. */
function besides({x, y, r, text}: Label, circles: Cover): Spot[] {
  const [aside, up, slant, aslant] = [r + 4, r + 8, 0.7 * r + 3, r + 4];
  const at = (dx: number, dy: number, anchor: Anchor): Spot => ({...named(text, {x: x + dx, y: y + dy}, anchor), steps: () => []});
  const spots = [
    ...[at(aside, 0, "start"), at(-aside, 0, "end"), at(0, up, "middle"), at(0, -up, "middle")],
    ...[at(slant, -aslant, "start"), at(slant, aslant, "start"), at(-slant, -aslant, "end"), at(-slant, aslant, "end")],
  ];
  return spots.filter(({box}) => circles.isFree({...box, top: box.top - shade, bottom: box.bottom + shade}, {x, y}));
}

/** A name at a place: from there on, up to there, or about it. */
function named(text: string, {x, y}: Point, anchor: Anchor): {readonly label: LedLabel; readonly box: Box} {
  const wide = widthOf(text, size);
  const left = anchor === "start" ? x : anchor === "end" ? x - wide : x - wide / 2;
  const name: Mark = {mark: "text", x: px(x), y: px(y + 4), text, size, anchor, halo: true};
  return {label: {name}, box: {left, right: left + wide, top: y - tall / 2, bottom: y + tall / 2}};
}

/** To its own side of the crowd, above it from its upper half; then what is left. */
const ways = [
  {side: 1, up: 1},
  {side: 1, up: -1},
  {side: -1, up: 1},
  {side: -1, up: -1},
] as const;

/** Pixels up or down a line, and pixels aside for each. */
const rows = Array.from({length: 60}, (_, i) => 18 + 5 * i);
const slopes = [0, 0.35, 0.8];

interface Flying {
  /** −1 to the left, and up. */
  readonly side: number;
  readonly up: number;
  readonly room: Box;
}

function* flags({x, y, r, text}: Label, {side, up, room}: Flying): Generator<Spot> {
  for (const slope of slopes) {
    const at = (row: number): Point => ({x: x + side * slope * row, y: y + up * row});
    const edge = (r + 1) / Math.sqrt(1 + slope * slope);
    for (const row of rows) {
      const [from, to] = [at(edge), at(row)];
      const width = (side < 0 ? to.x - room.left : room.right - to.x) - 4;
      const {label, box} = named(fitting(text, width), {x: to.x + 4 * side, y: to.y}, side < 0 ? "end" : "start");
      const steps = () => Array.from({length: Math.max(0, Math.ceil((row - edge) / 3))}, (_, i) => boxAround(at(edge + 3 * i), 1.5));
      const d = `M${px(from.x)} ${px(from.y)}L${px(to.x)} ${px(to.y)}`;
      yield {label: {...label, line: {mark: "path", d, stroke: "muted", strokeWidth: 1}}, box, steps};
    }
  }
}

/** Cut to a width, unless too little of it were left. */
function fitting(text: string, width: number): string {
  const letters = Math.floor(width / (0.52 * size));
  return letters < 14 ? text : shortened(text, letters);
}
