import {nodeLooks} from "@standpoint/draw";
import type {EdgeLabelDrawingFunction, NodeLabelDrawingFunction} from "sigma/rendering";
import type {DrawingColours, EdgeLook, NodeLook} from "./drawing.ts";

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The names of one picture: each goes beside its node where no other name is and where it is not cut off. */
export interface NameDrawing {
  readonly draw: NodeLabelDrawingFunction<NodeLook, EdgeLook>;
  /** Forgets the picture before; to be called before each one, with where its nodes are (in pixels). */
  readonly begin: (nodes: readonly Circle[]) => void;
}

const line = 15;

/** Heavy for rows, light and coloured for the columns of a two-mode network; a rim of paper keeps names legible over ties. */
export function nameDrawing({ink, concept, paper}: DrawingColours): NameDrawing {
  let taken: Box[] = [];
  let nodes: readonly Box[] = [];
  const draw: NameDrawing["draw"] = (context, {x, y, size, label, side, forceLabel}) => {
    if (typeof label !== "string" || label === "") return;
    const {paint, weight} = nodeLooks[(side as NodeLook["side"] | undefined) ?? "row"].name;
    context.font = `${String(weight)} 13px "Source Sans 3", sans-serif`;
    const frame = {left: 2, top: 2, right: context.canvas.clientWidth - 2, bottom: context.canvas.clientHeight - 2};
    const places = around({x, y, size}, context.measureText(label).width);
    const free = places.filter((one) => inside(one, frame) && !taken.some((other) => overlap(one, other)));
    const clear = free.find((one) => !nodes.some((other) => overlap(one, other)));
    const box = clear ?? free[0] ?? (forceLabel === true ? places[0] : undefined);
    if (box === undefined) return;
    taken.push(box);
    context.lineJoin = "round";
    context.lineWidth = 3.5;
    context.strokeStyle = paper;
    context.strokeText(label, box.left, box.bottom - 4);
    context.fillStyle = paint === "concept" ? concept : ink;
    context.fillText(label, box.left, box.bottom - 4);
  };
  const begin: NameDrawing["begin"] = (circles) => {
    taken = [];
    nodes = circles.map(({x, y, size}) => ({left: x - size, top: y - size, right: x + size, bottom: y + size}));
  };
  return {draw, begin};
}

/** The sign of a tie, upright in its middle. */
export function signDrawing({paper}: DrawingColours): EdgeLabelDrawingFunction<NodeLook, EdgeLook> {
  return (context, {label, color}, from, to) => {
    if (typeof label !== "string" || label === "") return;
    const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
    context.font = '700 13px "Source Sans 3", sans-serif';
    context.textAlign = "center";
    context.lineWidth = 3.5;
    context.strokeStyle = paper;
    context.strokeText(label, x, y + 4);
    context.fillStyle = color;
    context.fillText(label, x, y + 4);
    context.textAlign = "start";
  };
}

/** Right, left, below, above. */
function around({x, y, size}: Circle, width: number): readonly Box[] {
  const box = (left: number, top: number): Box => ({left, top, right: left + width, bottom: top + line});
  const gap = size + 4;
  return [box(x + gap, y - line / 2), box(x - gap - width, y - line / 2), box(x - width / 2, y + size + 1), box(x - width / 2, y - size - line - 1)];
}

function inside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
