import {boxAround, overlap, type Box} from "./box.ts";
import {px, widthOf, type Mark} from "./marks.ts";

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

/** Each name right of its circle, left, below, above or a little higher or lower: the first of these where it covers least. */
export function placedLabels(labels: readonly Label[], {left, right, taken = []}: LabelRoom): Mark[] {
  const covered = [...taken, ...labels.map((label) => boxAround(label, label.r))];
  return labels.map((label) => {
    const {text, x} = label;
    const half = widthOf(text, 12) / 2;
    const middles = middlesOf(label, half);
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

function middlesOf({x, y, r}: Label, half: number): {x: number; y: number}[] {
  const beside = (side: 1 | -1, step: number) => ({x: x + side * (r + 5 + half), y: y + step});
  return [
    ...[beside(1, 0), beside(-1, 0), {x, y: y + r + 11}, {x, y: y - r - 9}],
    ...steps.flatMap((step) => [beside(1, step), beside(1, -step), beside(-1, step), beside(-1, -step)]),
  ];
}

/** How far up or down a name may slide where there is no room beside its circle. */
const steps = [7];
