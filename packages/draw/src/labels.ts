import {px, widthOf, type Mark} from "./marks.ts";

/** A stretch of the picture, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A name that belongs to a circle. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly r: number;
}

export interface LabelRoom {
  /** Between these no label is cut off. */
  readonly left: number;
  readonly right: number;
  /** Where no label should lie; circles are avoided anyway. */
  readonly taken?: readonly Box[] | undefined;
}

export function boxAround({x, y}: {readonly x: number; readonly y: number}, reach: number): Box {
  return {left: x - reach, right: x + reach, top: y - reach, bottom: y + reach};
}

/** Each name right of its circle, left, below, above or a little higher or lower: the first of these where it covers least. */
export function placedLabels(labels: readonly Label[], {left, right, taken = []}: LabelRoom): Mark[] {
  const covered = [...taken, ...labels.map((label) => boxAround(label, label.r))];
  return labels.map(({text, x, y, r}): Mark => {
    const half = widthOf(text, 12) / 2;
    const beside = (side: 1 | -1, step: number) => ({x: x + side * (r + 5 + half), y: y + step});
    const middles = [
      ...[beside(1, 0), beside(-1, 0), {x, y: y + r + 11}, {x, y: y - r - 9}],
      ...steps.flatMap((step) => [beside(1, step), beside(1, -step), beside(-1, step), beside(-1, -step)]),
    ];
    const boxes = middles.map((middle) => ({left: middle.x - half, right: middle.x + half, top: middle.y - 7, bottom: middle.y + 7}));
    const costs = boxes.map((box) => covered.filter((other) => overlap(box, other)).length + (box.left < left || box.right > right ? 10 : 0));
    const best = costs.indexOf(Math.min(...costs));
    covered.push(boxes[best]);
    const {x: middle} = middles[best];
    const anchor = middle > x ? "start" : middle < x ? "end" : "middle";
    const at = anchor === "start" ? boxes[best].left : anchor === "end" ? boxes[best].right : middle;
    return {mark: "text", x: px(at), y: px(middles[best].y + 4), text, size: 12, anchor, halo: true};
  });
}

/** How far up or down a name may slide where there is no room beside its circle. */
const steps = [8, 15, 22, 29];

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
