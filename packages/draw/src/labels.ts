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

/** Each name right of its circle, left, below, above or aslant: the first of these where it covers least. */
export function placedLabels(labels: readonly Label[], {left, right, taken = []}: LabelRoom): Mark[] {
  const covered = [...taken, ...labels.map((label) => boxAround(label, label.r))];
  return labels.map(({text, x, y, r}): Mark => {
    const half = widthOf(text, 12) / 2;
    const middles = [
      {x: x + r + 5 + half, y},
      {x: x - r - 5 - half, y},
      {x, y: y + r + 11},
      {x, y: y - r - 9},
      {x: x + r + half, y: y - r - 5},
      {x: x + r + half, y: y + r + 6},
      {x: x - r - half, y: y - r - 5},
      {x: x - r - half, y: y + r + 6},
    ];
    const boxes = middles.map((middle) => ({left: middle.x - half, right: middle.x + half, top: middle.y - 7, bottom: middle.y + 7}));
    const costs = boxes.map((box) => covered.filter((other) => overlap(box, other)).length + (box.left < left || box.right > right ? 10 : 0));
    const best = costs.indexOf(Math.min(...costs));
    covered.push(boxes[best]);
    const anchor = anchors[best];
    const at = anchor === "start" ? boxes[best].left : anchor === "end" ? boxes[best].right : middles[best].x;
    return {mark: "text", x: px(at), y: px(middles[best].y + 4), text, size: 12, anchor, halo: true};
  });
}

const anchors = ["start", "end", "middle", "middle", "start", "start", "end", "end"] as const;

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
